import type { RuleSet } from '../../src/model/rule-set.ts';
import type { Presupposed } from './law.ts';

/** A shipped set as it follows from the instruments: nobody lists it by hand. */
export interface ListedSet {
  readonly id: string;
  /** Ids of its instruments, in the order in which they build on one another; the first enacts it. */
  readonly instruments: readonly string[];
  /** Sets that have to be met first, and where the law says so. */
  readonly presupposes?: readonly Presupposed[];
}

/** Everything of a set but the sets that it presupposes, which are put beside it when it is loaded, and its hash. */
export type AssembledSet = Omit<RuleSet, 'hash' | 'prerequisites'>;
