import { sheetProblem } from '../sheet/sheet-problem.ts';
import { suggestion } from '../../model/errors.ts';
import type { Problem } from '../../model/errors.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { nearest } from '../../value/text.ts';
import { HEADINGS, WRITTEN_COLUMNS } from './columns.ts';
import type { ReviewColumn } from './columns.ts';
import { readFilledRow } from './filled-row.ts';
import type { AnyRow, Finding } from './row.ts';
import type { FoundTable } from './find-table.ts';
import { cellPlace } from '../sheet/answer.ts';
import type { CellPlace } from '../sheet/answer.ts';
import { mergedFrom } from '../sheet/merged.ts';
import { isBlank, plainText, shownText } from '../sheet/sheet.ts';
import type { SheetCell } from '../sheet/sheet.ts';
import { writtenCells } from './written-cells.ts';

/** The rows that a rule set has, and where each was met in the workbook. */
export interface KnownRows {
  readonly ruleSet: RuleSet;
  readonly byId: ReadonlyMap<string, AnyRow>;
  readonly met: Map<string, string>;
}

/** One row of the table while it is read. */
interface TableRow {
  readonly cell: (column: ReviewColumn) => SheetCell | undefined;
  readonly where: (column: ReviewColumn) => CellPlace;
}

function tableRow({ sheet, columns }: FoundTable, index: number): TableRow {
  return {
    cell: (column) => sheet.rows[index]?.[columns.get(column) ?? -1],
    where: (column) => cellPlace(sheet.name, columns.get(column) ?? 0, index, HEADINGS[column].header),
  };
}

/** Cells that the library wrote and somebody changed. */
function changedCells(tableRow: TableRow, known: AnyRow, ruleSet: RuleSet): Problem[] {
  const written = writtenCells(known, ruleSet);
  return WRITTEN_COLUMNS.flatMap((column) => {
    const cell = tableRow.cell(column);
    const { path, params } = tableRow.where(column);
    if (cell?.isFormula === true) return [sheetProblem('cell-formula', path, params)];
    // As it was written, which nearly every cell is: there is nothing to compare by its looks.
    if (cell?.error === undefined && cell?.value === written[column]) return [];
    const [expected, actual] = [plainText(written[column]), shownText(cell)];
    return expected === actual ? [] : [sheetProblem('cell-changed', path, { ...params, expected, actual })];
  });
}

/** The row of the rule set that a row of the table is about, or why there is none. */
function rowAbout(row: TableRow, { byId, met }: KnownRows): AnyRow | Problem {
  const { path, params } = row.where('id');
  const actual = shownText(row.cell('id'));
  const found = byId.get(actual);
  if (found === undefined) return sheetProblem('row-unknown', path, { ...params, actual, ...suggestion(nearest(actual, byId.keys())) });
  const first = met.get(actual);
  if (first !== undefined) return sheetProblem('row-repeated', path, { ...params, actual, first });
  met.set(actual, `${params['sheet']}, ${params['cell']}`);
  return found;
}

/** Reads every row of a table. Rows that nobody filled in are no findings; rows that were deleted are not missed. */
export function readTable(table: FoundTable, known: KnownRows, recordedOn: string): { findings: Finding[]; problems: Problem[] } {
  const findings: Finding[] = [];
  const problems = mergedFrom(table.sheet, table.headerRow).map(({ problem }) => problem);
  const used = [...table.columns.values()];
  for (const [index, cells] of table.sheet.rows.entries()) {
    if (index <= table.headerRow || used.every((column) => isBlank(cells[column]))) continue;
    const row = tableRow(table, index);
    const about = rowAbout(row, known);
    if ('code' in about) {
      problems.push(about);
      continue;
    }
    const signedOn = known.ruleSet.instruments.find(({ id }) => id === about.cite.instrument)?.signedOn ?? null;
    const filled = readFilledRow(row, about, { recordedOn, signedOn }, known.ruleSet);
    problems.push(...changedCells(row, about, known.ruleSet), ...filled.problems);
    if (filled.finding !== undefined) findings.push(filled.finding);
  }
  return { findings, problems };
}
