import type { Unfrozen } from '../value/deep-readonly.ts';
import type { Status } from '../model/vocabulary.ts';

/** Outcomes as numbers, so that `all` is a minimum and `any` a maximum. */
export const NOT_MET = 0;
/** Not known. */
export const UNDETERMINED = 1;
/** Met. */
export const MET = 2;
/** Does not apply: leaves the list that it stands in. */
export const NOT_APPLICABLE = 3;

/** An outcome as a number. */
export type Outcome = typeof NOT_MET | typeof UNDETERMINED | typeof MET | typeof NOT_APPLICABLE;

const STATUS_OF: readonly [Status, Status, Status, Status] = ['not-met', 'undetermined', 'met', 'not-applicable'];

/** The word for an outcome. */
export function statusOf(outcome: Outcome): Status {
  return STATUS_OF[outcome];
}

/** The outcome for a word. */
export function outcomeOf(status: Status): Outcome {
  return STATUS_OF.indexOf(status) as Outcome;
}

/** How many members of a list have each outcome: all that a combination of them depends on, whatever the length of the list. */
export type Counts = readonly [notMet: number, undetermined: number, met: number, notApplicable: number];

/** Counts of an empty list, to count in. */
export function noneYet(): Unfrozen<Counts> {
  return [0, 0, 0, 0];
}

/** Counts outcomes. */
export function countsOf(outcomes: readonly Outcome[]): Counts {
  const counts = noneYet();
  for (const outcome of outcomes) counts[outcome] += 1;
  return counts;
}

/** Counts the outcomes of what has been given a status. */
export function countsIn(results: readonly { readonly status: Status }[]): Counts {
  const counts = noneYet();
  for (const { status } of results) counts[outcomeOf(status)] += 1;
  return counts;
}

/** Puts the outcomes of members together. */
export type Combine = (counts: Counts) => Outcome;

/** Strong Kleene conjunction over the members that apply: the lowest. */
export const allIn: Combine = ({ 0: notMet, 1: open, 2: met }) => (notMet ? NOT_MET : open ? UNDETERMINED : met ? MET : NOT_APPLICABLE);

/** Strong Kleene disjunction over the members that apply: the highest. */
export const anyIn: Combine = ({ 0: notMet, 1: open, 2: met }) => (met ? MET : open ? UNDETERMINED : notMet ? NOT_MET : NOT_APPLICABLE);

/** Strong Kleene negation of the only member. */
export const notIn: Combine = ({ 0: notMet, 1: open, 2: met }) => (notMet ? MET : open ? UNDETERMINED : met ? NOT_MET : NOT_APPLICABLE);

/** At least `count` of the members: met, still possible, or out of reach. What counts as met never leaves the list empty. */
export function atLeastIn(count: number, notApplicable: 'leaves' | 'counts-as-met'): Combine {
  return ({ 0: notMet, 1: open, 2: met, 3: beside }) => {
    const reached = notApplicable === 'leaves' ? met : met + beside;
    if (!(notMet + open + reached)) return NOT_APPLICABLE;
    return reached >= count ? MET : reached + open < count ? NOT_MET : UNDETERMINED;
  };
}

/** Strong Kleene conjunction over the members that apply. */
export function allOf(outcomes: readonly Outcome[]): Outcome {
  return allIn(countsOf(outcomes));
}
