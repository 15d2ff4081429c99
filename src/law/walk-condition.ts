import type { Condition, LeafCondition } from '../model/condition.ts';
import { OPPOSITE_OPERATORS } from '../model/vocabulary.ts';

/** The direct members of a condition; none for a leaf or a reference. */
export function membersOf(condition: Condition): readonly Condition[] {
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  if ('not' in condition) return [condition.not];
  if ('of' in condition) return condition.of;
  return [];
}

/** Every leaf of a condition, through named conditions as well. The references are known to be acyclic. */
export function leavesOf(condition: Condition, named: ReadonlyMap<string, Condition>): LeafCondition[] {
  if ('fact' in condition) return [condition];
  if ('condition' in condition) {
    const target = named.get(condition.condition);
    return target === undefined ? [] : leavesOf(target, named);
  }
  return membersOf(condition).flatMap((member) => leavesOf(member, named));
}

/** The one comparison that a condition comes to, turned round by each "not" above it; undefined where it has parts. */
function onlyLeafOf(condition: Condition, named: ReadonlyMap<string, Condition>): LeafCondition | undefined {
  if ('fact' in condition) return condition;
  if ('condition' in condition) {
    const target = named.get(condition.condition);
    return target === undefined ? undefined : onlyLeafOf(target, named);
  }
  const [member, ...more] = membersOf(condition);
  const leaf = member === undefined || more.length > 0 || 'of' in condition ? undefined : onlyLeafOf(member, named);
  return leaf === undefined || !('not' in condition) ? leaf : { ...leaf, operator: OPPOSITE_OPERATORS[leaf.operator] };
}

/** The comparisons that a condition asks for as they are asked: of one alone, its side under each "not" above it. */
export function askedLeavesOf(condition: Condition, named: ReadonlyMap<string, Condition>): LeafCondition[] {
  const only = onlyLeafOf(condition, named);
  return only === undefined ? leavesOf(condition, named) : [only];
}

/** Names of the conditions that a condition refers to, itself only. */
export function referencesOf(condition: Condition): string[] {
  if ('condition' in condition) return [condition.condition];
  return membersOf(condition).flatMap(referencesOf);
}
