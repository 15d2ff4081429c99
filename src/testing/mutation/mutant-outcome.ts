import type { ErrorCode } from '../../model/error-codes.ts';
import type { Mutant } from './mutant.ts';
import type { Notice } from './quick-check.ts';

/** What became of one mutant. */
export type MutantOutcome = Pick<Mutant, 'clause' | 'change' | 'indicator'> &
  (
    | ({ readonly outcome: 'killed' } & Notice)
    /** No scenario noticed, but such a set is refused when it is loaded, with this code. */
    | { readonly outcome: 'refused'; readonly code: ErrorCode }
    | { readonly outcome: 'survived' }
  );
