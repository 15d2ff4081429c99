import { boundaryScenarios } from 'ntm-rules/testing';
import type { BoundaryScenarios } from 'ntm-rules/testing';
import type { RuleSet } from 'ntm-rules/rules';

const known = new WeakMap<RuleSet, BoundaryScenarios>();

/** The boundary scenarios of a set, made once for all the tests of a worker. */
export function boundariesOf(ruleSet: RuleSet): BoundaryScenarios {
  const made = known.get(ruleSet) ?? boundaryScenarios(ruleSet);
  known.set(ruleSet, made);
  return made;
}
