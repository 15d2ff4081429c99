import type { RuleSet } from '../../model/rule-set.ts';
import { reviewOf } from '../review/review.ts';
import type { Review, ReviewOptions } from '../review/review.ts';
import { readSheets } from './read-workbook.ts';

/** Reads a filled-in review workbook and makes an amendment pack of it: all of it, or nothing. */
export async function readReview(workbook: Uint8Array, ruleSet: RuleSet, options: ReviewOptions): Promise<Review> {
  return reviewOf(await readSheets(workbook), ruleSet, options);
}
