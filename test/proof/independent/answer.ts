import type { Operator, Status } from '../../../src/model/vocabulary.ts';
import type { ReasonCode } from '../../../src/model/reason-codes.ts';
import type { Rational } from './rational.ts';

/* What both are asked for, in the words of the public contract. */

/** What the law asks of a figure. */
export interface Asked {
  readonly value: string | boolean | null;
  readonly state: string | null;
  readonly grade: string;
  readonly year: number | null;
}

/** How far a figure is from its level. */
export interface Distance {
  readonly delta: Rational;
  readonly direction: 'increase' | 'decrease';
  readonly strict: boolean;
  readonly least: boolean;
  readonly natural: string | null;
}

export interface LeafAnswer {
  readonly kind: 'leaf';
  readonly fact: string;
  readonly operator: Operator;
  readonly status: Status;
  readonly code: ReasonCode;
  /** The figure where one value of it is known. */
  readonly actual: Rational | boolean | null;
  readonly asked: Asked;
  readonly gap: Distance | null;
  /** It only tells cases of the law apart. */
  readonly isCase: boolean;
  /** The facts that it is the total of. */
  readonly totalOf: readonly string[];
}

export interface BranchAnswer {
  readonly kind: 'all' | 'any' | 'not' | 'at-least';
  readonly status: Status;
  readonly count: number | null;
  readonly leaves: boolean;
  readonly children: readonly Part[];
}

export interface OtherAnswer {
  readonly kind: 'prerequisite' | 'judgement';
  readonly status: Status;
  /** The presupposed set. */
  readonly ruleSet: string | null;
}

/** What has to change before a row is met. */
export type Need =
  | { readonly fact: string; readonly gap: Distance }
  | { readonly fact: string; readonly operator: Operator; readonly value: string | boolean | null }
  | { readonly ruleSet: string }
  | { readonly atLeast: number; readonly of: readonly (readonly Need[])[] };

/** A part of the sentence of the law. */
export type Part = LeafAnswer | BranchAnswer | OtherAnswer;

/** Of several reasons that are there at once any may be said: design.md puts none of them first. */
export interface Reasons {
  /** Those of the leaves that alone could change the outcome; of all where none could. */
  readonly deciding: readonly ReasonCode[];
  readonly all: readonly ReasonCode[];
}

export interface IndicatorAnswer {
  readonly id: string;
  readonly status: Status;
  /** Why. */
  readonly code: ReasonCode | Reasons;
  readonly part: Part;
  /** What every part that fails needs; empty where the facts do not fail the row. */
  readonly needs: readonly Need[];
  /** The distance that alone keeps the row from being met. */
  readonly gap: Distance | null;
  /** What the facts say where a body judged. */
  readonly computed: Status | null;
  /** Of each exception whether its case is that of the unit. */
  readonly exceptions: readonly { readonly id: string; readonly status: Status }[];
}

export interface CriterionAnswer {
  readonly id: string;
  readonly status: Status;
  readonly computed: Status | null;
  readonly indicators: readonly IndicatorAnswer[];
}

export interface TallyAnswer {
  readonly met: number;
  readonly notMet: number;
  readonly undetermined: number;
  readonly notApplicable: number;
  readonly total: number;
  readonly lower: number;
  readonly upper: number;
}

export interface SetAnswer {
  readonly status: Status;
  /** Whose values hold for the unit. */
  readonly place: { readonly traits: readonly string[]; readonly column: string | null; readonly rule: string | null };
  /** The instruments whose text was applied. */
  readonly instruments: readonly string[];
  readonly tally: TallyAnswer;
  readonly criteria: readonly CriterionAnswer[];
  readonly prerequisites: readonly { readonly ruleSet: string; readonly status: Status }[];
  readonly contradictions: readonly string[];
}
