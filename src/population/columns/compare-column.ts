import { compareDecimals, decimalOfNumber, exactDecimal } from '../../value/decimal.ts';
import type { ExactDecimal } from '../../value/decimal.ts';
import type { LeafTrace } from '../../model/assessment.ts';
import { operatorOutcomes, signOf } from '../../engine/compare.ts';
import type { Outcomes } from '../../engine/compare.ts';
import { MET, NOT_APPLICABLE, NOT_MET, UNDETERMINED } from '../../engine/kleene.ts';
import type { Columns, FactColumn } from './columns.ts';
import { exactSign, refuseInexact } from './exact-sign.ts';
import { dayNumber } from './fact-column.ts';
import { wordsOf } from './outcome-buffer.ts';
import { firstFrom, ranksOf } from './ranks.ts';
import type { FigureRanks } from './ranks.ts';

/** Writes the outcomes of the units from one position up to another to the beginning of `out`, an outcome buffer. */
export type Fill = (columns: Columns, from: number, to: number, out: Uint8Array) => void;

/** Doubles this near to each other, as a share of them, are compared as what they stand for. Far wider than any rounding. */
const NEAR = 1e-12;

/** In a table of outcomes by rank: to be looked at unit by unit. */
const UNSURE = 4;

/** The same for every unit. */
function constant(outcome: number): Fill {
  return (_, from, to, out) => {
    out.fill(outcome, 0, to - from);
  };
}

const ranked = new WeakMap<FactColumn, FigureRanks>();

/** The figures of a column in order, found when they are first compared with a limit: most sets of columns are asked about a few rows. */
function ranksOfColumn(column: FactColumn): FigureRanks {
  let ranks = ranked.get(column);
  if (ranks === undefined) ranked.set(column, (ranks = ranksOf(column.figures!, (...found) => refuseInexact(column, ...found))));
  return ranks;
}

/** The outcome of each rank for a limit. */
function outcomesByRank({ lows, highs, isExact }: FigureRanks, limit: ExactDecimal, [below, at, above]: Outcomes): Uint8Array {
  const double = limit.double ?? Number(limit.text);
  const width = NEAR * Math.max(1, Math.abs(double));
  const table = new Uint8Array(lows.length).fill(below);
  table[0] = UNDETERMINED;
  const [near, beyond] = [firstFrom(highs, double - width, false), firstFrom(lows, double + width, true)];
  table.fill(above, beyond);
  // What doubles this near to the limit stand for may be at the limit, or on its other side.
  for (let rank = near; rank < beyond; rank += 1) {
    const decimal = isExact[rank] === 1 ? decimalOfNumber(lows[rank]!) : undefined;
    const sign = decimal && compareDecimals(decimal, limit);
    table[rank] = sign === undefined ? UNSURE : sign < 0 ? below : sign > 0 ? above : at;
  }
  return table;
}

/** Looks up so many outcomes, four at a time as far as that goes. */
function look(table: Uint8Array, of: Uint16Array, from: number, count: number, out: Uint8Array): void {
  const words = wordsOf(out);
  for (let word = 0, at = from; word < count >> 2; word += 1, at += 4) {
    words[word] = table[of[at]!]! | (table[of[at + 1]!]! << 8) | (table[of[at + 2]!]! << 16) | (table[of[at + 3]!]! << 24);
  }
  for (let place = count & ~3; place < count; place += 1) out[place] = table[of[from + place]!]!;
}

/** Puts in the outcomes of values of which only bounds are known. */
function withRanges(fill: Fill, { ranges }: FactColumn, outcomes: Outcomes, decimal: ExactDecimal): Fill {
  // As firstFrom has it, from 1.
  const places = Float64Array.from([Number.NaN, ...ranges.keys()]);
  const results = [...ranges.values()].map((value) => {
    const sign = signOf(value, { boolean: undefined, decimal }, outcomes);
    return sign === undefined ? UNDETERMINED : outcomes[(sign + 1) as 0 | 1 | 2];
  });
  return (columns, from, to, out) => {
    fill(columns, from, to, out);
    for (let index = firstFrom(places, from, false); index < places.length && places[index]! < to; index += 1) {
      out[places[index]! - from] = results[index - 1]!;
    }
  };
}

function compareFigures(column: FactColumn, operator: LeafTrace['operator'], limit: ExactDecimal): Fill {
  const outcomes = operatorOutcomes(operator);
  // Looked up and not compared: which way a figure falls is as good as random, and a processor that guesses it wrong loses more
  // time than all the rest takes.
  const ranks = ranksOfColumn(column);
  const table = outcomesByRank(ranks, limit, outcomes);
  const { of } = ranks;
  const hasUnsure = table.includes(UNSURE);
  const fill: Fill = (_, from, to, out) => {
    const count = to - from;
    look(table, of, from, count, out);
    if (!hasUnsure) return;
    for (let place = out.indexOf(UNSURE); place >= 0 && place < count; place = out.indexOf(UNSURE, place + 1)) {
      out[place] = outcomes[(exactSign(column, from + place, limit) + 1) as 0 | 1 | 2];
    }
  };
  return column.ranges.size === 0 ? fill : withRanges(fill, column, outcomes, limit);
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

/** What fails decides; nothing else of a total does, nor a total that is not known. */
function ofTotal(fill: Fill): Fill {
  return (columns, from, to, out) => {
    fill(columns, from, to, out);
    for (let place = 0; place < to - from; place += 1) if (out[place] !== NOT_MET) out[place] = NOT_APPLICABLE;
  };
}

/** A comparison of one fact with its limit, given as the leaf that it is for a dossier of which nothing is known. */
export function leafFill(leaf: LeafTrace): Fill {
  return leaf.totalOf === undefined ? comparing(leaf) : ofTotal(comparing(leaf));
}

function comparing(leaf: LeafTrace): Fill {
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
