import { MARK } from './columns.ts';
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

/** Reads what was chosen of some words. */
export function readChoice<Key extends string>(choices: Readonly<Record<Key, string>>): (cell: SheetCell) => Reading<Key> {
  return ({ value }) => {
    const text = typeof value === 'string' ? value : '';
    const keys = Object.keys(choices) as Key[];
    const key = keys.find((candidate) => sameWord(choices[candidate], text));
    const words = keys.map((candidate) => `"${choices[candidate]}"`);
    return key === undefined ? { expected: { vi: words.join(' hoặc '), en: words.join(' or ') } } : { value: key };
  };
}

/** Marks that people make where something is right. */
const MARKS = [MARK, '✓', '✔', '☑', 'v', 'đúng', 'có'];

/** Reads the mark that something stands as it is; a no is no mark, and says nothing of what stands instead. */
export function readMark({ value }: SheetCell): Reading<true> {
  const isMark = value === true || (typeof value === 'string' && MARKS.some((mark) => sameWord(mark, value)));
  return isMark ? { value: true } : { expected: { vi: 'dấu x, hoặc để trống', en: 'a mark x, or nothing' } };
}

/** Reads words of a text, as they stand there. */
export function readWords({ value }: SheetCell): Reading<string> {
  const lines = typeof value === 'string' ? value.split(/\r?\n/u).map(plainText) : [];
  const text = lines.filter((line) => line !== '').join('\n');
  return /\p{L}.*\p{L}/su.test(text)
    ? { value: text }
    : { expected: { vi: 'lời của văn bản, chép nguyên văn', en: 'the words of the text' } };
}
