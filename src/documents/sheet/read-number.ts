import { addDecimals, compareDecimals, decimalTextOfNumber, exactDecimal, isCanonicalDecimal } from '../../value/decimal.ts';
import type { Bilingual } from '../../model/primitives.ts';
import { isPlausible, isPossible } from './number-limits.ts';
import type { NumberLimits } from './number-limits.ts';
import { plainText } from './sheet.ts';
import type { SheetCell } from './sheet.ts';

/** A value that was understood, or what should have stood there instead. */
export type Reading<T> = { readonly value: T } | { readonly expected: Bilingual };

const VIETNAMESE = /^-?(?:0|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d*)(?:,\d+)?$/;
const ENGLISH_GROUPS = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;

/** Officers write figures of one digit with two: `02`. */
const LEADING_ZERO = /^0(?=\d(?:[.,]\d+)?$)/;

/** The decimal without insignificant zeros. */
function canonical(text: string): string {
  return addDecimals(text, '0');
}

/** One number that a cell can mean. */
export interface NumberReading {
  readonly value: string;
  /** What parts whole and fraction if this is meant, where the text shows it. */
  readonly mark?: ',' | '.' | undefined;
  /** True if the last three digits were read as a fraction of nothing: `1,000` as one. */
  readonly isIdle: boolean;
}

/**
 * The numbers that a text can mean: with a decimal point, or as Vietnamese is written, with a decimal comma. Where it could
 * also have English groups, or where the two differ, only the writer and the thing that is measured know which was meant.
 */
function readings(written: string): NumberReading[] {
  const text = written.replace(LEADING_ZERO, '');
  const marked = (value: string, mark: ',' | '.') => (isCanonicalDecimal(value) ? [{ value, mark }] : []);
  const found = [...marked(text, '.'), ...(VIETNAMESE.test(text) ? marked(text.replaceAll('.', '').replace(',', '.'), ',') : [])];
  const doubts = found.length > 0 && ENGLISH_GROUPS.test(text) ? marked(text.replaceAll(',', ''), '.') : [];
  const read = [...found, ...doubts].map(({ value, mark }) => ({ value: canonical(value), mark, isIdle: /\.0+$/.test(value) }));
  const [first, second] = read;
  // One number in every notation: it shows no mark.
  if (first !== undefined && read.every(({ value }) => value === first.value))
    return [{ ...first, mark: second === undefined ? first.mark : undefined }];
  return read;
}

/** The readings that are possible; where none is, the first, which is then refused with its reason. */
function possibleAmong(found: readonly NumberReading[], limits: NumberLimits): readonly NumberReading[] {
  const possible = found.filter(({ value }) => isPossible(value, limits));
  // Nobody writes one household as 1,000.
  const busy = possible.filter(({ isIdle }) => !(limits.isWhole && isIdle));
  if (possible.length === 0) return found.slice(0, 1);
  return busy.length === 1 ? busy : possible;
}

/** What was meant, where all but one reading is impossible, or all but one absurd; otherwise every reading that is left. */
function meant(found: readonly NumberReading[], limits: NumberLimits): string[] {
  const possible = possibleAmong(found, limits);
  const plausible = possible.filter(({ value }) => isPlausible(value, limits));
  return (plausible.length === 1 ? plausible : possible).map(({ value }) => value);
}

/** A number as it can be read in one way only: three digits behind the mark might be a group, a fourth makes them a fraction. */
function plainForm(value: string, mark: string): string {
  return `${value}${/\.\d{3}$/.test(value) ? '0' : ''}`.replace('.', mark);
}

/** Says that a number can be read in several ways, and how to write each of them. */
export function ambiguous(values: readonly string[]): Bilingual {
  const forms = (mark: string, or: string): string => values.map((value) => `"${plainForm(value, mark)}"`).join(` ${or} `);
  return {
    vi: `một số chỉ đọc được một cách: hãy ghi ${forms(',', 'hoặc')}`,
    en: `a number that can be read in one way only: write ${forms('.', 'or')}`,
  };
}

const SHARE_OR_PERCENT: Bilingual = {
  vi: 'phần trăm viết rõ: 95,5 hoặc 95,5%; nếu đúng là dưới hoặc bằng 1 % thì ghi dấu %, ví dụ 0,5%',
  en: 'a percentage written out: 95.5 or 95.5%; one that really is 1 % or less with the sign, such as 0.5%',
};

function percentOnly(unit: string, notANumber: Bilingual): Bilingual | undefined {
  if (unit === 'percent') return undefined;
  return { vi: `${notANumber.vi}, không phải phần trăm`, en: `${notANumber.en}, not a percentage` };
}

/** A share such as 0.955 may be 95.5 % typed into a percent cell and pasted elsewhere: it needs its sign. */
function withoutSign(value: string, unit: string): Reading<string> {
  const isShare =
    compareDecimals(exactDecimal(value), exactDecimal('1')) <= 0 && compareDecimals(exactDecimal(value), exactDecimal('0')) > 0;
  return unit === 'percent' && isShare ? { expected: SHARE_OR_PERCENT } : { value };
}

interface Written {
  readonly hasSign: boolean;
  readonly found: readonly NumberReading[];
}

function writtenIn(text: string, { unit, notANumber }: AskedNumber): Reading<Written> {
  const hasSign = text.endsWith('%');
  const wrongUnit = hasSign ? percentOnly(unit, notANumber) : undefined;
  if (wrongUnit !== undefined) return { expected: wrongUnit };
  const found = readings(hasSign ? text.slice(0, -1).trimEnd() : text);
  return found.length === 0 ? { expected: notANumber } : { value: { hasSign, found } };
}

function fromText(text: string, asked: AskedNumber): Reading<string> {
  const reading = writtenIn(plainText(text), asked);
  if (!('value' in reading)) return reading;
  const { hasSign, found } = reading.value;
  const [value = '', ...more] = meant(found, asked.limits);
  if (more.length > 0) return { expected: ambiguous([value, ...more]) };
  return hasSign ? { value } : withoutSign(value, asked.unit);
}

/** `0.955` → `95.5`, exactly. */
function timesHundred(value: string): string {
  const [whole = '0', fraction = ''] = value.split('.');
  const digits = fraction.padEnd(2, '0');
  const shifted = `${whole}${digits.slice(0, 2)}`.replace(/^(-?)0+(?=\d)/, '$1');
  return canonical(digits.length > 2 ? `${shifted}.${digits.slice(2)}` : shifted);
}

/** What a number is asked for. */
export interface AskedNumber {
  readonly unit: string;
  readonly limits: NumberLimits;
  /** What to say to something that is no number: an example that is accepted there. */
  readonly notANumber: Bilingual;
}

/**
 * Reads the number in a cell as an exact decimal in a unit. A comma or a point before three digits is read as the only thing
 * that it can be; where it can be two, neither is guessed.
 */
export function readNumber(cell: SheetCell, asked: AskedNumber): Reading<string> {
  const { value } = cell;
  if (typeof value === 'string') return fromText(value, asked);
  const decimal = typeof value === 'number' ? decimalTextOfNumber(value) : undefined;
  if (decimal === undefined) return { expected: asked.notANumber };
  if (cell.isPercent !== true) return withoutSign(decimal, asked.unit);
  const wrongUnit = percentOnly(asked.unit, asked.notANumber);
  return wrongUnit === undefined ? { value: timesHundred(decimal) } : { expected: wrongUnit };
}

/** Every number that a cell can mean, for what is settled by a cell beside it. */
export function readNumbers(cell: SheetCell, asked: AskedNumber): Reading<readonly NumberReading[]> {
  if (typeof cell.value === 'string') {
    const reading = writtenIn(plainText(cell.value), asked);
    return 'value' in reading ? { value: possibleAmong(reading.value.found, asked.limits) } : reading;
  }
  const reading = readNumber(cell, asked);
  return 'value' in reading ? { value: [{ value: reading.value, isIdle: false }] } : reading;
}
