import type { Fact } from '../../src/model/fact.ts';
import type { Precedence } from '../../src/model/rule-set.ts';
import { catalogueOf } from './catalogue.ts';
import { assembleInstruments } from './law.ts';
import type { LawFiles } from './law.ts';
import { listSets } from './listed-sets.ts';
import { assembleSet } from './rule-set.ts';
import type { AssembledSet, ListedSet } from './assembled-set.ts';

/** The law as programs use it. */
export interface AssembledLaw {
  /** What the shipped sets are and of which instruments each is made. */
  readonly listed: readonly ListedSet[];
  readonly facts: readonly Fact[];
  readonly sets: readonly AssembledSet[];
}

/**
 * Puts the law together from the files that people write: criteria in the order of the text, facts beside the criterion
 * that is the first to read them, every set that an instrument enacts.
 */
export function assembleLaw(files: LawFiles, precedence: Precedence): AssembledLaw {
  const instruments = assembleInstruments(files);
  const listed = listSets(instruments);
  const facts = catalogueOf(
    instruments,
    listed.map(({ id }) => id),
  );
  const sets = listed.map((set) => {
    const own = set.instruments.map((id) => instruments.get(id)!.instrument);
    return assembleSet({ ...set, declared: instruments.get(set.instruments[0]!)!.declared.get(set.id) }, own, facts, precedence);
  });
  return { listed, facts, sets };
}
