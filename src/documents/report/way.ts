import type { Assessment, CriterionResult, IndicatorResult } from '../../model/assessment.ts';
import { openFacts } from '../../engine/decisive.ts';

/** What has to happen for one criterion to be met. */
export interface WayStep {
  readonly criterion: CriterionResult;
  /** Indicators whose figure has to change. */
  readonly toChange: readonly IndicatorResult[];
  /** Facts that have to be provided first. */
  readonly toProvide: readonly string[];
}

/** A way to a number of criteria met. */
export interface Way {
  /** How many criteria are asked for. */
  readonly target: number;
  /** The fewest criteria that have to be met besides those that are, in the order in which they are nearest. */
  readonly steps: readonly WayStep[];
  /** False where figures alone cannot reach the target. */
  readonly isEnough: boolean;
}

/** Distance as a share of what is required: good enough to put the nearer one first. */
function remoteness({ gap, required }: IndicatorResult): number {
  if (gap === null || typeof required?.value !== 'string') return 1;
  return Number(gap.delta) / Math.max(Math.abs(Number(required.value)), 1e-9);
}

function isSettledByFigures({ status, code, gap, trace }: IndicatorResult): boolean {
  if (status === 'not-met') return gap !== null || code === 'not-met';
  return openFacts(trace).length > 0;
}

function stepOf(criterion: CriterionResult): WayStep | undefined {
  if (criterion.judgement !== undefined) return undefined;
  const open = criterion.indicators.filter(({ status }) => status === 'not-met' || status === 'undetermined');
  // A threshold that nobody knows, or a judgement that nobody made, is not reached by any figure.
  if (open.some((indicator) => indicator.judgement !== undefined || !isSettledByFigures(indicator))) return undefined;
  const toChange = open.filter(({ status }) => status === 'not-met');
  const toProvide = open.filter(({ status }) => status === 'undetermined').flatMap(({ trace }) => openFacts(trace));
  return { criterion, toChange, toProvide: [...new Set(toProvide)] };
}

function nearness({ toChange, toProvide }: WayStep): readonly [number, number, number] {
  return [toChange.length, toChange.reduce((sum, indicator) => sum + remoteness(indicator), 0), toProvide.length];
}

/**
 * The shortest way from an assessment to a number of criteria met: those that the fewest indicators keep from being met,
 * and among them the nearest. Says what has to be reached, not what it costs.
 */
export function shortestWay({ criteria, tally }: Assessment, wanted?: number): Way {
  const target = wanted ?? tally.total - tally.notApplicable;
  const open = criteria.filter(({ status }) => status === 'not-met' || status === 'undetermined');
  const steps = open
    .flatMap((criterion) => stepOf(criterion) ?? [])
    .map((step) => ({ step, near: nearness(step) }))
    .toSorted((a, b) => a.near[0] - b.near[0] || a.near[1] - b.near[1] || a.near[2] - b.near[2])
    .map(({ step }) => step);
  const needed = Math.max(0, target - tally.lower);
  return { target, steps: steps.slice(0, needed), isEnough: steps.length >= needed };
}
