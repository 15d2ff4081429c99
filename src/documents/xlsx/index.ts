/**
 * Spreadsheets: documents as workbooks; and, with the way back, the workbook in which the figures of many units are filled in, and the sheet on which a
 * person checks the thresholds against the decisions. Needs the optional package `write-excel-file`.
 *
 * @module ntm-rules/xlsx
 */
export type { Intake } from '../intake/intake.ts';
export type { Review, ReviewOptions } from '../review/review.ts';
export { writeXlsx } from './document-workbook.ts';
export { writeIntake } from './intake-workbook.ts';
export type { IntakeOptions } from './intake-workbook.ts';
export { readIntake } from './read-intake.ts';
export { readReview } from './read-review.ts';
export { writeReview } from './review-workbook.ts';
