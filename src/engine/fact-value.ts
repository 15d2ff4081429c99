import { freeze } from '../value/freeze.ts';
import type { ExactDecimal } from '../value/decimal.ts';
import type { Assessment } from '../model/assessment.ts';
import type { FactEvidence } from '../model/dossier.ts';
import type { Outcome } from './kleene.ts';

/** What a value says beside itself. */
export interface FactProvenance {
  readonly evidence: FactEvidence | undefined;
  /** The day of which the value is true. */
  readonly measuredOn: string | undefined;
}

/** A fact that has been read and checked. */
export type FactValue = FactProvenance &
  (
    | { readonly kind: 'boolean'; readonly value: boolean }
    | { readonly kind: 'number'; readonly value: ExactDecimal }
    | { readonly kind: 'ratio'; readonly numerator: ExactDecimal; readonly denominator: ExactDecimal }
  );

/** A plain yes, of all dossiers. */
export const YES: FactValue = freeze({ kind: 'boolean', value: true, evidence: undefined, measuredOn: undefined });
/** A plain no, of all dossiers. */
export const NO: FactValue = freeze({ kind: 'boolean', value: false, evidence: undefined, measuredOn: undefined });

/** The facts of one dossier, by the slot that the compiled rule set gave each fact. */
export type FactValues = readonly (FactValue | undefined)[];

/** What conditions are evaluated on: the facts, and how the presupposed sets came out. */
export interface EvaluationInput {
  readonly facts: FactValues;
  readonly prerequisites: ReadonlyMap<string, Outcome>;
  /** How well they are known; only results say so, and outcomes need not. */
  readonly presupposed?: Assessment['prerequisites'];
}
