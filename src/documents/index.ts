/**
 * Documents generated from the rules. Pure strings and data; no file is read or written.
 *
 * @packageDocumentation
 */
export { besideThreshold } from '../law/beside.ts';
export type { BesideCriterion, BesideIndicator } from '../law/beside.ts';
export type { Stated } from '../law/beside-statements.ts';
export type { EvidenceAsked, Guidance, InCharge } from '../model/beside-threshold.ts';
export { coverage } from '../law/coverage.ts';
export type { BesideCoverage, Coverage, GradeCounts, InstrumentCoverage, ThresholdCoverage } from '../law/coverage.ts';
export { coveragePage } from './coverage-page.ts';
