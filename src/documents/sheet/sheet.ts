/** A cell that a spreadsheet holds for a day of the calendar, by ISO 8601: no text, and no number. */
export interface CellDay {
  readonly day: string;
}

/** What a cell holds once read. */
export type CellValue = string | number | boolean | CellDay;

/** A cell of a sheet; what is not in the file is absent. */
export interface SheetCell {
  readonly value?: CellValue;
  /** True if the cell computes its value. */
  readonly isFormula?: true;
  /** True if the cell shows its number times a hundred, with a percent sign. */
  readonly isPercent?: true;
  /** What the cell shows instead of a value: `#N/A`, `#DIV/0!`. */
  readonly error?: string;
}

/** A sheet as plain data, so that everything about its meaning can be tested without a file. */
export interface SheetContent {
  readonly name: string;
  /** Rows and cells from the top left; rows may have different lengths. */
  readonly rows: readonly (readonly (SheetCell | undefined)[])[];
  /** Ranges of merged cells: `A1:B2`. */
  readonly merged: readonly string[];
}

/** `0` → `A`, `26` → `AA`. */
export function columnName(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}

/** `14, 2` → `O3`: the name of a cell by its column and row, both from 0. */
export function cellName(column: number, row: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** True if nothing was entered in a cell. Blank is not zero, not `-` and not `#N/A`. */
export function isBlank(cell: SheetCell | undefined): boolean {
  if (cell === undefined || cell.error !== undefined || cell.isFormula === true) return cell === undefined;
  return cell.value === undefined || (typeof cell.value === 'string' && plainText(cell.value) === '');
}

/** Marks that take no room and are never seen: breaks and joins of words, a byte order mark. */
const UNSEEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** What is to be made plain: a blank that is no space, two of them, one at an end, or such a mark. Of a workbook few cells have any. */
const NOT_PLAIN = /[^\S ]| {2}|^ | $|[\u00AD\u200B-\u200D\u2060\uFEFF]/;

/** Text in Unicode normal form C, with plain single spaces, no blanks around it and nothing in it that cannot be seen. */
export function plainText(text: string): string {
  const composed = text.normalize('NFC');
  return NOT_PLAIN.test(composed) ? composed.replaceAll(UNSEEN, '').replaceAll(/\s+/gu, ' ').trim() : composed;
}

/** What a cell shows, for a message and for comparing text. */
export function shownText(cell: SheetCell | undefined): string {
  const value = cell?.error ?? cell?.value;
  if (value === undefined) return '';
  return typeof value === 'object' ? value.day : plainText(String(value));
}
