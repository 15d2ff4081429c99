import type { Cause } from '../../model/impact.ts';
import type { Outcome } from '../../engine/kleene.ts';
import type { CompiledSet } from '../../engine/compiled-set.ts';
import type { SetPair } from './set-pair.ts';
import type { Step } from './difference.ts';

/** The outcome of something under a compiled set; null where the compiled set does not have it. */
export type OutcomeUnder = (compiledSet: CompiledSet) => Outcome | null;

/**
 * What a flip is due to: every step without which the outcome is what it was before. Where no step is needed alone, the
 * smallest group found by putting steps back one at a time, none of which can be spared from it.
 */
export function causeOf(pair: SetPair, steps: readonly Step[], before: Outcome | null, outcomeUnder: OutcomeUnder): Cause {
  const undoes = (omitted: readonly Step[]): boolean => outcomeUnder(pair.without(omitted)) === before;
  const needed = steps.filter((step) => undoes([step]));
  if (needed.length > 0) return { steps: needed.map(({ id }) => id), joint: false };
  let group = steps;
  for (const step of steps) {
    const smaller = group.filter((other) => other !== step);
    if (smaller.length > 0 && undoes(smaller)) group = smaller;
  }
  return { steps: group.map(({ id }) => id), joint: true };
}
