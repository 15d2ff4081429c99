import { suggestion } from '../../model/errors.ts';
import type { Problem } from '../../model/errors.ts';
import { nearest } from '../../value/text.ts';
import { cellPlace } from '../sheet/answer.ts';
import { mergedFrom } from '../sheet/merged.ts';
import { sheetProblem } from '../sheet/sheet-problem.ts';
import { cellName, isBlank, shownText } from '../sheet/sheet.ts';
import type { SheetContent } from '../sheet/sheet.ts';
import { levelHeadOf, levelHeader } from './draft.ts';
import type { LevelHead } from './draft.ts';
import type { PlacedCell } from './placed.ts';
import { COLUMNS, IDS, INFO, LEVEL, ROWS, SHEETS, WORKBOOK_FORMAT } from './set-words.ts';
import type { ColumnKey, Heading, InfoKey, RowKey } from './set-words.ts';

/** A line of a table: its cells by what they are, and the number of the row, from 1. */
export interface PlacedRow<Key extends string> {
  readonly number: number;
  readonly cell: (key: Key) => PlacedCell;
}

/** A column of levels, with the place of its header. */
export interface PlacedLevel extends LevelHead {
  readonly index: number;
  readonly header: PlacedCell;
}

/** The workbook of a set as it was found: cells with their places, nothing understood yet. */
export interface PlacedSet {
  readonly instrumentId: string | undefined;
  readonly setId: string | undefined;
  readonly info: (key: InfoKey) => PlacedCell;
  readonly columns: readonly PlacedRow<ColumnKey>[];
  readonly levels: readonly PlacedLevel[];
  readonly rows: readonly (PlacedRow<RowKey> & { readonly level: (level: PlacedLevel) => PlacedCell })[];
  readonly problems: Problem[];
}

/** Rows above a table in which somebody may have inserted a title. */
const LOOKED_AT = 20;

interface Found {
  readonly sheet: SheetContent;
  readonly headerRow: number;
  readonly headers: readonly string[];
}

/** The sheet that holds a table, whatever it is called now: most of the headers make the header row. */
function findTable(sheets: readonly SheetContent[], headings: Readonly<Record<string, Heading>>): Found | undefined {
  const known = new Set(Object.values(headings).map(({ header }) => header));
  for (const sheet of sheets) {
    const headerRow = sheet.rows
      .slice(0, LOOKED_AT)
      .findIndex((row) => row.filter((cell) => known.has(shownText(cell))).length > known.size / 2);
    if (headerRow !== -1) return { sheet, headerRow, headers: (sheet.rows[headerRow] ?? []).map(shownText) };
  }
  return undefined;
}

function columnsBy<Key extends string>(
  { sheet, headerRow, headers }: Found,
  headings: Readonly<Record<Key, Heading>>,
  problems: Problem[],
) {
  const where = { sheet: sheet.name, row: String(headerRow + 1) };
  const entries = Object.entries<Heading>(headings) as [Key, Heading][];
  const strange = headers.filter(
    (text) => text !== '' && !entries.some(([, { header }]) => header === text) && !text.startsWith(LEVEL.header),
  );
  return new Map(
    entries.flatMap(([key, { header, isOptional }]) => {
      const [first, second] = headers.flatMap((text, index) => (text === header ? [index] : []));
      if (first === undefined && isOptional === true) return [];
      if (first === undefined) {
        problems.push(
          sheetProblem('column-missing', [sheet.name, where.row], { ...where, column: header, ...suggestion(nearest(header, strange)) }),
        );
        return [];
      }
      if (second !== undefined) {
        const cell = cellName(second, headerRow);
        problems.push(sheetProblem('column-repeated', [sheet.name, where.row, cell], { ...where, cell, column: header }));
      }
      return [[key, first] as const];
    }),
  );
}

function rowsBy<Key extends string>(found: Found, headings: Readonly<Record<Key, Heading>>, problems: Problem[]) {
  const { sheet, headerRow, headers } = found;
  const columns = columnsBy(found, headings, problems);
  problems.push(...mergedFrom(sheet, headerRow).map(({ problem }) => problem));
  const cellAt = (row: number, column: number, header: string): PlacedCell => ({
    cell: sheet.rows[row]?.[column],
    where: cellPlace(sheet.name, column, row, header),
    problems,
  });
  const indexes = sheet.rows.flatMap((cells, index) => (index > headerRow && cells.some((cell) => !isBlank(cell)) ? [index] : []));
  const rows = indexes.map((index) => ({
    number: index + 1,
    cell: (key: Key) => cellAt(index, columns.get(key) ?? headers.length, headings[key].header),
    at: (column: number) => cellAt(index, column, headers[column] ?? ''),
  }));
  return { rows, headerCell: (column: number) => cellAt(headerRow, column, headers[column] ?? '') };
}

function levelsOf(found: Found, headerCell: (column: number) => PlacedCell, problems: Problem[]): PlacedLevel[] {
  const seen = new Map<string, string>();
  const levels = found.headers.flatMap((header, index): PlacedLevel[] => {
    const head = levelHeadOf(header);
    if (head === undefined) return [];
    const placed = headerCell(index);
    const name = levelHeader(head).toLowerCase();
    if (seen.has(name)) problems.push(sheetProblem('column-repeated', placed.where.path, { ...placed.where.params, column: header }));
    seen.set(name, header);
    return [{ ...head, index, header: placed }];
  });
  if (levels.length > 0) return levels;
  const params = { sheet: found.sheet.name, row: String(found.headerRow + 1), column: LEVEL.header };
  problems.push(sheetProblem('column-missing', [found.sheet.name, params.row], params));
  return [];
}

/** The cell to the right of a label, wherever the label stands. */
function beside(sheets: readonly SheetContent[], label: string, problems: Problem[], sheetName: string): PlacedCell {
  for (const sheet of sheets) {
    for (const [row, cells] of sheet.rows.entries()) {
      const column = cells.findIndex((cell) => shownText(cell) === label);
      // Headers of the tables are no labels: what stands beside them is another header.
      if (column === 0 && sheet.name === sheetName)
        return { cell: cells[column + 1], where: cellPlace(sheet.name, column + 1, row, label), problems };
    }
  }
  return { cell: undefined, where: { path: [sheetName], params: { sheet: sheetName, row: '–', cell: '–', column: label } }, problems };
}

function unreadable(reasonVi: string, reasonEn: string): Problem {
  return sheetProblem('unreadable-workbook', [], { reasonVi, reasonEn });
}

function infoProblems(sheets: readonly SheetContent[]): Problem[] {
  const sheet = sheets.find(({ name }) => name === SHEETS.info);
  if (sheet === undefined) return [unreadable(`không có trang "${SHEETS.info}"`, `there is no sheet "${SHEETS.info}"`)];
  const labels = sheet.rows.map((row) => shownText(row[0]));
  return Object.values<Heading>(INFO).flatMap(({ header, isOptional }) => {
    const count = labels.filter((label) => label === header).length;
    if (count === 1 || (count === 0 && isOptional === true)) return [];
    const code = labels.includes(header) ? 'column-repeated' : 'column-missing';
    const strange = labels.filter((label) => label !== '' && !Object.values(INFO).some((known) => known.header === label));
    const params = { sheet: sheet.name, row: '1', cell: 'A', column: header, ...suggestion(nearest(header, strange)) };
    return [sheetProblem(code, [sheet.name, header], params)];
  });
}

/** Finds the tables of a workbook of a set, and says which sheets and columns are not there. */
export function readSetSheets(sheets: readonly SheetContent[]): PlacedSet | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const table = findTable(sheets, ROWS);
  if (table === undefined) return { problems: [unreadable('không trang nào có bảng chỉ tiêu', 'no sheet holds the table of indicators')] };
  const columnTable = findTable(sheets, COLUMNS);
  if (columnTable === undefined)
    return {
      problems: [unreadable(`không có bảng của trang "${SHEETS.columns}"`, `the table of the sheet "${SHEETS.columns}" is not there`)],
    };
  problems.push(...infoProblems(sheets));
  const id = (label: string): string | undefined => shownText(beside(sheets, label, [], SHEETS.ids).cell) || undefined;
  const format = id(IDS.format);
  if (format !== undefined && format !== WORKBOOK_FORMAT) {
    problems.push(sheetProblem('workbook-mismatch', [IDS.format], { label: IDS.format, expected: WORKBOOK_FORMAT, actual: format }));
    return { problems };
  }
  const { rows, headerCell } = rowsBy(table, ROWS, problems);
  const levels = levelsOf(table, headerCell, problems);
  const columns = rowsBy(columnTable, COLUMNS, problems).rows;
  if (problems.length > 0) return { problems };
  return {
    instrumentId: id(IDS.instrument),
    setId: id(IDS.set),
    info: (key) => beside(sheets, INFO[key].header, problems, SHEETS.info),
    columns,
    levels,
    rows: rows.map((row) => ({ ...row, level: ({ index }) => row.at(index) })),
    problems,
  };
}
