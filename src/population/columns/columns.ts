import type { NtmError } from '../../model/errors.ts';
import type { Judgement, Unit } from '../../model/dossier.ts';
import type { FactValue } from '../../model/fact-value.ts';

/** One fact of many units. Exactly one of `answers` and `figures` is there. */
export interface FactColumn {
  /** Of a yes-or-no fact, as the outcomes of `equal yes`: 0 no, 1 not known, 2 yes. */
  readonly answers: Uint8Array | undefined;
  /** Of any other: the value as a double, NaN where it is not known. A share is in percentage points. */
  readonly figures: Float64Array | undefined;
  /**
   * Where some are given as shares: numerator and denominator as whole numbers of one scale; no denominator above 0 where it is none. `areCounts` where
   * all were written as whole numbers, which these then are.
   */
  readonly shares: { readonly numerators: Float64Array; readonly denominators: Float64Array; readonly areCounts: boolean } | undefined;
  /** Values that no double orders as exactly as they are, by position. */
  readonly exact: ReadonlyMap<number, FactValue>;
  /** Values of which only bounds are known, by position, in ascending order; among the figures they are not known. */
  readonly ranges: ReadonlyMap<number, FactValue>;
  /** The days on which they were measured as whole numbers, 20240701; 0 where none is said. Absent where none is said at all. */
  readonly days: Int32Array | undefined;
}

/** Units next to one another to which the same text applies on any day. */
export interface Stretch {
  readonly from: number;
  /** The position behind the last one. */
  readonly to: number;
  /** The first of them: what decides the place of all of them. */
  readonly unit: Unit;
}

/**
 * Many dossiers as columns of typed arrays: made once, answered from any number of times. Plain data: it can be sent to a
 * worker. Units stand in an order of their own, those of one place next to one another.
 */
export interface Columns {
  readonly ruleSet: string;
  readonly length: number;
  /** Ids of the units, in the order of the columns. */
  readonly units: readonly string[];
  /** Where each unit stood among the dossiers. */
  readonly index: Uint32Array;
  readonly stretches: readonly Stretch[];
  readonly facts: ReadonlyMap<string, FactColumn>;
  /** Judgements of the units that have some, by position, in ascending order. */
  readonly judgements: ReadonlyMap<number, ReadonlyMap<string, Judgement>>;
  /** The dossiers themselves, in the order of the columns: what a report on single units is written from. Of a table they are made one by one. */
  readonly dossiers: Pick<readonly unknown[], 'length' | 'at'>;
  /** Dossiers that could not be read. They are in no column. */
  readonly errors: readonly ColumnError[];
}

/** A unit without an answer. */
export interface ColumnError {
  /** Where it stood among the dossiers. */
  readonly index: number;
  readonly unit: string | undefined;
  readonly error: NtmError;
}
