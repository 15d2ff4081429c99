import type { Assessment, IndicatorResult, LeafTrace } from '../../model/assessment.ts';
import { resultLeaves } from '../../model/trace-leaves.ts';
import type { Status } from '../../model/vocabulary.ts';
import { compareDecimals, exactDecimal, subtractDecimals } from '../../value/decimal.ts';
import { groupBy } from '../../value/group-by.ts';

/** How a row came to stand otherwise. */
export type Movement = 'gained' | 'lost' | 'known' | 'unknown' | 'other' | 'added' | 'removed' | 'same';

/** A row of both periods, or of one of them. */
export interface ComparedRow {
  readonly before: IndicatorResult | undefined;
  readonly after: IndicatorResult | undefined;
  readonly movement: Movement;
  /** True where the text asks something else: other figures, or in other words. */
  readonly hasTextMoved: boolean;
  readonly hasLevelMoved: boolean;
  readonly hasFigureMoved: boolean;
}

/** A unit with its answers of both periods. */
export interface ComparedUnit {
  readonly before: Assessment;
  readonly after: Assessment;
  readonly rows: readonly ComparedRow[];
  /** Criteria that are met now and were not, and the other way. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/** What became of a verdict. */
export function movementOf(before: Status | undefined, after: Status | undefined): Movement {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  if (before === after) return 'same';
  if (after === 'met') return 'gained';
  if (before === 'met') return 'lost';
  if (after === 'undetermined') return 'unknown';
  return before === 'undetermined' ? 'known' : 'other';
}

type Said = (leaf: LeafTrace) => unknown;

/** What is asked of a figure, without the day from which it is; a level that is not known is none. */
const levelOf: Said = ({ operator, required: { value, unit } }) => (value === null ? null : [operator, value, unit]);
const figureOf: Said = ({ actual, bounds }) => [actual, bounds ?? null];

/** What a row says of each figure that it asks for. */
function byFigure(indicator: IndicatorResult, said: Said): ReadonlyMap<string, string> {
  const leaves = groupBy(resultLeaves(indicator), ({ fact }) => fact);
  return new Map([...leaves].map(([fact, own]) => [fact, [...new Set(own.map((leaf) => JSON.stringify(said(leaf))))].join()]));
}

/** True where something is said otherwise of a figure that both texts ask for: what only one of them asks for has not moved. */
function isOtherwise(before: IndicatorResult, after: IndicatorResult, said: Said): boolean {
  const earlier = byFigure(before, said);
  return [...byFigure(after, said)].some(([fact, text]) => earlier.has(fact) && earlier.get(fact) !== text);
}

function asksOtherwise(before: IndicatorResult, after: IndicatorResult): boolean {
  const facts = (indicator: IndicatorResult): string => [...byFigure(indicator, () => null).keys()].toSorted().join();
  return before.title.vi !== after.title.vi || facts(before) !== facts(after);
}

function rowOf(before: IndicatorResult | undefined, after: IndicatorResult | undefined): ComparedRow {
  const isBoth = before !== undefined && after !== undefined;
  return {
    before,
    after,
    movement: movementOf(before?.status, after?.status),
    hasTextMoved: isBoth && asksOtherwise(before, after),
    hasLevelMoved: isBoth && isOtherwise(before, after, levelOf),
    hasFigureMoved: isBoth && isOtherwise(before, after, figureOf),
  };
}

const indicatorsOf = ({ criteria }: Assessment): IndicatorResult[] => criteria.flatMap(({ indicators }) => [...indicators]);

/** A unit's answers of two periods, row by row in the order of the later text, rows that it no longer has at the end. */
export function compareUnit(before: Assessment, after: Assessment): ComparedUnit {
  const earlier = new Map(indicatorsOf(before).map((indicator) => [indicator.id, indicator]));
  const later = indicatorsOf(after);
  const kept = new Set(later.map(({ id }) => id));
  const removed = [...earlier.values()].filter(({ id }) => !kept.has(id));
  const statuses = new Map(before.criteria.map(({ id, status }) => [id, status]));
  const moved = (wanted: Movement): string[] =>
    after.criteria.filter(({ id, status }) => movementOf(statuses.get(id), status) === wanted).map(({ no }) => no);
  return {
    before,
    after,
    rows: [
      ...later.map((indicator) => rowOf(earlier.get(indicator.id), indicator)),
      ...removed.map((indicator) => rowOf(indicator, undefined)),
    ],
    gained: moved('gained'),
    lost: moved('lost'),
  };
}

/** By how much a plain figure moved, as a decimal with its sign; `undefined` where it is no number or of another unit. */
export function figureDifference({
  before,
  after,
}: ComparedRow): { readonly delta: string; readonly unit: string; readonly isUp: boolean } | undefined {
  const [first, ...more] = before === undefined ? [] : resultLeaves(before);
  const [second, ...others] = after === undefined ? [] : resultLeaves(after);
  if (first === undefined || second === undefined || more.length + others.length > 0 || first.fact !== second.fact) return undefined;
  const unit = second.required.unit;
  if (typeof first.actual !== 'string' || typeof second.actual !== 'string' || first.required.unit !== unit) return undefined;
  const order = compareDecimals(exactDecimal(second.actual), exactDecimal(first.actual));
  if (order === 0) return undefined;
  const [larger, smaller] = order > 0 ? [second.actual, first.actual] : [first.actual, second.actual];
  return { delta: subtractDecimals(larger, smaller), unit, isUp: order > 0 };
}
