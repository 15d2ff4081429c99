import type { RuleSet } from '../model/rule-set.ts';

/** Ids of the drafts, or of the assumptions, of a set and of those that it presupposes. */
export function namesOf(ruleSet: RuleSet, status: 'draft' | 'assumption'): string[] {
  const own = ruleSet.instruments.filter((instrument) => instrument.status === status).map(({ id }) => id);
  return [...own, ...(ruleSet.prerequisites ?? []).flatMap((item) => namesOf(item.ruleSet, status))];
}
