import { freeze } from '../value/freeze.ts';
import type { Assessment } from '../model/assessment.ts';
import type { FactValue } from '../model/fact-value.ts';
import type { Outcome } from './kleene.ts';

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
  /** True where the condition itself is asked for, with what only some dossiers have. */
  readonly isOutline?: boolean | undefined;
}
