/**
 * For the tests of rules and amendments: scenarios as data, boundaries, rule mutation, coverage, and cases for other implementations.
 * Runs in any test runner; reads no file and no clock.
 *
 * @module ntm-rules/testing
 */
export { boundaryScenarios } from './boundary/boundary-scenarios.ts';
export type { BoundaryScenarios, NotGenerated } from './boundary/boundary-scenarios.ts';
export { conformanceCases } from './conformance/conformance-cases.ts';
export type { ConformanceCase, ExpectedAnswer, ExpectedGap, ExpectedRefusal } from './conformance/conformance-case.ts';
export { scenarioCoverage } from './coverage/scenario-coverage.ts';
export type { CoverageItem, CoverageShare, ScenarioCoverage } from './coverage/scenario-coverage.ts';
export type { CoverageKind } from './coverage/items.ts';
export { describeScenarios } from './describe-scenarios.ts';
export type { ScenarioFile, TestRunner } from './describe-scenarios.ts';
export type { Difference } from './difference.ts';
export { differenceText } from './difference.ts';
export { mutantsOf } from './mutation/mutants-of.ts';
export type { Mutant } from './mutation/mutant.ts';
export { mutationReport } from './mutation/report.ts';
export type { Notice } from './mutation/quick-check.ts';
export type { MutationOptions, MutationReport } from './mutation/report.ts';
export type { MutantOutcome } from './mutation/mutant-outcome.ts';
export { parseScenarios } from './parse-scenarios.ts';
export type { ScenarioSource } from './parse-scenarios.ts';
export { runScenario } from './run-scenario.ts';
export type { ScenarioResult } from './run-scenario.ts';
export type { ScenarioContext } from './scenario-context.ts';
export { scenarioSchema } from '../model/scenario.ts';
export type { ExpectedIndicator, Expectation, Scenario } from '../model/scenario.ts';
export { withThreshold } from './with-threshold.ts';
export type { ThresholdOverride } from './with-threshold.ts';
