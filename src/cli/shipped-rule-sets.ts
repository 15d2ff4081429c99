import { packProblem } from '../law/check/pack-problem.ts';
import { RULE_SETS } from '../../rules/index.ts';
import { ntmError, suggestion } from '../model/errors.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { nearest } from '../value/text.ts';

/** Every set as it is shipped. */
export function shippedRuleSets(): readonly RuleSet[] {
  return RULE_SETS.map(({ ruleSet }) => ruleSet);
}

/** The id of every set that is shipped. */
export function shippedRuleSetIds(): readonly string[] {
  return RULE_SETS.map(({ id }) => id);
}

/** The set of an id as it is shipped. */
export function shippedRuleSet(id: string): RuleSet {
  const found = RULE_SETS.find((item) => item.id === id);
  if (found !== undefined) return found.ruleSet;
  throw ntmError([packProblem('unknown-rule-set', ['--set'], { ruleSet: id, ...suggestion(nearest(id, shippedRuleSetIds())) })]);
}
