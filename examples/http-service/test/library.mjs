// What the tests compare the service with: the library called directly.
export { amend, assess, coverage, createRuleSet, explain, inForce, withAssumptions } from '../../../dist/index.js';
export { impact } from '../../../dist/population.js';
export * as rules from '../../../dist/rules.js';
