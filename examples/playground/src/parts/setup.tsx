import type { Dossier, RuleSet } from 'ntm-rules';
import type { Region } from 'ntm-rules/vocabulary';
import { PROVINCES_OF, REGIONS, TRAITS } from 'ntm-rules/vocabulary';
import { SET_IDS, openedSets } from '../rule-sets.ts';
import type { SetId } from '../rule-sets.ts';
import type { Words } from '../words.ts';
import { EditedInput } from './edited-input.tsx';
import { Opened } from './opened.tsx';
import type { OpenedFile } from './opened.tsx';

type Unit = Dossier['unit'];

interface Props {
  readonly words: Words;
  readonly language: 'vi' | 'en';
  /** The groups that a unit of the set can be in. */
  readonly groups: readonly (readonly [id: string, title: { readonly vi: string; readonly en: string }])[];
  readonly set: SetId;
  readonly on: string;
  /** The year assessed, where it is not that of the day. */
  readonly year: number | undefined;
  readonly ruleSet: RuleSet | undefined;
  readonly unit: Unit;
  /** Dossiers that fit the set. */
  readonly examples: readonly Dossier[];
  /** Units from a file. */
  readonly brought: { readonly file: string; readonly dossiers: readonly Dossier[] } | undefined;
  /** What is shown unchanged: the id of an example, `file:` and a place in the file; `` for an empty sheet, `own` for one's own. */
  readonly example: string;
  readonly note: { readonly text: string; readonly lang: 'vi' | 'en' };
  /** True for a set that some assumption is about, and where those count. */
  readonly hasAssumptions: boolean;
  readonly isAssumed: boolean;
  readonly onAssumed: (isAssumed: boolean) => void;
  readonly onSet: (set: SetId) => void;
  readonly onOpened: (opened: OpenedFile) => void;
  readonly onDay: (on: string) => void;
  readonly onYear: (year: number | undefined) => void;
  readonly onExample: (id: string) => void;
  readonly onUnit: (unit: Unit) => void;
}

const KON_TUM = 'kon-tum';
const REGION_OF_KON_TUM = REGIONS.find((region) => (PROVINCES_OF[region] as readonly string[]).includes(KON_TUM))!;

/** A unit in another region; its province goes with it only where it lies there. */
function moved(unit: Unit, region: Region): Unit {
  const { province, ...rest } = unit;
  const stays = province !== undefined && (PROVINCES_OF[region] as readonly string[]).includes(province);
  return { ...rest, region, ...(stays ? { province } : {}) };
}

export function Setup(props: Props) {
  const { words, language, groups, set, on, year, unit, ruleSet, brought, examples, example, note, hasAssumptions, isAssumed } = props;
  const { onAssumed, onSet, onOpened, onDay, onYear, onExample, onUnit } = props;
  const { setup } = words;
  const held = new Set((unit.traits ?? []).map((item) => (typeof item === 'string' ? item : item.trait)));
  const toggle = (trait: (typeof TRAITS)[number]): void => {
    const rest = (unit.traits ?? []).filter((item) => (typeof item === 'string' ? item : item.trait) !== trait);
    onUnit({ ...unit, traits: held.has(trait) ? rest : [...rest, trait] });
  };
  const inGroups = (unit.groups ?? []).map((item) => (typeof item === 'string' ? item : item.group));
  const toggleGroup = (group: string): void => {
    const rest = (unit.groups ?? []).filter((item) => (typeof item === 'string' ? item : item.group) !== group);
    const { groups: _before, ...others } = unit;
    const chosen = inGroups.includes(group) ? rest : [...rest, group];
    onUnit(chosen.length === 0 ? others : { ...others, groups: chosen });
  };
  const place = (chosen: string): void => {
    const { province: _before, ...rest } = unit;
    onUnit(chosen === KON_TUM ? { ...rest, province: KON_TUM, region: REGION_OF_KON_TUM } : rest);
  };
  return (
    <section class="card setup" aria-labelledby="setup-title">
      <h2 id="setup-title">{setup.title}</h2>
      <div class="fields">
        <label class="field half">
          <span>{setup.set}</span>
          <select id="set" value={set} onChange={({ currentTarget }) => onSet(currentTarget.value as SetId)}>
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
        <label class="field third">
          <span>{setup.day}</span>
          <EditedInput id="day" type="date" min="2021-01-01" max="2030-12-31" value={on} onEdited={onDay} />
        </label>
        <label class="field sixth">
          <span>{setup.year}</span>
          <EditedInput
            id="year"
            type="number"
            min="2000"
            max="2100"
            value={String(year ?? on.slice(0, 4))}
            onEdited={(entered) => {
              const asked = Number(entered);
              onYear(Number.isSafeInteger(asked) && asked >= 2000 && asked <= 2100 && String(asked) !== on.slice(0, 4) ? asked : undefined);
            }}
          />
        </label>
        <Opened {...{ words, language, ruleSet, onOpened }} />
        <label class="field">
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
            {examples.map((dossier) => (
              <option key={dossier.unit.id} value={dossier.unit.id}>
                {dossier.unit.name}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>{setup.name}</span>
          <input
            id="name"
            type="text"
            maxLength={200}
            autocomplete="off"
            value={unit.name ?? ''}
            onInput={({ currentTarget: { value } }) => {
              const { name: _before, ...rest } = unit;
              onUnit(value === '' ? rest : { ...rest, name: value });
            }}
          />
        </label>
        <label class="field">
          <span>{setup.province}</span>
          <select
            id="province"
            value={unit.province === KON_TUM ? KON_TUM : ''}
            onChange={({ currentTarget }) => place(currentTarget.value)}
          >
            <option value={KON_TUM}>{setup.konTum}</option>
            <option value="">{setup.elsewhere}</option>
          </select>
        </label>
        <label class="field">
          <span>{setup.region}</span>
          <select id="region" value={unit.region} onChange={({ currentTarget }) => onUnit(moved(unit, currentTarget.value as Region))}>
            {REGIONS.map((region) => (
              <option key={region} value={region}>
                {words.regions[region]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <fieldset class="traits">
        <legend>{setup.traits}</legend>
        {TRAITS.map((trait) => (
          <label key={trait} class="check">
            <input type="checkbox" checked={held.has(trait)} onChange={() => toggle(trait)} />
            <span>{words.traits[trait]}</span>
          </label>
        ))}
      </fieldset>
      {groups.length === 0 ? null : (
        <fieldset class="traits" id="groups">
          <legend>{setup.groups}</legend>
          {groups.map(([id, title]) => (
            <label key={id} class="check">
              <input type="checkbox" checked={inGroups.includes(id)} onChange={() => toggleGroup(id)} />
              <span>{title[language]}</span>
            </label>
          ))}
        </fieldset>
      )}
      {hasAssumptions ? (
        <fieldset class="traits">
          <legend>{setup.assumptions}</legend>
          <label class="check">
            <input id="assumed" type="checkbox" checked={isAssumed} onChange={({ currentTarget }) => onAssumed(currentTarget.checked)} />
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
