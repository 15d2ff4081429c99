import { isIsoDate } from '../../value/iso-date.ts';
import type { Bilingual } from '../../model/primitives.ts';
import type { Reading } from './read-number.ts';
import { plainText } from './sheet.ts';
import type { SheetCell } from './sheet.ts';

const DAY: Bilingual = {
  vi: 'một ngày có thật, ghi dd/mm/yyyy, như 30/06/2024',
  en: 'a day of the calendar, written dd/mm/yyyy, such as 30/06/2024',
};

/** Day, month and year, as they are written in Vietnamese: 30/6/2024, 30-06-2024, 30.6.2024, ngày 30 tháng 6 năm 2024. */
const DAY_FIRST = /^(?:ngày )?(\d{1,2})(?: ?([/.-]) ?(\d{1,2}) ?\2 ?| tháng (\d{1,2}) năm )(\d{4})$/iu;
const YEAR_FIRST = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/;

/** Reads a day: a cell that is one, or text with the day first, or with the year first. */
export function readDay({ value }: SheetCell): Reading<string> {
  if (typeof value === 'object') return { value: value.day };
  const text = typeof value === 'string' ? plainText(value) : '';
  const first = DAY_FIRST.exec(text);
  const [, year = first?.[5] ?? '', , month = first?.[3] ?? first?.[4] ?? '', day = first?.[1] ?? ''] = YEAR_FIRST.exec(text) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(iso) ? { value: iso } : { expected: DAY };
}

/** Reads words with a letter in them: a name is not `-` and not `x`. */
export function readName({ value }: SheetCell): Reading<string> {
  const text = typeof value === 'string' ? plainText(value) : '';
  return /\p{L}.*\p{L}/u.test(text) ? { value: text } : { expected: { vi: 'họ tên, đơn vị', en: 'a name' } };
}
