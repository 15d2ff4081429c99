// What the tests compare the page with: the library called directly.
export { amend, assess, createRuleSet, explainIndicator, inForce, withAssumptions, withRegister } from '../../../dist/index.js';
export { onePage, toHtml, unitReport } from '../../../dist/documents.js';
export { impact, nextFacts } from '../../../dist/population.js';
export * as rules from '../../../dist/rules.js';
export { parseRuleSet } from '../../../dist/schema.js';
export { withThreshold } from '../../../dist/testing.js';
export { readIntake, writeIntake } from '../../../dist/xlsx.js';
// A reader of Word files that is none of ours; it comes with the repository.
export { default as mammoth } from '../../../node_modules/mammoth/lib/index.js';
