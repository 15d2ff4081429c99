/*
 * Regular expressions for canonical decimals within bounds. A text is not compared by size in JSON Schema, so the bound is
 * written out digit by digit: at most 45.5 is "fewer digits, or a smaller digit at some place, or the same".
 */

const ANY_FRACTION = String.raw`(?:\.[0-9]+)?`;
const NO_FRACTION = String.raw`(?:\.0+)?`;
const ANY = `(?:0|[1-9][0-9]*)${ANY_FRACTION}`;
/** Minus zero is zero. */
const MINUS_ZERO = `-0${NO_FRACTION}`;

/** A canonical decimal of any size. */
export const DECIMAL_PATTERN = `^-?${ANY}$`;
/** A canonical decimal that is a whole number; `3.0` is one. */
export const WHOLE_PATTERN = `^-?(?:0|[1-9][0-9]*)${NO_FRACTION}$`;
/** Zero in any canonical form. */
export const ZERO_PATTERN = `^-?0${NO_FRACTION}$`;

type Side = 'below' | 'above';

/** One digit below or above another, as an expression; `undefined` where there is none. `least` is the smallest digit allowed. */
function otherDigit(digit: string, side: Side, least: number): string | undefined {
  const [from, to] = side === 'below' ? [least, Number(digit) - 1] : [Number(digit) + 1, 9];
  if (from > to) return undefined;
  return from === to ? String(from) : `[${from}-${to}]`;
}

/** Digits of the same length, equal up to some place and there below or above. */
function differing(digits: string, side: Side, isWholePart: boolean, rest: (left: number) => string): string[] {
  return [...digits].flatMap((digit, place) => {
    const other = otherDigit(digit, side, isWholePart && place === 0 && digits.length > 1 ? 1 : 0);
    return other === undefined ? [] : [`${digits.slice(0, place)}${other}${rest(digits.length - place - 1)}`];
  });
}

function repeated(count: number): string {
  return count === 0 ? '' : `[0-9]{${count}}`;
}

/** Whole parts below or above another. */
function wholeParts(whole: string, side: Side): string[] {
  const sameLength = differing(whole, side, true, repeated);
  if (side === 'above') return [...sameLength, `[1-9][0-9]{${whole.length},}`];
  if (whole.length === 1) return sameLength;
  return ['0', ...Array.from({ length: whole.length - 1 }, (_, length) => `[1-9]${repeated(length)}`), ...sameLength];
}

/** Fractions, with their point, of at most or at least another one, given without zeros at its end. */
function fractions(fraction: string, side: Side): string {
  if (fraction === '') return side === 'below' ? NO_FRACTION : ANY_FRACTION;
  const other = differing(fraction, side, false, () => '[0-9]*');
  if (side === 'above') return String.raw`\.(?:${[...other, `${fraction}[0-9]*`].join('|')})`;
  const shorter = Array.from({ length: fraction.length - 1 }, (_, length) => fraction.slice(0, length + 1));
  return String.raw`(?:\.(?:${[...other, ...shorter, `${fraction}0*`].join('|')}))?`;
}

/** Unsigned decimals of at most (`below`) or at least (`above`) a bound. */
function magnitude(bound: string, side: Side): string {
  const [whole = '0', fraction = ''] = bound.split('.');
  const beyond = wholeParts(whole, side);
  const same = `${whole}${fractions(fraction.replace(/0+$/, ''), side)}`;
  return beyond.length === 0 ? same : `(?:(?:${beyond.join('|')})${ANY_FRACTION}|${same})`;
}

function anchored(...alternatives: string[]): string {
  return `^(?:${alternatives.join('|')})$`;
}

/** Canonical decimals of at least `min`, itself one. */
export function atLeastPattern(min: string): string {
  if (/^-?0(?:\.0+)?$/.test(min)) return anchored(MINUS_ZERO, ANY);
  return min.startsWith('-') ? anchored(`-${magnitude(min.slice(1), 'below')}`, ANY) : anchored(magnitude(min, 'above'));
}

/** Canonical decimals of at most `max`, itself one. */
export function atMostPattern(max: string): string {
  const isNegative = max.startsWith('-') && !/^-0(?:\.0+)?$/.test(max);
  return isNegative ? anchored(`-${magnitude(max.slice(1), 'above')}`) : anchored(`-${ANY}`, magnitude(max.replace('-', ''), 'below'));
}
