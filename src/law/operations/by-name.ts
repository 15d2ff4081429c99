/*
 * Each operation by the name that instruments use, and what supplies values. Sets that are shipped take from here what they need.
 */
export { confirm } from './confirm.ts';
export { replaceDefinition } from './definition.ts';
export { removeException, replaceException } from './exceptions.ts';
export { addException, addIndicator, renumber, repeal, replaceCondition, replaceText, replaceTitle } from './rows.ts';
export { removeColumnRule, replaceCaveat, setColumnRule } from './set.ts';
export { supply } from './supply.ts';
export { endThreshold, setThreshold } from './threshold.ts';
