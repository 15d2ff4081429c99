import { packProblem } from '../law/check/pack-problem.ts';
import { ASSUMPTIONS, RULE_SETS, register } from '../../rules/index.ts';
import { withAssumptions } from '../law/with-assumptions.ts';
import { withRegister } from '../law/with-register.ts';
import { ntmError, suggestion } from '../model/errors.ts';
import type { Instrument } from '../model/instrument.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { nearest } from '../value/text.ts';

/** Every set as it is shipped, told of the shipped assumptions and the register of documents. */
export function shippedRuleSets(): readonly RuleSet[] {
  return RULE_SETS.map(({ ruleSet }) => withRegister(withAssumptions(ruleSet, ASSUMPTIONS), register));
}

/** The id of every set that is shipped. */
export function shippedRuleSetIds(): readonly string[] {
  return RULE_SETS.map(({ id }) => id);
}

/** The set of an id as it is shipped, told of the shipped assumptions and the register of documents: they change nothing until one is named. */
export function shippedRuleSet(id: string, assumptions: readonly Instrument[] = ASSUMPTIONS): RuleSet {
  const found = RULE_SETS.find((item) => item.id === id);
  if (found !== undefined) return withRegister(withAssumptions(found.ruleSet, assumptions), register);
  throw ntmError([packProblem('unknown-rule-set', ['--set'], { ruleSet: id, ...suggestion(nearest(id, shippedRuleSetIds())) })]);
}
