import type { Operation } from '../../model/operation.ts';
import type { ReviewRow } from './review-row.ts';
import type { StatementRow } from './statement-row.ts';

/** What an operation quotes of a value. */
export type ThresholdExpectation = Extract<Operation, { operation: 'setThreshold' }>['expect'];

/** What the text says of a row: it stands, or it is something else. */
export type Said =
  | { readonly stands: true }
  | { readonly value: string | boolean }
  | { readonly state: 'not-required' | 'delegated' }
  | { readonly text: string }
  | { readonly absent: true };

/** Who copied something and who checked it, when, and where in the text it was found. */
export interface Trust {
  readonly article?: string;
  readonly page?: number;
  readonly copiedBy: string;
  readonly copiedOn: string;
  readonly checkedBy: string;
  readonly checkedOn: string;
}

/** What two people found in the text. */
export interface Finding<Row extends AnyRow = AnyRow> extends Trust {
  readonly row: Row;
  readonly said: Said;
}

/** A row of any of the sheets. */
export type AnyRow = ReviewRow | StatementRow;

/** The fields of a finding that what is made of it carries on. */
export function gradedBy({ copiedBy, copiedOn, checkedBy, checkedOn }: Trust) {
  return { grade: 'official' as const, copiedBy, copiedOn, checkedBy, checkedOn };
}

/** A citation with the article and the page at which somebody found it. */
export function citedBy<T extends object>(cite: T, { article, page }: Trust): T {
  return { ...cite, ...(article === undefined ? {} : { article }), ...(page === undefined ? {} : { page }) };
}
