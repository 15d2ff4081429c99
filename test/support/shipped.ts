import { RULE_SETS } from '../../rules/index.ts';
import type { RuleSet } from '../../src/model/rule-set.ts';

/** Every rule set that the package ships. */
export const SHIPPED: readonly RuleSet[] = RULE_SETS.map(({ ruleSet }) => ruleSet);
