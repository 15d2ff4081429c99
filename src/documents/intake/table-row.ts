import type { Problem } from '../../model/errors.ts';
import { cellPlace, readAnswer } from '../sheet/answer.ts';
import type { Answer, CellPlace } from '../sheet/answer.ts';
import type { Reading } from '../sheet/read-number.ts';
import { isBlank } from '../sheet/sheet.ts';
import type { SheetCell } from '../sheet/sheet.ts';
import { UNIT_KEY_COLUMNS } from './column.ts';
import type { IntakeColumn } from './column.ts';
import type { FoundTable } from './find-tables.ts';

/** One row of a table while it is read. What is wrong is gathered in `problems`. */
export interface TableRow {
  readonly table: FoundTable;
  readonly index: number;
  readonly problems: Problem[];
  /** The cell of a column; `undefined` where the sheet has no such column, or nothing in it. */
  readonly cell: (column: IntakeColumn) => SheetCell | undefined;
  readonly place: (column: IntakeColumn) => CellPlace;
  /** What the cell says; `undefined` if nothing, or nothing that can be understood. */
  readonly read: <T>(column: IntakeColumn, reader: (cell: SheetCell) => Reading<T>) => T | undefined;
}

/** A row of a table. */
export function tableRow(table: FoundTable, index: number): TableRow {
  const problems: Problem[] = [];
  const cell = (column: IntakeColumn): SheetCell | undefined => {
    const found = table.sheet.rows[index]?.[table.columns.get(column) ?? -1];
    return isBlank(found) ? undefined : found;
  };
  const place = (column: IntakeColumn): CellPlace => cellPlace(table.sheet.name, table.columns.get(column) ?? 0, index, column.header);
  const read = <T>(column: IntakeColumn, reader: (cell: SheetCell) => Reading<T>): T | undefined => {
    const answer: Answer<T> = readAnswer(cell(column), place(column), reader);
    problems.push(...answer.problems);
    return answer.value;
  };
  return { table, index, problems, cell, place, read };
}

/**
 * The rows of a table that say anything, or that something else is said about. Which unit a row would be about says nothing yet, but
 * on the sheet of units.
 */
export function filledRows(table: FoundTable, isConcerned: (index: number) => boolean = () => false): TableRow[] {
  const saying = [...table.columns.keys()].filter((column) => !UNIT_KEY_COLUMNS.includes(column));
  const isUnits = saying.some(({ content }) => content.of === 'unit');
  const columns = isUnits ? [...table.columns.keys()] : saying;
  return table.sheet.rows.flatMap((_, index) => {
    if (index <= table.headerRow) return [];
    const row = tableRow(table, index);
    return isConcerned(index) || hasDoubtfulValues(row) || columns.some((column) => row.cell(column) !== undefined) ? [row] : [];
  });
}

/** True if a row has anything in columns of which nobody knows what they hold. */
export function hasDoubtfulValues({ table, index }: TableRow): boolean {
  return table.doubtful.some((column) => !isBlank(table.sheet.rows[index]?.[column]));
}
