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
  readonly asked: Asked;
  readonly gap: Distance | null;
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
}

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
  readonly tally: TallyAnswer;
  readonly criteria: readonly CriterionAnswer[];
  readonly prerequisites: readonly { readonly ruleSet: string; readonly status: Status }[];
  readonly contradictions: readonly string[];
}
