/**
 * json-rules-engine as a second backend: our rules as a real `Engine`, and the same answers from it.
 * For hosts that wait for their facts or already run that engine.
 *
 * @module ntm-rules/json-rules-engine
 */
export { assessManyWithEngine } from './assess-many-with-engine.ts';
export type { ManyEngineOptions } from './assess-many-with-engine.ts';
export { assessWithEngine } from './assess-with-engine.ts';
export type { EngineOptions } from './assess-with-engine.ts';
export type { EnginePlace } from './compiled-set-of.ts';
export type { FactSource, FactSources } from './resolve-facts.ts';
export { toEngine } from './to-engine.ts';
