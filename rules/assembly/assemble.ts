import type { Fact } from '../../src/model/fact.ts';
import type { Precedence } from '../../src/model/rule-set.ts';
import { catalogueOf } from './catalogue.ts';
import { assembleInstruments } from './law.ts';
import type { LawFiles } from './law.ts';
import { assembleSet } from './rule-set.ts';
import type { AssembledSet, ListedSet } from './rule-set.ts';

/** The law as programs use it. */
export interface AssembledLaw {
  readonly facts: readonly Fact[];
  readonly sets: readonly AssembledSet[];
}

/**
 * Puts the law together from the files that people write: criteria in the order of the text, facts beside the criterion
 * that is the first to read them, sets as they are listed.
 */
export function assembleLaw(files: LawFiles, listed: readonly ListedSet[], precedence: Precedence): AssembledLaw {
  const instruments = assembleInstruments(files);
  const facts = catalogueOf(
    instruments,
    listed.map(({ id }) => id),
  );
  const sets = listed.map((set) => {
    const own = set.instruments.map((id) => {
      const found = instruments.get(id);
      if (found === undefined) throw new Error(`the set ${set.id} names the instrument ${id}, which has no file`);
      return found.instrument;
    });
    return assembleSet(set, own, facts, precedence);
  });
  return { facts, sets };
}
