import { isIsoDate } from '../../value/iso-date.ts';
import type { Bilingual } from '../../model/primitives.ts';
import type { Reading } from './read-number.ts';
import { plainText } from './sheet.ts';
import type { SheetCell } from './sheet.ts';

const DAY: Bilingual = { vi: 'một ngày có thật, ghi dd/mm/yyyy', en: 'a day of the calendar, written dd/mm/yyyy' };

/** Reads a day: a date cell, or text `dd/mm/yyyy` or `yyyy-mm-dd`. */
export function readDay({ value }: SheetCell): Reading<string> {
  if (typeof value === 'object') return { value: value.day };
  const text = typeof value === 'string' ? plainText(value) : '';
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const iso = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(iso) ? { value: iso } : { expected: DAY };
}

/** Reads words with a letter in them: a name is not `-` and not `x`. */
export function readName({ value }: SheetCell): Reading<string> {
  const text = typeof value === 'string' ? plainText(value) : '';
  return /\p{L}.*\p{L}/u.test(text) ? { value: text } : { expected: { vi: 'họ tên, đơn vị', en: 'a name' } };
}

/** True for two spellings of one word: letter case, blanks and Unicode normal form say nothing. */
export function sameWord(a: string, b: string): boolean {
  return plainText(a).toLowerCase() === plainText(b).toLowerCase();
}
