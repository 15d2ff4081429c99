import { unitsAt } from '../../value/decimal.ts';
import type { ExactDecimal } from '../../value/decimal.ts';
import type { FactValue } from '../../model/fact-value.ts';
import { isUndefinedRatio } from '../../model/fact-value.ts';
import { UNDETERMINED } from '../../engine/kleene.ts';
import type { FactColumn } from './columns.ts';
import { inOrder } from './order-of.ts';
import type { Order } from './order-of.ts';

/** One fact of many units as it is collected. */
export type FactArrays = Partial<Pick<FactColumn, 'answers' | 'figures' | 'shares' | 'days'>>;

/** Collects one fact of many units, whose number is not known before the last one. */
export interface FactColumnBuilder {
  readonly set: (position: number, value: FactValue) => void;
  /** Forgets what is known at a place. */
  readonly clear: (position: number) => void;
  /** The column of the units in their order; what was collected is then the column's own. */
  readonly column: (order: Order) => FactColumn;
}

/** Room at the beginning for what is known to come, up to here; beyond it a list grows with what has come. */
const MOST_EXPECTED = 2 ** 18;

function grown<Numbers extends Float64Array | Uint8Array | Int32Array>(
  old: Numbers,
  least: number,
  empty: number,
  expected: number,
): Numbers {
  if (least < old.length) return old;
  const make = old.constructor as new (length: number) => Numbers;
  const larger = new make(Math.max(1024, old.length * 2, least + 1, Math.min(expected, MOST_EXPECTED)));
  larger.fill(empty as never);
  larger.set(old as never);
  return larger;
}

function ordered<Numbers extends Float64Array | Uint8Array | Int32Array>(
  numbers: Numbers,
  { order, isAsItIs }: Order,
  empty: number,
): Numbers {
  if (isAsItIs && numbers.length === order.length) return numbers;
  const make = numbers.constructor as new (length: number) => Numbers;
  const result = new make(order.length);
  for (let place = 0; place < order.length; place += 1) result[place] = numbers[order[place]!] ?? empty;
  return result;
}

/** Numerator and denominator as whole numbers of one scale; `undefined` where doubles do not hold them. */
function wholes(numerator: ExactDecimal, denominator: ExactDecimal): readonly [number, number] | undefined {
  const scale = Math.max(numerator.scale, denominator.scale);
  const [a, b] = [unitsAt(numerator, scale), unitsAt(denominator, scale)];
  return typeof a === 'number' && typeof b === 'number' ? [a, b] : undefined;
}

/** `20240701` of `2024-07-01`. */
export function dayNumber(day: string): number {
  return Number(day.replaceAll('-', ''));
}

/**
 * A column that is empty, or begins with what is known already; those arrays are then its own. `expected` is how many units will
 * come, where that is known: arrays that had to grow would be so much to clear away that it takes as long as all the reading.
 */
export function factColumnBuilder(known: FactArrays = {}, expected = 0): FactColumnBuilder {
  let { answers, figures, days } = known;
  let { numerators, denominators, areCounts } = known.shares ?? { numerators: undefined, denominators: undefined, areCounts: true };
  const exact = new Map<number, FactValue>();
  const ranges = new Map<number, FactValue>();

  const setShare = (position: number, value: Extract<FactValue, { numerator: unknown }>): void => {
    const parts = wholes(value.numerator, value.denominator);
    if (parts === undefined) exact.set(position, value);
    else {
      numerators = grown(numerators ?? new Float64Array(0), position, 0, expected);
      denominators = grown(denominators ?? new Float64Array(0), position, 0, expected);
      [numerators[position], denominators[position]] = parts;
      areCounts &&= value.numerator.scale === 0 && value.denominator.scale === 0;
    }
    const [a, b] = parts ?? [Number(value.numerator.text), Number(value.denominator.text)];
    figures![position] = (a / b) * 100;
  };

  const setNumber = (position: number, given: Extract<FactValue, { kind: 'number' }>): void => {
    const { value } = given;
    // Zero has no sign here.
    const figure = (value.double ?? Number(value.text)) + 0;
    figures![position] = figure;
    if (value.double === undefined) exact.set(position, given);
  };

  return {
    set(position, value) {
      if (value.measuredOn !== undefined) {
        days = grown(days ?? new Int32Array(0), position, 0, expected);
        days[position] = dayNumber(value.measuredOn);
      }
      if (value.kind === 'boolean') {
        answers = grown(answers ?? new Uint8Array(0), position, UNDETERMINED, expected);
        answers[position] = value.value ? 2 : 0;
        return;
      }
      if (isUndefinedRatio(value)) return;
      figures = grown(figures ?? new Float64Array(0), position, Number.NaN, expected);
      if (value.kind === 'range') ranges.set(position, value);
      else if (value.kind === 'number') setNumber(position, value);
      else setShare(position, value);
    },
    clear(position) {
      exact.delete(position);
      ranges.delete(position);
      if (figures && position < figures.length) figures[position] = Number.NaN;
      if (answers && position < answers.length) answers[position] = UNDETERMINED;
      if (denominators && position < denominators.length) denominators[position] = 0;
      if (days && position < days.length) days[position] = 0;
    },
    column(order) {
      return {
        answers: answers === undefined ? undefined : ordered(answers, order, UNDETERMINED),
        figures: figures === undefined ? undefined : ordered(figures, order, Number.NaN),
        shares:
          numerators === undefined || denominators === undefined
            ? undefined
            : { numerators: ordered(numerators, order, 0), denominators: ordered(denominators, order, 0), areCounts },
        exact: inOrder(exact, order),
        ranges: inOrder(ranges, order),
        days: days === undefined ? undefined : ordered(days, order, 0),
      };
    },
  };
}
