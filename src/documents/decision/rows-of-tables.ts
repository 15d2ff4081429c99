import { words } from './column-places.ts';
import type { Grid } from './table-grid.ts';
import type { WordCell } from './word-blocks.ts';

/* Rows of a table of criteria that are none: the numbers of its columns, and notes. */

/** `(1)`, `(5) = (3) + (4)`, `A`, `1`: what a column is called by, with how it is reckoned. */
const CALLED = /^\(?(\d{1,2}|[A-HĐ])\)?(?:\s*=\s*[\d().,+\-–*x×:/%\s]+)?$/u;

/** True for names of columns that count on from the first: "A, B, C" and then "1, 2". */
function countsOn(names: readonly string[]): boolean {
  const numbers = names.filter((name) => /^\d/u.test(name)).map(Number);
  const letters = names.filter((name) => /^\p{L}/u.test(name));
  return numbers.every((number, index) => number === index + 1) && letters.every((letter, index) => letter === 'ABCDEFGH'[index]);
}

/** `(1) (2) (3)`, `A B C 1 2`: what the columns are called by. A row of figures alone names nothing that could be asked for. */
export function isNumbering(row: Grid[number]): boolean {
  const texts = [...new Set(row)].map(words).filter((text) => text !== '');
  if (texts.length < 3) return false;
  if (texts.every((text) => /^\(\d{1,2}\)$/.test(text))) return true;
  const names = texts.map((text) => CALLED.exec(text)?.[1]);
  return !names.includes(undefined) && countsOn(names as string[]);
}

/** What stands where a criterion has its number, before a note. */
const MARK = /^(?:\(?\*+\)?|(?:ghi chú|lưu ý|chú thích)\s*:?)$/iu;

/** A row that has a mark instead of a number and one text beside it, as the note from side to side that it is; any other row as it is. */
export function withNoteAcross(row: Grid[number]): Grid[number] {
  const mark = words(row[0]);
  const [text, ...others] = [...new Set(row.slice(1))].filter((cell) => cell !== row[0] && words(cell) !== '');
  if (!MARK.test(mark) || text === undefined || others.length > 0) return row;
  const before = mark.includes('*') ? mark : `${mark.replace(/\s*:$/u, '')}:`;
  const cell: WordCell = { ...text, text: `${before} ${text.text}`, colSpan: row.length, rowSpan: 1 };
  return row.map(() => cell);
}
