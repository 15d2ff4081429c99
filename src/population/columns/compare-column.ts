import { compareDecimals, compareRatioToPercent, exactDecimal, power, times } from '../../value/decimal.ts';
import type { ExactDecimal, Whole } from '../../value/decimal.ts';
import type { LeafTrace } from '../../model/assessment.ts';
import type { FactValue } from '../../engine/fact-value.ts';
import { OUTCOMES } from '../../engine/compare.ts';
import { MET, NOT_APPLICABLE, UNDETERMINED } from '../../engine/kleene.ts';
import type { Columns, FactColumn } from './columns.ts';
import { FIRST_WORD, dayNumber } from './fact-column.ts';

/** Units that are worked on at once: few enough for the buffers of a whole set to stay near the processor. */
export const CHUNK = 2048;

/** Writes the outcomes of the units from one position up to another to the beginning of `out`. */
export type Fill = (columns: Columns, from: number, to: number, out: Uint8Array) => void;

/** Doubles this near to each other, as a share of them, are compared as what they stand for. Far wider than any rounding. */
const NEAR = 1e-12;

/** The same for every unit. */
function constant(outcome: number): Fill {
  return (_, from, to, out) => {
    out.fill(outcome, 0, to - from);
  };
}

/** Sign of a share against a limit, by products: `n / d × 100 − t`. */
function shareSign(numerator: number, denominator: number, limit: ExactDecimal): number {
  const left = times(times(numerator, 100), power(limit.scale));
  const right: Whole = times(limit.units, denominator);
  return left === right ? 0 : left < right ? -1 : 1;
}

function exactSign(value: FactValue, limit: ExactDecimal): number {
  if (value.kind === 'number') return compareDecimals(value.value, limit);
  // Yes or no is in another column.
  const { numerator, denominator } = value as Extract<FactValue, { kind: 'ratio' }>;
  return compareRatioToPercent(numerator, denominator, limit);
}

/** Sign at a position whose double is too near to the limit to tell. */
function signNear({ figures, shares, exact }: FactColumn, position: number, limit: ExactDecimal, double: number): number {
  const value = exact.get(position);
  if (value !== undefined) return exactSign(value, limit);
  const denominator = shares?.denominators[position] ?? 0;
  if (denominator > 0) return shareSign(shares!.numerators[position]!, denominator, limit);
  // A decimal of up to 15 digits, which its double orders exactly; the limit may be a longer one.
  const figure = figures![position]!;
  if (limit.double !== undefined) return Math.sign(figure - double);
  return compareDecimals(exactDecimal(String(figure)), limit);
}

/** A limit as the comparisons need it. */
interface Compared {
  readonly column: FactColumn;
  readonly limit: ExactDecimal;
  readonly double: number;
  /** Figures between these may be at the limit, or on the other side of it than their doubles. */
  readonly low: number;
  readonly high: number;
  readonly outcomes: readonly [below: number, at: number, above: number];
}

function outcomeNear({ column, limit, double, outcomes }: Compared, position: number): number {
  return outcomes[(signNear(column, position, limit, double) + 1) as 0 | 1 | 2];
}

function compareDoubles(compared: Compared): Fill {
  const { column, low, high, outcomes } = compared;
  const [below, , above] = outcomes;
  return (_, from, to, out) => {
    const figures = column.figures!;
    for (let position = from, place = 0; position < to; position += 1, place += 1) {
      const figure = figures[position]!;
      // Nothing compares with NaN, which stands for what is not known.
      if (figure < low) out[place] = below;
      else if (figure > high) out[place] = above;
      else out[place] = Number.isNaN(figure) ? UNDETERMINED : outcomeNear(compared, position);
    }
  };
}

/** Places of figures next to a limit, in one run of a comparison; one more than a chunk has, because each is noted before it is known. */
const NEAR_PLACES = new Int32Array(CHUNK + 1);

function firstWord(double: number): number {
  return new Int32Array(Float64Array.of(double).buffer)[FIRST_WORD]!;
}

/**
 * Of figures that are not negative the first words alone order all but those next to the limit. They are compared without
 * a branch: which way a figure falls is as good as random, and a processor that guesses it wrong loses more time than all
 * the rest takes.
 */
function compareWords(compared: Compared): Fill {
  const { column, low, high, outcomes } = compared;
  const [below, , above] = outcomes;
  const byWord = Uint8Array.of(above, below, UNDETERMINED);
  const [least, most] = [firstWord(Math.max(0, low)), firstWord(high)];
  const words = column.words!;
  return (_, from, to, out) => {
    let count = 0;
    for (let place = 0; place < to - from; place += 1) {
      const word = words[from + place]!;
      // The sign bits: 0 above, 1 below, and 2 for what is not known, whose word is itself below zero.
      out[place] = byWord[((word - least) >>> 31) + (word >>> 31)]!;
      // Noted always, and kept where the figure may be next to the limit.
      NEAR_PLACES[count] = place;
      count += ~((word - least) | (most - word)) >>> 31;
    }
    for (let index = 0; index < count; index += 1) {
      const place = NEAR_PLACES[index]!;
      const figure = column.figures![from + place]!;
      out[place] = figure < low ? below : figure > high ? above : outcomeNear(compared, from + place);
    }
  };
}

function compareFigures(column: FactColumn, operator: LeafTrace['operator'], limit: ExactDecimal): Fill {
  const double = limit.double ?? Number(limit.text);
  const isPlain = column.shares === undefined && column.exact.size === 0 && limit.double !== undefined;
  const width = isPlain ? 0 : NEAR * Math.max(1, Math.abs(double));
  const compared = { column, limit, double, low: double - width, high: double + width, outcomes: OUTCOMES[operator] };
  return column.words === undefined || double < 0 ? compareDoubles(compared) : compareWords(compared);
}

function compareAnswers(column: FactColumn, operator: LeafTrace['operator'], wanted: boolean): Fill {
  // `equal yes` and `notEqual no` are what the column holds.
  const isPlain = (operator === 'equal') === wanted;
  return (_, from, to, out) => {
    const answers = column.answers!;
    if (isPlain) out.set(answers.subarray(from, to));
    else for (let position = from, place = 0; position < to; position += 1, place += 1) out[place] = MET - answers[position]!;
  };
}

/** What was measured by another definition, or does not say when, is not known. */
function sinceDefined(fill: Fill, { days }: FactColumn, from: string): Fill {
  const first = dayNumber(from);
  return (columns, start, to, out) => {
    fill(columns, start, to, out);
    for (let position = start, place = 0; position < to; position += 1, place += 1) {
      if ((days?.[position] ?? 0) < first) out[place] = UNDETERMINED;
    }
  };
}

function compareColumn(column: FactColumn, { operator, required, redefined }: LeafTrace): Fill {
  const { value } = required;
  const fill =
    typeof value === 'boolean' ? compareAnswers(column, operator, value) : compareFigures(column, operator, exactDecimal(value!));
  return redefined === undefined ? fill : sinceDefined(fill, column, redefined.from);
}

/** A comparison of one fact with its limit, given as the leaf that it is for a dossier of which nothing is known. */
export function leafFill(leaf: LeafTrace): Fill {
  if (leaf.code === 'not-required') return constant(NOT_APPLICABLE);
  // Anything but a missing fact, where nothing is known, is a threshold that is missing or not confirmed.
  if (leaf.code !== 'fact-missing') return constant(UNDETERMINED);
  const kept = new WeakMap<Columns, Fill>();
  return (columns, from, to, out) => {
    let fill = kept.get(columns);
    if (fill === undefined) {
      const column = columns.facts.get(leaf.fact);
      const isAlike = typeof leaf.required.value === 'boolean' ? column?.answers !== undefined : column?.figures !== undefined;
      fill = column === undefined || !isAlike ? constant(UNDETERMINED) : compareColumn(column, leaf);
      kept.set(columns, fill);
    }
    fill(columns, from, to, out);
  };
}
