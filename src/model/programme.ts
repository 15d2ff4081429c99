import type { Bilingual } from './primitives.ts';
import type { Grade, Status } from './vocabulary.ts';
import type { Standing } from './assessment.ts';
import type { PlanTarget } from './plan.ts';

/** Whether a target is reached by the assessments at hand. */
export const TARGET_STATUSES = ['reached', 'not-reached', 'undetermined'] as const;
/**
 * Whether a target is reached: `reached` whatever is still unknown; `not-reached` whatever is still unknown, on the day of
 * the assessments (there may be time left until the day of the target); `undetermined` otherwise.
 */
export type TargetStatus = (typeof TARGET_STATUSES)[number];

/** Why a target stands as it does, and what to know before relying on it: language-neutral. */
export const TARGET_REASON_CODES = [
  'no-assessment',
  'other-rule-set',
  'after-deadline',
  'earlier-year',
  'not-applicable',
  'illustrative',
  'draft-law',
  'unit-ended',
  'units-not-assessed',
  'more-units-than-total',
] as const;
/**
 * Why a target stands as it does. `no-assessment`: the unit has none; `other-rule-set`: only under other sets;
 * `after-deadline`: an assessment came too late to count; `earlier-year`: the one that counts is of a year before the
 * target's; `not-applicable`: criteria that do not apply are not counted as met; `illustrative`, `draft-law`: it is of a
 * made-up dossier, or under a draft; `unit-ended`: the unit was merged on or before the target's day, and its status goes
 * to no other; `units-not-assessed`, `more-units-than-total`: fewer or more units assessed than the plan counts.
 */
export type TargetReasonCode = (typeof TARGET_REASON_CODES)[number];

/** One reason. */
export interface TargetReason {
  readonly code: TargetReasonCode;
  /** Id of the unit that it is about; null if about the target. */
  readonly unit: string | null;
  /** Day of the assessment, or on which the unit ended. */
  readonly on?: string;
  /** The sets under which the unit is assessed instead. */
  readonly ruleSets?: readonly string[];
  /** How many criteria or units. */
  readonly count?: number;
}

/** Bounds of a count, and the minimum asked for. */
export interface TargetCount {
  /** Certain already. */
  readonly lower: number;
  /** Possible still. */
  readonly upper: number;
  readonly minimum: number;
  readonly total: number;
}

/** How much is missing to the minimum: at best, and at worst. Both 0 if it is reached. */
export interface Shortfall {
  readonly least: number;
  readonly most: number;
}

/** How one unit stands towards a target. */
export interface TargetUnit {
  readonly unit: string;
  readonly name: string | null;
  readonly status: TargetStatus;
  /** Day of the assessment that counts; null if none does. Everything below is from it. */
  readonly on: string | null;
  readonly standing: Standing | null;
  /** Criteria met, and how many must be. */
  readonly criteria: TargetCount | null;
  readonly missing: Shortfall | null;
  /** Numbers of the criteria that are not met. */
  readonly notMet: readonly string[];
  /** Numbers of the criteria that are undetermined. */
  readonly undetermined: readonly string[];
  /** Presupposed sets that are not met, where the whole set is asked for. */
  readonly prerequisites: readonly { readonly ruleSet: string; readonly status: Status }[];
}

/** How a target stands. */
export interface TargetResult {
  readonly id: string;
  readonly kind: PlanTarget['kind'];
  readonly title: Bilingual;
  readonly ruleSet: string;
  readonly by: string;
  /** Grade of the target's wording. */
  readonly grade: Grade;
  readonly status: TargetStatus;
  /** `official` only if the target's wording and every assessment that counts are. */
  readonly standing: Standing;
  /** Units for which the target is reached. */
  readonly count: TargetCount;
  /** Units missing to the minimum. */
  readonly missing: Shortfall;
  /** The units that the target names; where it names none, those assessed. */
  readonly units: readonly TargetUnit[];
  readonly reasons: readonly TargetReason[];
}

/** How a plan stands: plain frozen data. */
export interface Programme {
  readonly plan: { readonly id: string; readonly number: string };
  readonly targets: readonly TargetResult[];
  /** Assessments of units that no target of the plan is about. */
  readonly ignored: readonly { readonly unit: string; readonly ruleSet: string; readonly on: string }[];
}
