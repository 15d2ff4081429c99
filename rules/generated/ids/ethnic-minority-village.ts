// Put together from the files of the law by `npm run generate`; never edited by hand.
import type { NoFacts } from '../../../src/model/dossier.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';

/** What a dossier for the set `ethnic-minority-village` can give. */
export type EthnicMinorityVillageFacts = NoFacts;
/** The id of a fact of {@link EthnicMinorityVillageFacts}. */
export type EthnicMinorityVillageFactId = never;

/** A row of the set `ethnic-minority-village` that can be judged, by id or by number. */
export type EthnicMinorityVillageRowId =
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

/** The set `ethnic-minority-village`, with its facts and rows. */
export type EthnicMinorityVillageSet = RuleSet<EthnicMinorityVillageFactId, EthnicMinorityVillageRowId, EthnicMinorityVillageFacts>;
