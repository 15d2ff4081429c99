import type { Operator } from '../../model/vocabulary.ts';

/** Comparisons by the signs that people write for them. */
export const OPERATORS_BY_SIGN: Readonly<Record<string, Operator>> = {
  '≥': 'greaterThanInclusive',
  '>=': 'greaterThanInclusive',
  '≤': 'lessThanInclusive',
  '<=': 'lessThanInclusive',
  '>': 'greaterThan',
  '<': 'lessThan',
  '=': 'equal',
};
