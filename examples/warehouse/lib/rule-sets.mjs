import { advancedCommune, commune, modelCommune } from './ntm-rules.mjs';
import { inventedSet } from './invented.mjs';

const SETS = {
  commune: () => commune,
  advancedCommune: () => advancedCommune,
  modelCommune: () => modelCommune,
  invented: () => inventedSet(),
};

/** A set that the tests compare by its name: a thread is told a name, since it would get a copy of a set. */
export function ruleSetOf(name) {
  return SETS[name]();
}
