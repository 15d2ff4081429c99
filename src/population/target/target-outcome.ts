import type { Assessment } from '../../model/assessment.ts';
import type { PlanTarget } from '../../model/plan.ts';
import type { TargetCount, TargetReason, TargetResult, TargetUnit } from '../../model/programme.ts';
import type { Member } from './members.ts';
import { shortfallOf, statusOfCount, unitOutcome } from './unit-outcome.ts';
import type { EndOfUnits } from './unit-outcome.ts';

/** How many units the target counts; each of them has to meet the criteria where it is about criteria. */
function totalOf(target: PlanTarget): number {
  return target.kind === 'share-meets' ? target.among.total : target.units.length;
}

function countOf(target: PlanTarget, units: readonly TargetUnit[]): TargetCount {
  const total = totalOf(target);
  const lower = units.filter(({ status }) => status === 'reached').length;
  const undetermined = units.filter(({ status }) => status === 'undetermined').length;
  const unassessed = Math.max(0, total - units.length);
  const minimum = target.kind === 'criteria-met' ? total : target.minimum;
  return { lower, upper: lower + undetermined + unassessed, minimum, total };
}

function reasonsOfTotal(target: PlanTarget, assessed: number): TargetReason[] {
  const difference = totalOf(target) - assessed;
  if (difference === 0) return [];
  const code = difference > 0 ? 'units-not-assessed' : 'more-units-than-total';
  return [{ code, unit: null, count: Math.abs(difference) }];
}

/** How a target stands. */
export function targetOutcome(
  target: PlanTarget,
  members: readonly Member[],
  byUnit: ReadonlyMap<string, readonly Assessment[]>,
  ends: EndOfUnits,
): TargetResult {
  const outcomes = members.map((member) => unitOutcome(target, member, byUnit.get(member.unit) ?? [], ends));
  const units = outcomes.map(({ result }) => result);
  const count = countOf(target, units);
  const assessed = units.filter(({ standing }) => standing !== null);
  const isOfficial = target.grade === 'official' && assessed.every(({ standing }) => standing === 'official');
  const { id, kind, title, ruleSet, by, grade } = target;
  return {
    id,
    kind,
    title: { ...title },
    ruleSet,
    by,
    grade,
    status: statusOfCount(count),
    standing: isOfficial ? 'official' : 'provisional',
    count,
    missing: shortfallOf(count),
    units,
    reasons: [...outcomes.flatMap(({ reasons }) => reasons), ...reasonsOfTotal(target, units.length)],
  };
}
