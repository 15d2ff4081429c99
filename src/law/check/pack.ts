import type { Problem } from '../../model/errors.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { checkCitations } from './citations.ts';
import { checkGaps } from './gaps.ts';
import { checkRuleSet } from './rule-set.ts';

/**
 * Everything that can be known to be wrong with a rule pack from outside: what `createRuleSet` finds, gaps between dates,
 * and citations that lead nowhere. Kept apart from the core, which an application carries to its users.
 *
 * @param documents - ids of a register, which citations may name besides the instruments of the set.
 */
export function checkPack(ruleSet: RuleSet, documents: readonly string[] = []): Problem[] {
  // Every gap is found by looking at every day; what ends without another value is one of them.
  const found = checkRuleSet(ruleSet).filter(({ code }) => code !== 'threshold-gap');
  // What is too large is not looked at any further.
  if (found.some(({ code }) => code === 'pack-too-large')) return found;
  return [...found, ...checkCitations(ruleSet, documents), ...checkGaps(ruleSet)];
}
