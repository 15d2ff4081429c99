// In a project of your own: from 'ntm-rules', 'ntm-rules/rules', 'ntm-rules/sql'. Here, the build of this repository.
export { amend, assess, createRuleSet, indicatorOf, isNtmError, withAssumptions } from '../../../dist/index.js';
export { ASSUMPTIONS, RULE_SETS, advancedCommune, commune, ethnicMinorityVillage, modelCommune } from '../../../dist/rules.js';
export { toSql } from '../../../dist/sql.js';
export { columnsOfTable, statusesOfColumns } from '../../../dist/population.js';
