import type { Trust } from './row.ts';

/** The fields of a finding that what is made of it carries on. */
export function gradedBy({ copiedBy, copiedOn, checkedBy, checkedOn }: Trust) {
  return { grade: 'official' as const, copiedBy, copiedOn, checkedBy, checkedOn };
}

/** A citation with the article and the page at which somebody found it. */
export function citedBy<T extends object>(cite: T, { article, page }: Trust): T {
  return { ...cite, ...(article === undefined ? {} : { article }), ...(page === undefined ? {} : { page }) };
}
