import { packProblem } from '../law/check/pack-problem.ts';
import { ASSUMPTIONS, RULE_SETS, register } from '../../rules/index.ts';
import type { ShippedRuleSet } from '../../rules/index.ts';
import { withAssumptions } from '../law/with-assumptions.ts';
import { withRegister } from '../law/with-register.ts';
import { ntmError, suggestion } from '../model/errors.ts';
import type { Instrument } from '../model/instrument.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { nearest } from '../value/text.ts';

const told = new Map<string, RuleSet>();

/** A shipped set told of assumptions and of the register, once for all the commands that a process runs. */
function toldSet({ id, ruleSet }: Pick<ShippedRuleSet, 'id' | 'ruleSet'>, assumptions: readonly Instrument[]): RuleSet {
  const key = [id, ...assumptions.map((assumption) => assumption.id)].join(' ');
  const known = told.get(key) ?? withRegister(withAssumptions(ruleSet, assumptions), register);
  told.set(key, known);
  return known;
}

/** Every set as it is shipped, told of the shipped assumptions and the register of documents. */
export function shippedRuleSets(): readonly RuleSet[] {
  return RULE_SETS.map((shipped) => toldSet(shipped, ASSUMPTIONS));
}

/** The id of every set that is shipped. */
export function shippedRuleSetIds(): readonly string[] {
  return RULE_SETS.map(({ id }) => id);
}

/** The set of an id as it is shipped, told of the shipped assumptions and the register of documents: they change nothing until one is named. */
export function shippedRuleSet(id: string, assumptions: readonly Instrument[] = ASSUMPTIONS): RuleSet {
  const found = RULE_SETS.find((item) => item.id === id);
  if (found !== undefined) return toldSet(found, assumptions);
  throw ntmError([packProblem('unknown-rule-set', ['--set'], { ruleSet: id, ...suggestion(nearest(id, shippedRuleSetIds())) })]);
}
