import { problem } from '../../model/errors.ts';
import type { Problem } from '../../model/errors.ts';

/** How many problems of a pack are listed; more are counted. A hostile pack must not fill the memory. */
export const LISTED = 1_000;

/** The first problems, and how many more there are; `isWhole` is false where the search for more was given up. */
export function listed(problems: readonly Problem[], isWhole = true): Problem[] {
  const more = problems.length - LISTED;
  if (more <= 0) return [...problems];
  return [...problems.slice(0, LISTED), problem('too-many-problems', [], { count: `${more}${isWhole ? '' : '+'}` })];
}
