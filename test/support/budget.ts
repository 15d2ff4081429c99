import type { Parameters } from 'fast-check';

/** Minutes that `npm run fuzz` gives; none in the ordinary tests. */
const MINUTES = Number(process.env['NTM_FUZZ_MINUTES'] ?? '0');

/** The same cases in every ordinary run; under `npm run fuzz` other ones in every run, until the time is up. */
export function budget(numRuns: number): Parameters<unknown> {
  if (MINUTES === 0) return { numRuns, seed: 318 };
  // fast-check prints the seed with a failure. A run that was cut short in the middle counts as passed.
  return { numRuns: 1_000_000_000, interruptAfterTimeLimit: MINUTES * 60_000 };
}

/** How long a proof may take on a machine that does other things as well. */
export const PATIENCE = 300_000 + MINUTES * 60_000;
