import type { SheetErrorCode } from '../../model/error-codes.ts';
import type { MessageParams } from '../../model/error-messages.ts';
import type { Problem } from '../../model/errors.ts';
import type { Bilingual } from '../../model/primitives.ts';
import { shorten } from '../../value/text.ts';
import type { Reading } from './read-number.ts';
import { sheetProblem } from './sheet-problem.ts';
import { cellName, isBlank, shownText } from './sheet.ts';
import type { SheetCell } from './sheet.ts';

/** Where a cell stands, for messages: its path, and the sheet, row, name and column that a sentence gives. */
export interface CellPlace {
  readonly path: readonly string[];
  readonly params: MessageParams;
}

/** What a cell says, if anything, and what is wrong with it. */
export interface Answer<T> {
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
}

/** Longest text of a cell that a message repeats. */
const SHOWN = 200;

/** The place of the cell at a column and a row, both from 0; `header` is what its column is called. */
export function cellPlace(sheet: string, column: number, row: number, header: string): CellPlace {
  const [number, cell] = [String(row + 1), cellName(column, row)];
  return { path: [sheet, number, cell], params: { sheet, row: number, cell, column: header } };
}

/** A problem of one cell. */
export function cellProblem(code: SheetErrorCode, { path, params }: CellPlace, more: MessageParams = {}): Problem {
  return sheetProblem(code, path, { ...params, ...more });
}

/** What a cell should have held. */
export function invalidCell(cell: SheetCell | undefined, place: CellPlace, { vi, en }: Bilingual): Problem {
  return cellProblem('cell-invalid', place, { actual: shorten(shownText(cell), SHOWN), expectedVi: vi, expectedEn: en });
}

/** What should stand in a cell that is blank. */
export function emptyCell(place: CellPlace, { vi, en }: Bilingual): Problem {
  return cellProblem('cell-empty', place, { expectedVi: vi, expectedEn: en });
}

/** Reads one cell; a blank one is no answer and no problem yet. A formula may give another value tomorrow and is refused. */
export function readAnswer<T>(cell: SheetCell | undefined, place: CellPlace, reader: (cell: SheetCell) => Reading<T>): Answer<T> {
  if (cell === undefined || isBlank(cell)) return { value: undefined, problems: [] };
  if (cell.isFormula === true) return { value: undefined, problems: [cellProblem('cell-formula', place)] };
  const reading = cell.error === undefined ? reader(cell) : reader({});
  if ('value' in reading) return { value: reading.value, problems: [] };
  return { value: undefined, problems: [invalidCell(cell, place, reading.expected)] };
}
