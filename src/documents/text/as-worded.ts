import type { Condition, LeafCondition } from '../../model/condition.ts';
import { OPPOSITE_OPERATORS } from '../../model/vocabulary.ts';
import { canonicalJson } from '../../value/canonical-json.ts';

const keyOf = ({ fact, operator, value }: LeafCondition): string => canonicalJson([fact, operator, value]);

/** The comparisons of a branch in which all of them have to hold; `undefined` for another. */
function comparisonsOf(branch: Condition): readonly LeafCondition[] | undefined {
  if ('fact' in branch) return [branch];
  return 'all' in branch && branch.all.every((member) => 'fact' in member) ? (branch.all as readonly LeafCondition[]) : undefined;
}

/**
 * True of a branch that only says what two others say together: where `b and c` and `not b and d` are enough, so is `c and d`. The
 * law does not word it; a condition has it so that nothing is left open where the figure that tells the two cases apart is missing.
 */
function isImplied(branch: Condition, others: readonly Condition[]): boolean {
  const own = new Set(comparisonsOf(branch)?.map(keyOf));
  const lists = others
    .filter((other) => other !== branch)
    .flatMap((other) => [comparisonsOf(other) ?? []].filter((list) => list.length > 0));
  const cases = lists.flatMap((list) => list.flatMap((leaf) => (leaf.case === true ? [{ list, leaf }] : [])));
  const isWithin = (list: readonly LeafCondition[], but: LeafCondition): boolean =>
    list.every((leaf) => leaf === but || own.has(keyOf(leaf)));
  return cases.some(({ list, leaf }) => {
    const opposite = keyOf({ ...leaf, operator: OPPOSITE_OPERATORS[leaf.operator] });
    const other = cases.find((each) => keyOf(each.leaf) === opposite);
    return other !== undefined && isWithin(list, leaf) && isWithin(other.list, other.leaf);
  });
}

/** A condition as the law words it: without the branches that follow from others. */
export function asWorded(condition: Condition): Condition {
  if ('all' in condition) return { all: condition.all.map(asWorded) };
  if ('any' in condition) return { any: condition.any.filter((branch) => !isImplied(branch, condition.any)).map(asWorded) };
  return condition;
}
