import { compareDecimals, compareRatioToPercent, isZero } from '../value/decimal.ts';
import type { Operator } from '../model/vocabulary.ts';
import type { FactValue } from './fact-value.ts';
import { MET, NOT_APPLICABLE, NOT_MET, UNDETERMINED } from './kleene.ts';
import type { Outcome } from './kleene.ts';
import type { Limit } from './limit.ts';

/** Whether a comparison holds, by the sign of fact − limit. */
export const HOLDS: Readonly<Record<Operator, (sign: number) => boolean>> = {
  equal: (sign) => sign === 0,
  notEqual: (sign) => sign !== 0,
  lessThan: (sign) => sign < 0,
  lessThanInclusive: (sign) => sign <= 0,
  greaterThan: (sign) => sign > 0,
  greaterThanInclusive: (sign) => sign >= 0,
};

/** True for 0 of 0: nothing to measure, so nothing is known. */
export function isUndefinedRatio(fact: FactValue): boolean {
  return fact.kind === 'ratio' && isZero(fact.denominator.text);
}

function holds(fact: FactValue, operator: Operator, limit: Limit): boolean {
  if (fact.kind === 'boolean') return HOLDS[operator](fact.value === limit.boolean ? 0 : 1);
  // A limit that is not blocked has a value of the kind of its fact: checked when the rules are loaded.
  const decimal = limit.decimal!;
  const sign =
    fact.kind === 'number' ? compareDecimals(fact.value, decimal) : compareRatioToPercent(fact.numerator, fact.denominator, decimal);
  return HOLDS[operator](sign);
}

/** The outcome of comparing a fact with a limit. Nothing known gives nothing known, whatever the operator. */
export function compare(fact: FactValue | undefined, operator: Operator, limit: Limit): Outcome {
  if (limit.blocked === 'not-required') return NOT_APPLICABLE;
  if (limit.blocked !== undefined || fact === undefined || isUndefinedRatio(fact)) return UNDETERMINED;
  return holds(fact, operator, limit) ? MET : NOT_MET;
}
