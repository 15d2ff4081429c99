import type { Province } from '../model/provinces.ts';
import type { ACCEPTABLE_GRADES } from '../model/vocabulary.ts';

/**
 * The moment asked about.
 *
 * @remarks
 * `on` decides which text is in force, `year` for which year's figures its levels are taken: a council that decides in May 2024
 * on the figures of 2023 asks with `{ on: '2024-05-31', year: 2023 }`. `knownOn` takes the law as this library had recorded it on that day, so that an
 * old answer can be had again after a correction. `submittedOn` matters where an amendment leaves dossiers submitted
 * before a day under the old text. `drafts` names drafts that shall count as if adopted. `accept` is the weakest grade
 * that a value may have; anything weaker becomes `undetermined`, code `threshold-unconfirmed`. `assume` names assumptions:
 * what they borrow from comparable texts counts, whatever is accepted, where the law at hand has no figure. A draft or an assumption
 * that is named twice is named once.
 */
export interface At {
  /** Day of assessment, `YYYY-MM-DD`. */
  readonly on: string;
  /** The year assessed, where levels differ by year; that of `on` if absent. */
  readonly year?: number | undefined;
  readonly knownOn?: string | undefined;
  readonly submittedOn?: string | undefined;
  /** Default `recalled`. */
  readonly accept?: (typeof ACCEPTABLE_GRADES)[number] | undefined;
  /** Ids of draft instruments. */
  readonly drafts?: readonly string[] | undefined;
  /** Ids of assumptions. */
  readonly assume?: readonly string[] | undefined;
}

/** The part of the moment that decides which instruments count. */
export type LayerMoment = Pick<At, 'on' | 'knownOn' | 'submittedOn' | 'drafts' | 'assume'> & { readonly province?: Province | undefined };

/** The year whose figures are asked about. */
export function yearOf({ on, year }: Pick<At, 'on' | 'year'>): number {
  return year ?? Number(on.slice(0, 4));
}
