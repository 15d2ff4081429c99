import type { RuleSet } from '../model/rule-set.ts';
import type { At } from '../law/moment.ts';
import type { Place } from '../law/place.ts';
import { compileSet } from './compile-set.ts';
import type { CompiledSet } from './compiled-set.ts';

/** Compiled sets kept per rule set. A batch meets few places and one moment; the bound keeps a long-running host's memory flat. */
const KEPT = 64;

const cache = new WeakMap<RuleSet, Map<string, CompiledSet>>();

function keyOf(at: At, place: Place): string {
  // Days, words and ids have no space; traits stand in the order of the vocabulary.
  const { on, year, knownOn, submittedOn, accept, drafts = [], assume = [] } = at;
  const { province, region, level, traits, groups } = place;
  return `${on} ${year} ${knownOn} ${submittedOn} ${accept} ${drafts} ${assume} ${province} ${region} ${level} ${traits} ${groups}`;
}

/** The compiled set for a moment and a place, compiled once. */
export function compiledSetFor(ruleSet: RuleSet, at: At, place: Place): CompiledSet {
  // Only what is frozen cannot change behind the cache's back.
  if (!Object.isFrozen(ruleSet)) return compileSet(ruleSet, at, place);
  const compiledSets = cache.get(ruleSet) ?? new Map<string, CompiledSet>();
  cache.set(ruleSet, compiledSets);
  const key = keyOf(at, place);
  const known = compiledSets.get(key);
  if (known !== undefined) return known;
  const compiledSet = compileSet(ruleSet, at, place);
  if (compiledSets.size >= KEPT) compiledSets.clear();
  compiledSets.set(key, compiledSet);
  return compiledSet;
}
