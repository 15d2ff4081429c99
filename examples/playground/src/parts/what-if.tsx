import { useEffect, useState } from 'preact/hooks';
import type { Assessment, Problem } from 'ntm-rules';
import { inInput, readFigure, shown } from '../figures.ts';
import { nameOf } from '../entries.ts';
import { MOST_UNITS } from '../link.ts';
import type { Population } from '../link.ts';
import type { Movable } from '../thresholds.ts';
import type { Change, ImpactAnswer } from '../worker/protocol.ts';
import type { Language, Words } from '../words.ts';
import { Bars, HistogramChart, Matrix, MatrixLegend, MatrixTable } from './charts.tsx';
import { EditedInput } from './edited-input.tsx';
import { FileButton } from './file-button.tsx';
import { StatusBadge } from './marks.tsx';

export type Found =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'working' }
  | { readonly kind: 'refused'; readonly problems: readonly Pick<Problem, 'path' | 'message'>[] }
  | { readonly kind: 'found'; readonly answer: ImpactAnswer };

interface Props {
  readonly words: Words;
  readonly language: Language;
  readonly thresholds: readonly Movable[];
  /** Name of the column that the unit above is held to. */
  readonly column: string;
  readonly drafts: readonly Readonly<Record<string, unknown>>[];
  readonly change: Change | null;
  readonly population: Population;
  readonly found: Found;
  readonly isWorking: boolean;
  /** The unit above, before and after. */
  readonly own: { readonly before: Assessment; readonly after: Assessment | undefined } | undefined;
  readonly onChange: (change: Change | null) => void;
  readonly onPopulation: (population: Population) => void;
}

const MOST_BYTES = 2_000_000;

function Mover({
  words,
  language,
  thresholds,
  column,
  change,
  onChange,
}: Pick<Props, 'words' | 'language' | 'thresholds' | 'column' | 'change' | 'onChange'>) {
  const moved = change?.kind === 'threshold' ? change : undefined;
  const [chosen, setChosen] = useState(
    moved?.target ?? thresholds.find(({ target }) => target.endsWith('/10/minimum'))?.target ?? thresholds[0]?.target ?? '',
  );
  const target = moved !== undefined && thresholds.some((item) => item.target === moved.target) ? moved.target : chosen;
  const threshold = thresholds.find((item) => item.target === target) ?? thresholds[0];
  const [typed, setTyped] = useState<string | undefined>();
  useEffect(() => setTyped(undefined), [target, moved?.value, language]);
  if (threshold === undefined) return null;
  const value = moved?.target === threshold.target ? moved.value : threshold.value;
  const move = (next: string): void =>
    onChange(next === threshold.value ? null : { kind: 'threshold', target: threshold.target, value: next });
  const type = (text: string): void => {
    setTyped(text);
    const figure = readFigure(text);
    if ('value' in figure) move(figure.value);
  };
  const isWrong = typed !== undefined && 'wrong' in readFigure(typed);
  const unit = threshold.unit[language];
  const withUnit = (number: string): string => `${threshold.sign} ${shown(number, language)}${unit === '' ? '' : ` ${unit}`}`;
  return (
    <div class="panel">
      <h3>{words.whatIf.threshold}</h3>
      <label class="field">
        <span>{words.whatIf.which}</span>
        <select
          id="threshold"
          value={threshold.target}
          onChange={({ currentTarget }) => {
            setChosen(currentTarget.value);
            onChange(null);
          }}
        >
          {thresholds.map(({ target: id, no, label, sign, value: current }) => (
            <option key={id} value={id}>
              {no} · {label[language]} ({sign} {shown(current, language)})
            </option>
          ))}
        </select>
      </label>
      <div class="mover">
        <input
          id="slider"
          type="range"
          aria-label={words.whatIf.slider}
          aria-valuetext={withUnit(value)}
          min={threshold.min}
          max={threshold.max}
          step={threshold.step}
          value={value}
          onInput={({ currentTarget }) => move(currentTarget.value)}
        />
        <label class="field short">
          <span>{words.whatIf.value}</span>
          <span class="with-unit">
            <input
              id="new-value"
              type="text"
              inputMode="decimal"
              autocomplete="off"
              maxLength={20}
              aria-invalid={isWrong}
              value={typed ?? inInput(value, language)}
              onInput={({ currentTarget }) => type(currentTarget.value)}
            />
            <span class="unit">{unit}</span>
          </span>
        </label>
      </div>
      {isWrong ? (
        <p class="wrong" role="alert">
          {words.wrong.unreadable}
        </p>
      ) : null}
      <p class="quiet">
        {words.whatIf.now(withUnit(threshold.value))}. {words.whatIf.onlyHere(column)}
      </p>
    </div>
  );
}

function Drafts({ words, drafts, change, onChange }: Pick<Props, 'words' | 'drafts' | 'change' | 'onChange'>) {
  const [wrong, setWrong] = useState('');
  const chosen = change?.kind === 'amendment' ? change.instrument['id'] : undefined;
  const load = async (file: File | undefined): Promise<void> => {
    setWrong('');
    if (file === undefined) return;
    if (file.size > MOST_BYTES) {
      setWrong(words.whatIf.fileTooLarge);
      return;
    }
    try {
      const instrument: unknown = JSON.parse(await file.text());
      if (typeof instrument !== 'object' || instrument === null) throw new Error('no object');
      onChange({ kind: 'amendment', instrument: instrument as Readonly<Record<string, unknown>> });
    } catch {
      setWrong(words.whatIf.fileNotJson);
    }
  };
  return (
    <div class="panel">
      <h3>{words.whatIf.draft}</h3>
      <div class="buttons">
        {drafts.map((instrument) => {
          const id = String(instrument['id']);
          return (
            <button
              key={id}
              type="button"
              class="button"
              aria-pressed={id === chosen}
              onClick={() => onChange({ kind: 'amendment', instrument })}
            >
              {words.whatIf.drafts[id] ?? id}
            </button>
          );
        })}
      </div>
      <FileButton id="amendment" label={words.whatIf.file} hint={words.whatIf.fileHint} onFile={(file) => void load(file)} />
      {wrong === '' ? null : (
        <p class="wrong" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}

function People({ words, population, onPopulation }: Pick<Props, 'words' | 'population' | 'onPopulation'>) {
  return (
    <div class="panel people">
      <h3>{words.whatIf.population}</h3>
      <label class="field">
        <span>{words.whatIf.units}</span>
        <select
          id="units"
          value={String(population.units)}
          onChange={({ currentTarget }) => onPopulation({ ...population, units: Number(currentTarget.value) })}
        >
          {[...new Set([200, 500, 1000, MOST_UNITS, population.units])]
            .sort((a, b) => a - b)
            .map((count) => (
              <option key={count} value={String(count)}>
                {count}
              </option>
            ))}
        </select>
      </label>
      <label class="field">
        <span>{words.whatIf.seed}</span>
        <EditedInput
          id="seed"
          type="number"
          min="0"
          max="999999"
          value={String(population.seed)}
          onEdited={(entered) => {
            const seed = Number(entered);
            if (Number.isSafeInteger(seed) && seed >= 0 && seed <= 999_999) onPopulation({ ...population, seed });
          }}
        />
      </label>
    </div>
  );
}

function Own({ words, own }: Pick<Props, 'words' | 'own'>) {
  if (own?.after === undefined) return null;
  const { before, after } = own;
  const moved = before.criteria.flatMap(({ id, no, status }) => {
    const next = after.criteria.find((item) => item.id === id)?.status;
    return next === undefined || next === status ? [] : [{ id, no, status, next }];
  });
  return (
    <div class="own">
      <h3>
        {words.whatIf.thisUnit}: {nameOf(before.unit, words)}
      </h3>
      {before.status === after.status ? (
        <p>{words.whatIf.same(words.statuses[after.status])}</p>
      ) : (
        <p>
          <StatusBadge status={before.status} words={words} /> → <StatusBadge status={after.status} words={words} />
        </p>
      )}
      <ul>
        {moved.map(({ id, no, status, next }) => (
          <li key={id}>
            {words.whatIf.criterion} {no}: {words.whatIf.moves(words.statuses[status], words.statuses[next])}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Answer({
  words,
  language,
  answer,
  thresholds,
  change,
  own,
}: Pick<Props, 'words' | 'language' | 'thresholds' | 'change' | 'own'> & { readonly answer: ImpactAnswer }) {
  const { totals } = answer;
  const sum = (key: 'gained' | 'lost' | 'other'): number => totals.criteria.reduce((total, row) => total + row[key], 0);
  const moved = change?.kind === 'threshold' ? thresholds.find(({ target }) => target === change.target) : undefined;
  const tiles = [
    ['lost', sum('lost'), words.whatIf.tilesHint],
    ['gained', sum('gained'), words.whatIf.tilesHint],
    ['fragile', totals.fragile, words.whatIf.unitsHint],
    ['open', totals.open, words.whatIf.unitsHint],
  ] as const;
  return (
    <>
      {answer.invented ? (
        <p class="invented">
          <b>{words.whatIf.invented}</b> {change?.kind === 'amendment' ? <span lang="vi">{answer.title}</span> : null}
        </p>
      ) : (
        <p class="quiet" lang="vi">
          {answer.number} – {answer.title}
        </p>
      )}
      <ul class="tiles">
        {tiles.map(([kind, count, hint]) => (
          <li key={kind} class={kind}>
            <b>{shown(count, language)}</b>
            <span>{words.whatIf.tiles[kind]}</span>
            <span class="quiet">{hint}</span>
          </li>
        ))}
      </ul>
      <Own {...{ words, own }} />
      {moved !== undefined && answer.histogram !== undefined && change?.kind === 'threshold' ? (
        <HistogramChart
          {...{ words, language }}
          histogram={answer.histogram}
          label={moved.label[language]}
          old={Number(moved.value)}
          new={Number(change.value)}
        />
      ) : null}
      {totals.affected === 0 ? (
        <p class="empty-line">{words.whatIf.nothing}</p>
      ) : (
        <>
          <h3>{words.whatIf.bars}</h3>
          <Bars {...{ words, language, answer }} />
          <h3>{words.whatIf.matrix}</h3>
          <p class="quiet">{words.whatIf.matrixHint(answer.rows.length, totals.affected)}</p>
          <MatrixLegend words={words} />
          <Matrix {...{ words, language, answer }} />
          <details class="more">
            <summary>{words.whatIf.asTable}</summary>
            <div class="scroll" tabIndex={0} role="region" aria-label={words.whatIf.matrix}>
              <MatrixTable {...{ words, language, answer }} />
            </div>
          </details>
        </>
      )}
    </>
  );
}

function Results(props: Props) {
  const { words, language, found } = props;
  if (found.kind === 'nothing' || found.kind === 'working') {
    return (
      <div class="empty">
        <svg viewBox="0 0 64 40" aria-hidden="true">
          <path d="M6 34V22M18 34V14M30 34V8M42 34v-9M54 34V18" />
          <path class="line" d="M2 20h60" />
        </svg>
        <p>
          <b>{found.kind === 'working' ? words.whatIf.working : words.whatIf.emptyTitle}</b>
        </p>
        <p class="quiet">{words.whatIf.empty}</p>
      </div>
    );
  }
  if (found.kind === 'refused') {
    return (
      <div class="problems" role="alert">
        <p>
          <b>{words.whatIf.refused}</b>
        </p>
        <ul>
          {found.problems.slice(0, 6).map((item, index) => (
            <li key={index}>
              {item.message[language]} {item.path.length === 0 ? null : <code>{item.path.join('.')}</code>}
            </li>
          ))}
        </ul>
      </div>
    );
  }
  return <Answer {...props} answer={found.answer} />;
}

export function WhatIf(props: Props) {
  const { words, found, thresholds, change, isWorking, onChange } = props;
  const flips = found.kind === 'found' ? words.whatIf.flips(found.answer.totals.affected, found.answer.totals.units) : '';
  return (
    <section class="what-if" aria-labelledby="what-if-title">
      <div class="card-head">
        <h2 id="what-if-title">{words.whatIf.title}</h2>
        {change === null ? null : (
          <button type="button" class="button" onClick={() => onChange(null)}>
            {words.whatIf.reset}
          </button>
        )}
      </div>
      <p class="lead">{words.whatIf.lead}</p>
      {thresholds.length === 0 ? (
        <p class="card empty-line">{words.whatIf.none}</p>
      ) : (
        <div class="what-if-body">
          <div class="card controls">
            <Mover {...props} />
            <Drafts {...props} />
            <People {...props} />
          </div>
          <div class={isWorking ? 'card results working' : 'card results'} aria-busy={isWorking}>
            <p class="flips" role="status" id="flips">
              {flips}
            </p>
            <Results {...props} />
          </div>
        </div>
      )}
    </section>
  );
}
