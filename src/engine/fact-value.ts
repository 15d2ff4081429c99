import { freeze } from '../value/freeze.ts';
import type { ExactDecimal } from '../value/decimal.ts';
import type { FactEvidence } from '../model/dossier.ts';
import type { Outcome } from './kleene.ts';

/** A fact that has been read and checked. */
export type FactValue =
  | { readonly kind: 'boolean'; readonly value: boolean; readonly evidence: FactEvidence | undefined }
  | { readonly kind: 'number'; readonly value: ExactDecimal; readonly evidence: FactEvidence | undefined }
  | {
      readonly kind: 'ratio';
      readonly numerator: ExactDecimal;
      readonly denominator: ExactDecimal;
      readonly evidence: FactEvidence | undefined;
    };

/** A plain yes, of all dossiers. */
export const YES: FactValue = freeze({ kind: 'boolean', value: true, evidence: undefined });
/** A plain no, of all dossiers. */
export const NO: FactValue = freeze({ kind: 'boolean', value: false, evidence: undefined });

/** The facts of one dossier, by the slot that the compiled rule set gave each fact. */
export type FactValues = readonly (FactValue | undefined)[];

/** What conditions are evaluated on: the facts, and how the presupposed sets came out. */
export interface Known {
  readonly facts: FactValues;
  readonly prerequisites: ReadonlyMap<string, Outcome>;
}
