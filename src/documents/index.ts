/**
 * Documents generated from the rules. Pure strings and data; no file is read or written.
 *
 * @packageDocumentation
 */
export { changeLines } from './changes/change-lines.ts';
export { coverage } from '../law/coverage.ts';
export type { Coverage, GradeCounts, InstrumentCoverage, ThresholdCoverage } from '../law/coverage.ts';
export { coveragePage } from './coverage-page.ts';
