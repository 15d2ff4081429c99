import type { ByRow } from '../../model/dossier.ts';
import type { Province } from '../../model/provinces.ts';
import type { Region, Trait } from '../../model/vocabulary.ts';

/** Whole numbers, and doubles: floating point of 32 bits does not hold decimals such as 79.96 and is refused. */
export type NumberArray =
  Float64Array | Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array | BigInt64Array | BigUint64Array;

/** One cell of a list; null and undefined where nothing is known. Figures are decimals as text, or numbers. */
export type Cell = string | number | bigint | boolean | null | undefined;

/** Values beside a bitmap that says which of them are known. */
export interface ArrayColumn {
  /** NaN is no way to say that nothing is known: it is refused. */
  readonly values: NumberArray | readonly Cell[];
  /** A bit for each row, the lowest bit of a byte first; set where the value is known. Without it all are. */
  readonly valid?: Uint8Array | undefined;
  /** The values are whole numbers of so many decimals: 4950 with scale 2 is 49.50. */
  readonly scale?: number | undefined;
  /** The values are positions in this list, from 0: of words that many rows share. */
  readonly dictionary?: readonly Cell[] | undefined;
}

/** Answers as bits, the lowest bit of a byte first. */
export interface BitColumn {
  readonly bits: Uint8Array;
  readonly length: number;
  readonly valid?: Uint8Array | undefined;
}

/** What is read of a vector of Apache Arrow: numbers, decimals, booleans, texts, days, dictionaries of them, in any number of pieces. */
export interface ArrowVector {
  readonly length: number;
  readonly data: readonly unknown[];
  /** The cell of a row. */
  readonly get: (row: number) => unknown;
}

/** One column of a table, a cell for each unit. */
export type TableColumn = NumberArray | readonly Cell[] | ArrayColumn | BitColumn | ArrowVector;

/**
 * The columns of a fact that takes more than one, all in the same unit: its value; numerator and denominator, a share only
 * where both are known; bounds; the day on which it was measured, `YYYY-MM-DD`.
 */
export interface FactColumns {
  readonly value?: TableColumn | undefined;
  readonly numerator?: TableColumn | undefined;
  readonly denominator?: TableColumn | undefined;
  readonly atLeast?: TableColumn | undefined;
  readonly atMost?: TableColumn | undefined;
  /** The unit of measurement where that is not the unit of the fact: one for all, or a column. Converted exactly. */
  readonly unit?: string | TableColumn | undefined;
  readonly measuredOn?: string | TableColumn | undefined;
}

/** Columns of judgements on one row, as a dossier has them; a judgement is where a status is. */
export interface JudgementColumns {
  readonly status: TableColumn;
  readonly by: string | TableColumn;
  readonly on: string | TableColumn;
  readonly document?: string | TableColumn | undefined;
  readonly documentId?: string | TableColumn | undefined;
}

/** Who the units are: a column each, or one text for all of them. */
export interface UnitColumns<Word extends string = never> {
  readonly id: TableColumn;
  readonly name?: TableColumn | undefined;
  readonly district?: string | TableColumn | undefined;
  /** Default: the level of the set. */
  readonly level?: string | TableColumn | undefined;
  readonly province?: Province | Word | TableColumn | undefined;
  readonly region?: Region | Word | TableColumn | undefined;
  /** Traits that all units have, or those where a column of booleans is true. */
  readonly traits?: readonly (Trait | Word | { readonly trait: Trait | Word; readonly column: TableColumn })[] | undefined;
  /**
   * Groups, of those that the set declares, that all units are in, or those where a column of booleans is true. A unit is known to be in
   * none where each group has a column, and each says no.
   */
  readonly groups?: readonly (string | { readonly group: string; readonly column: TableColumn })[] | undefined;
}

/** Many units as the columns of a table: what `columnsOfTable` reads. */
export interface FigureTable<FactId extends string = string, RowId extends string = string, Word extends string = never> {
  readonly units: UnitColumns<Word>;
  readonly facts: { readonly [Id in FactId]?: TableColumn | FactColumns | undefined };
  /** The day on which figures were measured that do not say it themselves: one for all, or a column. */
  readonly measuredOn?: string | TableColumn | undefined;
  readonly judgements?: ByRow<RowId, JudgementColumns> | undefined;
}
