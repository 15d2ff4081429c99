import type { Bilingual } from './primitives.ts';

/** How many units have which status at a value of the threshold. */
export interface SolvedCounts {
  readonly met: number;
  readonly notMet: number;
  readonly undetermined: number;
  readonly notApplicable: number;
}

/** What is counted: the indicator, its criterion, the whole set. */
export type SolvedLevel = 'indicator' | 'criterion' | 'set';

/** A value of the threshold at which some unit's outcome changes. */
export interface SolvedRow {
  /** The value, exact where it ends; else to six places, rounded to where `at` holds. */
  readonly value: string;
  /** The fraction in percent where its decimals do not end. */
  readonly exact: { readonly numerator: string; readonly denominator: string } | null;
  /** Counts with the threshold at exactly this value. */
  readonly at: SolvedCounts;
  /** Counts with the threshold anywhere between this value and the next larger one. */
  readonly above: SolvedCounts;
}

/** How many units meet at each value of one threshold, and the strictest value at which enough of them do. */
export interface Solution {
  readonly ruleSet: string;
  readonly parameter: string;
  readonly unit: string;
  readonly direction: 'at-least' | 'at-most';
  readonly on: string;
  /** The year whose figures were asked for. */
  readonly year: number;
  readonly counting: SolvedLevel;
  readonly units: number;
  /** Units of a column or scope that were left out, as `column` asks. */
  readonly elsewhere: number;
  /** Counts with the threshold below every value of the table. */
  readonly below: SolvedCounts;
  /** Every value where something flips, in ascending order, nothing left out. */
  readonly table: readonly SolvedRow[];
  /** Other parts of the same indicator which fail it in some units whatever this threshold is, with how many units, most first. */
  readonly otherParts: readonly { readonly fact: string; readonly title: Bilingual; readonly units: number }[];
  /** What was asked; null where only the table was. */
  readonly atLeast: number | null;
  /**
   * The strictest value at which at least `atLeast` units are met; null if there is none, or if however strict a value
   * would do. `attained` is false where every value looser than this one does, and this one itself does not.
   */
  readonly strictest: {
    readonly value: string;
    readonly exact: SolvedRow['exact'];
    readonly attained: boolean;
    readonly met: number;
  } | null;
  /** Why there is no strictest value. */
  readonly reason: 'unreachable' | 'unbounded' | null;
  readonly errors: readonly {
    readonly index: number;
    readonly unit: string | null;
    readonly code: string;
    readonly messages: { readonly vi: string; readonly en: string };
  }[];
}
