import type { Status } from 'ntm-rules/vocabulary';
import { shown } from '../figures.ts';
import type { Histogram, ImpactAnswer, MatrixRow } from '../worker/protocol.ts';
import type { Language, Words } from '../words.ts';

interface Props {
  readonly words: Words;
  readonly language: Language;
  readonly answer: ImpactAnswer;
}

/** Hatchings, so that the parts of a chart differ in black and white. */
export function Patterns() {
  return (
    <svg class="patterns" aria-hidden="true" width="0" height="0">
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="hatch-back" width="6" height="6" />
          <rect class="hatch-line" width="2.4" height="6" />
        </pattern>
        <pattern id="between" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="hatch-back" width="5" height="5" />
          <rect class="between-line" width="2.8" height="5" />
        </pattern>
        <pattern id="dots" width="5" height="5" patternUnits="userSpaceOnUse">
          <rect class="dots-back" width="5" height="5" />
          <circle class="dots-dot" cx="2.5" cy="2.5" r="1.1" />
        </pattern>
      </defs>
    </svg>
  );
}

/** For each criterion that flips: how many communes are lost to the left, gained to the right. */
export function Bars({ words, language, answer }: Props) {
  const titles = new Map(answer.columns.map(({ id, title }) => [id, title[language]]));
  const rows = answer.totals.criteria.filter(({ gained, lost, other }) => gained + lost + other > 0);
  const largest = Math.max(1, ...rows.flatMap(({ gained, lost, other }) => [gained, lost + other]));
  const width = (count: number): number => (count / largest) * 50;
  return (
    <ol class="bars">
      {rows.map(({ id, no, title, gained, lost, other, before, after }) => (
        <li
          key={id}
          aria-label={`${no}. ${titles.get(id) ?? title}: ${words.whatIf.tiles.lost} ${lost}, ${words.whatIf.tiles.gained} ${gained}, ${words.whatIf.tiles.other} ${other}`}
        >
          <span class="bar-name" aria-hidden="true">
            <b>{no}</b> {titles.get(id) ?? title}
          </span>
          <span class="bar-plot" aria-hidden="true">
            <span class="bar-number">{lost + other === 0 ? '' : `−${lost + other}`}</span>
            <svg width="100%" height="22">
              <rect class="bar-lost" x={`${50 - width(lost + other)}%`} width={`${width(lost)}%`} y="3" height="16" />
              <rect class="bar-other" x={`${50 - width(other)}%`} width={`${width(other)}%`} y="3" height="16" />
              <rect class="bar-gained" x="50%" width={`${width(gained)}%`} y="3" height="16" />
              <line class="axis" x1="50%" x2="50%" y1="0" y2="22" />
            </svg>
            <span class="bar-number">{gained === 0 ? '' : `+${gained}`}</span>
          </span>
          <span class="quiet" aria-hidden="true">
            {words.statuses.met} {shown(before.met, language)} → {shown(after.met, language)}
          </span>
        </li>
      ))}
    </ol>
  );
}

const CELL = 18;
const LEFT = 46;
const TOP = 24;

/** A cell tells its status by shape: full, crossed, dotted, dashed. */
function Cell({ status, x, y }: { readonly status: Status | null; readonly x: number; readonly y: number }) {
  const inner = { x: x + 2, y: y + 2, width: CELL - 4, height: CELL - 4, rx: 3 };
  if (status === 'met') return <rect class="cell met" {...inner} />;
  if (status === 'not-met') {
    return (
      <g>
        <rect class="cell not-met" {...inner} />
        <path class="cross" d={`M${x + 6} ${y + 6}l6 6m0-6l-6 6`} />
      </g>
    );
  }
  if (status === 'undetermined') return <rect class="cell undetermined" {...inner} />;
  return <path class="dash" d={`M${x + 6} ${y + CELL / 2}h6`} />;
}

function flipped({ before, after }: MatrixRow['cells'][number]): '' | 'gained' | 'lost' | 'other' {
  if (before === after) return '';
  if (after === 'met') return 'gained';
  return before === 'met' ? 'lost' : 'other';
}

function Row({ row, y }: { readonly row: MatrixRow; readonly y: number }) {
  return (
    <g>
      <text class="row-name" x={LEFT - 8} y={y + 13} text-anchor="end">
        {row.unit.replace(/^\D+/, '')}
      </text>
      {row.cells.map((cell, index) => {
        const x = LEFT + index * CELL;
        const flip = flipped(cell);
        return (
          <g key={index}>
            <Cell status={cell.after} x={x} y={y} />
            {flip === '' ? null : <rect class="ring" x={x + 0.75} y={y + 0.75} width={CELL - 1.5} height={CELL - 1.5} rx="4" />}
          </g>
        );
      })}
    </g>
  );
}

/** Units by criteria after the change; what flips has a ring. */
export function Matrix({ words, language, answer }: Props) {
  const { rows, columns } = answer;
  const width = LEFT + columns.length * CELL + 2;
  const height = TOP + rows.length * CELL + 2;
  return (
    <svg
      class="matrix"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${words.whatIf.matrix}: ${words.whatIf.matrixHint(rows.length, answer.totals.affected)}`}
    >
      {columns.map(({ id, no, title }, index) => (
        <text key={id} class="column-name" x={LEFT + index * CELL + CELL / 2} y={TOP - 8} text-anchor="middle">
          <title>{title[language]}</title>
          {no}
        </text>
      ))}
      {rows.map((row, index) => (
        <Row key={row.unit} row={row} y={TOP + index * CELL} />
      ))}
    </svg>
  );
}

export function MatrixLegend({ words }: { readonly words: Words }) {
  return (
    <ul class="legend" aria-label={words.whatIf.legend}>
      {(['met', 'not-met', 'undetermined', 'not-applicable'] as const).map((status) => (
        <li key={status}>
          <svg viewBox={`0 0 ${CELL} ${CELL}`} aria-hidden="true">
            <Cell status={status} x={0} y={0} />
          </svg>
          {words.statuses[status]}
        </li>
      ))}
      <li>
        <svg viewBox={`0 0 ${CELL} ${CELL}`} aria-hidden="true">
          <rect class="ring" x="0.75" y="0.75" width={CELL - 1.5} height={CELL - 1.5} rx="4" />
        </svg>
        {words.whatIf.moves(words.whatIf.before, words.whatIf.after)}
      </li>
    </ul>
  );
}

/** The same as a table, for those who read and do not look. */
export function MatrixTable({ words, language, answer }: Props) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.whatIf.unit}</th>
          {answer.columns.map(({ id, no, title }) => (
            <th key={id} scope="col">
              <abbr title={title[language]}>{no}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {answer.rows.map((row) => (
          <tr key={row.unit}>
            <th scope="row">{row.name}</th>
            {row.cells.map(({ before, after }, index) => {
              const word = (status: Status | null): string => (status === null ? '–' : words.statuses[status]);
              return <td key={index}>{before === after ? word(after) : words.whatIf.moves(word(before), word(after))}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface HistogramProps {
  readonly words: Words;
  readonly language: Language;
  readonly histogram: Histogram;
  readonly label: string;
  readonly old: number;
  readonly new: number;
}

const PLOT = 92;

/** For the ends of an axis; nothing is compared with it. */
const round = (value: number): number => Math.round(value * 10) / 10;

/** How many communes lie where, with the old value and the new one. */
export function HistogramChart({ words, language, histogram, label, old, new: moved }: HistogramProps) {
  const { from, to, counts } = histogram;
  const largest = Math.max(...counts);
  const span = to - from || 1;
  const at = (value: number): number => Math.min(100, Math.max(0, ((value - from) / span) * 100));
  const [low, high] = [Math.min(old, moved), Math.max(old, moved)];
  return (
    <figure class="histogram">
      <figcaption>
        {words.whatIf.histogram}: {label}
      </figcaption>
      <svg
        width="100%"
        height={PLOT + 4}
        role="img"
        aria-label={`${label}: ${shown(round(from), language)} – ${shown(round(to), language)}; ${words.whatIf.old} ${shown(old, language)}, ${words.whatIf.new} ${shown(moved, language)}`}
      >
        {counts.map((count, index) => {
          const height = (count / largest) * (PLOT - 8);
          const middle = from + ((index + 0.5) / counts.length) * span;
          const isBetween = middle > low && middle < high;
          return (
            <rect
              key={index}
              class={isBetween ? 'bin between' : 'bin'}
              x={`${(index / counts.length) * 100 + 0.2}%`}
              width={`${100 / counts.length - 0.4}%`}
              y={PLOT - height}
              height={height}
            />
          );
        })}
        <line class="axis" x1="0" x2="100%" y1={PLOT} y2={PLOT} />
        <line class="old" x1={`${at(old)}%`} x2={`${at(old)}%`} y1="0" y2={PLOT} />
        <line class="new" x1={`${at(moved)}%`} x2={`${at(moved)}%`} y1="0" y2={PLOT} />
      </svg>
      <div class="scale">
        <span>{shown(round(from), language)}</span>
        <span class="scale-key">
          <svg viewBox="0 0 4 14" aria-hidden="true">
            <line class="old" x1="2" x2="2" y1="0" y2="14" />
          </svg>
          {words.whatIf.old} {shown(old, language)}
          <svg viewBox="0 0 4 14" aria-hidden="true">
            <line class="new" x1="2" x2="2" y1="0" y2="14" />
          </svg>
          {words.whatIf.new} {shown(moved, language)}
        </span>
        <span>{shown(round(to), language)}</span>
      </div>
    </figure>
  );
}
