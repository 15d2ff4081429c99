import { listed } from '../sheet/listed.ts';
import { sheetProblem } from '../sheet/sheet-problem.ts';
import { isIsoDate } from '../../value/iso-date.ts';
import { ntmError, problem, throwIfAny } from '../../model/errors.ts';
import type { Instrument } from '../../model/instrument.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { diff } from '../../law/diff/diff.ts';
import type { Change } from '../../law/diff/change.ts';
import { amend } from '../../law/rule-set.ts';
import { parseInstrument } from '../../schema/index.ts';
import { findTables, ruleSetProblems } from './find-table.ts';
import { packOf } from './pack.ts';
import { readTable } from './read-table.ts';
import type { KnownRows } from './read-table.ts';
import { rowsFor } from './rows-for.ts';
import type { SheetContent } from '../sheet/sheet.ts';

/** What a filled-in review sheet says. */
export interface Review {
  /** The amendment pack, for `amend`: a correction of what the instruments say, not a new one. */
  readonly pack: Instrument;
  /** What it changes, as `diff` tells it; what stands beside the thresholds is in the pack. */
  readonly changes: readonly Change[];
}

/** How a review is read. */
export interface ReviewOptions {
  /** Day on which the findings are recorded, `YYYY-MM-DD`; nothing was checked after it. The library has no clock. */
  readonly recordedOn: string;
}

/**
 * Turns the sheets of a filled-in review workbook into an amendment pack, all of it or nothing.
 *
 * @throws `NtmError` with every problem, each with sheet, row and cell.
 */
export function reviewOf(sheets: readonly SheetContent[], ruleSet: RuleSet, { recordedOn }: ReviewOptions): Review {
  if (typeof recordedOn !== 'string' || !isIsoDate(recordedOn))
    throw ntmError([problem('invalid-date', ['recordedOn'], { value: String(recordedOn) })]);
  const found = findTables(sheets);
  // Without its columns no row of a table can be read.
  throwIfAny(listed(found.problems));
  const byId = new Map(rowsFor(ruleSet, {}).map((row) => [row.id, row]));
  const known: KnownRows = { ruleSet, byId, met: new Map() };
  const tables = found.tables.map((table) => readTable(table, known, recordedOn));
  throwIfAny(listed([...ruleSetProblems(sheets, ruleSet), ...tables.flatMap(({ problems }) => problems)]));
  const [first, ...rest] = tables.flatMap(({ findings }) => findings);
  if (first === undefined) throw ntmError([sheetProblem('nothing-filled', [])]);
  const pack = parseInstrument(packOf([first, ...rest], ruleSet, recordedOn));
  // What the pack does is what the amended set says differently, not what the sheet seems to ask for.
  return { pack, changes: diff(ruleSet, amend(ruleSet, pack)) };
}
