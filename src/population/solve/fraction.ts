import { compareRatioToPercent, power, times, written as textOf } from '../../value/decimal.ts';
import type { ExactDecimal, WholeNumber } from '../../value/decimal.ts';
import { freeze } from '../../value/freeze.ts';
import { percentOfRatio } from '../../value/share.ts';
import type { FactValue, Figure } from '../../model/fact-value.ts';

/** A figure of a fact as a fraction, so that shares order exactly. */
export interface Fraction {
  readonly numerator: WholeNumber;
  /** Positive. */
  readonly denominator: WholeNumber;
  /** Near enough to order all but the closest. */
  readonly double: number;
  /** Where it was given as a share: its parts. */
  readonly ratio: { readonly numerator: ExactDecimal; readonly denominator: ExactDecimal } | undefined;
  readonly scale: number;
}

function decimalFraction({ text, double, units, scale }: ExactDecimal): Fraction {
  return { numerator: units, denominator: power(scale), double: double ?? Number(text), ratio: undefined, scale };
}

/** The least and the greatest figure that a fact can be, of a figure itself twice; one that is missing is beyond every figure. */
export type Ends = readonly [least: Fraction | undefined, most: Fraction | undefined];

/** The ends of a fact; `undefined` where nothing is known of it. */
export function endsOf(fact: FactValue | undefined): Ends | undefined {
  if (fact?.kind === 'range') return [fractionOf(fact.low), fractionOf(fact.high)];
  const figure = fractionOf(fact);
  return figure && [figure, figure];
}

/** The figure of a fact; `undefined` for yes or no, for bounds, for nothing known, and for 0 of 0. */
export function fractionOf(fact: FactValue | Figure | undefined): Fraction | undefined {
  if (fact === undefined || fact.kind === 'boolean' || fact.kind === 'range') return undefined;
  if (fact.kind === 'number') return decimalFraction(fact.value);
  const { numerator: a, denominator: b } = fact;
  if (b.units === 0) return undefined;
  return {
    numerator: times(times(a.units, 100), power(b.scale)),
    denominator: times(b.units, power(a.scale)),
    double: (Number(a.text) / Number(b.text)) * 100,
    ratio: { numerator: a, denominator: b },
    scale: 0,
  };
}

/** Doubles that differ by more than this share of them order as the fractions do. */
export const SURE = 1e-12;

/** Sign of `a − b`, exact. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.double - b.double;
  if (Math.abs(difference) > SURE * Math.max(1, Math.abs(a.double), Math.abs(b.double))) return Math.sign(difference);
  const [left, right] = [times(a.numerator, b.denominator), times(b.numerator, a.denominator)];
  if (left === right) return 0;
  return left > right ? 1 : -1;
}

/** The parts of a share as they were written. */
export interface WrittenShare {
  readonly numerator: string;
  readonly denominator: string;
}

/** The figure as a decimal; one that does not end is rounded to the side asked for, and `exact` gives its parts, which `written` says where those of the fraction are worked out. */
export function shownFraction(
  { numerator, ratio, scale }: Fraction,
  side: 'down' | 'up',
  written?: () => WrittenShare | undefined,
): { readonly value: string; readonly exact: WrittenShare | null } {
  if (ratio === undefined) return { value: textOf({ units: numerator, scale }), exact: null };
  const { numerator: a, denominator: b } = ratio;
  const shown = percentOfRatio(a, b, side);
  const value = textOf(shown);
  if (compareRatioToPercent(a, b, shown) === 0) return { value, exact: null };
  return { value, exact: freeze(written?.() ?? { numerator: a.text, denominator: b.text }) };
}
