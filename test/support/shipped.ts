import * as rules from '../../rules/index.ts';
import type { RuleSet } from '../../src/model/rule-set.ts';

function isRuleSet(value: unknown): value is RuleSet {
  return typeof value === 'object' && value !== null && 'precedence' in value && 'hash' in value;
}

/** Every rule set that the package ships. */
export const SHIPPED: readonly RuleSet[] = Object.values<unknown>(rules).filter(isRuleSet);
