// In a project of your own: from 'ntm-rules', 'ntm-rules/rules' and so on. Here, the build of this repository.
export {
  assess,
  explain,
  explainIndicator,
  explainNotices,
  inForce,
  isNtmError,
  withAssumptions,
  withRegister,
} from '../../../dist/index.js';
export { findUnits, nextFacts } from '../../../dist/population.js';
export * as rules from '../../../dist/rules.js';
export { withThreshold } from '../../../dist/testing.js';
export { LEVELS, PROVINCES, PROVINCES_OF, REGIONS, TRAITS } from '../../../dist/vocabulary.js';
