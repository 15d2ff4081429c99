/**
 * Does this commune or village meet the new-style-rural standard, by which text in force on which day, by how much, and
 * resting on what?
 *
 * @module ntm-rules
 */
// Words beside sentences, then the law, then what works on it: a bundle whose like parts stand together compresses better.
export { explain, explainIndicator } from './explain/explain.ts';
export { PROVINCES, PROVINCES_OF } from './model/provinces.ts';
export { isNtmError } from './model/errors.ts';
// Lists that only authors of rules and of schemas need stand in `ntm-rules/schema`: the core has no room for what it does not use.
export { GRADES, LEVELS, REGIONS, STATUSES, TRAITS } from './model/vocabulary.ts';
export { assess, assessMany, compile } from './assess.ts';
export { criterionOf, indicatorOf } from './model/rows-by-number.ts';
export { labelOf } from './law/label-of.ts';
export { amend, createRuleSet } from './law/rule-set.ts';
export { diff } from './law/diff/diff.ts';
export type {
  Assessment,
  BranchTrace,
  CriterionResult,
  Gap,
  IndicatorResult,
  JudgementTrace,
  LeafTrace,
  MissingFact,
  PrerequisiteTrace,
  Required,
  Standing,
  Tally,
  Trace,
} from './model/assessment.ts';
export type { Condition, LeafCondition, ParameterReference } from './model/condition.ts';
export type { ColumnRule, Criterion, Indicator, RuleSetText } from './model/criterion.ts';
export type {
  ByRow,
  DatedTrait,
  Dossier,
  FactEvidence,
  FactInput,
  FactsOf,
  Judgement,
  NoFacts,
  PlainText,
  ShareInput,
  Unit,
  ValueInput,
} from './model/dossier.ts';
export type {
  CoreErrorCode,
  ErrorCode,
  LookUpErrorCode,
  OutsideErrorCode,
  PackErrorCode,
  PopulationErrorCode,
  SeveralUnitsErrorCode,
  ScenarioErrorCode,
  SheetErrorCode,
} from './model/error-codes.ts';
export type { MessageParams } from './model/error-messages.ts';
export type { NtmError, Problem } from './model/errors.ts';
export type { Exception } from './model/exception.ts';
export type { Fact } from './model/fact.ts';
export type { Instrument, SuppliedThreshold } from './model/instrument.ts';
export type { Operation } from './model/operation.ts';
export type { Bilingual, Citation, Evidence, Localized, Scope, Source, Wording } from './model/primitives.ts';
export type { Province } from './model/provinces.ts';
export type { ReasonCode } from './model/reason-codes.ts';
export type {
  AmendedRuleSet,
  DossierOf,
  FactIdOf,
  JudgedRowOf,
  OwnRow,
  Precedence,
  PresupposedRow,
  RowOf,
  RuleSet,
} from './model/rule-set.ts';
export type { Parameter, ThresholdEntry } from './model/threshold.ts';
export type { CountedUnit, FactType, Grade, Level, MeasurementUnit, Operator, Rank, Region, Status, Trait } from './model/vocabulary.ts';
export type { At } from './law/moment.ts';
export type { Place, PlaceOfSet } from './law/place.ts';
export type { IndicatorExplanation } from './explain/explain.ts';
export type { Language } from './explain/language.ts';
export type { BatchEntry, CompiledRuleSet } from './assess.ts';
export type { TextMoment } from './law/in-force.ts';
export type { Change, TextChange, TextChangeKind, ThresholdChange, ThresholdStatement } from './law/diff/change.ts';
