import type { FactInput, Judgement } from '../../../model/dossier.ts';
import type { Problem } from '../../../model/errors.ts';
import type { Bilingual } from '../../../model/primitives.ts';
import type { RuleSet } from '../../../model/rule-set.ts';
import { cellPlace, cellProblem, invalidCell, readAnswer } from '../../sheet/answer.ts';
import { mergedFrom } from '../../sheet/merged.ts';
import { readDay } from '../../sheet/read-cells.ts';
import { sheetProblem } from '../../sheet/sheet-problem.ts';
import { isBlank, plainText, shownText } from '../../sheet/sheet.ts';
import type { SheetCell, SheetContent } from '../../sheet/sheet.ts';
import type { IntakeColumn, IntakeForm } from '../column.ts';
import { EVIDENCE_COLUMN } from '../fact-columns.ts';
import { HEADER_DEPTH } from '../find-tables.ts';
import { DECISION_COLUMNS } from '../judgement-columns.ts';
import { readRowFacts } from '../read-facts.ts';
import { readRowJudgements } from '../read-judgements.ts';
import type { TableRow } from '../table-row.ts';
import { ONE_UNIT_COLUMNS, ONE_UNIT_ORDER, oneUnitColumn } from './columns.ts';
import type { OneUnitField } from './columns.ts';
import { askedByCriterion, askedText } from './rows.ts';

/** What the sheet for one unit says. */
export interface OneUnitAnswers {
  readonly facts: Record<string, FactInput>;
  readonly judgements: Record<string, Judgement>;
  readonly problems: Problem[];
}

/** The sheet with the place of each of its columns and of each row that is asked for. */
interface FoundSheet {
  readonly sheet: SheetContent;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<OneUnitField, number>;
  readonly rows: ReadonlyMap<IntakeColumn, number>;
  readonly problems: Problem[];
}

/** Rows above the ids in which somebody may have inserted a title. */
const LOOKED_AT = 20;

const [BY, ON, DOCUMENT, REMARK] = DECISION_COLUMNS as [IntakeColumn, IntakeColumn, IntakeColumn, IntakeColumn];

const NOTHING: Bilingual = { vi: 'một số liệu ở hàng này, hoặc để trống ô', en: 'a figure in this row, or nothing in this cell' };
const SAME: Bilingual = {
  vi: 'như ở hàng đầu của cùng số liệu, hoặc để trống ô',
  en: 'the same as in the first row of this figure, or nothing in this cell',
};
const OF_JUDGEMENT: Bilingual = {
  vi: 'không gì ở hàng số liệu: cột này của hàng kết luận',
  en: 'nothing in the row of a figure: this column is for judgements',
};
const KNOWN: Bilingual = { vi: 'không gì ở hàng mà phiếu không hỏi', en: 'nothing in a row that the sheet does not ask for' };

/** The row of the hidden ids of the sheet for one unit; -1 where a sheet is none. */
function idRowOf({ rows }: SheetContent): number {
  return rows.slice(0, LOOKED_AT).findIndex((row) => row.some((cell) => shownText(cell) === ONE_UNIT_COLUMNS.id.id));
}

/** True for the sheet on which one unit has a row for each figure. */
export function isOneUnitSheet(sheet: SheetContent): boolean {
  return idRowOf(sheet) !== -1;
}

function foundIn(sheet: SheetContent, form: IntakeForm): FoundSheet {
  const idRow = idRowOf(sheet);
  const headerRow = idRow + HEADER_DEPTH;
  const problems: Problem[] = mergedFrom(sheet, headerRow + 1).map(({ problem }) => problem);
  const columns = new Map<OneUnitField, number>();
  for (const field of ONE_UNIT_ORDER) {
    const { id, header } = oneUnitColumn(field);
    const index = (sheet.rows[idRow] ?? []).findIndex((cell) => shownText(cell) === id);
    const actual = shownText(sheet.rows[headerRow]?.[index]);
    if (index === -1)
      problems.push(
        sheetProblem('column-missing', [sheet.name, String(headerRow + 1)], {
          sheet: sheet.name,
          row: String(headerRow + 1),
          column: header,
        }),
      );
    else if (actual !== plainText(header))
      problems.push(cellProblem('cell-changed', cellPlace(sheet.name, index, headerRow, header), { expected: header, actual }));
    else columns.set(field, index);
  }
  const asked = new Map([...askedByCriterion(form).values()].flat().map((column) => [column.id, column]));
  const rows = new Map<IntakeColumn, number>();
  for (const [index, cells] of sheet.rows.entries()) {
    if (index <= headerRow) continue;
    const at = (field: OneUnitField): SheetCell | undefined => cells[columns.get(field) ?? -1];
    const place = (field: OneUnitField) => cellPlace(sheet.name, columns.get(field) ?? 0, index, oneUnitColumn(field).header);
    const column = asked.get(shownText(at('id')));
    if (column === undefined) {
      const written = ONE_UNIT_ORDER.filter((field) => oneUnitColumn(field).isOpen === true && !isBlank(at(field)));
      problems.push(...written.map((field) => invalidCell(at(field), place(field), KNOWN)));
      continue;
    }
    const first = rows.get(column);
    const [expected, actual] = [plainText(askedText(column)), shownText(at('asked'))];
    if (first !== undefined)
      problems.push(cellProblem('row-repeated', place('id'), { actual: column.id, first: `${sheet.name}, ${first + 1}` }));
    else if (expected !== actual) problems.push(cellProblem('cell-changed', place('asked'), { expected, actual }));
    else rows.set(column, index);
  }
  const gone = [...asked.values()].filter((column) => !rows.has(column) && !problems.some(({ params }) => params['actual'] === column.id));
  const listed = gone.map((column) => askedText(column)).slice(0, 3);
  if (gone.length > 0 && columns.size === ONE_UNIT_ORDER.length && !problems.some(({ code }) => code === 'cell-changed')) {
    const row = String(headerRow + 1);
    problems.push(
      sheetProblem('column-missing', [sheet.name, row], {
        sheet: sheet.name,
        row,
        column: `${listed.join('", "')}${gone.length > 3 ? '" … "' : ''}`,
      }),
    );
  }
  return { sheet, headerRow, columns, rows, problems };
}

/** Cells of the sheet, each as the cell of a column of a table: so one reader serves both layouts. */
function asRow(found: FoundSheet, cells: ReadonlyMap<IntakeColumn, readonly [row: number, field: OneUnitField]>): TableRow {
  const { sheet, headerRow, columns } = found;
  const problems: Problem[] = [];
  const at = (column: IntakeColumn) => {
    const [row, field] = cells.get(column) ?? [0, 'value' as const];
    return { row, index: columns.get(field) ?? 0, field };
  };
  const cell: TableRow['cell'] = (column) => {
    if (!cells.has(column)) return undefined;
    const { row, index } = at(column);
    const content = sheet.rows[row]?.[index];
    return isBlank(content) ? undefined : content;
  };
  const place: TableRow['place'] = (column) => {
    const { row, index, field } = at(column);
    return cellPlace(sheet.name, index, row, oneUnitColumn(field).header);
  };
  const read: TableRow['read'] = (column, reader) => {
    const answer = readAnswer(cell(column), place(column), reader);
    problems.push(...answer.problems);
    return answer.value;
  };
  const positions = new Map([...cells].map(([column, [, field]]) => [column, columns.get(field) ?? 0] as const));
  return { table: { sheet, headerRow, columns: positions, doubtful: [] }, index: headerRow + 1, problems, cell, place, read };
}

/** The rows of one figure: a share has three. */
function figuresOf({ rows }: FoundSheet): Map<string, (readonly [IntakeColumn, number])[]> {
  const figures = new Map<string, (readonly [IntakeColumn, number])[]>();
  for (const entry of rows) {
    const { content } = entry[0];
    if (content.of === 'fact') figures.set(content.fact.id, [...(figures.get(content.fact.id) ?? []), entry]);
  }
  return figures;
}

const DAY_OF_FIGURE: IntakeColumn = { ...ON, id: 'row.day', content: { of: 'evidence' } };

/** Of several rows of one figure the first that says something in a column; another text in one of them is a problem. */
function saidOnce(found: FoundSheet, rows: readonly number[], field: OneUnitField, problems: Problem[]): number {
  const index = found.columns.get(field) ?? -1;
  const textOf = (row: number): string => shownText(found.sheet.rows[row]?.[index]);
  const first = rows.find((row) => textOf(row) !== '') ?? rows[0]!;
  for (const row of rows) {
    if (textOf(row) === '' || textOf(row) === textOf(first)) continue;
    problems.push(invalidCell(found.sheet.rows[row]?.[index], cellPlace(found.sheet.name, index, row, oneUnitColumn(field).header), SAME));
  }
  return first;
}

function readFigure(found: FoundSheet, entries: readonly (readonly [IntakeColumn, number])[], answers: OneUnitAnswers): void {
  const rows = entries.map(([, row]) => row);
  const [source, day] = (['by', 'day'] as const).map((field) => saidOnce(found, rows, field, answers.problems)) as [number, number];
  for (const field of ['document', 'remark'] as const) {
    const index = found.columns.get(field) ?? -1;
    const written = rows.filter((row) => !isBlank(found.sheet.rows[row]?.[index]));
    const at = (row: number) => cellPlace(found.sheet.name, index, row, oneUnitColumn(field).header);
    answers.problems.push(...written.map((row) => invalidCell(found.sheet.rows[row]?.[index], at(row), OF_JUDGEMENT)));
  }
  const cells = new Map<IntakeColumn, readonly [number, OneUnitField]>([
    ...entries.map(([column, row]) => [column, [row, 'value']] as const),
    [EVIDENCE_COLUMN, [source, 'by']],
    [DAY_OF_FIGURE, [day, 'day']],
  ]);
  const row = asRow(found, cells);
  const facts = readRowFacts(row);
  const measuredOn = row.read(DAY_OF_FIGURE, readDay);
  const isBare = entries.every(([column]) => row.cell(column) === undefined);
  if (isBare && row.cell(DAY_OF_FIGURE) !== undefined)
    row.problems.push(invalidCell(row.cell(DAY_OF_FIGURE), row.place(DAY_OF_FIGURE), NOTHING));
  answers.problems.push(...row.problems);
  for (const [id, input] of Object.entries(facts)) {
    answers.facts[id] = measuredOn === undefined ? input : { ...(typeof input === 'object' ? input : { value: input }), measuredOn };
  }
}

function readJudged(found: FoundSheet, column: IntakeColumn, at: number, ruleSet: RuleSet, answers: OneUnitAnswers): void {
  const cells = new Map<IntakeColumn, readonly [number, OneUnitField]>([
    [column, [at, 'value']],
    [BY, [at, 'by']],
    [ON, [at, 'day']],
    [DOCUMENT, [at, 'document']],
    [REMARK, [at, 'remark']],
  ]);
  const row = asRow(found, cells);
  const { register = [] } = ruleSet;
  for (const [target, judgement] of Object.entries(readRowJudgements(row, ruleSet))) {
    // The document may be named by its id or number in the register.
    const { document } = judgement;
    const known = register.filter(({ id, number }) => id === document || number === document);
    answers.judgements[target] = known.length === 1 ? { ...judgement, documentId: known[0]!.id } : judgement;
  }
  answers.problems.push(...row.problems);
}

/** Reads the sheet for one unit: its figures with day and source, and what was judged by whom. */
export function readOneUnit(sheet: SheetContent, form: IntakeForm, ruleSet: RuleSet): OneUnitAnswers {
  const found = foundIn(sheet, form);
  const answers: OneUnitAnswers = { facts: {}, judgements: {}, problems: found.problems };
  for (const entries of figuresOf(found).values()) readFigure(found, entries, answers);
  for (const [column, row] of found.rows) if (column.content.of === 'judgement') readJudged(found, column, row, ruleSet, answers);
  return answers;
}

/** The form without what stands on the sheet for one unit. */
export function withoutAsked(form: IntakeForm): IntakeForm {
  return { ...form, sheets: form.sheets.filter(({ kind }) => kind === 'units') };
}
