import { ruleSetOf } from '../decision/build-set.ts';
import type { SetWorkbookOptions } from '../decision/build-set.ts';
import { draftOfSheets } from '../decision/draft-of-sheets.ts';
import type { Draft } from '../decision/draft.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { readSheets } from './read-workbook.ts';

/** Reads a filled-in workbook of a set and makes the set of it: all of it, or nothing. */
export async function readSetWorkbook(workbook: Uint8Array, options: SetWorkbookOptions): Promise<RuleSet> {
  return ruleSetOf(await readSheets(workbook), options);
}

/** Reads a workbook of a set as it stands, to be written again with the ids of its rows and what its levels are understood as. */
export async function reopenSetWorkbook(workbook: Uint8Array): Promise<Draft> {
  return draftOfSheets(await readSheets(workbook));
}
