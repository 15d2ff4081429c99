// Put together from the files of the law by `npm run generate`; never edited by hand.
import type { NoFacts } from '../../../src/model/dossier.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';

/** What a dossier for the set `district` can give. */
export type DistrictFacts = NoFacts;
/** The id of a fact of {@link DistrictFacts}. */
export type DistrictFactId = never;

/** A row of the set `district` that can be judged, by id or by number. */
export type DistrictRowId =
  | '1'
  | '2'
  | '3'
  | '4'
  | '5'
  | '6'
  | '7'
  | '8'
  | '9';

/** The set `district`, with its facts and rows. */
export type DistrictSet = RuleSet<DistrictFactId, DistrictRowId, DistrictFacts>;
