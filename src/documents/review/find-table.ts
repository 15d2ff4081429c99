import { sheetProblem } from '../sheet/sheet-problem.ts';
import { suggestion } from '../../model/errors.ts';
import type { Problem } from '../../model/errors.ts';
import { nearest } from '../../value/text.ts';
import { COLUMNS, HEADINGS, RULE_SET_LABELS } from './columns.ts';
import type { ReviewColumn } from './columns.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { cellName, shownText } from '../sheet/sheet.ts';
import type { SheetContent } from '../sheet/sheet.ts';

/** A sheet in which the table was found: where it begins, and in which column each thing stands. */
export interface FoundTable {
  readonly sheet: SheetContent;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<ReviewColumn, number>;
}

/** Rows above the table in which somebody may have inserted a title. */
const LOOKED_AT = 20;

function headerRowOf(sheet: SheetContent): number | undefined {
  const known = new Set(COLUMNS.map((column) => HEADINGS[column].header));
  // Most of the headers make the header row, so that one that was renamed is reported and not the whole table lost.
  const index = sheet.rows
    .slice(0, LOOKED_AT)
    .findIndex((row) => row.filter((cell) => known.has(shownText(cell))).length > COLUMNS.length / 2);
  return index === -1 ? undefined : index;
}

/** Finds each column by its header; says which are missing or stand there twice. */
function columnsOf(sheet: SheetContent, headerRow: number): { columns: Map<ReviewColumn, number>; problems: Problem[] } {
  const headers = (sheet.rows[headerRow] ?? []).map(shownText);
  const columns = new Map<ReviewColumn, number>();
  const problems: Problem[] = [];
  const where = { sheet: sheet.name, row: String(headerRow + 1) };
  for (const column of COLUMNS) {
    const { header } = HEADINGS[column];
    const [first, second] = headers.flatMap((text, index) => (text === header ? [index] : []));
    if (first === undefined) {
      const near = suggestion(
        nearest(
          header,
          headers.filter((text) => text !== '' && !COLUMNS.some((known) => HEADINGS[known].header === text)),
        ),
      );
      problems.push(sheetProblem('column-missing', [sheet.name, where.row], { ...where, column: header, ...near }));
    } else if (second === undefined) columns.set(column, first);
    else {
      const cell = cellName(second, headerRow);
      problems.push(sheetProblem('column-repeated', [sheet.name, where.row, cell], { ...where, cell, column: header }));
    }
  }
  return { columns, problems };
}

/** Every sheet that holds the table, whatever it is called now. */
export function findTables(sheets: readonly SheetContent[]): { tables: FoundTable[]; problems: Problem[] } {
  const tables: FoundTable[] = [];
  const problems: Problem[] = [];
  for (const sheet of sheets) {
    const headerRow = headerRowOf(sheet);
    if (headerRow === undefined) continue;
    const found = columnsOf(sheet, headerRow);
    tables.push({ sheet, headerRow, columns: found.columns });
    problems.push(...found.problems);
  }
  if (tables.length === 0) {
    const reason = { reasonVi: 'không trang nào có bảng rà soát', reasonEn: 'no sheet holds the review table' };
    problems.push(sheetProblem('unreadable-workbook', [], reason));
  }
  return { tables, problems };
}

/** What the workbook says it was made for, held against the rule set in use. */
export function ruleSetProblems(sheets: readonly SheetContent[], ruleSet: RuleSet): Problem[] {
  const rows = sheets.flatMap((sheet) => sheet.rows.map((row) => row.map(shownText)));
  return (['id', 'version', 'hash'] as const).flatMap((key) => {
    const label = RULE_SET_LABELS[key];
    const row = rows.find((cells) => cells.includes(label)) ?? [];
    const actual = row[row.indexOf(label) + 1] ?? '';
    return actual === ruleSet[key] ? [] : [sheetProblem('workbook-mismatch', [label], { label, expected: ruleSet[key], actual })];
  });
}
