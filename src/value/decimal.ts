/*
 * Exact decimals as whole numbers with a scale. A whole number is a double where that holds it exactly and a BigInt
 * beyond; the platform compares, prints and divides both, so there is one arithmetic and no precision to choose.
 * decimal.js, which would be half of the bundle that a browser loads, is the oracle in the tests.
 */

/** Longest decimal that is accepted, in characters. Longer figures are typing errors, not measurements. */
export const MAX_DECIMAL_LENGTH = 40;

/** Doubles order decimals of up to 15 significant digits, those below this number of units, exactly as the decimals themselves. */
export const SHORT = 1e15;

/** A whole number: a double in the safe range, a BigInt beyond it. */
export type WholeNumber = number | bigint;

/** An exact value, `units / 10^scale`. */
export interface ScaledDecimal {
  /** As it was written, if it was. */
  readonly text?: string | undefined;
  readonly units: WholeNumber;
  readonly scale: number;
}

/** One exact decimal as it was written, with the double that stands for it when the double orders the same. */
export interface ExactDecimal extends ScaledDecimal {
  /** Canonical text: point as separator, no exponent, no leading zeros. */
  readonly text: string;
  /** The same value as a double if at most 15 significant digits are needed, else `undefined`. */
  readonly double: number | undefined;
}

/** Powers of ten that doubles hold exactly. */
const POWERS: readonly number[] = Array.from({ length: 16 }, (_, exponent) => Number(`1e${exponent}`));

/** `10^exponent`. */
export function power(exponent: number): WholeNumber {
  return POWERS[exponent] ?? 10n ** BigInt(exponent);
}

/** `a × b`. */
export function times(a: WholeNumber, b: WholeNumber): WholeNumber {
  // A product in the safe range has not been rounded; with a BigInt in it, it is not in that range, or it is zero.
  const product = Number(a) * Number(b);
  return Number.isSafeInteger(product) ? product : BigInt(a) * BigInt(b);
}

function minus(a: WholeNumber, b: WholeNumber): WholeNumber {
  const rest = typeof a === 'number' && typeof b === 'number' ? a - b : Number.NaN;
  return Number.isSafeInteger(rest) ? rest : BigInt(a) - BigInt(b);
}

function signOf(a: WholeNumber, b: WholeNumber): number {
  if (a === b) return 0;
  return a < b ? -1 : Number(a > b);
}

/** The units of a figure at a scale that is at least its own. */
export function unitsAt({ units, scale }: ScaledDecimal, wanted: number): WholeNumber {
  return scale === wanted ? units : times(units, power(wanted - scale));
}

/** The text of a figure; without zeros at the end where it was worked out. */
export function written({ text, units, scale }: ScaledDecimal): string {
  if (text !== undefined) return text;
  if (units < 0) return `-${written({ units: -units, scale })}`;
  const plain = `${units}`;
  if (scale === 0) return plain;
  const digits = plain.length > scale ? plain : plain.padStart(scale + 1, '0');
  const point = digits.length - scale;
  let end = digits.length;
  while (end > point && digits.charCodeAt(end - 1) === ZERO) end -= 1;
  return end === point ? digits.slice(0, point) : `${digits.slice(0, point)}.${digits.slice(point, end)}`;
}

const [MINUS, POINT, ZERO, NINE] = [45, 46, 48, 57];

/** Reads a decimal in one pass that finds out both whether the text is one and what it is worth: facts are mostly such texts. */
function readDecimal(text: string): ExactDecimal | undefined {
  const { length } = text;
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  // No digit, or a leading zero.
  if (length === start) return undefined;
  if (text.charCodeAt(start) === ZERO && length > start + 1 && text.charCodeAt(start + 1) !== POINT) return undefined;
  let point = length - 1;
  let digits = 0;
  for (let at = start; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) digits = digits * 10 + (code - ZERO);
    // One point, with a digit on either side.
    else if (code === POINT && at > start && at < length - 1 && point === length - 1) point = at;
    else return undefined;
  }
  const scale = length - 1 - point;
  const short = start === 1 ? -digits : digits;
  const double = POWERS[scale] === undefined ? Number(text) : short / POWERS[scale];
  const units = Number.isSafeInteger(short) ? short : BigInt(text.replace('.', ''));
  return { text, double: digits < SHORT ? double : undefined, units, scale };
}

/** Reads a decimal; `undefined` for what {@link isCanonicalDecimal} refuses. */
export function parseDecimal(text: string): ExactDecimal | undefined {
  return text.length <= MAX_DECIMAL_LENGTH ? readDecimal(text) : undefined;
}

/** True for `"48.5"`, `"-3"`, `"0"`; false for `"0x10"`, `"1e3"`, `"1.234,5"`, `" 5"`, `"NaN"`, `""`. */
export function isCanonicalDecimal(text: string): boolean {
  return parseDecimal(text) !== undefined;
}

/** The decimal that a double stands for: the shortest one; `undefined` where that is no figure, or longer than any. */
export function decimalOfNumber(value: number): ExactDecimal | undefined {
  return parseDecimal(textOfNumber(value));
}

/** Makes an exact decimal of canonical text. The caller has checked it with {@link isCanonicalDecimal}. */
export function exactDecimal(text: string): ExactDecimal {
  return readDecimal(text)!;
}

/** `1.5e-7` → `0.00000015`: what a double prints with an exponent, written out. */
function withoutExponent(shortest: string): string {
  const [mantissa = '', exponent = '0'] = shortest.split('e');
  const { units, scale } = exactDecimal(mantissa);
  const places = scale - Number(exponent);
  return places <= 0 ? written({ units: times(units, power(-places)), scale: 0 }) : written({ units, scale: places });
}

/** Text of a double: its shortest exact decimal written out, however long; NaN and infinities as JavaScript writes them. */
export function textOfNumber(value: number): string {
  const shortest = `${value}`;
  return shortest.includes('e') ? withoutExponent(shortest) : shortest;
}

/**
 * Text of a finite double as its shortest exact decimal; `undefined` where that is not an accepted decimal
 * (NaN, infinity, or more digits than {@link MAX_DECIMAL_LENGTH}).
 */
export function decimalTextOfNumber(value: number): string | undefined {
  return decimalOfNumber(value)?.text;
}

/** `a × b`, exact. */
export function product(a: ScaledDecimal, b: ScaledDecimal): ScaledDecimal {
  return { units: times(a.units, b.units), scale: a.scale + b.scale };
}

/** Sign of `a − b`: exact, by doubles where they suffice. */
export function compareDecimals(a: ScaledDecimal & { readonly double?: number | undefined }, b: typeof a): number {
  if (a.double !== undefined && b.double !== undefined) return Math.sign(a.double - b.double);
  const scale = Math.max(a.scale, b.scale);
  return signOf(unitsAt(a, scale), unitsAt(b, scale));
}

/**
 * Sign of `numerator / denominator × 100 − percent`, without dividing: the products are compared.
 * The denominator is positive.
 */
export function compareRatioToPercent(numerator: ScaledDecimal, denominator: ScaledDecimal, percent: ScaledDecimal): number {
  const part = product(percent, denominator);
  const scale = Math.max(numerator.scale, part.scale);
  return signOf(times(unitsAt(numerator, scale), 100), unitsAt(part, scale));
}

/** `a − b` as text, exact. */
export function difference(a: ScaledDecimal, b: ScaledDecimal): string {
  const scale = Math.max(a.scale, b.scale);
  return written({ units: minus(unitsAt(a, scale), unitsAt(b, scale)), scale });
}

/** `a − b`, exact. */
export function subtractDecimals(a: string, b: string): string {
  return difference(exactDecimal(a), exactDecimal(b));
}

/** `a + b` as text, exact. */
export function sum(a: ScaledDecimal, { units, scale }: ScaledDecimal): string {
  return difference(a, { units: -units, scale });
}

/** Sum of two decimals, exact. */
export function addDecimals(a: string, b: string): string {
  return sum(exactDecimal(a), exactDecimal(b));
}

/** `a × b` as text, exact. */
export function multiplyDecimals(a: string, b: string): string {
  return written(product(exactDecimal(a), exactDecimal(b)));
}

/** True if the decimal is a whole number (`"3.0"` is). */
export function isWhole(text: string): boolean {
  return /^-?\d+(?:\.0+)?$/.test(text);
}

/** True if the decimal equals zero (`"0.00"` does). */
export function isZero({ units }: ScaledDecimal): boolean {
  return units === 0;
}
