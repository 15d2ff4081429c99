import type { AnnexTable } from './annex-table.ts';
import { levelsOf, textAt } from './annex-shape.ts';
import type { Row } from './annex-shape.ts';

/** True for a heading of a group of criteria: one cell from side to side. */
export function isHeading(row: Row): boolean {
  return new Set(row).size === 1;
}

const TOTAL = /^(?:tổng cộng|tổng điểm)(?:$|[\s:(])|^(?:cộng|tổng|tổng số):?$/iu;

/** True for the line of totals at the end of a table. */
export function isTotal(row: Row, { columns }: AnnexTable): boolean {
  const words = (['no', 'criterion', 'content'] as const).map((role) => textAt(row, columns, role));
  return TOTAL.test(words.find((text) => text !== '') ?? '');
}

/**
 * True where numbers begin anew under each heading: then the headings are the criteria, and what they hold are indicators.
 * Numbers that run through say that a heading only groups criteria.
 */
export function beginsAnew(rows: readonly Row[], { columns }: AnnexTable): boolean {
  if (columns.some(({ role }) => role === 'criterion')) return false;
  let firsts = 0;
  let isUnderHeading = false;
  for (const row of rows) {
    if (isHeading(row)) isUnderHeading = true;
    else if (isUnderHeading && /^0?1[.)]?$/.test(textAt(row, columns, 'no'))) {
      firsts += 1;
      isUnderHeading = false;
    }
  }
  return firsts > 1;
}

/** The number and the words of a heading: `II. HẠ TẦNG`; without a number, its place. */
export function headingOf(row: Row, place: number): { no: string; title: string } {
  const text = row[0]?.text.replaceAll('\n', ' ').trim() ?? '';
  const [, no = String(place), title = text] = /^(?:nhóm |phần |mục )?([IVX]+|\d{1,2}|[A-Z])\s*[.):–-]\s*(.+)$/iu.exec(text) ?? [];
  return { no, title };
}

/** `a)`: something below the number above it. */
export function letterOf(no: string): string | undefined {
  return /^([a-zđ])\s*[.)]?$/iu.exec(no)?.[1];
}

/** Where a row of a table without a column of criteria stands: under a heading, under a number, under neither. */
export interface Outline {
  heading: { readonly no: string; readonly title: string } | undefined;
  parent: { readonly no: string; readonly title: string } | undefined;
}

/** The number and the words of a row by what it stands under; `undefined` for one that only has others below it. */
export function placedIn(outline: Outline, row: Row, { columns }: AnnexTable): { no: string; content: string } | undefined {
  const no = textAt(row, columns, 'no').replace(/[.)]$/u, '');
  const content = textAt(row, columns, 'content');
  const { heading, parent } = outline;
  const letter = letterOf(no);
  if (letter !== undefined) {
    const above = [heading?.no, parent?.no].filter((text) => text !== undefined);
    return { no: [...above, letter].join('.'), content: parent === undefined ? content : `${parent.title}: ${content}` };
  }
  const isBare = levelsOf(row, columns).every((text) => text === '');
  outline.parent = isBare && no !== '' ? { no, title: content } : undefined;
  if (outline.parent !== undefined) return undefined;
  return { no: no === '' || heading === undefined ? no : `${heading.no}.${no}`, content };
}
