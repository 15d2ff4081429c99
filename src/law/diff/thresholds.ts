import { byCodeUnit, canonicalJson } from '../../value/canonical-json.ts';
import { compareDecimals, exactDecimal } from '../../value/decimal.ts';
import { groupBy } from '../../value/group-by.ts';
import { isWithin } from '../../value/iso-date.ts';
import { mergeOrder } from '../../value/merge-order.ts';
import type { Scope } from '../../model/primitives.ts';
import type { Precedence, RuleSet } from '../../model/rule-set.ts';
import { columnIds, columnKey } from '../columns.ts';
import { columnsOf } from '../check/weaker.ts';
import { valuesAt } from '../in-force.ts';
import type { TextMoment } from '../in-force.ts';
import { scopeCovers } from '../place.ts';
import { consolidate } from '../consolidate.ts';
import { pastYearOf, toldPeriod } from '../past-year.ts';
import { winnerOf } from '../resolve.ts';
import type { ParameterText, SetText } from '../text.ts';
import { pastYears, scopeKey, timeline } from '../timeline.ts';
import type { TimedThreshold } from '../timeline.ts';
import type { ThresholdChange, ThresholdStatement } from './change.ts';

/** A value of a parameter with the days on which it holds, as far as they matter to a comparison, and the text in which it stands. */
type Held = Pick<TimedThreshold, 'text' | 'parameter' | 'value' | 'from' | 'to'>;

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

/** A difference at a scope: what holds there before and after, said of just these units or of more. */
interface Difference {
  readonly scope: Scope | undefined;
  readonly was: Held | undefined;
  readonly is: Held | undefined;
}

function changeOf(
  { scope, was, is }: Difference,
  period: { readonly from: string; readonly to: string | null; readonly year?: number },
): ThresholdChange | undefined {
  const [before, after] = [statementOf(was), statementOf(is)];
  const kind = kindOf(before, after);
  if (kind === undefined) return undefined;
  const { parameter } = (is ?? was)!;
  return {
    subject: 'threshold',
    parameter: parameter.id,
    unit: parameter.unit,
    ...(parameter.level && { level: parameter.level }),
    scope: scope ?? null,
    ...period,
    by: is?.value.statedIn ?? null,
    before,
    after,
    kind,
    stricter: stricterOf(before, after, parameter.direction),
  };
}

/** What holds for the units of a scope: what is said of just these, else the most specific of what is said of more. */
function applying(held: readonly Held[], scope: Scope | undefined, precedence: Precedence): Held | undefined {
  const key = scopeKey({ scope });
  const own = held.find(({ value }) => scopeKey(value) === key);
  const wider = held.filter(({ value }) => scopeCovers(value.scope, scope));
  const winner = winnerOf(
    wider.map(({ value }) => value),
    precedence,
  );
  return own ?? wider.find(({ value }) => value === winner);
}

/**
 * What differs at a scope of which at least one side says something of its own. Where the other side has a value for each
 * column, the difference is told column by column: each has another value in place of another one.
 */
function differencesAt(scope: Scope | undefined, was: readonly Held[], is: readonly Held[], precedence: Precedence): Difference[] {
  const sides = [was, is] as const;
  const key = scopeKey({ scope });
  const own = sides.flatMap((held) => held.filter(({ value }) => scopeKey(value) === key))[0];
  if (own === undefined) return [];
  const at = (where: Scope | undefined): Difference => ({
    scope: where,
    was: applying(was, where, precedence),
    is: applying(is, where, precedence),
  });
  const whole = at(scope);
  const by = columnKey(own.text);
  if ((whole.was !== undefined && whole.is !== undefined) || scope?.[by] !== undefined) return [whole];
  const columns = columnsOf(own.value, own.text) ?? columnIds(own.text);
  const parts = columns.map((column) => at({ ...scope, [by]: [column] }));
  if (parts.every((part) => part.was === undefined || part.is === undefined)) return [whole];
  const alike = groupBy(parts, (part) => canonicalJson([statementOf(part.was), statementOf(part.is)]));
  return [...alike.values()].map((group) => ({
    ...group[0]!,
    scope: { ...scope, [by]: group.flatMap((part): readonly string[] => part.scope?.[by] ?? []) },
  }));
}

/** The differences at one scope of a parameter; neighbouring periods with the same difference are one. */
function changesOverTime(
  scope: Scope | undefined,
  before: readonly Held[],
  after: readonly Held[],
  precedence: Precedence,
): ThresholdChange[] {
  const days = [...new Set([...before, ...after].flatMap(({ from, to }) => [from, ...(to === undefined ? [] : [to])]))].toSorted(
    byCodeUnit,
  );
  const changes: ThresholdChange[] = [];
  const last = new Map<string, number>();
  for (const [index, from] of days.entries()) {
    const on = (held: Held): boolean => isWithin(from, held.from, held.to);
    const to = days[index + 1] ?? null;
    for (const difference of differencesAt(scope, before.filter(on), after.filter(on), precedence)) {
      const change = changeOf(difference, { from, to });
      if (change === undefined) continue;
      const key = canonicalJson({ ...change, from: '', to: '' });
      const position = last.get(key);
      const earlier = position === undefined ? undefined : changes[position];
      if (position !== undefined && earlier?.to === from) changes[position] = { ...earlier, to };
      else last.set(key, changes.push(change) - 1);
    }
  }
  return changes;
}

function byParameter(held: readonly Held[]): Map<string, Held[]> {
  return groupBy(held, ({ parameter }) => parameter.id);
}

/** Each parameter with its scopes, on either side, in the order of the text; and what both sides say of it. */
function placesIn(before: readonly Held[], after: readonly Held[]) {
  const [was, is] = [byParameter(before), byParameter(after)];
  return mergeOrder([[...was.keys()], [...is.keys()]]).flatMap((id) => {
    const [one, other] = [was.get(id) ?? [], is.get(id) ?? []];
    const scopes = new Map([...one, ...other].map(({ value }) => [scopeKey(value), value.scope]));
    const order = mergeOrder([one, other].map((side) => [...new Set(side.map(({ value }) => scopeKey(value)))]));
    return order.map((key) => ({ scope: scopes.get(key), was: one, is: other }));
  });
}

/** The thresholds that two variants of a set state differently, on any day, in the order of the text. */
export function thresholdChanges(before: RuleSet, after: RuleSet, names: readonly string[] = []): ThresholdChange[] {
  const over = placesIn(timeline(before, names), timeline(after, names)).flatMap(({ scope, was, is }) =>
    changesOverTime(scope, was, is, after.precedence),
  );
  return [...over, ...pastChanges(before, after, names)];
}

/** The levels of years that were over when a text changed them, compared on its first day. */
function pastChanges(before: RuleSet, after: RuleSet, names: readonly string[]): ThresholdChange[] {
  const changes = new Map<string, ThresholdChange>();
  for (const { value, from } of [before, after].flatMap((ruleSet) => pastYears(ruleSet, names))) {
    const moment = { on: from, year: value.year, drafts: names, assume: names };
    const [a, b] = [before, after].map((ruleSet) => ({
      ruleSet,
      moment,
      text: consolidate(ruleSet, { ...moment, province: value.scope?.provinces?.[0] })?.text,
    }));
    if (a?.text === undefined || b?.text === undefined) continue;
    for (const change of thresholdChangesBetween(a as TextSide, b as TextSide)) {
      if (change.year !== undefined) changes.set(canonicalJson(change), change);
    }
  }
  return [...changes.values()];
}

function heldAt(text: SetText, ruleSet: RuleSet, moment: TextMoment): Held[] {
  const parameters = text.criteria.flatMap(({ indicators }) => indicators.flatMap((indicator) => [...indicator.parameters.values()]));
  return parameters.flatMap((parameter) =>
    valuesAt(parameter, text, ruleSet, moment).map((value) => ({ parameter, value, text, ...toldPeriod(value) })),
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
  const told = (difference: Difference): ThresholdChange[] => {
    const { was, is } = difference;
    const past = [is, was].find((held) => held !== undefined && pastYearOf(held.value) !== undefined);
    const year = past?.value.year;
    // Where nothing but the earlier text spoke of a year that was over, its day is that of the change.
    const period = year === undefined ? { from: is?.from ?? was?.to ?? b.moment.on, to: is?.to } : { from: past!.from, to: past!.to, year };
    const change = changeOf(difference, { ...period, to: period.to ?? null });
    return change === undefined ? [] : [change];
  };
  if (b.moment.place === undefined) {
    return placesIn(before, after).flatMap(({ scope, was, is }) => differencesAt(scope, was, is, b.ruleSet.precedence).flatMap(told));
  }
  // For one place there is one value of each parameter, whatever the scope of the statement that gives it.
  const [was, is] = [byParameter(before), byParameter(after)];
  return mergeOrder([[...was.keys()], [...is.keys()]]).flatMap((id) => {
    const [first, second] = [was.get(id)?.[0], is.get(id)?.[0]];
    return told({ scope: (second ?? first)?.value.scope, was: first, is: second });
  });
}
