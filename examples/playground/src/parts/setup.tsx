import type { Dossier, RuleSet } from 'ntm-rules';
import type { AdministrativeUnit } from 'ntm-rules/population';
import type { Brought } from '../hooks/use-opened-file.ts';
import { SET_IDS, openedSets } from '../rule-sets.ts';
import type { Asked } from '../start.ts';
import type { Language, Words } from '../words.ts';
import { EditedInput } from './edited-input.tsx';
import { Opened } from './opened.tsx';
import type { OpenedFile } from './opened.tsx';
import { UnitFields, UnitTraits } from './unit-fields.tsx';

interface Props extends Pick<Asked, 'set' | 'on' | 'year' | 'isAssumed'> {
  readonly words: Words;
  readonly language: Language;
  /** The groups that a unit of the set can be in. */
  readonly groups: readonly (readonly [id: string, title: { readonly vi: string; readonly en: string }])[];
  readonly ruleSet: RuleSet | undefined;
  readonly unit: Dossier['unit'];
  /** Dossiers that fit the set. */
  readonly examples: readonly Dossier[];
  /** Units with figures from a file. */
  readonly brought: Brought | undefined;
  /** Units of a register that was opened. */
  readonly registered: readonly AdministrativeUnit[];
  /** What is shown unchanged: the id of an example, `file:` and a place in the file; `` for an empty sheet, `own` for one's own. */
  readonly example: string;
  readonly note: { readonly text: string; readonly lang: Language };
  /** True for a set that some assumption is about. */
  readonly hasAssumptions: boolean;
  readonly onAsk: (change: Partial<Asked>) => void;
  readonly onOpened: (opened: OpenedFile) => void;
  readonly onExample: (id: string) => void;
  readonly onUnit: (unit: Dossier['unit']) => void;
}

/** The year that was typed, where it is another one than that of the day. */
function yearIn(entered: string, on: string): number | undefined {
  const year = Number(entered);
  return Number.isSafeInteger(year) && year >= 2000 && year <= 2100 && String(year) !== on.slice(0, 4) ? year : undefined;
}

function SetAndDay({ words, language, set, on, year, onAsk }: Pick<Props, 'words' | 'language' | 'set' | 'on' | 'year' | 'onAsk'>) {
  const { setup } = words;
  return (
    <>
      <label class="field whole">
        <span>{setup.set}</span>
        <select id="set" value={set} onChange={({ currentTarget }) => onAsk({ set: currentTarget.value, change: null })}>
          {SET_IDS.map((id) => (
            <option key={id} value={id}>
              {words.sets[id]}
            </option>
          ))}
          {openedSets(language).map(({ id, title, file }) => (
            <option key={id} value={id}>
              {words.opened.option(title, file)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{setup.day}</span>
        <EditedInput
          id="day"
          type="date"
          min="2021-01-01"
          max="2030-12-31"
          value={on}
          onEdited={(day) => {
            if (day !== '') onAsk({ on: day, year: undefined });
          }}
        />
      </label>
      <label class="field">
        <span>{setup.year}</span>
        <EditedInput
          id="year"
          type="number"
          min="2000"
          max="2100"
          value={String(year ?? on.slice(0, 4))}
          onEdited={(entered) => onAsk({ year: yearIn(entered, on) })}
        />
      </label>
    </>
  );
}

function Dossiers({
  words,
  example,
  brought,
  examples,
  onExample,
}: Pick<Props, 'words' | 'example' | 'brought' | 'examples' | 'onExample'>) {
  const { setup } = words;
  return (
    <label class="field whole">
      <span>{setup.example}</span>
      <select id="example" value={example} onChange={({ currentTarget }) => onExample(currentTarget.value)}>
        <option value="">{setup.empty}</option>
        {example === 'own' ? <option value="own">{setup.own}</option> : null}
        {brought === undefined ? null : (
          <optgroup label={setup.fromFile(brought.file)}>
            {brought.dossiers.map(({ unit: { id, name } }, index) => (
              <option key={index} value={`file:${index}`}>
                {name ?? id}
              </option>
            ))}
          </optgroup>
        )}
        {examples.map(({ unit: { id, name } }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What is asked: by which set, on which day, of which unit; and where its figures come from. */
export function Setup(props: Props) {
  const { words, language, groups, on, unit, ruleSet, registered, note, hasAssumptions, isAssumed, onAsk, onOpened, onUnit } = props;
  const { setup } = words;
  return (
    <section class="card setup" aria-labelledby="setup-title">
      <h2 id="setup-title">{setup.title}</h2>
      <div class="fields">
        <SetAndDay {...props} />
        <Dossiers {...props} />
        <Opened {...{ words, language, ruleSet, onOpened }} />
        <UnitFields {...{ words, language, unit, on, registered, onUnit }} level={ruleSet?.level} />
      </div>
      <UnitTraits {...{ words, language, unit, groups, onUnit }} />
      {hasAssumptions ? (
        <fieldset class="traits">
          <legend>{setup.assumptions}</legend>
          <label class="check">
            <input
              id="assumed"
              type="checkbox"
              checked={isAssumed}
              onChange={({ currentTarget }) => onAsk({ isAssumed: currentTarget.checked })}
            />
            <span>{setup.assumed}</span>
          </label>
        </fieldset>
      ) : null}
      {note.text === '' ? null : (
        <p class="note" lang={note.lang}>
          {note.text}
        </p>
      )}
    </section>
  );
}
