import { compareRatioToPercent, exactDecimal, power, product, sum, times, unitsAt } from './decimal.ts';
import type { ScaledDecimal, WholeNumber } from './decimal.ts';

/* Shares in percentage points, and amounts that are a share of something: quotients rounded to a stated side. */

/** Which way a quotient that does not end is rounded: never across the threshold it is held against. */
export type RoundingSide = 'down' | 'up';

/** Decimals kept of a quotient that does not end. */
export const QUOTIENT_PLACES = 6;

/**
 * Both in one kind of whole number, and one of that kind. BigInt has the operators of numbers; the types of the language have
 * no word for one or the other.
 */
function alike(a: WholeNumber, b: WholeNumber): readonly [a: number, b: number, one: number] {
  const isShort = typeof a === 'number' && typeof b === 'number';
  return (isShort ? [a, b, 1] : [BigInt(a), BigInt(b), 1n]) as [number, number, number];
}

/** Whole quotient of a non-negative dividend and a positive divisor, rounded to a side; `strict` excludes equality. */
function quotient(dividend: WholeNumber, divisor: WholeNumber, side: RoundingSide, strict: boolean): WholeNumber {
  const [a, b, one] = alike(dividend, divisor);
  const rest = a % b;
  const whole = (a - rest) / b;
  if (side === 'up') return rest > 0 || strict ? whole + one : whole;
  return rest > 0 || !strict ? whole : whole - one;
}

/** Decimals after which a quotient ends; {@link QUOTIENT_PLACES} where it does not. */
function placesOf(dividend: WholeNumber, divisor: WholeNumber): number {
  const [a, b, one] = alike(dividend, divisor);
  let rest = b;
  let places = 0;
  // What is left without twos and fives has to divide the dividend.
  for (const prime of [one + one, one + one + one + one + one]) {
    let count = 0;
    for (; rest > 0 && !(rest % prime > 0); rest /= prime) count += 1;
    places = Math.max(places, count);
  }
  return a % rest > 0 ? QUOTIENT_PLACES : places;
}

/** True if a percentage is what a share comes to, rounded to as many places as it was given with. */
export function isRoundedShare(numerator: ScaledDecimal, denominator: ScaledDecimal, percent: ScaledDecimal): boolean {
  const [least, most] = [-5, 5].map((units) => {
    const end = exactDecimal(sum(percent, { units, scale: percent.scale + 1 }));
    return compareRatioToPercent(numerator, denominator, end);
  });
  return least! >= 0 && most! <= 0;
}

/** `numerator / denominator` in percentage points: exact where it ends, else to six places, rounded to the side asked for. Neither is negative. */
export function percentOfRatio(numerator: ScaledDecimal, denominator: ScaledDecimal, side: RoundingSide): ScaledDecimal {
  const scale = Math.max(numerator.scale, denominator.scale);
  const [part, whole] = [times(unitsAt(numerator, scale), 100), unitsAt(denominator, scale)];
  const places = placesOf(part, whole);
  return { units: quotient(times(part, power(places)), whole, side, false), scale: places };
}

/**
 * `percent` of `denominator` to so many places, or exactly: the nearest amount at or above it (`'up'`), or at or below it
 * (`'down'`); `strict` excludes equality. With no places, the whole numerator that satisfies the percentage by the least.
 */
export function amountAtPercent(
  percent: ScaledDecimal,
  denominator: ScaledDecimal,
  places: number | undefined,
  side: RoundingSide,
  strict: boolean,
): ScaledDecimal {
  const { units, scale } = product(percent, denominator);
  if (places === undefined) return { units, scale: scale + 2 };
  return { units: quotient(times(units, power(places)), power(scale + 2), side, strict), scale: places };
}
