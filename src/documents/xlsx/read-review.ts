import type { RuleSet } from '../../model/rule-set.ts';
import { reviewOf } from '../review/review.ts';
import type { Review, ReviewOptions } from '../review/review.ts';
import { readSheets } from './read-workbook.ts';

/**
 * Reads a filled-in review workbook and makes an amendment pack of it: all of it, or nothing.
 *
 * @remarks What somebody copied from a decision corrects what the library knew of that decision; it is no new law. The
 * pack is therefore an instrument with `corrects`: each value takes the place of the old one at the same scope and for
 * the same days, in the old one's rank, with the grade `official`. Numbers are never guessed: `1.234` is refused where
 * it may be 1234 or 1.234; a percent cell that shows 95,5 % is understood.
 * @param workbook - the bytes of the `.xlsx` file.
 * @param ruleSet - the set for which {@link writeReview} made it; its hash is compared.
 * @param options - the day of recording.
 * @returns the pack, checked by `parseInstrument` and applied once with `amend`, and what it changes.
 * @throws `NtmError` with every problem, each with sheet, row and cell: `unreadable-workbook`, `workbook-mismatch`,
 * `column-missing`, `column-repeated`, `row-unknown`, `row-repeated`, `cell-changed`, `cell-empty`, `cell-invalid`,
 * `cell-formula`, `cell-merged`, `nothing-filled`, `too-many-problems`, `invalid-date`, and what `amend` throws.
 * @example
 * ```ts
 * import { isNtmError } from 'ntm-rules';
 * import { commune } from 'ntm-rules/rules';
 * import { readReview } from 'ntm-rules/xlsx';
 *
 * let code = '';
 * try {
 *   await readReview(new Uint8Array(), commune, { recordedOn: '2026-11-30' });
 * } catch (error) {
 *   if (isNtmError(error)) code = error.code;
 * }
 * code; // => 'unreadable-workbook'
 * ```
 */
export async function readReview(workbook: Uint8Array, ruleSet: RuleSet, options: ReviewOptions): Promise<Review> {
  return reviewOf(await readSheets(workbook), ruleSet, options);
}
