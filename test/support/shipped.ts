import { ASSUMPTIONS, RULE_SETS } from '../../rules/index.ts';
import { withAssumptions } from '../../src/law/with-assumptions.ts';
import type { RuleSet } from '../../src/model/rule-set.ts';

/** Every rule set that the package ships. */
export const SHIPPED: readonly RuleSet[] = RULE_SETS.map(({ ruleSet }) => ruleSet);

/** The same, told of the shipped assumptions. */
export const TOLD: readonly RuleSet[] = SHIPPED.map((ruleSet) => withAssumptions(ruleSet, ASSUMPTIONS));
