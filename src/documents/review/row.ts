import type { EvidenceAsked, InCharge } from '../../model/beside-threshold.ts';
import type { LeafCondition } from '../../model/condition.ts';
import type { Fact } from '../../model/fact.ts';
import type { Operation } from '../../model/operation.ts';
import type { Citation, Evidence, Localized, Scope } from '../../model/primitives.ts';
import type { Grade } from '../../model/vocabulary.ts';
import type { TimedThreshold } from '../../law/timeline.ts';
import type { ROW_SHEETS } from './columns.ts';

/** One threshold value to be held against the paper, with all that an operation needs to confirm or correct it. */
export interface ReviewRow {
  readonly kind: 'value';
  /** Id of the value; with the day from which it is meant where one value holds in two periods, and the column where it holds in several. */
  readonly id: string;
  readonly held: TimedThreshold;
  /** False where it is for a decision of a province, of which no value is known. */
  readonly isGiven: boolean;
  readonly expect: ThresholdExpectation;
  readonly scope: Scope | undefined;
  /** Where a value holds in several columns and this is one of them: the id that it has for all of those, and how many they are. */
  readonly ofAll: { readonly id: string; readonly columns: number } | undefined;
  /** The year whose figures it is for, where levels differ by year; the days are then those of that year. */
  readonly year: number | undefined;
  readonly from: string;
  readonly to: string | undefined;
  readonly cite: Citation & { readonly instrument: string };
  /** The comparisons that read it. */
  readonly leaves: readonly LeafCondition[];
  readonly facts: readonly Fact[];
}

/** What a finding comes to in a pack. */
export type Made = { readonly operation: Operation } | { readonly inCharge: InCharge } | { readonly evidenceAsked: EvidenceAsked };

/** Something that a set says besides its values, to be held against the paper: a title, a wording, a rule, who is in charge. */
export interface StatementRow {
  readonly kind: 'statement';
  readonly sheet: Exclude<keyof typeof ROW_SHEETS, 'values'>;
  readonly id: string;
  readonly no: string;
  /** The criterion that it is of, by number and title. */
  readonly criterion: string;
  readonly wording: string;
  /** What is to be looked at, in Vietnamese. */
  readonly about: string;
  /** What is said of it now; nothing where nobody knows. */
  readonly current: string | undefined;
  readonly known: {
    readonly grade: Grade;
    readonly confidence?: 'high' | 'medium' | 'low' | undefined;
    readonly evidence?: readonly Evidence[] | undefined;
    readonly note?: Localized | undefined;
  };
  readonly statedIn: string;
  readonly from: string;
  readonly to: string | undefined;
  readonly cite: Citation & { readonly instrument: string };
  /** What can be written in the place of what is said now: other words; that there is no such thing; nothing. */
  readonly accepts: readonly ('text' | 'absent')[];
  readonly make: (finding: Finding<StatementRow>, id: string) => Made;
}

/** What an operation quotes of a value. */
export type ThresholdExpectation = Extract<Operation, { operation: 'setThreshold' }>['expect'];

/** What the text says of a row: it stands, or it is something else. */
export type Said =
  | { readonly stands: true }
  | { readonly value: string | boolean }
  | { readonly state: 'not-required' | 'delegated' }
  | { readonly text: string }
  | { readonly absent: true };

/** Who copied something and who checked it, when, and where in the text it was found. */
export interface Trust {
  readonly article?: string;
  readonly page?: number;
  readonly copiedBy: string;
  readonly copiedOn: string;
  readonly checkedBy: string;
  readonly checkedOn: string;
}

/** What two people found in the text. */
export interface Finding<Row extends AnyRow = AnyRow> extends Trust {
  readonly row: Row;
  readonly said: Said;
}

/** A row of any of the sheets. */
export type AnyRow = ReviewRow | StatementRow;
