// Put together from the files of the law by `npm run generate`; never edited by hand.
import type { NoFacts } from '../../../src/model/dossier.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';

/** What a dossier for the set `model-residential-area` can give. */
export type ModelResidentialAreaFacts = NoFacts;
/** The id of a fact of {@link ModelResidentialAreaFacts}. */
export type ModelResidentialAreaFactId = never;

/** A row of the set `model-residential-area` that can be judged, by id or by number. */
export type ModelResidentialAreaRowId =
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

/** The set `model-residential-area`, with its facts and rows. */
export type ModelResidentialAreaSet = RuleSet<ModelResidentialAreaFactId, ModelResidentialAreaRowId, ModelResidentialAreaFacts>;
