import { RULE_SETS } from './ntm-rules.mjs';
import { inventedSet } from './invented.mjs';

let invented;

/** A set that the tests compare by its id: a thread is told an id, since it would get a copy of a set. */
export function ruleSetOf(id) {
  if (id !== 'invented') return RULE_SETS.find((item) => item.id === id).ruleSet;
  // Made once: checking so many indicators takes a second.
  invented ??= inventedSet();
  return invented;
}
