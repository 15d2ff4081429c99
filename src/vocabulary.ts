/**
 * The closed lists of codes that rules, dossiers and answers are written in, with their words in Vietnamese and English.
 * Plain data for forms, filters, legends and checks of one's own: no law, no zod.
 *
 * @module ntm-rules/vocabulary
 */
export {
  CONFIDENCE_LABELS,
  FACT_TYPE_LABELS,
  GRADE_LABELS,
  LEVEL_LABELS,
  RANK_LABELS,
  REGION_LABELS,
  STANDING_LABELS,
  STATUS_LABELS,
  TARGET_REASON_LABELS,
  TARGET_STATUS_LABELS,
  TRAIT_LABELS,
} from './explain/labels.ts';
export type { Labels } from './explain/labels.ts';
export { ERROR_CODES } from './model/error-codes.ts';
export type {
  CoreErrorCode,
  CoverageErrorCode,
  ErrorCode,
  JudgementErrorCode,
  LookUpErrorCode,
  OutsideErrorCode,
  PackErrorCode,
  PopulationErrorCode,
  RecognitionErrorCode,
  RuleErrorCode,
  ScenarioErrorCode,
  SeveralUnitsErrorCode,
  SheetErrorCode,
} from './model/error-codes.ts';
export { TARGET_REASON_CODES, TARGET_STATUSES } from './model/programme.ts';
export type { TargetReasonCode, TargetStatus } from './model/programme.ts';
export { NOTICE_CODES } from './model/notice.ts';
export type { NoticeCode } from './model/notice.ts';
export { PROVINCE_LABELS, PROVINCE_MERGERS } from './model/province-names.ts';
export type { ProvinceMerger } from './model/province-names.ts';
export { PROVINCES, PROVINCES_OF } from './model/provinces.ts';
export type { Province } from './model/provinces.ts';
export { REASON_CODES } from './model/reason-codes.ts';
export type { ReasonCode } from './model/reason-codes.ts';
export { COUNTED_UNIT_LABELS, MEASUREMENT_UNIT_LABELS } from './model/unit-labels.ts';
export {
  ACCEPTABLE_GRADES,
  ADMINISTRATIVE_KINDS,
  ADMINISTRATIVE_LEVELS,
  CONFIDENCES,
  COUNTED_UNITS,
  DIRECTIONS,
  EXCEPTION_EFFECTS,
  FACT_TYPES,
  GRADES,
  INSTRUMENT_STATUSES,
  JUDGED_STATUSES,
  LEVELS,
  MEASUREMENT_UNITS,
  OPERATORS,
  OPERATOR_SIGNS,
  RANKS,
  REGIONS,
  RELATION_KINDS,
  ROW_TREATMENTS,
  STANDINGS,
  STATUSES,
  THRESHOLD_STATES,
  TRAITS,
} from './model/vocabulary.ts';
export type { CountedUnit, FactType, Grade, Level, MeasurementUnit, Operator, Rank, Region, Status, Trait } from './model/vocabulary.ts';
