import type { ACCEPTABLE_GRADES } from '../model/vocabulary.ts';

/**
 * The moment asked about.
 *
 * @remarks
 * `on` decides which text is in force. `knownOn` takes the law as this library had recorded it on that day, so that an
 * old answer can be had again after a correction. `submittedOn` matters where an amendment leaves dossiers submitted
 * before a day under the old text. `drafts` names drafts that shall count as if adopted. `accept` is the weakest grade
 * that a value may have; anything weaker becomes `undetermined`, code `threshold-unconfirmed`. `assume` names assumptions:
 * what they borrow from comparable texts counts, whatever is accepted, where the law at hand has no figure.
 */
export interface At {
  /** Day of assessment, `YYYY-MM-DD`. */
  readonly on: string;
  readonly knownOn?: string | undefined;
  readonly submittedOn?: string | undefined;
  /** Default `recalled`. */
  readonly accept?: (typeof ACCEPTABLE_GRADES)[number] | undefined;
  /** Ids of draft instruments. */
  readonly drafts?: readonly string[] | undefined;
  /** Ids of assumptions. */
  readonly assume?: readonly string[] | undefined;
}
