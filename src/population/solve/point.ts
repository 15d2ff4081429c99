import { exactDecimal, written } from '../../value/decimal.ts';
import { percentOfRatio } from '../../value/share.ts';
import type { FactValue } from '../../engine/fact-value.ts';

/** A figure of a fact as a fraction, so that shares order exactly. */
export interface Point {
  readonly numerator: bigint;
  /** Positive. */
  readonly denominator: bigint;
  /** Near enough to order all but the closest. */
  readonly double: number;
  /** Where it was given as a share: its parts. */
  readonly ratio: { readonly numerator: string; readonly denominator: string } | undefined;
  readonly text: string | undefined;
}

function scaled(text: string): readonly [units: bigint, ten: bigint] {
  const point = text.indexOf('.');
  if (point === -1) return [BigInt(text), 1n];
  return [BigInt(text.slice(0, point) + text.slice(point + 1)), 10n ** BigInt(text.length - point - 1)];
}

/** The figure of a fact; `undefined` for yes or no, for nothing known, and for 0 of 0. */
export function pointOf(fact: FactValue | undefined): Point | undefined {
  if (fact === undefined || fact.kind === 'boolean') return undefined;
  if (fact.kind === 'number') {
    const { text } = fact.value;
    const [numerator, denominator] = scaled(text);
    return { numerator, denominator, double: Number(text), ratio: undefined, text };
  }
  const [[a, tenA], [b, tenB]] = [scaled(fact.numerator.text), scaled(fact.denominator.text)];
  if (b === 0n) return undefined;
  const ratio = { numerator: fact.numerator.text, denominator: fact.denominator.text };
  const double = (Number(ratio.numerator) / Number(ratio.denominator)) * 100;
  return { numerator: a * 100n * tenB, denominator: b * tenA, double, ratio, text: undefined };
}

/** Doubles that differ by more than this share of them order as the fractions do. */
const SURE = 1e-12;

/** Sign of `a − b`, exact. */
export function comparePoints(a: Point, b: Point): number {
  const difference = a.double - b.double;
  if (Math.abs(difference) > SURE * Math.max(1, Math.abs(a.double), Math.abs(b.double))) return Math.sign(difference);
  const [left, right] = [a.numerator * b.denominator, b.numerator * a.denominator];
  if (left === right) return 0;
  return left > right ? 1 : -1;
}

/** The point as a decimal; one that does not end is rounded to the side asked for, and `exact` gives its parts. */
export function shownPoint(
  { text, ratio }: Point,
  side: 'down' | 'up',
): { readonly value: string; readonly exact: { readonly numerator: string; readonly denominator: string } | null } {
  if (ratio === undefined) return { value: text ?? '', exact: null };
  const [a, b] = [exactDecimal(ratio.numerator), exactDecimal(ratio.denominator)];
  const [down, up] = [written(percentOfRatio(a, b, 'down')), written(percentOfRatio(a, b, 'up'))];
  return { value: side === 'down' ? down : up, exact: down === up ? null : ratio };
}
