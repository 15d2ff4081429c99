/*
 * Each operation by the name that instruments use. Sets that are shipped take from here what their instruments use.
 */
export { replaceDefinition } from './definition.ts';
export { addException, addIndicator, renumber, repeal, replaceCondition, replaceText } from './rows.ts';
export { endThreshold, setThreshold } from './threshold.ts';
