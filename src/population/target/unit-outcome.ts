import { yearOf } from '../../law/moment.ts';
import { recognisingOf } from '../../law/recognising.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { PlanTarget } from '../../model/plan.ts';
import type { Shortfall, TargetCount, TargetReason, TargetRecognition, TargetStatus, TargetUnit } from '../../model/programme.ts';
import type { Recognition } from '../../model/recognition.ts';
import type { Status } from '../../model/vocabulary.ts';
import { recognisedBy } from '../recognised-by.ts';
import type { Recognised } from '../recognised-by.ts';
import type { Member } from './members.ts';

/** A target that a rule set measures. */
export type MeasuredTarget = Exclude<PlanTarget, { kind: 'task' }>;

/** The day on which units ended, by id. */
export type EndOfUnits = ReadonlyMap<string, string>;

/** What is known of one unit towards a target. */
export interface UnitOutcome {
  readonly result: TargetUnit;
  readonly reasons: readonly TargetReason[];
}

/** What is at hand of one unit, and the day asked about. */
export interface KnownOfUnit {
  readonly assessments: readonly Assessment[];
  readonly recognitions: readonly Recognition[];
  readonly ends: EndOfUnits;
  readonly on: string;
}

/** "At least so many", when the count is only known to lie between two bounds. */
export function statusOfCount({ lower, upper, minimum }: TargetCount): TargetStatus {
  if (lower >= minimum) return 'reached';
  return upper < minimum ? 'not-reached' : 'undetermined';
}

/** How much is missing to the minimum. */
export function shortfallOf({ lower, upper, minimum }: TargetCount): Shortfall {
  return { least: Math.max(0, minimum - upper), most: Math.max(0, minimum - lower) };
}

/** A set that does not apply at all is neither reached nor missed by it. */
const STATUS_OF_SET: Readonly<Record<Status, TargetStatus>> = {
  met: 'reached',
  'not-met': 'not-reached',
  undetermined: 'undetermined',
  'not-applicable': 'undetermined',
};

/** What figures and judgements say. */
type ByFigures = Omit<TargetUnit, 'unit' | 'name' | 'status' | 'reachedBy' | 'recognition'>;

/** Nothing is known from figures. */
export const NO_FIGURES: ByFigures = {
  byFigures: 'undetermined',
  on: null,
  standing: null,
  criteria: null,
  missing: null,
  notMet: [],
  undetermined: [],
  prerequisites: [],
};

function assessedResult(target: MeasuredTarget, assessment: Assessment): ByFigures {
  const { tally, status, standing, on } = assessment;
  const isWholeSet = target.kind !== 'criteria-met';
  const minimum = isWholeSet ? tally.total - tally.notApplicable : target.minimum;
  const criteria: TargetCount = { lower: tally.lower, upper: tally.upper, minimum, total: tally.total };
  const numbers = (wanted: Status): string[] => assessment.criteria.filter((item) => item.status === wanted).map(({ no }) => no);
  const failing = assessment.prerequisites.filter((item) => item.status === 'not-met' || item.status === 'undetermined');
  return {
    byFigures: isWholeSet ? STATUS_OF_SET[status] : statusOfCount(criteria),
    on,
    standing,
    criteria,
    missing: shortfallOf(criteria),
    notMet: numbers('not-met'),
    undetermined: numbers('undetermined'),
    prerequisites: isWholeSet ? failing.map((item) => ({ ruleSet: item.ruleSet, status: item.status })) : [],
  };
}

function reasonsOfAssessment(target: MeasuredTarget, unit: string, assessment: Assessment): TargetReason[] {
  const { on, year, tally, status, illustrative, drafts, standing } = assessment;
  const matters = status === 'not-applicable' || (target.kind === 'criteria-met' && tally.notApplicable > 0);
  return [
    ...(year < yearOf({ on: target.by }) ? [{ code: 'earlier-year' as const, unit, on }] : []),
    ...(matters ? [{ code: 'not-applicable' as const, unit, count: tally.notApplicable }] : []),
    ...(illustrative === true ? [{ code: 'illustrative' as const, unit }] : []),
    ...(drafts.length > 0 ? [{ code: 'draft-law' as const, unit }] : []),
    ...(standing === 'assumed' ? [{ code: 'assumed' as const, unit }] : []),
  ];
}

function latest(assessments: readonly Assessment[]): Assessment | undefined {
  return assessments.toSorted((a, b) => (a.on < b.on ? 1 : -1))[0];
}

function reasonWithoutAny(unit: string, others: readonly Assessment[]): TargetReason {
  if (others.length === 0) return { code: 'no-assessment', unit };
  return { code: 'other-rule-set', unit, ruleSets: [...new Set(others.map(({ ruleSet }) => ruleSet.id))] };
}

function recognitionOf({ recognition, document, on }: Recognised): TargetRecognition {
  return { document, on, isDecision: recognition.decision !== undefined, grade: recognition.grade };
}

/** A withdrawal by the day, or a recognition after it: neither counts, and both are reported. */
function reasonsOfOther(unit: string, recognition: Recognition, day: string): TargetReason[] {
  const { withdrawnBy } = recognition;
  const given = recognisingOf(recognition);
  if (withdrawnBy !== undefined && withdrawnBy.signedOn <= day) {
    return [{ code: 'recognition-withdrawn', unit, on: withdrawnBy.signedOn, document: withdrawnBy.number }];
  }
  return given !== undefined && given.on > day ? [{ code: 'recognised-later', unit, ...given }] : [];
}

function reasonsOfRecognition(unit: string, counting: TargetRecognition | null, byFigures: TargetStatus): TargetReason[] {
  if (counting === null) return [];
  const { document, on, isDecision } = counting;
  return [
    { code: isDecision ? 'recognised' : 'recognised-without-decision', unit, on, document },
    ...(byFigures === 'not-reached' ? [{ code: 'figures-disagree' as const, unit }] : []),
  ];
}

/**
 * How a unit stands towards a target: recognised under the target's set by its day, else by its latest assessment under that set up to
 * that day. What is later than the day asked about is not known yet.
 */
export function unitOutcome(target: MeasuredTarget, { unit, name }: Member, known: KnownOfUnit): UnitOutcome {
  const { assessments, on, ends } = known;
  const day = target.by < on ? target.by : on;
  const own = assessments.filter((assessment) => assessment.ruleSet.id === target.ruleSet);
  const counting = latest(own.filter((assessment) => assessment.on <= day));
  const late = latest(own.filter((assessment) => assessment.on > target.by));
  const unasked = latest(own.filter((assessment) => assessment.on > on && assessment.on <= target.by));
  const recognitions = known.recognitions.filter((item) => item.unit === unit && item.ruleSet === target.ruleSet);
  const last = recognisedBy({ unit, ruleSet: target.ruleSet, on: day }, recognitions).at(-1);
  const recognition = last === undefined ? null : recognitionOf(last);
  const figures = counting === undefined ? NO_FIGURES : assessedResult(target, counting);
  const status = recognition === null ? figures.byFigures : 'reached';
  const byWhat = recognition === null ? 'figures' : 'recognition';
  const end = ends.get(unit);
  return {
    result: { unit, name, status, reachedBy: status === 'reached' ? byWhat : null, recognition, ...figures },
    reasons: [
      ...reasonsOfRecognition(unit, recognition, figures.byFigures),
      ...recognitions.flatMap((item) => reasonsOfOther(unit, item, day)),
      ...(own.length === 0 && recognition === null ? [reasonWithoutAny(unit, assessments)] : []),
      ...(late === undefined ? [] : [{ code: 'after-deadline' as const, unit, on: late.on }]),
      ...(unasked === undefined ? [] : [{ code: 'later-than-asked' as const, unit, on: unasked.on }]),
      ...(counting === undefined ? [] : reasonsOfAssessment(target, unit, counting)),
      ...(end === undefined || end > target.by ? [] : [{ code: 'unit-ended' as const, unit, on: end }]),
    ],
  };
}
