import { isZero } from '../value/decimal.ts';
import type { ExactDecimal } from '../value/decimal.ts';
import type { FactEvidence } from './dossier.ts';
import type { FactBounds, RestingFact } from './figure.ts';

/** What a value says beside itself. */
export interface FactProvenance {
  readonly evidence: FactEvidence | undefined;
  /** The day of which the value is true. */
  readonly measuredOn: string | undefined;
  /** The facts that it follows from, where it was given as those. */
  readonly restsOn?: readonly RestingFact[] | undefined;
}

/** A value of which only bounds are known, both of them possible values; without one it ends where the fact does. */
interface FactRange {
  readonly kind: 'range';
  readonly low: ExactDecimal | undefined;
  readonly high: ExactDecimal | undefined;
  /** The bounds as they were given. */
  readonly bounds: FactBounds;
}

/** A fact that has been read and checked. */
export type FactValue = FactProvenance &
  (
    | { readonly kind: 'boolean'; readonly value: boolean }
    | { readonly kind: 'number'; readonly value: ExactDecimal }
    | { readonly kind: 'ratio'; readonly numerator: ExactDecimal; readonly denominator: ExactDecimal }
    | FactRange
  );

/** True for 0 of 0: nothing to measure, so nothing is known. */
export function isUndefinedRatio(fact: FactValue): boolean {
  return fact.kind === 'ratio' && isZero(fact.denominator);
}
