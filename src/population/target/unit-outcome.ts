import type { Assessment } from '../../model/assessment.ts';
import type { PlanTarget } from '../../model/plan.ts';
import type { Shortfall, TargetCount, TargetReason, TargetStatus, TargetUnit } from '../../model/programme.ts';
import type { Status } from '../../model/vocabulary.ts';
import type { Member } from './members.ts';

/** The day on which units ended, by id. */
export type EndOfUnits = ReadonlyMap<string, string>;

/** What is known of one unit towards a target. */
export interface UnitOutcome {
  readonly result: TargetUnit;
  readonly reasons: readonly TargetReason[];
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

function assessedResult(target: PlanTarget, { unit, name }: Member, assessment: Assessment): TargetUnit {
  const { tally, status, standing, on } = assessment;
  const isWholeSet = target.kind !== 'criteria-met';
  const minimum = isWholeSet ? tally.total - tally.notApplicable : target.minimum;
  const criteria: TargetCount = { lower: tally.lower, upper: tally.upper, minimum, total: tally.total };
  const numbers = (wanted: Status): string[] => assessment.criteria.filter((item) => item.status === wanted).map(({ no }) => no);
  const failing = assessment.prerequisites.filter((item) => item.status === 'not-met' || item.status === 'undetermined');
  return {
    unit,
    name,
    status: isWholeSet ? STATUS_OF_SET[status] : statusOfCount(criteria),
    on,
    standing,
    criteria,
    missing: shortfallOf(criteria),
    notMet: numbers('not-met'),
    undetermined: numbers('undetermined'),
    prerequisites: isWholeSet ? failing.map((item) => ({ ruleSet: item.ruleSet, status: item.status })) : [],
  };
}

function unassessedResult({ unit, name }: Member): TargetUnit {
  const nothing = { on: null, standing: null, criteria: null, missing: null, notMet: [], undetermined: [], prerequisites: [] };
  return { unit, name, status: 'undetermined', ...nothing };
}

function reasonsOfAssessment(target: PlanTarget, unit: string, assessment: Assessment): TargetReason[] {
  const { on, tally, status, illustrative, drafts } = assessment;
  const matters = status === 'not-applicable' || (target.kind === 'criteria-met' && tally.notApplicable > 0);
  return [
    ...(on.slice(0, 4) < target.by.slice(0, 4) ? [{ code: 'earlier-year' as const, unit, on }] : []),
    ...(matters ? [{ code: 'not-applicable' as const, unit, count: tally.notApplicable }] : []),
    ...(illustrative === true ? [{ code: 'illustrative' as const, unit }] : []),
    ...(drafts.length > 0 ? [{ code: 'draft-law' as const, unit }] : []),
  ];
}

function latest(assessments: readonly Assessment[]): Assessment | undefined {
  return assessments.toSorted((a, b) => (a.on < b.on ? 1 : -1))[0];
}

function reasonWithoutAny(unit: string, others: readonly Assessment[]): TargetReason {
  if (others.length === 0) return { code: 'no-assessment', unit };
  return { code: 'other-rule-set', unit, ruleSets: [...new Set(others.map(({ ruleSet }) => ruleSet.id))] };
}

/** How a unit stands towards a target: by its latest assessment under the target's set up to the target's day. */
export function unitOutcome(target: PlanTarget, member: Member, assessments: readonly Assessment[], ends: EndOfUnits): UnitOutcome {
  const { unit } = member;
  const own = assessments.filter((assessment) => assessment.ruleSet.id === target.ruleSet);
  const counting = latest(own.filter(({ on }) => on <= target.by));
  const late = latest(own.filter(({ on }) => on > target.by));
  const end = ends.get(unit);
  return {
    result: counting === undefined ? unassessedResult(member) : assessedResult(target, member, counting),
    reasons: [
      ...(own.length === 0 ? [reasonWithoutAny(unit, assessments)] : []),
      ...(late === undefined ? [] : [{ code: 'after-deadline' as const, unit, on: late.on }]),
      ...(counting === undefined ? [] : reasonsOfAssessment(target, unit, counting)),
      ...(end === undefined || end > target.by ? [] : [{ code: 'unit-ended' as const, unit, on: end }]),
    ],
  };
}
