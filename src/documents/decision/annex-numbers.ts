import type { Heading } from './annex-headings.ts';
import type { AnnexTable } from './annex-table.ts';
import { isBare, textAt } from './annex-shape.ts';
import type { Row } from './annex-shape.ts';

const TOTAL = /^(?:tổng cộng|tổng điểm)(?:$|[\s:(])|^(?:cộng|tổng|tổng số):?$/iu;

/** True for the line of totals at the end of a table. */
export function isTotal(row: Row, { columns }: AnnexTable): boolean {
  const words = (['no', 'criterion', 'content'] as const).map((role) => textAt(row, columns, role));
  return TOTAL.test(words.find((text) => text !== '') ?? '');
}

/** `a)`: something below the number above it. */
export function letterOf(no: string): string | undefined {
  return /^([a-zđ])\s*[.)]?$/iu.exec(no)?.[1];
}

/** The words of a row with those of the row that it is a part of: `Tỷ lệ đường được cứng hóa: Đường trục`. */
export function partOf(parent: string, words: string): string {
  return `${parent.replace(/\s*:$/u, '')}: ${words}`;
}

/** Where a row of a table without a column of criteria stands: under a heading, under a number, under neither. */
export interface Outline {
  heading: Heading | undefined;
  parent: Heading | undefined;
  /** The number of the last row without a letter: letters stand below it. */
  last?: string | undefined;
}

/** The number and the words of a row by what it stands under; `undefined` for one that only has others below it. */
export function placedIn(outline: Outline, row: Row, { columns }: AnnexTable): { no: string; content: string } | undefined {
  const no = textAt(row, columns, 'no').replace(/[.)]$/u, '');
  const content = textAt(row, columns, 'content');
  const { heading, parent } = outline;
  const letter = letterOf(no);
  if (letter !== undefined) {
    const above = [heading?.no, parent?.no ?? outline.last].filter((text) => text !== undefined);
    return { no: [...above, letter].join('.'), content: parent === undefined ? content : partOf(parent.title, content) };
  }
  outline.last = no === '' ? undefined : no;
  outline.parent = isBare(row, columns) && no !== '' ? { no, title: content } : undefined;
  if (outline.parent !== undefined) return undefined;
  return { no: no === '' || heading === undefined ? no : `${heading.no}.${no}`, content };
}
