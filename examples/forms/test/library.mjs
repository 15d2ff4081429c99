// What the tests compare the forms with: the library called directly.
export { assess, explain } from '../../../dist/index.js';
export { RULE_SETS } from '../../../dist/rules.js';
export { dossierJsonSchema } from '../../../dist/schema.js';
