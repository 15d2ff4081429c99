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

/** One value of a fact that is no yes or no, as exact as it was given. */
export type Figure =
  | { readonly kind: 'number'; readonly value: ExactDecimal }
  | (Quotient & { readonly kind: 'ratio' })
  /** A quotient of no counts: counts of whole things to which a share in per cent was added. */
  | (Quotient & { readonly kind: 'quotient' });

/** A decimal as a figure. */
export const decimalFigure = (value: ExactDecimal | undefined): Figure | undefined => value && { kind: 'number', value };

interface Quotient {
  readonly numerator: ExactDecimal;
  readonly denominator: ExactDecimal;
}

/** A value of which only bounds are known, both of them possible values; without one it ends where the fact does. */
interface FactRange {
  readonly kind: 'range';
  readonly low: Figure | undefined;
  readonly high: Figure | undefined;
  /** The bounds as they are shown: as they were given, or a quotient rounded outwards. They are compared by the ends. */
  readonly bounds: FactBounds;
}

/** A fact that has been read and checked. */
export type FactValue = FactProvenance & ({ readonly kind: 'boolean'; readonly value: boolean } | Figure | FactRange);

/** A share as it was counted, as results show it. */
export function ratioOf(value: FactValue | undefined): RestingFact['ratio'] {
  return value?.kind === 'ratio' ? { numerator: value.numerator.text, denominator: value.denominator.text } : null;
}

/** True for 0 of 0: nothing to measure, so nothing is known. */
export function isUndefinedRatio(fact: FactValue): boolean {
  return fact.kind === 'ratio' && isZero(fact.denominator);
}
