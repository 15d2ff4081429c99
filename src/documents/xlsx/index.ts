/**
 * Spreadsheets: the sheet on which a person checks the thresholds against the decisions, and the way back. Needs the
 * optional packages `write-excel-file` and `read-excel-file`.
 *
 * @packageDocumentation
 */
export type { Review, ReviewOptions } from '../review/review.ts';
export { readReview } from './read-review.ts';
export { writeReview } from './review-workbook.ts';
