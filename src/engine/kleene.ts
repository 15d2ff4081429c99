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

/** Strong Kleene conjunction over the members that apply. */
export function allOf(outcomes: readonly Outcome[]): Outcome {
  let result: Outcome = NOT_APPLICABLE;
  // NOT_APPLICABLE is the largest number, so it never lowers the minimum.
  for (const outcome of outcomes) if (outcome < result) result = outcome;
  return result;
}

/** Strong Kleene disjunction over the members that apply. */
export function anyOf(outcomes: readonly Outcome[]): Outcome {
  let result: Outcome = NOT_APPLICABLE;
  for (const outcome of outcomes) {
    if (outcome !== NOT_APPLICABLE && (result === NOT_APPLICABLE || outcome > result)) result = outcome;
  }
  return result;
}

/** Strong Kleene negation. */
export function notOf(outcome: Outcome): Outcome {
  if (outcome === NOT_APPLICABLE) return NOT_APPLICABLE;
  return (MET - outcome) as Outcome;
}

/** At least `count` of the members: met, still possible, or out of reach. */
export function atLeastOf(count: number, outcomes: readonly Outcome[], notApplicable: 'leaves' | 'counts-as-met'): Outcome {
  let met = 0;
  let open = 0;
  let applicable = 0;
  for (const outcome of outcomes) {
    if (outcome !== NOT_APPLICABLE) applicable += 1;
    if (outcome === MET || (outcome === NOT_APPLICABLE && notApplicable === 'counts-as-met')) met += 1;
    else if (outcome === UNDETERMINED) open += 1;
  }
  if (applicable === 0) return NOT_APPLICABLE;
  if (met >= count) return MET;
  return met + open < count ? NOT_MET : UNDETERMINED;
}
