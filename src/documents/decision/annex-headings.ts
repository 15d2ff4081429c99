import type { AnnexTable } from './annex-table.ts';
import { isBare, textAt } from './annex-shape.ts';
import type { Row } from './annex-shape.ts';

/** The number and the words of a row that only names what stands below it. */
export interface Heading {
  readonly no: string;
  readonly title: string;
}

const AREA_NO = /^([IVX]+|[A-H])[.)]?$/u;

/** True for one cell from side to side. */
function isWhole(row: Row): boolean {
  return new Set(row).size === 1;
}

/** `I | HẠ TẦNG THÔN`: a number of areas, and words with nothing beside them. */
function areaOf(row: Row, { columns }: AnnexTable): Heading | undefined {
  const no = AREA_NO.exec(textAt(row, columns, 'no'))?.[1];
  if (no === undefined) return undefined;
  const title = textAt(row, columns, 'content') || textAt(row, columns, 'criterion');
  const isMerged = new Set(row).size === 2;
  const isRoman = /^[IVX]/u.test(no);
  return title !== '' && (isMerged || (isRoman && isBare(row, columns))) ? { no, title } : undefined;
}

/** True for a heading of a group of criteria, or of a criterion. */
export function isHeading(row: Row, table: AnnexTable): boolean {
  return isWhole(row) || areaOf(row, table) !== undefined;
}

const CRITERION = /^tiêu chí (?:số )?0?(\d{1,2}|[IVX]+)\s*[.:–-]\s*(.+)$/iu;

/** The number and the words of a heading: `II. HẠ TẦNG`; without a number, its place. */
export function headingOf(row: Row, place: number, table: AnnexTable): Heading {
  const area = isWhole(row) ? undefined : areaOf(row, table);
  if (area !== undefined) return area;
  const text = row[0]?.text.replaceAll('\n', ' ').trim() ?? '';
  const [, no = String(place), title = text] =
    CRITERION.exec(text) ?? /^(?:nhóm |phần |mục )?([IVX]+|\d{1,2}|[A-Z])\s*[.):–-]\s*(.+)$/iu.exec(text) ?? [];
  // "1. Tiêu chí Giao thông" is called "Giao thông".
  return { no, title: title.replace(/^[Tt]iêu chí (?:về )?(?=\p{Lu})/u, '') };
}

/** True for a heading that is a criterion by its own words, or by the numbers below it: `Tiêu chí số 1: …`, `1. …` above `1.1`. */
export function headsCriterion(row: Row, next: Row | undefined, table: AnnexTable): boolean {
  if (isWhole(row) && CRITERION.test(row[0]?.text.replaceAll('\n', ' ').trim() ?? '')) return true;
  const { no } = headingOf(row, 0, table);
  const below = next === undefined ? '' : textAt(next, table.columns, 'no') || textAt(next, table.columns, 'content');
  return no !== '0' && below.startsWith(`${no}.`);
}

/** True where numbers that count from 1 stand in the headings alone: rows without any are what those ask for. */
function areNumberedAlone(rows: readonly Row[], table: AnnexTable): boolean {
  if (table.columns.some(({ role }) => role === 'no')) return false;
  const numbers = rows.filter(isWhole).map((row) => headingOf(row, 0, table).no);
  return numbers.length > 1 && numbers.every((no, index) => no === String(index + 1));
}

/**
 * True where numbers begin anew under each heading: then the headings are the criteria, and what they hold are indicators.
 * Numbers that run through say that a heading only groups criteria.
 */
export function beginsAnew(rows: readonly Row[], table: AnnexTable): boolean {
  const { columns } = table;
  if (columns.some(({ role }) => role === 'criterion')) return false;
  if (areNumberedAlone(rows, table)) return true;
  let firsts = 0;
  let isUnderHeading = false;
  for (const row of rows) {
    if (isHeading(row, table)) isUnderHeading = true;
    else if (isUnderHeading && /^0?1[.)]?$/.test(textAt(row, columns, 'no'))) {
      firsts += 1;
      isUnderHeading = false;
    }
  }
  return firsts > 1;
}

/** True for a Roman number above rows that have one number, a level and nothing between them and it: a group, or the criterion itself. */
export function mayBeCriterion(row: Row, next: Row | undefined, table: AnnexTable): boolean {
  if (next === undefined || !isHeading(row, table) || table.columns.some(({ role }) => role === 'criterion')) return false;
  const isRow = /^\d{1,3}[.)]?$/.test(textAt(next, table.columns, 'no')) && !isBare(next, table.columns);
  return isRow && /^[IVX]+$/u.test(headingOf(row, 0, table).no) && !headsCriterion(row, next, table);
}

/** How many Roman numbers of a table may be its criteria. */
export function romanGroups(table: AnnexTable): number {
  return table.rows.filter((row, index) => mayBeCriterion(row, table.rows[index + 1], table)).length;
}

/** True where a text says that there are so many criteria. */
function totals(text: string, count: number): boolean {
  const before = '(?:\\/|(?<!\\p{L})(?:trong|trên|gồm|đủ|cả|toàn bộ|tất cả|tổng số))';
  return new RegExp(`${before}\\s*(?:số\\s*)?0?${count}(?:\\s*\\([^)\\d]*\\))?\\s*tiêu chí`, 'iu').test(text);
}

/** True where a decision names criteria by Roman numbers, or says that there are as many as those. */
export function countsRoman(text: string, groups: number, criteria: number): boolean {
  if (groups < 2 || groups === criteria || totals(text, criteria)) return false;
  return totals(text, groups) || /(?<!\p{L})[Tt]iêu chí (?:số )?[IVX]+(?![\p{L}\d])/u.test(text);
}
