import { ASSUMPTIONS, RULE_SETS, withAssumptions } from '../../lib/ntm-rules.mjs';
import { inventedSet } from './invented.mjs';
import { factsOf, layoutOf } from './generate.mjs';

const sets = new Map();

/**
 * A set that the tests compare by its id: a thread is told an id, since it would get a copy of a set. It knows the shipped assumptions,
 * and is made once: what was compiled for a set is kept with it, and checking so many invented indicators takes a second.
 */
export function ruleSetOf(id) {
  const known = sets.get(id);
  if (known !== undefined) return known;
  const made = id === 'invented' ? inventedSet() : withAssumptions(RULE_SETS.find((item) => item.id === id).ruleSet, ASSUMPTIONS);
  sets.set(id, made);
  return made;
}

/** How the facts of the sets are stored that figures decide, under assumptions too. */
export function layoutOfSets() {
  return layoutOf(['model-commune', 'ethnic-minority-village', 'model-residential-area'].flatMap((id) => factsOf(ruleSetOf(id))));
}
