import type { RuleSet } from '../model/rule-set.ts';

/** Ids of the drafts of a set and of those that it presupposes. */
export function draftsOf(ruleSet: RuleSet): string[] {
  const own = ruleSet.instruments.filter(({ status }) => status === 'draft').map(({ id }) => id);
  return [...own, ...(ruleSet.prerequisites ?? []).flatMap((item) => draftsOf(item.ruleSet))];
}
