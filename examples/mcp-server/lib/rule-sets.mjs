import { rules, withAssumptions, withRegister } from './ntm-rules.mjs';
import { refuse } from './refusal.mjs';

const prepared = (ruleSet) => withRegister(withAssumptions(ruleSet, rules.ASSUMPTIONS), rules.register);

/** Every set that the library ships, told of the assumptions, which count where they are named, and of the register of documents. */
export const RULE_SETS = new Map(rules.RULE_SETS.map(({ id, ruleSet }) => [id, prepared(ruleSet)]));

/** The set of an id; refuses an id that there is not. */
export function ruleSetOf(id) {
  return RULE_SETS.get(id) ?? refuse('unknown-rule-set', ['set'], { set: id, known: [...RULE_SETS.keys()].join(', ') });
}
