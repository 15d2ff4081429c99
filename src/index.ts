/**
 * Does this unit meet the standard, by which text in force on which day, by how much, and resting on what?
 * Assessments and their explanation, and the law over time that they rest on: what is in force, what changes, how well
 * it is known.
 *
 * @module ntm-rules
 */
// What is judged, and how it is said.
export { assess, assessMany, compile } from './assess.ts';
export type { BatchEntry, CompiledRuleSet } from './assess.ts';
export { explain, explainIndicator } from './explain/explain.ts';
export type { IndicatorExplanation } from './explain/explain.ts';
export type { PartExplanation } from './explain/explain-part.ts';
export { explainNotices } from './explain/notices.ts';
export type { Notice, NoticeCode } from './model/notice.ts';
export { explainTarget } from './explain/explain-target.ts';
export type { TargetExplanation } from './explain/explain-target.ts';
export type { Language } from './explain/language.ts';
export { labelOf } from './law/label-of.ts';
export { partsOf } from './model/parts.ts';
export type { Part } from './model/parts.ts';
export { criterionOf, indicatorOf } from './model/rows-by-number.ts';
export { DETAILS, inDetail } from './model/detail.ts';
export type { AssessmentStatuses, AssessmentSummary, Detail, FailingRow } from './model/detail.ts';
export type {
  Assessment,
  BranchTrace,
  CriterionResult,
  Gap,
  IndicatorResult,
  JudgementTrace,
  LeafTrace,
  MissingFact,
  PartGap,
  PartName,
  PrerequisiteTrace,
  Required,
  Standing,
  Tally,
  Trace,
} from './model/assessment.ts';
export type {
  BoundsInput,
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
export type { At } from './law/moment.ts';

// The law over time: what is in force, what changes it, what is known of it.
export { amend, createRuleSet } from './law/rule-set.ts';
export { withAssumptions } from './law/with-assumptions.ts';
export { withRegister } from './law/with-register.ts';
export { besideThreshold } from './law/beside.ts';
export type { BesideCriterion, BesideIndicator } from './law/beside.ts';
export type { BesideFields, Stated } from './law/beside-statements.ts';
export { coverage } from './law/coverage.ts';
export type { BesideCoverage, Coverage, GradeCounts, InstrumentCoverage, ThresholdCoverage } from './law/coverage.ts';
export { diff } from './law/diff/diff.ts';
export type { Change, TextChange, TextChangeKind, ThresholdChange, ThresholdStatement } from './law/diff/change.ts';
export { inForce } from './law/in-force.ts';
export type { Cited, FactInForce, IndicatorInForce, ParameterInForce, TextInForce, TextMoment, ValueInForce } from './law/in-force.ts';
export type { LayerMoment } from './law/moment.ts';
export type { Place, PlaceOfSet } from './law/place.ts';
export { rebase } from './law/rebase.ts';
export type { Rebased, StaleOperation } from './law/rebase.ts';
export type { DefinitionText, TitledAndCited } from './law/text.ts';
export { textHash } from './law/text-hash.ts';
export type { EvidenceAsked, Guidance, InCharge } from './model/beside-threshold.ts';
export type { BorrowedFrom } from './model/primitives.ts';
export type { Condition, LeafCondition, ParameterReference } from './model/condition.ts';
export type { ColumnRule, Criterion, Indicator, RuleSetText } from './model/criterion.ts';
export type { Exception } from './model/exception.ts';
export type { Fact } from './model/fact.ts';
export type { Instrument, SuppliedThreshold } from './model/instrument.ts';
export type { LegalDocument } from './model/legal-document.ts';
export type { Operation } from './model/operation.ts';
export type { Bilingual, Citation, Evidence, Localized, Scope, Source, Wording } from './model/primitives.ts';
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

// What is refused.
export type { FactBounds, RestingFact } from './model/figure.ts';
export { isNtmError } from './model/errors.ts';
export type { NtmError, Problem } from './model/errors.ts';
export type { MessageParams } from './model/error-messages.ts';
