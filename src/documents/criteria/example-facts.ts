import { addDecimals, compareDecimals, exactDecimal, subtractDecimals } from '../../value/decimal.ts';
import { holdingOf } from '../../engine/holding.ts';
import type { Assessment, CriterionResult, IndicatorResult, LeafTrace, Trace } from '../../model/assessment.ts';
import type { Fact } from '../../model/fact.ts';
import { traceLeaves } from '../../model/trace-leaves.ts';

/** A figure as a dossier gives it. */
export type Figure = string | boolean;

/** What a figure is moved by to fall short: a small difference that a reader still notices. */
const STEPS: Readonly<Record<string, string | undefined>> = {
  percent: '0.5',
  'million-vnd-per-person-per-year': '0.5',
  'square-metre-per-person': '0.1',
};
/** A figure where the text knows no value: the example then shows that nothing follows from it. */
const ANY_FIGURE = '50';

/** True if something in a trace is for a competent body to decide. */
export function needsJudgement(trace: Trace): boolean {
  return trace.kind === 'judgement' || ('children' in trace && trace.children.some(needsJudgement));
}

function within(value: string, { bounds }: Fact): boolean {
  const figure = exactDecimal(value);
  const least = bounds?.min ?? '0';
  return (
    compareDecimals(figure, exactDecimal(least)) >= 0 &&
    (bounds?.max === undefined || compareDecimals(figure, exactDecimal(bounds.max)) <= 0)
  );
}

/** A figure that meets a comparison, or the nearest one that does not; the level itself where that is no possible figure. */
function figureFor({ operator, required }: LeafTrace, isMet: boolean, fact: Fact): Figure {
  const { value, unit } = required;
  if (typeof value === 'boolean' || fact.type === 'boolean')
    return (value === false) === isMet ? operator === 'notEqual' : operator !== 'notEqual';
  if (value === null) return ANY_FIGURE;
  const step = STEPS[unit] ?? '1';
  const [above, below] = [addDecimals(value, step), subtractDecimals(value, step)];
  const holding = holdingOf(operator);
  // The level itself where it fits, else the nearest figure beside it.
  const figure = holding.at === isMet ? value : holding.above === isMet ? above : below;
  return within(figure, fact) ? figure : value;
}

function figuresOf(indicator: IndicatorResult, isMet: boolean, facts: readonly Fact[]): [string, Figure][] {
  const find = (id: string): Fact | undefined => facts.find((fact) => fact.id === id);
  const exceptions = (indicator.exceptions ?? []).flatMap(({ trace }) => (trace === null ? [] : traceLeaves(trace)));
  // An example is of the ordinary case: its exceptions do not fire.
  const aside = exceptions.flatMap((leaf) => {
    const fact = find(leaf.fact);
    return fact === undefined ? [] : [[leaf.fact, figureFor(leaf, false, fact)] as [string, Figure]];
  });
  // What the text does not ask on the day shows nothing.
  const leaves = traceLeaves(indicator.trace).filter(({ status }) => status !== 'not-applicable');
  // Where one or some of several are enough, all have to fall short for anything to be seen.
  const isEnough = ['any', 'at-least'].includes(indicator.trace.kind);
  const own = leaves.flatMap((leaf, index): [string, Figure][] => {
    const fact = find(leaf.fact);
    return fact === undefined ? [] : [[leaf.fact, figureFor(leaf, isMet || (index > 0 && !isEnough), fact)]];
  });
  return [...aside, ...own];
}

/** Figures for a criterion, of its blank assessment: all just enough, or the first of each indicator short. A fact is given once. */
export function exampleFacts(criterion: CriterionResult, isMet: boolean, facts: readonly Fact[]): Record<string, Figure> {
  const figures = criterion.indicators.flatMap((indicator) => figuresOf(indicator, isMet, facts));
  const given = new Map<string, Figure>();
  for (const [fact, figure] of figures) if (!given.has(fact)) given.set(fact, figure);
  return Object.fromEntries(given);
}

/** The result of a criterion. */
export function criterionOf({ criteria }: Assessment, id: string): CriterionResult | undefined {
  return criteria.find((criterion) => criterion.id === id);
}
