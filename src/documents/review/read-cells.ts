import { CHOICES } from './columns.ts';
import { sameWord } from '../sheet/names.ts';
import type { Reading } from '../sheet/read-number.ts';
import { plainText } from '../sheet/sheet.ts';
import type { SheetCell } from '../sheet/sheet.ts';

/** Reads a page number. */
export function readPage({ value }: SheetCell): Reading<number> {
  const text = typeof value === 'number' || typeof value === 'string' ? plainText(String(value)) : '';
  return /^[1-9]\d{0,4}$/.test(text)
    ? { value: Number(text) }
    : { expected: { vi: 'số trang, ví dụ 12', en: 'a page number, such as 12' } };
}

/** Reads the number of an article: `2`, `2a`, `Điều 2`. */
export function readArticle({ value }: SheetCell): Reading<string> {
  const text = typeof value === 'number' || typeof value === 'string' ? plainText(String(value)).replace(/^điều\s+/iu, '') : '';
  return /^\d{1,3}\p{L}?$/u.test(text)
    ? { value: text }
    : { expected: { vi: 'số của điều, ví dụ 1', en: 'the number of an article, such as 1' } };
}

/** Reads what was chosen where the text gives no value. */
export function readChoice({ value }: SheetCell): Reading<keyof typeof CHOICES> {
  const text = typeof value === 'string' ? value : '';
  const states = Object.keys(CHOICES) as (keyof typeof CHOICES)[];
  const state = states.find((candidate) => sameWord(CHOICES[candidate], text));
  const words = Object.values(CHOICES).map((word) => `"${word}"`);
  return state === undefined ? { expected: { vi: words.join(' hoặc '), en: words.join(' or ') } } : { value: state };
}
