import type { Assessment, Bilingual, Place, Problem, RuleSet } from 'ntm-rules';
import type { Status } from 'ntm-rules/vocabulary';
import type { Impact, NextFact } from 'ntm-rules/population';
import type { Moment } from '../rule-sets.ts';

/** What is supposed to change: one threshold, or what an amendment says. */
export type Change =
  | { readonly kind: 'threshold'; readonly target: string; readonly value: string }
  | { readonly kind: 'amendment'; readonly instrument: Readonly<Record<string, unknown>> };

export interface ImpactQuestion {
  readonly ask: 'impact';
  readonly ruleSet: RuleSet;
  readonly at: Moment;
  /** Where the unit at hand is: its column is the one whose threshold moves, and the made-up communes are there too. */
  readonly place: Omit<Place, 'level'>;
  readonly change: Change;
  readonly units: number;
  readonly seed: number;
}

export interface NextQuestion {
  readonly ask: 'next';
  readonly assessment: Assessment;
}

/** A rule set in a file, to be checked. */
export interface RuleSetQuestion {
  readonly ask: 'rule-set';
  readonly bytes: Uint8Array;
}

export type Question = ImpactQuestion | NextQuestion | RuleSetQuestion;

/** One unit of the matrix: the status of each criterion before and after. */
export interface MatrixRow {
  readonly unit: string;
  readonly name: string;
  readonly cells: readonly { readonly before: Status | null; readonly after: Status | null }[];
}

/** How the values of a fact lie around a threshold. */
export interface Histogram {
  readonly from: number;
  readonly to: number;
  readonly counts: readonly number[];
}

export interface ImpactAnswer {
  readonly totals: Impact['totals'];
  /** How many units flip something, and the first of them as rows. */
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly { readonly id: string; readonly no: string; readonly title: Bilingual }[];
  readonly steps: Impact['steps'];
  readonly histogram: Histogram | undefined;
  readonly invented: boolean;
  readonly title: string;
  readonly number: string;
  /** The set as it would be, for the dossier at hand. */
  readonly after: RuleSet;
}

export interface NextAnswer {
  readonly facts: readonly NextFact[];
}

export interface RuleSetAnswer {
  readonly ruleSet: RuleSet;
}

/** The answer to a question, or what is wrong with it. */
export type Reply<Answer> = { readonly answer: Answer } | { readonly problems: readonly Wrong[] };

export type Wrong = Pick<Problem, 'path' | 'message'>;
