import type { Unit } from '../../model/dossier.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { At } from '../../law/moment.ts';
import type { PlaceOfSet } from '../../law/place.ts';
import { placeOfUnit } from '../../law/place.ts';
import { readAt } from '../../engine/input/read-at.ts';
import { openDossier, readDossier } from '../../engine/input/read-dossier.ts';
import { compiledAnySetFor, slotsOfAny } from '../../engine/compile-any-set.ts';
import type { CompiledSet } from '../../engine/compiled-set.ts';

/** Where the units lie; the level is the rule set's own unless given. */
export type EnginePlace<Word extends string = never> = PlaceOfSet<Word>;

/** The compiled set for a moment and a place, both read as those of a dossier are, so that a misspelt region is refused. */
export function compiledSetOf(ruleSet: RuleSet, at: At, place: EnginePlace<string>): CompiledSet {
  const read = readAt(at, ruleSet);
  const unit: unknown = { id: 'place', level: ruleSet.level, ...place };
  const { unit: known } = readDossier(openDossier({ unit, facts: {} }, ruleSet, read.on), { slots: slotsOfAny(ruleSet) });
  return compiledAnySetFor(ruleSet, read, placeOfUnit(known satisfies Unit, read.on));
}
