import type { Bilingual, Localized } from './primitives.ts';
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
  'recognised',
  'recognised-without-decision',
  'recognised-later',
  'recognition-withdrawn',
  'figures-disagree',
  'no-assessment',
  'other-rule-set',
  'after-deadline',
  'later-than-asked',
  'earlier-year',
  'not-applicable',
  'illustrative',
  'draft-law',
  'assumed',
  'unit-ended',
  'units-not-assessed',
  'more-units-than-total',
  'no-report',
  'reported',
] as const;
/**
 * Why a target stands as it does. `recognised`: by a decision; `recognised-without-decision`: a source says so and names no
 * decision; `recognised-later`: after the target's day or the day asked about, so it does not count; `recognition-withdrawn`: by then;
 * `figures-disagree`: recognised, and by the figures at hand not met. `no-assessment`: the unit has none; `other-rule-set`: only under
 * other sets; `after-deadline`, `later-than-asked`: an assessment came too late to count, or is later than the day asked about;
 * `earlier-year`: the one that counts is of a year before the
 * target's; `not-applicable`: criteria that do not apply are not counted as met; `illustrative`, `draft-law`, `assumed`: it is of a
 * made-up dossier, or under a draft; `unit-ended`: the unit was merged on or before the target's day, and its status goes
 * to no other; `units-not-assessed`, `more-units-than-total`: fewer or more units known than the plan counts; `no-report`, `reported`: of a task.
 */
export type TargetReasonCode = (typeof TARGET_REASON_CODES)[number];

/** One reason. */
export interface TargetReason {
  readonly code: TargetReasonCode;
  /** Id of the unit that it is about; null if about the target. */
  readonly unit: string | null;
  /** Day of the assessment, the recognition, its withdrawal or the report, or on which the unit ended. */
  readonly on?: string;
  /** The document that recognises, states or withdraws it. */
  readonly document?: string;
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

/** That a unit is recognised, as it counts for a target. */
export interface TargetRecognition {
  /** Number of the decision; of the document that states it where no decision is named. */
  readonly document: string;
  readonly on: string;
  /** False where the source names no decision. */
  readonly isDecision: boolean;
  readonly grade: Grade;
}

/** What makes a unit reach a target: a decision that recognises it, its figures, or what is reported on a task. */
export type ReachedBy = 'recognition' | 'figures' | 'report';

/** How one unit stands towards a target. */
export interface TargetUnit {
  readonly unit: string;
  readonly name: string | null;
  readonly status: TargetStatus;
  /** Null unless reached. A recognised unit counts by its recognition, whatever its figures say. */
  readonly reachedBy: ReachedBy | null;
  /** What figures and judgements alone say, beside the recognition; for a task, what is reported. */
  readonly byFigures: TargetStatus;
  readonly recognition: TargetRecognition | null;
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

/** How many units stand how towards a target; units that are counted and not known are undetermined. */
export interface TargetTally {
  readonly byRecognition: number;
  readonly byFigures: number;
  readonly notReached: number;
  readonly undetermined: number;
}

/** How a target stands. */
export interface TargetResult {
  readonly id: string;
  readonly kind: PlanTarget['kind'];
  readonly title: Bilingual;
  /** Null for a task, which no rule set measures. */
  readonly ruleSet: string | null;
  /** Last day; null for a task that goes on as long as the plan. */
  readonly by: string | null;
  /** Grade of the target's wording. */
  readonly grade: Grade;
  readonly status: TargetStatus;
  /** `official` only if the target's wording and every assessment that counts are; `assumed` if one of them is. */
  readonly standing: Standing;
  /** Units for which the target is reached. */
  readonly count: TargetCount;
  /** Units missing to the minimum. */
  readonly missing: Shortfall;
  readonly tally: TargetTally;
  /** Units to go until the minimum is certain: `missing.most`. */
  readonly toGo: number;
  /** What the reading of the plan decided, where its words leave it open. */
  readonly note: Localized | null;
  /** The units that the target names; where it names none, those assessed or recognised. */
  readonly units: readonly TargetUnit[];
  readonly reasons: readonly TargetReason[];
}

/** How a plan stands: plain frozen data. */
export interface Programme {
  readonly plan: { readonly id: string; readonly number: string };
  /** The day asked about. */
  readonly on: string;
  readonly targets: readonly TargetResult[];
  /** Assessments of units that no target of the plan is about. */
  readonly ignored: readonly { readonly unit: string; readonly ruleSet: string; readonly on: string }[];
}
