// In a project of your own: from 'ntm-rules', 'ntm-rules/rules' and so on. Here, the build of this repository.
export {
  DETAILS,
  amend,
  assessMany,
  coverage,
  explain,
  inDetail,
  inForce,
  isNtmError,
  withAssumptions,
  withRegister,
} from '../../../dist/index.js';
export { PROVINCES, REGIONS, TRAITS } from '../../../dist/vocabulary.js';
export { impact } from '../../../dist/population.js';
export * as rules from '../../../dist/rules.js';
export {
  assessmentSchema,
  dossierJsonSchema,
  dossierSchema,
  instrumentSchema,
  parseInstrument,
  parseJson,
  parseRegister,
  parseRuleSet,
  ruleSetSchema,
} from '../../../dist/schema.js';
