import { SHORT, exactDecimal } from '../../value/decimal.ts';
import { isIsoDate } from '../../value/iso-date.ts';
import { ProblemList } from '../../engine/input/problems.ts';
import { factorOf } from '../../engine/input/read-fact.ts';
import type { FactSlot } from '../../engine/input/fact-slot.ts';
import { dayNumber } from '../columns/fact-column.ts';
import type { FactArrays } from '../columns/fact-column.ts';
import type { FactSources, Told } from './layout.ts';
import type { Odd } from './piece.ts';
import type { Source } from './source.ts';

/** A double this small can stand for more digits than are read. */
const SMALL = 1e-15;

/** Tells the rows whose figure is not among those that its fact can have, or is more than a double holds. */
function checkFigures(figures: Float64Array, { fact, min, max }: FactSlot, odd: Odd): void {
  const isInteger = fact.type === 'integer';
  const low = min ? (min.double ?? SHORT) : -SHORT;
  const high = Math.min(max ? (max.double ?? -SHORT) : SHORT, SHORT);
  // Nothing holds of what is not known: each of these comparisons is false for all but the odd ones, and is guessed right.
  for (let row = 0; row < figures.length; row += 1) {
    const figure = figures[row]!;
    const isBeyond = figure < low || figure > high || figure >= SHORT || figure <= -SHORT;
    const isSmall = figure < SMALL && figure > -SMALL && figure !== 0;
    if (isBeyond || isSmall || (isInteger && Math.floor(figure) < figure)) odd(row);
  }
}

/** Figures of another unit in that of the fact, where whole numbers do it; the others are told. */
function convert(figures: Float64Array, factor: string, odd: Odd): void {
  const { units, scale } = exactDecimal(factor);
  const [times, power] = [Number(units), Number(`1e${scale}`)];
  for (let row = 0; row < figures.length; row += 1) {
    const figure = figures[row]!;
    const product = figure * times;
    if (Number.isInteger(figure) && Number.isInteger(product) && Math.abs(product) < SHORT) figures[row] = product / power;
    else if (!Number.isNaN(figure)) odd(row);
  }
}

/** What the figures of the rows are multiplied with; rows that are in a unit of their own are told. */
function factorFor({ slot, unit }: FactSources, length: number, odd: Odd): string {
  const factor = (given: unknown): string | undefined => {
    const problems = new ProblemList();
    const found = factorOf(slot, given, problems);
    return problems.count === 0 ? found : undefined;
  };
  if (unit === undefined) return '1';
  if (typeof unit === 'string') {
    const found = factor(unit);
    if (found === undefined) for (let row = 0; row < length; row += 1) odd(row);
    return found ?? '1';
  }
  const isOwn = new Map<unknown, boolean>([[undefined, true]]);
  for (let row = 0; row < length; row += 1) {
    const given = unit.cell(row);
    if (!isOwn.has(given)) isOwn.set(given, factor(given) === '1');
    if (!isOwn.get(given)!) odd(row);
  }
  return '1';
}

/** Days as whole numbers, 0 where none is said; rows that say something else are told. */
export function daysOf(told: Told | undefined, length: number, odd: Odd): Int32Array | undefined {
  if (told === undefined) return undefined;
  const numbers = new Map<unknown, number | undefined>([[undefined, 0]]);
  const cell = typeof told === 'string' ? (): unknown => told : told.cell;
  return Int32Array.from({ length }, (_, row) => {
    const day = cell(row);
    if (!numbers.has(day)) numbers.set(day, typeof day === 'string' && isIsoDate(day) ? dayNumber(day) : undefined);
    const number = numbers.get(day);
    if (number === undefined) odd(row);
    return number ?? 0;
  });
}

function figuresIn(source: Source, length: number, odd: Odd): Float64Array {
  const figures = new Float64Array(length);
  source.figures!(figures, odd);
  return figures;
}

/** Whole numbers up to here times a hundred still are. */
const HUNDREDTH = 1e12;

/** Shares of one fact, and the rows in which there was nothing to count. */
interface Shares {
  readonly figures: Float64Array;
  readonly shares: NonNullable<FactArrays['shares']>;
  readonly nothing: readonly number[];
}

/** Shares of counts, in percentage points; what cannot be a share, or has more decimals than two, is told. */
function sharesIn({ slot, numerator, denominator }: FactSources, length: number, odd: Odd): Shares {
  const [above, below] = [numerator!, denominator!].map((source) => figuresIn(source, length, odd)) as [Float64Array, Float64Array];
  const figures = new Float64Array(length);
  const mustBeWhole = slot.areWhole.numerator || slot.areWhole.denominator;
  const isBounded = slot.fact.bounds?.max === '100';
  const nothing: number[] = [];
  let areCounts = true;
  for (let row = 0; row < length; row += 1) {
    const a = above[row]!;
    const b = below[row]!;
    figures[row] = (a / b) * 100;
    // A share is only where both are known: what is not makes the other unknown.
    below[row] = b + (a - a);
    // Nothing of this holds of what is not known, or of counts: it is guessed right.
    const isUnusual = a < 0 || b <= 0 || a >= SHORT || b >= SHORT || (isBounded && a > b);
    if (!isUnusual && !(Math.floor(a) < a) && !(Math.floor(b) < b)) continue;
    if (isUnusual || a !== a || b !== b) {
      // Nothing is known where there was nothing to count.
      if (a === 0 && b === 0) nothing.push(row);
      else if (a === a && b === b) odd(row);
      above[row] = 0;
      below[row] = 0;
      figures[row] = Number.NaN;
      continue;
    }
    const wholeA = Math.round(a * 100);
    const wholeB = Math.round(b * 100);
    if (mustBeWhole || wholeA / 100 !== a || wholeB / 100 !== b || wholeA > HUNDREDTH || wholeB > HUNDREDTH) odd(row);
    areCounts = false;
    above[row] = wholeA;
    below[row] = wholeB;
    figures[row] = (wholeA / wholeB) * 100;
  }
  return { figures, shares: { numerators: above, denominators: below, areCounts }, nothing };
}

/** Reads the columns of one fact; tells the rows that have to be read one by one. */
export function readFigures(sources: FactSources, length: number, tableDays: Int32Array | undefined, odd: Odd): FactArrays {
  const { slot, value, numerator, bounds, measuredOn } = sources;
  const own = daysOf(measuredOn, length, odd);
  const days = own && tableDays ? own.map((day, row) => (day === 0 ? tableDays[row]! : day)) : (own ?? tableDays?.slice());
  for (const [, source] of bounds) for (let row = 0; row < length; row += 1) if (source.cell(row) !== undefined) odd(row);
  if (slot.fact.type === 'boolean') {
    const answers = new Uint8Array(length).fill(1);
    value?.answers!(answers, odd);
    // A yes or no has no unit of its own to be in.
    factorFor(sources, length, odd);
    return { answers, days };
  }
  const factor = factorFor(sources, length, odd);
  const plain = value && figuresIn(value, length, odd);
  if (plain && factor !== '1') convert(plain, factor, odd);
  if (plain) checkFigures(plain, slot, odd);
  if (!numerator) return { figures: plain ?? new Float64Array(length).fill(Number.NaN), days };
  const { figures, shares, nothing } = sharesIn(sources, length, odd);
  if (!plain) return { figures, shares, days };
  // Beside counts it has to be theirs.
  for (const row of nothing) if (!Number.isNaN(plain[row])) odd(row);
  for (let row = 0; row < length; row += 1) {
    const figure = plain[row]!;
    if (figure !== figure) continue;
    if (figures[row] === figures[row]) odd(row);
    figures[row] = figure;
  }
  return { figures, shares, days };
}
