/*
 * The comparisons and the three-valued logic that two-valued engines are given, written for speed: whole hundredths of
 * the values, which have two places at most, and products of whole numbers instead of quotients.
 */

export const NOT_MET = 0;
export const UNDETERMINED = 1;
export const MET = 2;
export const NOT_APPLICABLE = 3;

export const STATUS = ['not-met', 'undetermined', 'met', 'not-applicable'];

/** A decimal of at most two places in hundredths: exact, because the nearest whole number is the right one. */
export function hundredths(value) {
  return Math.round(Number(value) * 100);
}

/** Above, at or below the limit as a number of that sign; NaN for 0 of 0. */
export function sign(value, limit) {
  if (typeof value === 'boolean') return value === limit ? 0 : 1;
  if (typeof value !== 'object') return hundredths(value) - hundredths(limit);
  const denominator = hundredths(value.denominator);
  return denominator === 0 ? Number.NaN : hundredths(value.numerator) * 10_000 - hundredths(limit) * denominator;
}

export const HOLDS = {
  equal: (difference) => difference === 0,
  notEqual: (difference) => difference !== 0,
  lessThan: (difference) => difference < 0,
  lessThanInclusive: (difference) => difference <= 0,
  greaterThan: (difference) => difference > 0,
  greaterThanInclusive: (difference) => difference >= 0,
};

/** True where nothing can be compared: no value, no limit, or 0 of 0. */
export function isOpen(value, limit) {
  return value === undefined || limit === null || Number.isNaN(sign(value, limit));
}

/** The outcome after the exceptions: one that fires decides, one that might leaves open. */
export function afterExceptions(outcome, exceptions) {
  for (const { effect, outcome: fired } of exceptions) {
    const decided = effect === 'met' ? MET : NOT_APPLICABLE;
    if (fired === MET) return decided;
    if (fired === UNDETERMINED && outcome !== decided) return UNDETERMINED;
  }
  return outcome;
}
