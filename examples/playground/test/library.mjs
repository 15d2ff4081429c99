// What the tests compare the page with: the library called directly.
export { amend, assess, explainIndicator } from '../../../dist/index.js';
export { inForce } from '../../../dist/documents.js';
export { impact } from '../../../dist/population.js';
export * as rules from '../../../dist/rules.js';
export { nextFacts } from '../../../dist/schema.js';
export { withThreshold } from '../../../dist/testing.js';
