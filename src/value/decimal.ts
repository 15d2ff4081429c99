/*
 * Exact decimals as whole numbers with a scale. The platform's BigInt does all that the comparisons and gaps of the law
 * need (sums, products, one rounded quotient) without a precision to choose; decimal.js, which would be half of the bundle
 * that a browser loads, is the oracle in the tests.
 */

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

/** `units / 10^scale`. */
interface Scaled {
  readonly units: bigint;
  readonly scale: number;
}

function scaled(text: string): Scaled {
  const point = text.indexOf('.');
  if (point === -1) return { units: BigInt(text), scale: 0 };
  return { units: BigInt(text.slice(0, point) + text.slice(point + 1)), scale: text.length - point - 1 };
}

/** The units of a decimal at a scale that is at least its own. */
function unitsAt({ units, scale }: Scaled, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - scale);
}

function textOf(units: bigint, scale: number): string {
  const sign = units < 0n ? '-' : '';
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  return fraction === '' ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
}

function signOf(units: bigint): number {
  if (units === 0n) return 0;
  return units > 0n ? 1 : -1;
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

/** `1.5e-7` → `0.00000015`: what a double prints with an exponent, written out. */
function withoutExponent(shortest: string): string {
  const [mantissa = '', exponent = '0'] = shortest.split('e');
  const { units, scale } = scaled(mantissa);
  const places = scale - Number(exponent);
  return places <= 0 ? textOf(units * 10n ** BigInt(-places), 0) : textOf(units, places);
}

/**
 * Text of a finite double as its shortest exact decimal; `undefined` where that is no accepted decimal
 * (NaN, infinity, or more digits than {@link MAX_DECIMAL_LENGTH}).
 */
export function decimalTextOfNumber(value: number): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  const shortest = String(Object.is(value, -0) ? 0 : value);
  const text = shortest.includes('e') ? withoutExponent(shortest) : shortest;
  return isCanonicalDecimal(text) ? text : undefined;
}

/** Sign of `a − b`: exact, by doubles where they suffice. */
export function compareDecimals(a: ExactDecimal, b: ExactDecimal): number {
  if (a.double !== undefined && b.double !== undefined) return Math.sign(a.double - b.double);
  return signOf(scaled(subtractDecimals(a.text, b.text)).units);
}

/** True if all are whole numbers that a double holds exactly. */
function areSafe(...values: readonly (number | undefined)[]): boolean {
  return values.every((value) => Number.isSafeInteger(value));
}

/**
 * Sign of `numerator / denominator × 100 − percent`, without dividing: the products are compared.
 * The denominator is positive.
 */
export function compareRatioToPercent(numerator: ExactDecimal, denominator: ExactDecimal, percent: ExactDecimal): number {
  if (numerator.double !== undefined && denominator.double !== undefined && percent.double !== undefined) {
    const left = numerator.double * 100;
    const right = percent.double * denominator.double;
    // Doubles multiply exactly only where factors and products are whole and in the safe range.
    if (areSafe(numerator.double, denominator.double, percent.double, left, right)) return Math.sign(left - right);
  }
  const [a, b, limit] = [scaled(numerator.text), scaled(denominator.text), scaled(percent.text)];
  const product: Scaled = { units: limit.units * b.units, scale: limit.scale + b.scale };
  const scale = Math.max(a.scale, product.scale);
  return signOf(unitsAt(a, scale) * 100n - unitsAt(product, scale));
}

/** Sum of two decimals, exact. */
export function addDecimals(a: string, b: string): string {
  const [first, second] = [scaled(a), scaled(b)];
  const scale = Math.max(first.scale, second.scale);
  return textOf(unitsAt(first, scale) + unitsAt(second, scale), scale);
}

/** `a − b`, exact. */
export function subtractDecimals(a: string, b: string): string {
  const [first, second] = [scaled(a), scaled(b)];
  const scale = Math.max(first.scale, second.scale);
  return textOf(unitsAt(first, scale) - unitsAt(second, scale), scale);
}

/** `a × b`, exact. */
export function multiplyDecimals(a: string, b: string): string {
  const [first, second] = [scaled(a), scaled(b)];
  return textOf(first.units * second.units, first.scale + second.scale);
}

/** Which way a quotient that does not end is rounded: never across the threshold it is held against. */
export type RoundingSide = 'down' | 'up';

/** Decimals kept of a quotient that does not end. */
const QUOTIENT_PLACES = 6;

/** Whole quotient of a non-negative dividend and a positive divisor, rounded to a side. */
function quotient(dividend: bigint, divisor: bigint, side: RoundingSide): bigint {
  return side === 'down' || dividend % divisor === 0n ? dividend / divisor : dividend / divisor + 1n;
}

/** `numerator / denominator` in percentage points, to six places, rounded to the side asked for. Neither is negative. */
export function percentOfRatio(numerator: string, denominator: string, side: RoundingSide): string {
  const [a, b] = [scaled(numerator), scaled(denominator)];
  const scale = Math.max(a.scale, b.scale);
  const dividend = unitsAt(a, scale) * 100n * 10n ** BigInt(QUOTIENT_PLACES);
  return textOf(quotient(dividend, unitsAt(b, scale), side), QUOTIENT_PLACES);
}

/** `percent` of `denominator`, as units of `10^-scale`. */
function percentOf(percent: string, denominator: string): Scaled {
  const [limit, whole] = [scaled(percent), scaled(denominator)];
  return { units: limit.units * whole.units, scale: limit.scale + whole.scale + 2 };
}

/**
 * The whole numerator nearest to satisfying `percent` of `denominator`: the smallest at or above it
 * (`'up'`), or the largest at or below it (`'down'`); `strict` excludes equality.
 */
export function wholeNumeratorFor(percent: string, denominator: string, side: RoundingSide, strict: boolean): string {
  const { units, scale } = percentOf(percent, denominator);
  const one = 10n ** BigInt(scale);
  const whole = quotient(units, one, side);
  if (!strict || whole * one !== units) return whole.toString();
  return (side === 'up' ? whole + 1n : whole - 1n).toString();
}

/** `percent` of `denominator` as an amount (for areas and lengths, which need not be whole), rounded to the side asked for. */
export function amountAtPercent(percent: string, denominator: string, side: RoundingSide): string {
  const { units, scale } = percentOf(percent, denominator);
  const places = 10n ** BigInt(QUOTIENT_PLACES);
  return textOf(quotient(units * places, 10n ** BigInt(scale), side), QUOTIENT_PLACES);
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
