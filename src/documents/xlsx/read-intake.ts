import type { RuleSet } from '../../model/rule-set.ts';
import { intakeOf } from '../intake/intake.ts';
import type { Intake } from '../intake/intake.ts';
import { readSheets } from './read-workbook.ts';

/** Reads a filled-in intake workbook: the dossiers of its units, and everything that was not understood. */
export async function readIntake(workbook: Uint8Array, ruleSet: RuleSet): Promise<Intake> {
  return intakeOf(await readSheets(workbook), ruleSet);
}
