// What the tests compare the page with: the library called directly.
export { amend, assess, createRuleSet, explainIndicator, inForce, withAssumptions } from '../../../dist/index.js';
export { impact, nextFacts } from '../../../dist/population.js';
export * as rules from '../../../dist/rules.js';
export { parseRuleSet } from '../../../dist/schema.js';
export { withThreshold } from '../../../dist/testing.js';
