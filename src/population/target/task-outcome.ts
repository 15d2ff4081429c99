import type { Measure, PlanTarget } from '../../model/plan.ts';
import type { PlanReport } from '../../model/plan-report.ts';
import type { TargetStatus } from '../../model/programme.ts';
import { compareDecimals, exactDecimal } from '../../value/decimal.ts';
import type { Member } from './members.ts';
import { NO_FIGURES } from './unit-outcome.ts';
import type { UnitOutcome } from './unit-outcome.ts';

/** A target that no rule set measures. */
export type Task = Extract<PlanTarget, { kind: 'task' }>;

function statusOf(value: boolean | string, measure: Measure): TargetStatus {
  if (measure.type === 'yes-no' || typeof value === 'boolean') return value === true ? 'reached' : 'not-reached';
  const figure = exactDecimal(value);
  const { atLeast, atMost } = measure;
  const isEnough = atLeast === undefined || compareDecimals(figure, exactDecimal(atLeast)) >= 0;
  return isEnough && (atMost === undefined || compareDecimals(figure, exactDecimal(atMost)) <= 0) ? 'reached' : 'not-reached';
}

/** How a task stands: by the latest report on it up to its day and to the day asked about. */
export function taskOutcome(target: Task, member: Member | undefined, reports: readonly PlanReport[], on: string): UnitOutcome {
  const unit = member?.unit ?? null;
  const day = target.by !== undefined && target.by < on ? target.by : on;
  const own = reports.filter((report) => report.target === target.id && (report.unit ?? null) === unit);
  const [last] = own.filter((report) => report.on <= day).toSorted((a, b) => (a.on < b.on ? 1 : -1));
  const status = last === undefined ? 'undetermined' : statusOf(last.value, target.measure);
  const late = own.filter((report) => report.on > day).map((report) => report.on);
  const code = target.by !== undefined && target.by <= on ? ('after-deadline' as const) : ('later-than-asked' as const);
  return {
    result: {
      ...NO_FIGURES,
      unit: unit ?? '',
      name: member?.name ?? null,
      status,
      reachedBy: status === 'reached' ? 'report' : null,
      byFigures: status,
      recognition: null,
      on: last?.on ?? null,
    },
    reasons: [
      last === undefined
        ? { code: 'no-report', unit }
        : { code: 'reported', unit, on: last.on, ...(last.document === undefined ? {} : { document: last.document }) },
      ...(late.length === 0 ? [] : [{ code, unit, on: late.toSorted().at(-1)! }]),
    ],
  };
}
