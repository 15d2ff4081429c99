import { byCodeUnit, canonicalJson } from '../../value/canonical-json.ts';
import { compareDecimals, exactDecimal } from '../../value/decimal.ts';
import { groupBy } from '../../value/group-by.ts';
import { isWithin } from '../../value/iso-date.ts';
import { mergeOrder } from '../../value/merge-order.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { valuesAt } from '../in-force.ts';
import type { TextMoment } from '../in-force.ts';
import type { DatedThreshold, ParameterText, SetText } from '../text.ts';
import { scopeKey, timeline } from '../timeline.ts';
import type { ThresholdChange, ThresholdStatement } from './change.ts';

/** A value of a parameter with the days on which it holds, as far as they matter to a comparison. */
interface Held {
  readonly parameter: ParameterText;
  readonly value: DatedThreshold;
  readonly from: string;
  readonly to: string | undefined;
}

function statementOf(held: Held | undefined): ThresholdStatement | null {
  if (held === undefined) return null;
  const { value, state, relativeTo, grade } = held.value;
  return {
    ...(value === undefined ? {} : { value }),
    ...(state === undefined ? {} : { state }),
    ...(relativeTo === undefined ? {} : { relativeTo }),
    grade,
  };
}

function kindOf(before: ThresholdStatement | null, after: ThresholdStatement | null): ThresholdChange['kind'] | undefined {
  if (before === null || after === null) {
    if (before === after) return undefined;
    return before === null ? 'added' : 'removed';
  }
  const [{ grade: gradeBefore, ...was }, { grade: gradeAfter, ...is }] = [before, after];
  if (canonicalJson(was) !== canonicalJson(is)) return 'value-changed';
  return gradeBefore === gradeAfter ? undefined : 'grade-changed';
}

function stricterOf(
  before: ThresholdStatement | null,
  after: ThresholdStatement | null,
  direction: ParameterText['direction'],
): ThresholdChange['stricter'] {
  const isDropped = (statement: ThresholdStatement | null): boolean => statement?.state === 'not-required';
  const says = (statement: ThresholdStatement | null): boolean => statement?.value !== undefined;
  if (isDropped(before) && says(after)) return 'stricter';
  if (says(before) && isDropped(after)) return 'looser';
  if (typeof before?.value !== 'string' || typeof after?.value !== 'string' || direction === 'exactly') return null;
  const sign = compareDecimals(exactDecimal(after.value), exactDecimal(before.value));
  if (sign === 0) return null;
  return sign > 0 === (direction === 'at-least') ? 'stricter' : 'looser';
}

function changeOf(was: Held | undefined, is: Held | undefined, period: { from: string; to: string | null }): ThresholdChange | undefined {
  const [before, after] = [statementOf(was), statementOf(is)];
  const kind = kindOf(before, after);
  if (kind === undefined) return undefined;
  const { parameter, value } = (is ?? was)!;
  return {
    subject: 'threshold',
    parameter: parameter.id,
    unit: parameter.unit,
    scope: value.scope ?? null,
    ...period,
    by: is?.value.statedIn ?? null,
    before,
    after,
    kind,
    stricter: stricterOf(before, after, parameter.direction),
  };
}

/** The differences at one parameter and scope; neighbouring periods with the same difference are one. */
function changesOverTime(before: readonly Held[], after: readonly Held[]): ThresholdChange[] {
  const days = [...new Set([...before, ...after].flatMap(({ from, to }) => [from, ...(to === undefined ? [] : [to])]))].toSorted(
    byCodeUnit,
  );
  const changes: ThresholdChange[] = [];
  for (const [index, from] of days.entries()) {
    const on = (held: Held): boolean => isWithin(from, held.from, held.to);
    const to = days[index + 1] ?? null;
    const change = changeOf(before.find(on), after.find(on), { from, to });
    const last = changes.at(-1);
    if (change === undefined) continue;
    if (last?.to === from && canonicalJson({ ...last, from, to }) === canonicalJson(change)) changes[changes.length - 1] = { ...last, to };
    else changes.push(change);
  }
  return changes;
}

function byPlace(held: readonly Held[]): Map<string, Held[]> {
  return groupBy(held, ({ parameter, value }) => `${parameter.id} ${scopeKey(value)}`);
}

/** The thresholds that two variants of a set state differently, on any day, in the order of the text. */
export function thresholdChanges(before: RuleSet, after: RuleSet): ThresholdChange[] {
  const [was, is] = [byPlace(timeline(before)), byPlace(timeline(after))];
  return mergeOrder([[...was.keys()], [...is.keys()]]).flatMap((place) => changesOverTime(was.get(place) ?? [], is.get(place) ?? []));
}

function heldAt(text: SetText, ruleSet: RuleSet, moment: TextMoment): Held[] {
  const parameters = text.criteria.flatMap(({ indicators }) => indicators.flatMap((indicator) => [...indicator.parameters.values()]));
  return parameters.flatMap((parameter) =>
    valuesAt(parameter, text, ruleSet, moment).map((value) => ({ parameter, value, from: value.from, to: value.to })),
  );
}

/** One side of a comparison: a text, of which set, at which moment. */
export interface TextSide {
  readonly text: SetText;
  readonly ruleSet: RuleSet;
  readonly moment: TextMoment;
}

/** The thresholds that say something else at one moment than at another. */
export function thresholdChangesBetween(a: TextSide, b: TextSide): ThresholdChange[] {
  const [before, after] = [a, b].map(({ text, ruleSet, moment }) => heldAt(text, ruleSet, moment)) as [Held[], Held[]];
  // For one place there is one value of each parameter, whatever the scope of the statement that gives it.
  const key = ({ parameter, value }: Held): string => (b.moment.place === undefined ? `${parameter.id} ${scopeKey(value)}` : parameter.id);
  const [was, is] = [groupBy(before, key), groupBy(after, key)];
  return mergeOrder([[...was.keys()], [...is.keys()]]).flatMap((place) => {
    const [first, second] = [was.get(place)?.[0], is.get(place)?.[0]];
    return changeOf(first, second, { from: second?.from ?? first?.to ?? b.moment.on, to: second?.to ?? null }) ?? [];
  });
}
