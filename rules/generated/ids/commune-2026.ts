// Put together from the files of the law by `npm run generate`; never edited by hand.
import type { NoFacts } from '../../../src/model/dossier.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';

/** What a dossier for the set `commune-2026` can give. */
export type Commune2026Facts = NoFacts;
/** The id of a fact of {@link Commune2026Facts}. */
export type Commune2026FactId = never;

/** A row of the set `commune-2026` that can be judged, by id or by number. */
export type Commune2026RowId =
  | '1'
  | '2'
  | '3'
  | '4'
  | '5'
  | '6'
  | '7'
  | '8'
  | '9'
  | '10';

/** The set `commune-2026`, with its facts and rows. */
export type Commune2026Set = RuleSet<Commune2026FactId, Commune2026RowId, Commune2026Facts>;
