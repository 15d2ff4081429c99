import type { Parameters } from 'fast-check';

/** Minutes that `npm run fuzz` gives to each file of proofs; none in the ordinary tests. */
const MINUTES = Number(process.env['NTM_FUZZ_MINUTES'] ?? '0');

/** True under `npm run fuzz`, where nobody knows beforehand how much is seen: what the fixed cases must cover is asked of them. */
export const IS_FUZZING = MINUTES > 0;

/** True where the proofs run at full length, as `npm run test:proof` does; `npm test` takes a sample. */
export const IS_WHOLE = IS_FUZZING || process.env['NTM_PROOF'] === 'whole';
/** A twentieth of what a property tries, and of a proof. */
const PART = IS_WHOLE ? 1 : 20;

/** How long a proof may take on a machine that does other things as well. */
export const PATIENCE = 600_000 + MINUTES * 60_000;

/** The difference names the indicator; to shrink a law of a hundred would take longer than anybody waits. */
const FAST = { endOnFailure: true } as const;

/** Of a number that the whole proof has or must see, what the sample has or must see. */
export function ofSample(count: number): number {
  return Math.ceil(count / PART);
}

/** Of a list of which each member is tried by the same code, what the sample tries: the first, and from there every so many. */
export function someOf<T>(all: readonly T[], every: number): readonly T[] {
  return all.filter((_, index) => IS_WHOLE || index % every === 0);
}

/** How often something must be seen; a sample is too small for a part of a small number to be certain. */
export function leastSeen(count: number): number {
  return IS_WHOLE ? count : Math.floor(count / PART / 2);
}

/**
 * The same cases in every ordinary run; under `npm run fuzz` other ones in every run, until its share of the time is up.
 * A failure prints its seed.
 */
export function budget(numRuns: number, share: number): Parameters<unknown> {
  if (!IS_FUZZING) return { numRuns: ofSample(numRuns), seed: 318, ...FAST };
  return { numRuns: 1_000_000_000, interruptAfterTimeLimit: MINUTES * 60_000 * share, ...FAST };
}

/** How many runs there must have been, so that a proof that looked at nothing is none. */
export function leastRuns(numRuns: number): number {
  return IS_FUZZING ? 1 : ofSample(numRuns);
}
