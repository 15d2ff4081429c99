import type { IndicatorResult, Trace } from '../model/assessment.ts';
import type { Condition } from '../model/condition.ts';
import type { ReasonCode } from '../model/reason-codes.ts';
import type { Grade, Status } from '../model/vocabulary.ts';
import type { At } from './moment.ts';
import type { ResolvedPlace } from './place.ts';
import type { IndicatorText } from './text.ts';

/** A status with its reason. */
export interface Verdict {
  readonly status: Status;
  readonly code: ReasonCode;
}

/** A condition compiled for whoever evaluates it. */
export interface Evaluated<Known> {
  readonly status: (known: Known) => Status;
  readonly trace: (known: Known) => Trace;
}

/** The exceptions of an indicator for a day and a place. */
export interface CompiledExceptions<Known> {
  /** Those that can concern the place, each as strong as it is known there. */
  readonly grades: readonly { readonly id: string; readonly grade: Grade }[];
  /** True if one would concern the place otherwise had its rule not chosen the column. */
  readonly isByColumn: boolean;
  /** The verdict after them. */
  readonly after: (base: Verdict, known: Known) => Verdict;
  /** As they are shown. */
  readonly results: (known: Known) => NonNullable<IndicatorResult['exceptions']>;
}

/** An outcome that something can still come to as missing facts become known, and the facts that can bring it there. */
export type End = readonly [status: Status, facts: readonly string[]];
/** The worst and the best of them. */
export type Reach = readonly End[];
/** The facts that can lower what is open, and those that can raise it; nothing where nothing can. */
export type Changing = readonly (readonly string[] | undefined)[];

/** What it takes to judge under exceptions; it comes with the sets that have some. */
export interface Excepting {
  /** Compiles the exceptions of an indicator. */
  readonly compile: <Known>(
    text: IndicatorText,
    place: ResolvedPlace,
    accept: At['accept'],
    compile: (condition: Condition) => Evaluated<Known>,
  ) => CompiledExceptions<Known>;
  /** What can still change a result whose condition has a reach. */
  readonly changing: (
    reach: Reach,
    exceptions: NonNullable<IndicatorResult['exceptions']>,
    reachOf: (trace: Trace) => Reach,
    accept: At['accept'],
  ) => Changing;
}
