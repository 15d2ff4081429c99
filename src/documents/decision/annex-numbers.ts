import type { Heading } from './annex-headings.ts';
import type { AnnexTable } from './annex-table.ts';
import { isBare, levelsOf, textAt } from './annex-shape.ts';
import { hasFigure, isCase } from './cases.ts';
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

/** A row that names those below it. */
interface Above extends Heading {
  readonly isLetter: boolean;
}

/** Where a row of a table without a column of criteria stands: under a heading, under rows that name it, under neither. */
export interface Outline {
  heading: Heading | undefined;
  /** The rows that name what stands below them, one within the other. */
  parents: Above[];
  /** The number of the last row without a letter: letters stand below it. */
  last?: string | undefined;
  /** The cell of that number: where it reaches down, so do the words beside it. */
  cell?: Row[number];
  /** How many rows below the last number have none of their own. */
  counted: number;
}

/** Nothing has been read under a heading. */
export function outlineOf(heading: Heading | undefined): Outline {
  return { heading, parents: [], counted: 0 };
}

/** A row by what it stands under. */
export interface Placed extends Pick<Heading, 'no'> {
  readonly content: string;
  /** True for a row that only names those below it: its words stand in each of theirs. */
  readonly isName: boolean;
  /** True for a number that the decision does not have. */
  readonly isCounted: boolean;
}

/** True for a dash where a number may stand. */
export function isDash(no: string): boolean {
  return /^[-–+•]$/u.test(no);
}

/** Words without the dash before them. */
export function withoutDash(words: string): string {
  return words.replace(/^[-–+•]\s*/u, '');
}

/** True for a row with a dash and no number: `- Mầm non`. */
export function hasDash(no: string, words: string): boolean {
  return isDash(no) || (no === '' && /^[-–+•]\s/u.test(words));
}

/** True for a row below one with a number: by a letter, by a dash, without a number, or by one that begins with that. */
function isBelow(row: Row, no: string, { columns }: AnnexTable): boolean {
  const own = textAt(row, columns, 'no').replace(/[.)]$/u, '');
  return own === '' || own === no || isDash(own) || letterOf(own) !== undefined || own.startsWith(`${no}.`);
}

/** The number and the words of a row by what it stands under. */
export function placedIn(outline: Outline, row: Row, next: Row | undefined, table: AnnexTable): Placed {
  const { columns } = table;
  const { heading, parents } = outline;
  const written = textAt(row, columns, 'no').replace(/[.)]$/u, '');
  const cell = row[columns.findIndex(({ role }) => role === 'no')];
  const words = textAt(row, columns, 'content');
  const letter = letterOf(written);
  const isUnnumbered = written === '' || isDash(written) || (cell !== undefined && cell === outline.cell);
  if (letter !== undefined) while (parents.at(-1)?.isLetter === true) parents.pop();
  else if (!isUnnumbered) {
    while (parents.length > 0 && !written.startsWith(`${parents.at(-1)!.no}.`)) parents.pop();
    outline.last = written;
    outline.cell = cell;
    outline.counted = 0;
  }
  const parent = parents.at(-1);
  const above = parent?.no ?? outline.last;
  // What stands beside other rows, with nothing that numbers it, has its number by its place.
  const isWithout = !columns.some(({ role }) => role === 'no');
  const isCounted = isUnnumbered && (above === undefined ? isWithout && heading !== undefined : parent !== undefined || written !== '');
  if (isCounted) outline.counted += 1;
  const own = letter ?? (isCounted ? String(outline.counted) : isUnnumbered ? '' : written);
  const inHeading = [...(letter !== undefined || isCounted ? [above] : []), own]
    .filter((text) => text !== undefined && text !== '')
    .join('.');
  const no = inHeading === '' ? '' : [heading?.no, inHeading].filter((text) => text !== undefined).join('.');
  const content = parent === undefined ? words : partOf(parent.title, withoutDash(words));
  const isNamed = !isUnnumbered && isBare(row, columns) && next !== undefined && isBelow(next, written, table);
  // Levels of kinds of unit, or of years, are no things that the row names.
  const isName = isNamed && (isBare(next, columns) || !isCase(textAt(next, columns, 'content'), levelsOf(next, columns).some(hasFigure)));
  if (isName) {
    parents.push({ no: inHeading, title: content, isLetter: letter !== undefined });
    outline.counted = 0;
  }
  return { no, content, isName, isCounted };
}
