import type { Condition, LeafCondition } from '../../model/condition.ts';
import type { Fact } from '../../model/fact.ts';
import type { Status } from '../../model/vocabulary.ts';
import { scopeIncludes } from '../../law/place.ts';
import type { ResolvedPlace } from '../../law/place.ts';
import type { IndicatorText } from '../../law/text.ts';
import { leavesOf } from '../../law/walk-condition.ts';
import { moved, stepOf } from '../sites/quantity.ts';
import type { RowOnDay } from './levels.ts';
import { factsFor } from './turning.ts';
import { readCondition, sideOf } from './reading.ts';
import type { Given, Givens, ReadingContext } from './reading.ts';

/** Combinations of other facts that are tried for one leaf, those with few facts first; conditions of the law have a handful of members. */
const MOST_TRIES = 400;

/** Steps of the search that follows the condition where there are more of them. */
const MOST_STEPS = 20_000;

/** True if a fact can have a value at all. */
export function isPossible({ bounds, type }: Fact, value: string): boolean {
  const { min, max } = bounds ?? (type === 'percentage' ? { min: '0', max: '100' } : {});
  return (min === undefined || sideOf(value, min) !== 'below') && (max === undefined || sideOf(value, max) !== 'above');
}

/** Just below a level, at it, just above it; as far as the fact can be there. */
export function around(level: string, unit: string, fact: Fact): string[] {
  const step = stepOf(unit);
  return [moved(level, `-${step}`), level, moved(level, step)].filter((value) => isPossible(fact, value));
}

/** What decides a row: its condition, the exceptions for the place, and every leaf of both. */
interface RowConditions {
  readonly condition: Condition;
  readonly exceptions: IndicatorText['exceptions'];
  readonly leaves: readonly LeafCondition[];
}

/** The conditions of a row: its own, and the cases of the exceptions that can concern the place. */
export function conditionsOf({ indicator, text }: RowOnDay, place: ResolvedPlace): RowConditions {
  const exceptions = indicator.exceptions.filter(({ scope }) => scopeIncludes(scope, place));
  const leaves = [indicator.condition, ...exceptions.flatMap(({ when }) => when ?? [])].flatMap((condition) =>
    leavesOf(condition, text.conditions),
  );
  return { condition: indicator.condition, exceptions, leaves };
}

/** Values of one fact that could matter to some leaf; not known first, so that no scenario says more than it needs. */
function candidates(fact: Fact, leaves: readonly LeafCondition[], row: RowOnDay): Given[] {
  if (fact.type === 'boolean') return [undefined, true, false];
  const values = leaves
    .filter((leaf) => leaf.fact === fact.id)
    .flatMap(({ value }) => {
      if (typeof value === 'boolean') return [];
      const level = row.level(value.param).value;
      const unit = row.indicator.parameters.get(value.param)?.unit ?? 'none';
      return typeof level === 'string' ? around(level, unit, fact) : [];
    });
  return [undefined, ...new Set(values)];
}

function* combinations(lists: readonly (readonly [string, readonly Given[]])[]): Generator<Map<string, Given>> {
  const [first, ...rest] = lists;
  if (first === undefined) {
    yield new Map();
    return;
  }
  for (const tail of combinations(rest)) for (const value of first[1]) yield new Map([...tail, [first[0], value]]);
}

/** True if the row turns with the leaf alone: one way where it is met, the other where it is not, and no exception decides. */
function isTurnedBy(leaf: LeafCondition, facts: Givens, conditions: ReturnType<typeof conditionsOf>, context: ReadingContext): boolean {
  const forced = (status: Status): Status => readCondition(conditions.condition, facts, { ...context, forced: { leaf, status } });
  const [one, other] = [forced('met'), forced('not-met')];
  const noCase = (when: Condition | undefined): boolean => when !== undefined && readCondition(when, facts, context) === 'not-met';
  return (
    one !== other &&
    [one, other].every((status) => status === 'met' || status === 'not-met') &&
    conditions.exceptions.every(({ when }) => noCase(when))
  );
}

/** Other facts under which a row turns with one leaf alone, its own fact being as given; `undefined` if there are none. */
export function isolating(
  leaf: LeafCondition,
  given: Given,
  row: RowOnDay,
  place: ResolvedPlace,
  facts: ReadonlyMap<string, Fact>,
): Givens | undefined {
  const conditions = conditionsOf(row, place);
  const context: ReadingContext = { level: row.level, named: row.text.conditions };
  const others = [...new Set(conditions.leaves.map(({ fact }) => fact))].filter((fact) => fact !== leaf.fact);
  const lists = others.map((id) => [id, candidates(facts.get(id)!, conditions.leaves, row)] as const);
  let tries = 0;
  for (const combination of combinations(lists)) {
    combination.set(leaf.fact, given);
    if (isTurnedBy(leaf, combination, conditions, context)) return combination;
    tries += 1;
    if (tries > MOST_TRIES) return followed(leaf, new Map([[leaf.fact, given]]), conditions, context, new Map(lists));
  }
  return undefined;
}

/** The same where many facts come together: what the condition asks of each member is looked for from the top. */
function followed(
  leaf: LeafCondition,
  given: Givens,
  conditions: ReturnType<typeof conditionsOf>,
  context: ReadingContext,
  lists: ReadonlyMap<string, readonly Given[]>,
): Givens | undefined {
  const turning = { leaf, context, candidates: (fact: string) => lists.get(fact) ?? [], budget: { left: MOST_STEPS } };
  // No case of an exception may decide beside it.
  const cases = conditions.exceptions.flatMap(({ when }) => when ?? []);
  const without = (facts: Givens, [first, ...rest]: readonly Condition[]): Givens | undefined => {
    if (first === undefined) return isTurnedBy(leaf, facts, conditions, context) ? facts : undefined;
    for (const next of factsFor(first, 'not-met', facts, turning)) {
      const found = without(next, rest);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  for (const facts of factsFor(conditions.condition, 'turn', given, turning)) {
    const found = without(facts, cases);
    if (found !== undefined) return found;
  }
  return undefined;
}
