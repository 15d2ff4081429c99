import type { Instrument } from '../../model/instrument.ts';
import type { RuleSet } from '../../model/rule-set.ts';

/** A rule set with one thing about it wrong. */
export interface Mutant {
  /** Where: instrument and target, with scope and date where a target has several values. */
  readonly clause: string;
  /** What was done to it. */
  readonly change: string;
  /** The indicator whose scenarios must notice; absent where any scenario may. */
  readonly indicator: string | undefined;
  /** The whole rule set with it. */
  readonly make: () => RuleSet;
}

/** One change of instruments that are somebody's own copy, and where and what it is. */
export interface Edit {
  readonly clause: string;
  readonly change: string;
  readonly apply: (instruments: Instrument[]) => void;
}

/** A mutant that can also be had of one row alone. */
export interface FocusedMutant extends Mutant {
  /** The rows that it can change; `undefined` where that cannot be said row by row. */
  readonly rows: readonly string[] | undefined;
  /** The instruments of such a row alone, changed. */
  readonly focused: (row: string) => Instrument[];
}
