import type { RuleSet } from '../../model/rule-set.ts';
import { intakeOf } from '../intake/intake.ts';
import type { Intake } from '../intake/intake.ts';
import { readSheets } from './read-workbook.ts';

/**
 * Reads a filled-in intake workbook: the dossiers of its units, and everything that was not understood.
 *
 * @remarks One bad cell costs its own unit, never the others: a unit is given only if everything written about it was
 * understood, as a wrong dossier in JSON is refused whole. Nothing is guessed: `13,025` km can only be 13.025, but `1.250` ha may be
 * 1250 or 1.25 and is refused, as is a bare 0.955 for a percentage; a percent cell that shows 95,5 % is understood. A blank cell is a fact that is not
 * known; `-` and `x` are nothing and are reported. Columns are found by their hidden ids wherever they were moved to, and
 * only if the header that people read still says the same. Formulas are refused; hidden rows are read.
 * @param workbook - the bytes of the `.xlsx` file, also as another spreadsheet program saved it.
 * @param ruleSet - the set for which {@link writeIntake} made it. A workbook of another edition is read, and the difference
 * reported, if what it asks is the same; otherwise it is refused.
 * @returns dossiers for `assessMany`, and problems with the codes `workbook-mismatch`, `column-missing`, `column-repeated`,
 * `cell-changed`, `cell-empty`, `cell-invalid`, `cell-formula`, `cell-merged`, `row-repeated`, `too-many-problems`, each with
 * sheet, row and cell and what was expected.
 * @throws `NtmError` where there is nothing to be read: `unreadable-workbook` (no workbook, a password, macros, too large, no
 * intake workbook), `workbook-mismatch` (of another set, layout or other questions), `date-not-covered`.
 * @example
 * ```ts
 * import { isNtmError } from 'ntm-rules';
 * import { commune } from 'ntm-rules/rules';
 * import { readIntake } from 'ntm-rules/xlsx';
 *
 * let code = '';
 * try {
 *   await readIntake(new Uint8Array(), commune);
 * } catch (error) {
 *   if (isNtmError(error)) code = error.code;
 * }
 * code; // => 'unreadable-workbook'
 * ```
 */
export async function readIntake(workbook: Uint8Array, ruleSet: RuleSet): Promise<Intake> {
  return intakeOf(await readSheets(workbook), ruleSet);
}
