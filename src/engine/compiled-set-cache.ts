import { keptFor } from '../value/kept.ts';
import type { Kept } from '../value/kept.ts';
import type { RuleSet } from '../model/rule-set.ts';
import type { At } from '../law/moment.ts';
import type { Place } from '../law/place.ts';
import { compileSet } from './compile-set.ts';
import type { CompiledSet } from './compiled-set.ts';

const compiledSets: Kept<RuleSet, CompiledSet> = new WeakMap();

function keyOf(at: At, place: Place): string {
  // Days, words and ids have no space; traits stand in the order of the vocabulary.
  const { on, year, knownOn, submittedOn, accept, drafts = [], assume = [] } = at;
  const { province, region, level, traits, groups } = place;
  return `${on} ${year} ${knownOn} ${submittedOn} ${accept} ${drafts} ${assume} ${province} ${region} ${level} ${traits} ${groups}`;
}

/** The compiled set for a moment and a place, compiled once. */
export function compiledSetFor(ruleSet: RuleSet, at: At, place: Place): CompiledSet {
  return keptFor(compiledSets, ruleSet, keyOf(at, place), () => compileSet(ruleSet, at, place));
}
