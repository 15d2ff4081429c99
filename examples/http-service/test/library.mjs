// What the tests compare the service with: the library called directly.
export { amend, assess, explain } from '../../../dist/index.js';
export { inForce } from '../../../dist/documents.js';
export { impact } from '../../../dist/population.js';
export * as rules from '../../../dist/rules.js';
