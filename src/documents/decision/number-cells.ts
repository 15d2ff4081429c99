import type { Grid } from './table-grid.ts';
import type { WordCell } from './word-blocks.ts';

/* Numbers of indicators in cells of their own, below one head with the contents: `1.1 | Đường trục` below "Nội dung tiêu chí". */

const NUMBER = /^(?:\d{1,2}(?:\.\d{1,2})+|\d{1,2}(?:\.\d{1,2})*\.?[a-zđ])[.)]?$|^[a-zđ][.)]$/iu;

function textOf(cell: WordCell | undefined): string {
  return (cell?.text ?? '').trim();
}

/** The column of such numbers; `undefined` where there is none. */
export function numbersAt(grid: Grid, depth: number): number | undefined {
  const [head = []] = grid;
  const body = grid.slice(depth);
  const found = head.findIndex((cell, column) => {
    // One head is above both, or none above the numbers.
    const isShared = grid.slice(0, depth).every((row) => row[column] === row[column + 1] || textOf(row[column]) === '');
    if (!isShared || textOf(head[column + 1]) === '' || cell === undefined) return false;
    const own = body.filter((row) => row[column] !== row[column + 1] && row[column] !== row[column - 1]);
    const texts = own.map((row) => textOf(row[column])).filter((text) => text !== '');
    const areBesideWords = own.every((row) => textOf(row[column]) === '' || /\p{L}{2}/u.test(textOf(row[column + 1])));
    return texts.length > 0 && texts.every((text) => NUMBER.test(text)) && areBesideWords;
  });
  return found === -1 ? undefined : found;
}

/** A number as it stands before words: "1.1", "a)". */
function before(number: string): string {
  return /^[a-zđ]\.$/iu.test(number) ? `${number[0]!})` : number;
}

/** A table with those numbers before the contents, as where both stand in one cell. */
export function withNumbersBefore(grid: Grid, column: number, depth: number): Grid {
  const made = new Map<WordCell, WordCell>();
  return grid.map((row, index) => {
    const [number, content] = [row[column], row[column + 1]];
    const isNumber = index >= depth && number !== content && NUMBER.test(textOf(number)) && content !== undefined;
    if (isNumber && !made.has(content)) made.set(content, { ...content, text: `${before(textOf(number))} ${content.text}` });
    return row.flatMap((cell, place) => (place === column ? [] : [place === column + 1 && isNumber ? made.get(content) : cell]));
  });
}
