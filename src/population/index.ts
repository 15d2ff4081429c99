/**
 * Many units, or one among many: what an amendment changes and for whom, and what to find out next.
 * Also which threshold so many still meet, the targets of a plan, withdrawal of recognition, the look-up of units, and an old answer made again.
 *
 * @module ntm-rules/population
 */
export { impact } from './impact/impact.ts';
export type { ImpactOptions } from './impact/impact-options.ts';
export type {
  Cause,
  ComparedValue,
  CountedFlips,
  Distance,
  DistrictTotals,
  Flip,
  FragileIndicator,
  Impact,
  ImpactStep,
  IndicatorFlip,
  OpenUnit,
  PartDistance,
  StatusCounts,
  StatusOrNone,
  UnitImpact,
} from '../model/impact.ts';
export { columnsOf } from './columns/columns-of.ts';
export type { FactProvenance, FactValue } from '../model/fact-value.ts';
export type { ExactDecimal, ScaledDecimal, WholeNumber } from '../value/decimal.ts';
export type { ColumnError, Columns, FactColumn, Stretch } from './columns/columns.ts';
export { COLUMN_STATUSES, statusesOfColumns } from './columns/statuses-of-columns.ts';
export type { ColumnStatuses } from './columns/statuses-of-columns.ts';
export { columnsOfTable } from './table/columns-of-table.ts';
export { figureTableOf } from './table/figure-table-of.ts';
export type { ArrowTable, NamesOfColumns, SameOrNamed, TableNames } from './table/figure-table-of.ts';
export type {
  ArrayColumn,
  ArrowVector,
  BitColumn,
  Cell,
  FactColumns,
  FigureTable,
  JudgementColumns,
  NumberArray,
  TableColumn,
  UnitColumns,
} from './table/figure-table.ts';
export { findUnits } from './find-units.ts';
export { groupsOf } from './groups-of.ts';
export type { GroupsFound, GroupsInput } from './groups-of.ts';
export { nextFacts } from './next-facts/next-facts.ts';
export type { NextFact, Rows } from './next-facts/next-facts.ts';
export { programme } from './programme.ts';
export type { ProgrammeInput } from './programme.ts';
export type { KnownRuleSet } from '../law/check/recognitions.ts';
export { predecessorsOf, successorsOf } from './successors.ts';
export type { Measure, Plan, PlanSentence, PlanTarget } from '../model/plan.ts';
export type { PlanReport } from '../model/plan-report.ts';
export type {
  Programme,
  ReachedBy,
  Shortfall,
  TargetCount,
  TargetReason,
  TargetRecognition,
  TargetResult,
  TargetTally,
  TargetUnit,
} from '../model/programme.ts';
export type { Recognition } from '../model/recognition.ts';
export type { WithdrawalRule } from '../model/withdrawal.ts';
export { solve } from './solve/solve.ts';
export type { SolveOptions } from './solve/solve.ts';
export type { Solution, SolvedCounts, SolvedLevel, SolvedRow } from '../model/solution.ts';
export { DIFFERENCE_REASONS } from './verify/reasons.ts';
export type { DifferenceReason } from './verify/reasons.ts';
export { verify } from './verify/verify.ts';
export type { AnswerDifference, Verification, VersionOfRules } from './verify/verify.ts';
export { withdrawal } from './withdrawal.ts';
export type { Withdrawal } from './withdrawal.ts';
export type { AdministrativeUnit } from '../model/administrative-unit.ts';
