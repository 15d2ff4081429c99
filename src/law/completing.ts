import type { MetWith } from '../model/criterion.ts';
import type { Problem } from '../model/errors.ts';
import type { Status } from '../model/vocabulary.ts';
import type { Named } from './presupposing.ts';
import type { SetText } from './text.ts';

/** The rows that a number may stand for on a day, by the number: one, or several that a text numbers alike. */
export type Numbers = ReadonlyMap<string, readonly string[]>;

/** What a judgement may name otherwise than by the lasting id of a row. */
export interface RowNames {
  readonly numbers?: Numbers | undefined;
  /** The id of the row that has the number; a problem where that is not one row, or where it is judged by another name as well. */
  readonly named?: ((key: string, given: object, path: readonly string[]) => string | (() => Problem) | undefined) | undefined;
}

/** A criterion by its id, and how it came out. */
export interface CriterionStatus {
  readonly id: string;
  readonly status: Status;
}

/** What decides the set, where that is not each of its criteria: one status in place of theirs. */
export type Whole = (criteria: readonly CriterionStatus[]) => readonly [Pick<CriterionStatus, 'status'>];

interface Complete<Targets, Frame> {
  readonly judgeable: Targets & RowNames;
  readonly whole?: Whole;
  readonly frame?: Frame & { readonly ruleSet: { readonly metWith: MetWith } };
}

/**
 * What a compiled set has that no shipped one takes: numbers of the day that are no ids, and another rule than "all criteria". It
 * comes with what makes sets.
 */
export type Completing = <Targets extends ReadonlyMap<string, unknown>, Frame extends { readonly ruleSet: object }>(compiledSet: {
  readonly text: SetText;
  readonly judgeable: Targets;
  readonly frame: Frame;
  readonly prerequisites: readonly { readonly compiledSet: Named & { readonly judgeable: RowNames } }[];
}) => Complete<Targets, Frame>;
