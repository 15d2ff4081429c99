import type { ByRow } from '../../model/dossier.ts';
import type { Province } from '../../model/provinces.ts';
import type { Region, Trait } from '../../model/vocabulary.ts';
import type { SqlDialect } from './dialect.ts';

/** The name of a column of the units table, where a value differs from unit to unit. */
export interface SqlColumnName {
  readonly column: string;
}

/**
 * In which unit the figures are where that is not the unit of the fact: one that a dossier may say, by id or name, the same for all
 * rows; or the text column that has it, NULL for the unit of the fact. They are converted exactly.
 */
export interface SqlUnit {
  readonly unit?: string | SqlColumnName | undefined;
}

/** The column of a fact, and in which unit it is held. */
export interface SqlValueColumn extends SqlUnit {
  readonly value: string;
}

/** Columns of a share: numerator and denominator, and optionally one with the share itself, in points, for units without counts. Beside counts it must be theirs. */
export interface SqlRatioColumns extends SqlUnit {
  readonly numerator: string;
  readonly denominator: string;
  readonly value?: string | undefined;
}

/**
 * Columns of a fact of which only bounds may be known: one with the least and one with the most that it can be, either of them or both,
 * and optionally those with the fact itself, which come first where they are given and must lie within.
 */
export type SqlBoundsColumns = (SqlRatioColumns | (SqlUnit & { readonly value?: string | undefined })) &
  ({ readonly atLeast: string; readonly atMost?: string | undefined } | { readonly atLeast?: string | undefined; readonly atMost: string });

/** Where the units are: the same for all, or as columns say. */
export interface SqlPlace<Word extends string = never> {
  /** The units' own region, not the column of the annex, which follows from it; a set that declares its columns can do without. */
  readonly region?: Region | Word | SqlColumnName | undefined;
  readonly province?: Province | Word | SqlColumnName | undefined;
  /** Traits on the day: held by all units, or where a boolean column is true. One that is not listed is held by none. */
  readonly traits?: readonly (Trait | Word | { readonly trait: Trait | Word; readonly column: string })[] | undefined;
  /**
   * Groups on the day, of those that the set declares: held by all units, or where a boolean column is true; or a text column
   * with the one group of each unit. That a unit is in none says a blank text, or false in a column for each group; NULL says
   * that nobody said.
   */
  readonly groups?: readonly (string | { readonly group: string; readonly column: string })[] | SqlColumnName | undefined;
}

/** What a statement is made for. */
export interface SqlOptions<FactId extends string = string, RowId extends string = string, Word extends string = never> {
  readonly dialect: SqlDialect | Word;
  /** Table or view with one row per unit; a list for a qualified name: `['warehouse', 'units']`. */
  readonly table: string | readonly string[];
  /**
   * Column of each fact, by fact id; of a sum its own, or those of what it is the sum of, or both. In the unit of the fact unless
   * `unit` says another.
   */
  readonly columns: { readonly [Id in FactId]?: string | SqlValueColumn | SqlRatioColumns | SqlBoundsColumns | undefined };
  readonly place: SqlPlace<Word>;
  /** Columns carried through to the result, such as the unit's id. */
  readonly keep?: readonly string[] | undefined;
  /** Text columns with judgements (`met`, `not-met`, `not-applicable`, NULL), by number as in a dossier. */
  readonly judgements?: ByRow<RowId, string> | undefined;
}

/** A column of the result. */
export interface SqlColumn {
  readonly name: string;
  /**
   * `kept` from the units; boolean statuses of an `indicator`, a `criterion`, the `set`, a `prerequisite`; `applies`, false
   * where that status is not applicable; `lower` and `upper` bounds of the tally; `error`, why a row has no answer.
   */
  readonly kind: 'kept' | 'indicator' | 'criterion' | 'prerequisite' | 'set' | 'applies' | 'lower' | 'upper' | 'error';
  /** Number of the indicator or criterion, id of the set; of `applies` the name of the column that it belongs to. */
  readonly of: string;
}

/** A statement with what is to be known about it. */
export interface SqlStatement {
  /** One SELECT, without a semicolon. */
  readonly sql: string;
  /** Its columns, in order. */
  readonly columns: readonly SqlColumn[];
  /** Facts that the text in force reads and no column gives: unknown for every unit. */
  readonly missingFacts: readonly string[];
  /** Statements that should be run in the session before, if any: for speed, never for correctness. */
  readonly settings: readonly string[];
}
