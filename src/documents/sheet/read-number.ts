import { addDecimals, compareDecimals, decimalTextOfNumber, exactDecimal, isCanonicalDecimal } from '../../value/decimal.ts';
import type { MeasurementUnit } from '../../model/vocabulary.ts';
import type { Bilingual } from '../../model/primitives.ts';
import { plainText } from './sheet.ts';
import type { SheetCell } from './sheet.ts';

/** A value that was understood, or what should have stood there instead. */
export type Reading<T> = { readonly value: T } | { readonly expected: Bilingual };

const VIETNAMESE = /^-?(?:0|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d*)(?:,\d+)?$/;
const ENGLISH_GROUPS = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;

/** The decimal without zeros that say nothing. */
function canonical(text: string): string {
  return addDecimals(text, '0');
}

/**
 * The numbers that a text can mean: with a decimal point, or as Vietnamese is written, with a decimal comma. Where it could
 * also have English groups, or where the two differ, nobody but the writer knows which was meant.
 */
function readings(text: string): string[] {
  const found = [
    ...(isCanonicalDecimal(text) ? [text] : []),
    ...(VIETNAMESE.test(text) ? [text.replaceAll('.', '').replace(',', '.')] : []),
  ];
  const doubts = found.length > 0 && ENGLISH_GROUPS.test(text) ? [text.replaceAll(',', '')] : [];
  return [...new Set([...found, ...doubts].filter(isCanonicalDecimal).map(canonical))];
}

const NOT_A_NUMBER: Bilingual = { vi: 'một số như 44,5', en: 'a number such as 44.5' };

function ambiguous(text: string, [first = '', second = '']: readonly string[]): Bilingual {
  return {
    vi: `một số chỉ đọc được một cách ("${text}" có thể là ${first} hoặc ${second}): bỏ dấu phân nhóm và số 0 thừa`,
    en: `a number that can be read in one way only ("${text}" may be ${first} or ${second}): leave out group separators and idle zeros`,
  };
}

const SHARE_OR_PERCENT: Bilingual = {
  vi: 'phần trăm viết rõ: 95,5 hoặc 95,5%; nếu đúng là dưới hoặc bằng 1 % thì ghi dấu %, ví dụ 0,5%',
  en: 'a percentage written out: 95.5 or 95.5%; one that really is 1 % or less with the sign, such as 0.5%',
};

function percentOnly(unit: MeasurementUnit): Bilingual | undefined {
  return unit === 'percent' ? undefined : { vi: 'một số, không phải phần trăm', en: 'a number, not a percentage' };
}

/** A share such as 0.955 may be 95.5 % typed into a percent cell and pasted elsewhere: it needs its sign. */
function withoutSign(value: string, unit: MeasurementUnit): Reading<string> {
  const isShare =
    compareDecimals(exactDecimal(value), exactDecimal('1')) <= 0 && compareDecimals(exactDecimal(value), exactDecimal('0')) > 0;
  return unit === 'percent' && isShare ? { expected: SHARE_OR_PERCENT } : { value };
}

function fromText(written: string, unit: MeasurementUnit, notANumber: Bilingual): Reading<string> {
  const text = plainText(written);
  const hasSign = text.endsWith('%');
  const wrongUnit = hasSign ? percentOnly(unit) : undefined;
  if (wrongUnit !== undefined) return { expected: wrongUnit };
  const values = readings(hasSign ? text.slice(0, -1).trimEnd() : text);
  const [value] = values;
  if (value === undefined) return { expected: notANumber };
  if (values.length > 1) return { expected: ambiguous(text, values) };
  return hasSign ? { value } : withoutSign(value, unit);
}

/** `0.955` → `95.5`, exactly. */
function timesHundred(value: string): string {
  const [whole = '0', fraction = ''] = value.split('.');
  const digits = fraction.padEnd(2, '0');
  const shifted = `${whole}${digits.slice(0, 2)}`.replace(/^(-?)0+(?=\d)/, '$1');
  return canonical(digits.length > 2 ? `${shifted}.${digits.slice(2)}` : shifted);
}

/**
 * Reads the number in a cell as an exact decimal in a unit. Nothing is guessed.
 * `notANumber` is what to say to something that is none.
 */
export function readNumber(cell: SheetCell, unit: MeasurementUnit, notANumber: Bilingual = NOT_A_NUMBER): Reading<string> {
  const { value } = cell;
  if (typeof value === 'string') return fromText(value, unit, notANumber);
  const decimal = typeof value === 'number' ? decimalTextOfNumber(value) : undefined;
  if (decimal === undefined) return { expected: notANumber };
  if (cell.isPercent !== true) return withoutSign(decimal, unit);
  const wrongUnit = percentOnly(unit);
  return wrongUnit === undefined ? { value: timesHundred(decimal) } : { expected: wrongUnit };
}
