import { power, times, unitsAt } from './decimal.ts';
import type { Figure, Whole } from './decimal.ts';

/* Shares in percentage points, and amounts that are a share of something: quotients rounded to a stated side. */

/** Which way a quotient that does not end is rounded: never across the threshold it is held against. */
export type RoundingSide = 'down' | 'up';

/** Decimals kept of a quotient that does not end. */
export const QUOTIENT_PLACES = 6;

/** Whole quotient of a non-negative dividend and a positive divisor, rounded to a side; `strict` excludes equality. */
function quotient(dividend: Whole, divisor: Whole, side: RoundingSide, strict: boolean): Whole {
  const isShort = typeof dividend === 'number' && typeof divisor === 'number';
  // BigInt has the operators of numbers; the types of the language have no word for one or the other.
  const [a, b, one] = (isShort ? [dividend, divisor, 1] : [BigInt(dividend), BigInt(divisor), 1n]) as [number, number, number];
  const rest = a % b;
  const whole = (a - rest) / b;
  if (side === 'up') return rest > 0 || strict ? whole + one : whole;
  return rest > 0 || !strict ? whole : whole - one;
}

/** `numerator / denominator` in percentage points, to six places, rounded to the side asked for. Neither is negative. */
export function percentOfRatio(numerator: Figure, denominator: Figure, side: RoundingSide): Figure {
  const scale = Math.max(numerator.scale, denominator.scale);
  const dividend = times(unitsAt(numerator, scale), power(QUOTIENT_PLACES + 2));
  return { units: quotient(dividend, unitsAt(denominator, scale), side, false), scale: QUOTIENT_PLACES };
}

/**
 * `percent` of `denominator` to so many places: the nearest amount at or above it (`'up'`), or at or below it (`'down'`);
 * `strict` excludes equality. With no places, the whole numerator that satisfies the percentage by the least.
 */
export function amountAtPercent(percent: Figure, denominator: Figure, places: number, side: RoundingSide, strict: boolean): Figure {
  const dividend = times(times(percent.units, denominator.units), power(places));
  return { units: quotient(dividend, power(percent.scale + denominator.scale + 2), side, strict), scale: places };
}
