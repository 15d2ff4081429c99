import type { Assessment, Standing } from '../../model/assessment.ts';
import type { PlanTarget } from '../../model/plan.ts';
import type { PlanReport } from '../../model/plan-report.ts';
import type { TargetCount, TargetReason, TargetResult, TargetTally, TargetUnit } from '../../model/programme.ts';
import type { Recognition } from '../../model/recognition.ts';
import type { Member } from './members.ts';
import { taskOutcome } from './task-outcome.ts';
import { shortfallOf, statusOfCount, unitOutcome } from './unit-outcome.ts';
import type { EndOfUnits, UnitOutcome } from './unit-outcome.ts';

/** What is at hand, and the day asked about. */
export interface AtHand {
  readonly byUnit: ReadonlyMap<string, readonly Assessment[]>;
  readonly recognitions: readonly Recognition[];
  readonly reports: readonly PlanReport[];
  readonly ends: EndOfUnits;
  readonly on: string;
}

/** How many units the target counts; each of them has to meet the criteria where it is about criteria, or to do the task. */
function totalOf(target: PlanTarget): number {
  if (target.kind === 'share-meets') return target.among.total;
  return target.units?.length ?? 1;
}

function minimumOf(target: PlanTarget): number {
  return target.kind === 'criteria-met' || target.kind === 'task' ? totalOf(target) : target.minimum;
}

function tallyOf(target: PlanTarget, units: readonly TargetUnit[]): TargetTally {
  const numberOf = (test: (unit: TargetUnit) => boolean): number => units.filter(test).length;
  return {
    byRecognition: numberOf(({ reachedBy }) => reachedBy === 'recognition'),
    byFigures: numberOf(({ reachedBy }) => reachedBy === 'figures' || reachedBy === 'report'),
    notReached: numberOf(({ status }) => status === 'not-reached'),
    undetermined: numberOf(({ status }) => status === 'undetermined') + Math.max(0, totalOf(target) - units.length),
  };
}

function countOf(target: PlanTarget, { byRecognition, byFigures, undetermined }: TargetTally): TargetCount {
  const lower = byRecognition + byFigures;
  return { lower, upper: lower + undetermined, minimum: minimumOf(target), total: totalOf(target) };
}

function reasonsOfTotal(target: PlanTarget, known: number): TargetReason[] {
  const difference = totalOf(target) - known;
  if (difference === 0) return [];
  const code = difference > 0 ? 'units-not-assessed' : 'more-units-than-total';
  return [{ code, unit: null, count: Math.abs(difference) }];
}

function outcomesOf(target: PlanTarget, members: readonly Member[], atHand: AtHand): UnitOutcome[] {
  const { byUnit, reports, on, ...rest } = atHand;
  if (target.kind !== 'task') {
    return members.map((member) => unitOutcome(target, member, { ...rest, on, assessments: byUnit.get(member.unit) ?? [] }));
  }
  const reporting = members.length === 0 ? [undefined] : members;
  return reporting.map((member) => taskOutcome(target, member, reports, on));
}

function isOfficial({ status, reachedBy, recognition, standing }: TargetUnit): boolean {
  if (reachedBy === 'recognition') return recognition?.grade === 'official';
  return status === 'undetermined' && standing === null ? true : standing === 'official';
}

/** What a unit that is recognised rests on is its decision, whatever was assumed of its figures. */
function standingOfTarget({ grade }: PlanTarget, units: readonly TargetUnit[]): Standing {
  if (units.some(({ reachedBy, standing }) => reachedBy !== 'recognition' && standing === 'assumed')) return 'assumed';
  return grade === 'official' && units.every(isOfficial) ? 'official' : 'provisional';
}

/** How a target stands. */
export function targetOutcome(target: PlanTarget, members: readonly Member[], atHand: AtHand): TargetResult {
  const outcomes = outcomesOf(target, members, atHand);
  const all = outcomes.map(({ result }) => result);
  const tally = tallyOf(target, all);
  const count = countOf(target, tally);
  const missing = shortfallOf(count);
  const { id, kind, title, grade, note } = target;
  return {
    id,
    kind,
    title: { ...title },
    ruleSet: target.kind === 'task' ? null : target.ruleSet,
    by: target.by ?? null,
    grade,
    status: statusOfCount(count),
    standing: standingOfTarget(target, all),
    count,
    missing,
    tally,
    toGo: missing.most,
    note: note === undefined ? null : typeof note === 'string' ? note : { ...note },
    units: target.kind === 'task' && members.length === 0 ? [] : all,
    reasons: [...outcomes.flatMap(({ reasons }) => reasons), ...reasonsOfTotal(target, all.length)],
  };
}
