import { Decimal as SharedDecimal } from 'decimal.js';

/**
 * A private clone: a host that changes decimal.js' global precision must not change a verdict.
 * 128 digits hold every product of two accepted decimals exactly (see {@link MAX_DECIMAL_LENGTH}).
 */
const Decimal = SharedDecimal.clone({ precision: 128, toExpNeg: -200, toExpPos: 200 });

/** Longest decimal that is accepted, in characters. Longer figures are typing errors, not measurements. */
export const MAX_DECIMAL_LENGTH = 40;

/** Doubles order decimals of up to this many significant digits exactly as the decimals themselves. */
const EXACT_DOUBLE_DIGITS = 15;

const CANONICAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** One exact decimal, with the double that stands for it when the double orders the same. */
export interface ExactDecimal {
  /** Canonical text: point as separator, no exponent, no leading zeros. */
  readonly text: string;
  /** The same value as a double if at most 15 significant digits are needed, else `undefined`. */
  readonly double: number | undefined;
}

/** True for `"48.5"`, `"-3"`, `"0"`; false for `"0x10"`, `"1e3"`, `"1.234,5"`, `" 5"`, `"NaN"`, `""`. */
export function isCanonicalDecimal(text: string): boolean {
  return text.length <= MAX_DECIMAL_LENGTH && CANONICAL.test(text);
}

/** Makes an exact decimal of canonical text. The caller has checked it with {@link isCanonicalDecimal}. */
export function exactDecimal(text: string): ExactDecimal {
  const digits = text.replace(/^-?0*\.?0*/, '').replace('.', '').length;
  return { text, double: digits <= EXACT_DOUBLE_DIGITS ? Number(text) : undefined };
}

/**
 * Text of a finite double as its shortest exact decimal; `undefined` where that is no accepted decimal
 * (NaN, infinity, or more digits than {@link MAX_DECIMAL_LENGTH}).
 */
export function decimalTextOfNumber(value: number): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  const shortest = String(Object.is(value, -0) ? 0 : value);
  const text = /e/.test(shortest) ? new Decimal(shortest).toFixed() : shortest;
  return isCanonicalDecimal(text) ? text : undefined;
}

/** Sign of `a − b`: exact, by doubles where they suffice. */
export function compareDecimals(a: ExactDecimal, b: ExactDecimal): number {
  if (a.double !== undefined && b.double !== undefined) return Math.sign(a.double - b.double);
  return new Decimal(a.text).comparedTo(b.text);
}

/**
 * Sign of `numerator / denominator × 100 − percent`, without dividing: the products are compared.
 * The denominator is positive.
 */
export function compareRatioToPercent(numerator: ExactDecimal, denominator: ExactDecimal, percent: ExactDecimal): number {
  if (numerator.double !== undefined && denominator.double !== undefined && percent.double !== undefined) {
    const left = numerator.double * 100;
    const right = percent.double * denominator.double;
    // Only products of whole numbers inside the safe range are exact in doubles.
    if (
      Number.isSafeInteger(numerator.double) &&
      Number.isSafeInteger(denominator.double) &&
      Number.isSafeInteger(percent.double) &&
      Number.isSafeInteger(left) &&
      Number.isSafeInteger(right)
    ) {
      return Math.sign(left - right);
    }
  }
  return new Decimal(numerator.text).times(100).comparedTo(new Decimal(percent.text).times(denominator.text));
}

/** Sum of two decimals, exact. */
export function addDecimals(a: string, b: string): string {
  return new Decimal(a).plus(b).toFixed();
}

/** `a − b`, exact. */
export function subtractDecimals(a: string, b: string): string {
  return new Decimal(a).minus(b).toFixed();
}

/** Which way a quotient that does not end is rounded: never across the threshold it is held against. */
export type RoundingSide = 'down' | 'up';

/** Decimals kept of a quotient that does not end. */
const QUOTIENT_PLACES = 6;

/** `numerator / denominator` in percentage points, to six places, rounded to the side asked for. */
export function percentOfRatio(numerator: string, denominator: string, side: RoundingSide): string {
  const mode = side === 'down' ? Decimal.ROUND_FLOOR : Decimal.ROUND_CEIL;
  return new Decimal(numerator).times(100).div(denominator).toDecimalPlaces(QUOTIENT_PLACES, mode).toFixed();
}

/**
 * The whole numerator nearest to satisfying `percent` of `denominator`: the smallest at or above it
 * (`'up'`), or the largest at or below it (`'down'`); `strict` excludes equality.
 */
export function wholeNumeratorFor(percent: string, denominator: string, side: RoundingSide, strict: boolean): string {
  const exact = new Decimal(percent).times(denominator).div(100);
  const whole = side === 'up' ? exact.ceil() : exact.floor();
  if (!strict || !whole.equals(exact)) return whole.toFixed();
  return (side === 'up' ? whole.plus(1) : whole.minus(1)).toFixed();
}

/** `percent` of `denominator` as an amount (for areas and lengths, which need not be whole), rounded to the side asked for. */
export function amountAtPercent(percent: string, denominator: string, side: RoundingSide): string {
  const mode = side === 'down' ? Decimal.ROUND_FLOOR : Decimal.ROUND_CEIL;
  return new Decimal(percent).times(denominator).div(100).toDecimalPlaces(QUOTIENT_PLACES, mode).toFixed();
}

/** True if the decimal is below zero. */
export function isNegative(text: string): boolean {
  return text.startsWith('-') && Number(text) !== 0;
}

/** True if the decimal is a whole number (`"3.0"` is). */
export function isWhole(text: string): boolean {
  return /^-?\d+(?:\.0+)?$/.test(text);
}

/** True if the decimal equals zero (`"0.00"` does). */
export function isZero(text: string): boolean {
  return /^-?0(?:\.0+)?$/.test(text);
}
