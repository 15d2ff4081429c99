import type { Gap, LeafTrace, PartGap, Required } from './assessment.ts';
import type { Part } from './parts.ts';
import type { DeepReadonly } from '../value/deep-readonly.ts';
import type { Bilingual, Citation, Scope } from './primitives.ts';
import type { Programme } from './programme.ts';
import type { Operator, Status } from './vocabulary.ts';

/** A status; null on the side whose text does not have the row. */
export type StatusOrNone = Status | null;

/** One thing that one variant of the law has and the other has not. */
export interface ImpactStep {
  /** `<instrument>/<operation>`, or the instrument alone where it differs as a whole. */
  readonly id: string;
  readonly instrument: string;
  /** What people call the instrument: `211/QĐ-TTg`. */
  readonly number: string;
  /** Id of the operation, `thresholds/<index>` for a supplied value, null for an instrument as a whole. */
  readonly operation: string | null;
  /** `setThreshold` …; `supply` for a supplied value; `added`, `removed`, `changed` for an instrument as a whole. */
  readonly kind: string;
  /** `<set>/<row>[/<parameter>]`; null for an instrument as a whole. */
  readonly target: string | null;
  /** Where it stands: the clause to be named. */
  readonly cite: Citation;
  /** Of a value: the units, the year and the days that it is for, as far as the operation says them. */
  readonly holds?: { readonly scope?: DeepReadonly<Scope>; readonly year?: number; readonly from?: string; readonly to?: string | null };
}

/**
 * What a flip is due to, by leaving steps out one at a time. Each of `steps` is needed: without it there is no flip. Where
 * each of several suffices by itself, none is needed alone: then `joint` is true and only leaving out all of them undoes it.
 */
export interface Cause {
  readonly steps: readonly string[];
  readonly joint: boolean;
}

/** How far a value is on one side: the value, what is asked, and the distance either way. */
export interface ComparedValue {
  readonly actual: LeafTrace['actual'];
  /** In place of a value, where only bounds are known. */
  readonly bounds?: LeafTrace['bounds'];
  /** What is asked, and by which comparison; under a "not", by the opposite one. */
  readonly required: (Pick<Required, 'value' | 'state' | 'unit' | 'threshold' | 'level'> & { readonly operator: Operator }) | null;
  readonly gap: Gap | null;
  readonly margin: LeafTrace['margin'];
}

/** How far one part of an indicator is on one side. */
export interface PartDistance extends ComparedValue, Pick<Part, 'fact' | 'title' | 'status'> {}

/** How far an indicator is on one side, as its result says it. */
export interface Distance extends ComparedValue {
  /** What every part that fails needs, as in the result of the indicator. */
  readonly gaps: readonly PartGap[];
  /** Of an indicator of several parts each of them: value, level and gap above are those of the part that decides. */
  readonly parts: readonly PartDistance[];
}

/** A criterion, a presupposed set or the whole set whose status differs afterwards. */
export interface Flip {
  readonly id: string;
  readonly before: StatusOrNone;
  readonly after: StatusOrNone;
  readonly cause: Cause;
}

/** An indicator whose status differs afterwards. */
export interface IndicatorFlip extends Flip {
  readonly no: string;
  readonly distance: { readonly before: Distance | null; readonly after: Distance | null };
}

/** An indicator that is met before and after, now only just. */
export interface FragileIndicator {
  readonly id: string;
  readonly no: string;
  readonly distance: { readonly before: Distance; readonly after: Distance };
}

/** What changes for one unit. Units for which nothing changes are counted, not listed. */
export interface UnitImpact extends Pick<OpenUnit, 'index' | 'unit' | 'name' | 'district'> {
  /** Of the whole set; with the cause where it flips. */
  readonly status: { readonly before: Status; readonly after: Status; readonly cause: Cause | null };
  readonly indicators: readonly IndicatorFlip[];
  readonly criteria: readonly Flip[];
  /** Presupposed sets. */
  readonly prerequisites: readonly Flip[];
  readonly fragile: readonly FragileIndicator[];
}

/** A unit of which the changed text cannot say whether it is met, because facts are missing. */
export interface OpenUnit {
  readonly index: number;
  readonly unit: string;
  readonly name: string | null;
  readonly district: string | null;
  /** Changed indicators that are undetermined after. */
  readonly indicators: readonly string[];
  /** Facts whose lack leaves them so. */
  readonly facts: readonly string[];
}

/** How many units have which status. */
export type StatusCounts = Readonly<Record<Status, number>>;

/** Counts before and after, and how many units moved: into `met`, out of it, or otherwise. */
export interface CountedFlips {
  readonly id: string;
  readonly no: string;
  readonly title: Bilingual;
  readonly before: StatusCounts;
  readonly after: StatusCounts;
  readonly gained: number;
  readonly lost: number;
  readonly other: number;
}

/** Totals of one district; `district` is null for units that name none. */
export interface DistrictTotals {
  readonly district: string | null;
  readonly units: number;
  /** Units of which something flips. */
  readonly affected: number;
  /** Units whose whole set becomes met, or is no longer met. */
  readonly gained: number;
  readonly lost: number;
}

/** Who flips, on which row, by which operation, and who is now fragile: plain frozen data. */
export interface Impact {
  readonly ruleSet: string;
  readonly on: string;
  /** The year whose figures were asked for. */
  readonly year: number;
  readonly before: { readonly version: string; readonly hash: string };
  readonly after: { readonly version: string; readonly hash: string };
  readonly drafts: readonly string[];
  /** Assumptions that were named; absent where none was. */
  readonly assume?: readonly string[];
  /** How far above its limit a value counts as safe, in percent of the limit. */
  readonly fragileWithin: string;
  readonly steps: readonly ImpactStep[];
  readonly totals: {
    readonly units: number;
    readonly errors: number;
    readonly affected: number;
    readonly fragile: number;
    readonly open: number;
    readonly set: Omit<CountedFlips, 'id' | 'no' | 'title'>;
    /** Criteria and indicators that the variants decide differently somewhere. */
    readonly criteria: readonly CountedFlips[];
    readonly indicators: readonly CountedFlips[];
    readonly districts: readonly DistrictTotals[];
    /** For each step, how many units have a flip that it is a cause of. */
    readonly steps: readonly { readonly id: string; readonly units: number; readonly flips: number }[];
    /** What to collect first: facts whose lack leaves changed indicators open, by the number of units. */
    readonly collect: readonly { readonly fact: string; readonly units: number; readonly indicators: readonly string[] }[];
  };
  readonly units: readonly UnitImpact[];
  readonly open: readonly OpenUnit[];
  /** Dossiers that could not be read, each with its problems; the others went on. */
  readonly errors: readonly {
    readonly index: number;
    readonly unit: string | null;
    readonly code: string;
    readonly path: readonly string[];
    readonly messages: { readonly vi: string; readonly en: string };
  }[];
  /** The targets of a plan on this set, where one was given. */
  readonly programme?: { readonly before: Programme; readonly after: Programme };
}
