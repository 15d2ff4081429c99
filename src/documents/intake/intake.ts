import { nearest } from '../../value/text.ts';
import { ntmError, suggestion } from '../../model/errors.ts';
import type { Problem } from '../../model/errors.ts';
import type { Dossier, FactInput, Judgement } from '../../model/dossier.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { cellProblem, invalidCell } from '../sheet/answer.ts';
import { byCell } from '../sheet/by-cell.ts';
import { listed } from '../sheet/listed.ts';
import { mergedFrom } from '../sheet/merged.ts';
import { sameWord } from '../sheet/names.ts';
import { sheetProblem } from '../sheet/sheet-problem.ts';
import { shownText } from '../sheet/sheet.ts';
import type { SheetContent } from '../sheet/sheet.ts';
import { UNIT_KEY_COLUMNS } from './column.ts';
import type { IntakeColumn } from './column.ts';
import { findTables } from './find-tables.ts';
import type { FoundTable } from './find-tables.ts';
import { openForm } from './info.ts';
import { isOneUnitSheet, readOneUnit, withoutAsked } from './one-unit/read.ts';
import type { OneUnitAnswers } from './one-unit/read.ts';
import { readRowFacts } from './read-facts.ts';
import { readRowJudgements } from './read-judgements.ts';
import { readUnitId, readUnitName, readUnitRow } from './read-unit.ts';
import { filledRows, hasDoubtfulValues } from './table-row.ts';
import type { TableRow } from './table-row.ts';

/** What a filled-in intake workbook says. */
export interface Intake {
  /** The dossiers of the units of which everything written was understood, in the order of the sheet of units. */
  readonly dossiers: readonly Dossier[];
  /** Everything that was not understood, each with sheet, row and cell and what was expected. */
  readonly problems: readonly Problem[];
}

/** A dossier while it is put together from the sheets. */
interface Draft {
  readonly head: Omit<Dossier, 'facts' | 'judgements'> | undefined;
  readonly facts: Record<string, FactInput>;
  readonly judgements: Record<string, Judgement>;
  /** False once something written about the unit was not understood: half a dossier would look like a whole one. */
  isWhole: boolean;
}

const [ID, NAME] = UNIT_KEY_COLUMNS as [IntakeColumn, IntakeColumn];

function isUnitsTable({ columns }: FoundTable): boolean {
  return [...columns.keys()].some(({ content }) => content.of === 'unit' && content.field !== 'id' && content.field !== 'name');
}

/** Notes that an id stands on a sheet a second time; the rows contradict each other, so that neither is taken. */
function isRepeated(row: TableRow, id: string, met: Map<string, string>): boolean {
  const place = row.place(ID);
  const first = met.get(id);
  if (first === undefined) met.set(id, `${place.params['sheet']}, ${place.params['cell']}`);
  else row.problems.push(cellProblem('row-repeated', place, { actual: id, first }));
  return first !== undefined;
}

/** Passes each row to a reader that answers with the draft that it is about, and takes note of what is wrong. */
function readRows(table: FoundTable, read: (row: TableRow) => Draft | undefined): Problem[] {
  const merged = mergedFrom(table.sheet, table.headerRow + 1);
  const problems = merged.map(({ problem }) => problem);
  const isMerged = (index: number): boolean => merged.some(({ first, last }) => first <= index && index <= last);
  for (const row of filledRows(table, isMerged)) {
    const draft = read(row);
    problems.push(...row.problems);
    if (draft !== undefined && (row.problems.length > 0 || isMerged(row.index) || hasDoubtfulValues(row))) draft.isWhole = false;
  }
  return problems;
}

function readUnits(table: FoundTable, ruleSet: RuleSet): { drafts: Map<string, Draft>; problems: Problem[] } {
  const drafts = new Map<string, Draft>();
  const met = new Map<string, string>();
  const problems = readRows(table, (row) => {
    const id = readUnitId(row);
    if (id === undefined || isRepeated(row, id, met)) return drafts.get(id ?? '');
    const draft = { head: readUnitRow(row, id, ruleSet), facts: {}, judgements: {}, isWhole: true };
    drafts.set(id, draft);
    return draft;
  });
  return { drafts, problems };
}

function checkName(row: TableRow, head: Draft['head']): void {
  const name = readUnitName(row);
  const expected = head?.unit.name;
  if (name === undefined || expected === undefined || sameWord(name, expected)) return;
  const said = {
    vi: `"${expected}", tên của mã ${head!.unit.id} ở trang đơn vị`,
    en: `"${expected}", the name of ${head!.unit.id} on the sheet of units`,
  };
  row.problems.push(invalidCell(row.cell(NAME), row.place(NAME), said));
}

/** A row whose id says nothing may be about the units that it names: what it holds is then missing from them. */
function doubtNamesakes(row: TableRow, drafts: ReadonlyMap<string, Draft>): void {
  const name = shownText(row.cell(NAME));
  for (const draft of drafts.values()) {
    const known = draft.head?.unit.name;
    if (known !== undefined && sameWord(known, name)) draft.isWhole = false;
  }
}

function readTable(table: FoundTable, drafts: ReadonlyMap<string, Draft>, ruleSet: RuleSet): Problem[] {
  const met = new Map<string, string>();
  return readRows(table, (row) => {
    const id = readUnitId(row);
    const draft = drafts.get(id ?? '');
    if (draft === undefined) doubtNamesakes(row, drafts);
    if (id === undefined) return undefined;
    if (draft === undefined) {
      const near = suggestion(nearest(id, drafts.keys()));
      const expected = {
        vi: `một mã có ở trang đơn vị${near['suggestionVi'] ?? ''}`,
        en: `an id of the sheet of units${near['suggestionEn'] ?? ''}`,
      };
      row.problems.push(invalidCell(row.cell(ID), row.place(ID), expected));
    } else if (!isRepeated(row, id, met)) {
      checkName(row, draft.head);
      Object.assign(draft.facts, readRowFacts(row));
      Object.assign(draft.judgements, readRowJudgements(row, ruleSet));
    }
    return draft;
  });
}

function dossierOf({ head, facts, judgements, isWhole }: Draft): Dossier[] {
  if (head === undefined || !isWhole) return [];
  return [{ ...head, facts, ...(Object.keys(judgements).length === 0 ? {} : { judgements }) }];
}

const ONLY_ONE = {
  vi: 'không có hàng thứ hai, vì trang "Phiếu" là của một đơn vị',
  en: 'no second row, because the sheet "Phiếu" is for one unit',
};

/** Gives the answers of the sheet for one unit to the only unit of the sheet of units. */
function readSingle({ facts, judgements, problems }: OneUnitAnswers, drafts: readonly Draft[], units: FoundTable): Problem[] {
  const [draft, ...more] = drafts;
  const rows = filledRows(units).slice(1);
  const surplus = more.length === 0 ? [] : rows.map((row) => invalidCell(row.cell(ID), row.place(ID), ONLY_ONE));
  for (const item of drafts) if (problems.length + surplus.length > 0) item.isWhole = false;
  Object.assign(draft?.facts ?? {}, facts);
  Object.assign(draft?.judgements ?? {}, judgements);
  return [...surplus, ...problems];
}

/**
 * Turns the sheets of a filled-in intake workbook into dossiers.
 *
 * @throws `NtmError` where the workbook is none for this rule set; what is wrong with a row is among the problems.
 */
export function intakeOf(sheets: readonly SheetContent[], ruleSet: RuleSet): Intake {
  const { form, problems: editions } = openForm(sheets, ruleSet);
  // The sheet for one unit has in rows what the others have in columns.
  const single = sheets.find(isOneUnitSheet);
  const { tables, problems: found } = findTables(sheets, single === undefined ? form : withoutAsked(form));
  const units = tables.find(isUnitsTable);
  if (units === undefined) {
    const reason = { reasonVi: 'không trang nào có bảng đơn vị', reasonEn: 'no sheet has the table of units' };
    throw ntmError([sheetProblem('unreadable-workbook', [], reason), ...found]);
  }
  const { drafts, problems } = readUnits(units, ruleSet);
  const answered = single === undefined ? [] : readSingle(readOneUnit(single, form, ruleSet), [...drafts.values()], units);
  const others = tables.filter((table) => table !== units);
  // Rows of which nobody knows whose they are may be about any unit.
  const isNobodys = others.some((table) => !table.columns.has(ID) && filledRows(table).length > 0);
  const more = others.filter(({ columns }) => columns.has(ID)).flatMap((table) => readTable(table, drafts, ruleSet));
  return {
    dossiers: isNobodys ? [] : [...drafts.values()].flatMap(dossierOf),
    problems: listed([...editions, ...found, ...problems, ...more, ...answered].toSorted(byCell(sheets))),
  };
}
