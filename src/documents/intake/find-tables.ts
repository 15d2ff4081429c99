import type { Problem } from '../../model/errors.ts';
import { cellPlace, cellProblem, invalidCell } from '../sheet/answer.ts';
import { sheetProblem } from '../sheet/sheet-problem.ts';
import { columnName, isBlank, plainText, shownText } from '../sheet/sheet.ts';
import type { SheetContent } from '../sheet/sheet.ts';
import { UNIT_KEY_COLUMNS } from './column.ts';
import type { IntakeColumn, IntakeForm, IntakeSheet } from './column.ts';
import { EVIDENCE_COLUMN } from './fact-columns.ts';
import { DECISION_COLUMNS, REGISTERED_COLUMN } from './judgement-columns.ts';

/** Rows from the hidden ids to the headers that people read. */
export const HEADER_DEPTH = 2;

/** Rows above the ids in which somebody may have inserted a title. */
const LOOKED_AT = 20;

/** Columns that stand on several sheets, for the rows of each. */
const PER_SHEET: ReadonlySet<IntakeColumn> = new Set([...UNIT_KEY_COLUMNS, EVIDENCE_COLUMN, ...DECISION_COLUMNS, REGISTERED_COLUMN]);
const [UNIT_ID] = UNIT_KEY_COLUMNS as [IntakeColumn];

/** A sheet with a table of units, and where each column stands in it. */
export interface FoundTable {
  readonly sheet: SheetContent;
  /** Row of the headers, from 0; the units follow. */
  readonly headerRow: number;
  readonly columns: ReadonlyMap<IntakeColumn, number>;
  /** Columns of which nobody knows what they hold, by position: their values must not be passed over in silence. */
  readonly doubtful: readonly number[];
}

interface Columns {
  readonly known: ReadonlyMap<string, IntakeColumn>;
  /** Ids of the columns met so far, on whatever sheet. */
  readonly met: Set<string>;
}

function missing(sheet: string, headerRow: number, column: string): Problem {
  const row = String(headerRow + 1);
  return sheetProblem('column-missing', [sheet, row], { sheet, row, column });
}

/** What a table cannot do without: whose row it is, and who decided what was decided. */
function missingBeside(columns: ReadonlyMap<IntakeColumn, number>): IntakeColumn[] {
  const hasJudgements = [...columns.keys()].some(({ content }) => content.of === 'judgement');
  return [UNIT_ID, ...(hasJudgements ? DECISION_COLUMNS : [])].filter((column) => !columns.has(column));
}

/** Values in columns that nobody named: what they are cannot be told, and somebody entered them. */
function nameless(sheet: SheetContent, idRow: number): { index: number; problem: Problem }[] {
  const headerRow = idRow + HEADER_DEPTH;
  const heads = sheet.rows.slice(idRow, headerRow + 1);
  const expected = {
    vi: `một tiêu đề ở hàng ${headerRow + 1} cho cột riêng của bạn, hoặc để trống ô`,
    en: `a header in row ${headerRow + 1} for a column of your own, or nothing in this cell`,
  };
  return sheet.rows.flatMap((cells, row) =>
    cells.flatMap((cell, index) => {
      if (row <= headerRow || isBlank(cell) || heads.some((head) => !isBlank(head[index]))) return [];
      return [{ index, problem: invalidCell(cell, cellPlace(sheet.name, index, row, columnName(index)), expected) }];
    }),
  );
}

/** Reads the ids of a sheet. A column is taken by its id, and only if the header that people read says the same. */
function tableOf(sheet: SheetContent, idRow: number, { known, met }: Columns): { table: FoundTable; problems: Problem[] } {
  const headerRow = idRow + HEADER_DEPTH;
  const columns = new Map<IntakeColumn, number>();
  const doubtful: number[] = [];
  const problems: Problem[] = [];
  for (const [index, cell] of (sheet.rows[idRow] ?? []).entries()) {
    const column = known.get(shownText(cell));
    // Somebody's own column, such as remarks.
    if (column === undefined) continue;
    const place = cellPlace(sheet.name, index, headerRow, column.header);
    const [expected, actual] = [plainText(column.header), shownText(sheet.rows[headerRow]?.[index])];
    const isRepeated = columns.has(column) || (!PER_SHEET.has(column) && met.has(column.id));
    met.add(column.id);
    if (!isRepeated && expected === actual) columns.set(column, index);
    else {
      doubtful.push(index);
      problems.push(isRepeated ? cellProblem('column-repeated', place) : cellProblem('cell-changed', place, { expected, actual }));
    }
  }
  const strays = nameless(sheet, idRow);
  doubtful.push(...new Set(strays.map(({ index }) => index)));
  problems.push(...strays.map(({ problem }) => problem));
  problems.push(...missingBeside(columns).map(({ header }) => missing(sheet.name, headerRow, header)));
  return { table: { sheet, headerRow, columns, doubtful }, problems };
}

/** Columns that no sheet has. A sheet that was deleted is said once, not column by column. */
function missingIn({ name, columns }: IntakeSheet, met: ReadonlySet<string>, tables: readonly FoundTable[]): Problem[] {
  const own = columns.filter((column) => !PER_SHEET.has(column));
  const gone = own.filter(({ id }) => !met.has(id));
  if (gone.length > 1 && gone.length === own.length) {
    return [missing(name, HEADER_DEPTH, `${gone[0]!.header}" … "${gone.at(-1)!.header}`)];
  }
  // On the sheet where its neighbours stand now.
  const now = tables.find((table) => own.some((column) => table.columns.has(column)));
  return gone.map(({ header }) => missing(now?.sheet.name ?? name, now?.headerRow ?? HEADER_DEPTH, header));
}

/** Every sheet with a table of units, whatever it is called now and wherever its columns were moved to. */
export function findTables(sheets: readonly SheetContent[], form: IntakeForm): { tables: FoundTable[]; problems: Problem[] } {
  const columnsAsked = form.sheets.flatMap(({ columns }) => columns);
  const known = new Map([...columnsAsked, REGISTERED_COLUMN].map((column) => [column.id, column]));
  const met = new Set<string>();
  const found = sheets.flatMap((sheet) => {
    const idRow = sheet.rows.slice(0, LOOKED_AT).findIndex((row) => row.some((cell) => known.has(shownText(cell))));
    return idRow === -1 ? [] : [tableOf(sheet, idRow, { known, met })];
  });
  const tables = found.map(({ table }) => table);
  const gone = form.sheets.flatMap((sheet) => missingIn(sheet, met, tables));
  return { tables, problems: [...found.flatMap(({ problems }) => problems), ...gone] };
}
