import type { Assessment, CriterionResult, IndicatorResult, PartGap, Trace } from '../../model/assessment.ts';
import { traceLeaves } from '../../model/trace-leaves.ts';
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

/** How many parts have to change, and how far they are, each as a share of what is required: good enough to put the nearer first. */
type Effort = readonly [parts: number, distance: number];

const together = (efforts: readonly Effort[]): Effort => [
  efforts.reduce((sum, [parts]) => sum + parts, 0),
  efforts.reduce((sum, [, distance]) => sum + distance, 0),
];

const byEffort = (a: Effort, b: Effort): number => a[0] - b[0] || a[1] - b[1];

function effortOf(gap: PartGap, indicator: IndicatorResult): Effort {
  if ('of' in gap) {
    const ways = gap.of.map((way) => together(way.map((item) => effortOf(item, indicator))));
    return together(ways.toSorted(byEffort).slice(0, gap.atLeast));
  }
  if (!('delta' in gap)) return [1, 1];
  const reader = traceLeaves(indicator.trace).find((leaf) => leaf.fact === gap.fact && leaf.gap?.delta === gap.delta);
  const limit = Math.abs(Number(reader?.required.value));
  return [1, Number(gap.delta) / Math.max(Number.isFinite(limit) ? limit : 0, 1e-9)];
}

/** What is open beside the parts of a condition that fail, where all of it is needed. */
function openBeside(node: Trace): Trace[] {
  if (node.kind !== 'all' || node.status !== 'not-met') return [];
  return node.children.flatMap((child) => (child.status === 'undetermined' ? [child] : openBeside(child)));
}

/** The facts that have to be provided; nothing where something is open that no figure settles: a level, a judgement. */
function factsFor({ status, code, gaps, trace }: IndicatorResult): readonly string[] | undefined {
  if (status === 'not-met' && gaps.length === 0 && code !== 'not-met') return undefined;
  const open = (status === 'not-met' ? openBeside(trace) : [trace]).map(openFacts);
  return open.some((facts) => facts.length === 0) ? undefined : open.flat();
}

function stepOf(criterion: CriterionResult): WayStep | undefined {
  if (criterion.judgement !== undefined) return undefined;
  const open = criterion.indicators.filter(({ status }) => status === 'not-met' || status === 'undetermined');
  const facts = open.map((indicator) => (indicator.judgement === undefined ? factsFor(indicator) : undefined));
  // A threshold that nobody knows, or a judgement that nobody made, is not reached by any figure.
  if (facts.some((needed) => needed === undefined)) return undefined;
  const toProvide = facts.flatMap((needed) => needed ?? []);
  return { criterion, toChange: open.filter(({ status }) => status === 'not-met'), toProvide: [...new Set(toProvide)] };
}

function nearness({ toChange, toProvide }: WayStep): readonly [number, number, number] {
  const efforts = toChange.flatMap((indicator) =>
    indicator.gaps.length === 0 ? [[1, 1] as const] : indicator.gaps.map((gap) => effortOf(gap, indicator)),
  );
  return [...together(efforts), toProvide.length];
}

/**
 * The shortest way from an assessment to a number of criteria met: those that the fewest parts of indicators keep from being met,
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
