import { problem } from '../../model/errors.ts';
import type { Problem } from '../../model/errors.ts';

/** How many problems of a workbook are listed; more are counted. */
const LISTED = 100;

/** The first problems, and how many more there are. */
export function listed(problems: readonly Problem[]): readonly Problem[] {
  const more = problems.length - LISTED;
  return more > 0 ? [...problems.slice(0, LISTED), problem('too-many-problems', [], { count: String(more) })] : problems;
}
