/*
 * Each operation by the name that instruments use, and what supplies values. Sets that are shipped take from here what they need.
 */
export { replaceDefinition } from './definition.ts';
export { addException, addIndicator, renumber, repeal, replaceCondition, replaceText } from './rows.ts';
export { supply } from './supply.ts';
export { endThreshold, setThreshold } from './threshold.ts';
