import { compareDecimals, compareRatioToPercent } from '../value/decimal.ts';
import type { ExactDecimal } from '../value/decimal.ts';
import type { DefinitionText } from '../law/text.ts';
import { OPERATOR_HOLDS } from '../model/vocabulary.ts';
import type { Operator } from '../model/vocabulary.ts';
import { isUndefinedRatio } from '../model/fact-value.ts';
import type { FactValue, Figure } from '../model/fact-value.ts';
import { MET, NOT_APPLICABLE, NOT_MET, UNDETERMINED } from './kleene.ts';
import type { Outcome } from './kleene.ts';
import type { Limit } from './limit.ts';

/** The outcome of an operator for a value below, at and above its limit. */
export type Outcomes = readonly [below: Outcome, at: Outcome, above: Outcome];

/** What an operator makes of the sign of the difference. */
export function operatorOutcomes(operator: Operator): Outcomes {
  const [below, at, above] = OPERATOR_HOLDS[operator];
  const outcome = (holds: boolean): Outcome => (holds ? MET : NOT_MET);
  return [outcome(below), outcome(at), outcome(above)];
}

/** A value as far as it says something by the definition in force: one that was measured before it, or does not say when, says nothing. */
export function asDefined(fact: FactValue | undefined, redefined: DefinitionText | undefined): FactValue | undefined {
  if (redefined === undefined || fact === undefined) return fact;
  return fact.measuredOn !== undefined && fact.measuredOn >= redefined.from ? fact : undefined;
}

/** The sign of the difference between one value and a limit. A quotient is never worked out. */
export function signOfFigure(figure: Figure, limit: ExactDecimal): number {
  return figure.kind === 'number'
    ? compareDecimals(figure.value, limit)
    : compareRatioToPercent(figure.numerator, figure.denominator, limit);
}

/**
 * The sign of the difference between a fact and its limit; `undefined` where there is nothing to compare, or where values within
 * bounds come out differently.
 */
export function signOf(
  fact: FactValue | undefined,
  { boolean, decimal }: Pick<Limit, 'boolean' | 'decimal'>,
  outcomes: Outcomes,
): number | undefined {
  if (fact === undefined || isUndefinedRatio(fact)) return undefined;
  if (fact.kind === 'boolean') return boolean === undefined ? undefined : fact.value === boolean ? 0 : 1;
  if (decimal === undefined) return undefined;
  if (fact.kind === 'range') {
    const [least, most] = [fact.low ? signOfFigure(fact.low, decimal) : -1, fact.high ? signOfFigure(fact.high, decimal) : 1];
    return new Set(outcomes.slice(least + 1, most + 2)).size > 1 ? undefined : least;
  }
  return signOfFigure(fact, decimal);
}

/** The outcome for the sign of the difference. Nothing known gives nothing known, whatever the operator. */
export function outcomeFor(sign: number | undefined, outcomes: Outcomes, { blocked }: Limit): Outcome {
  if (blocked === 'not-required') return NOT_APPLICABLE;
  if (blocked !== undefined || sign === undefined) return UNDETERMINED;
  return outcomes[(sign + 1) as 0 | 1 | 2];
}

/** The outcome of comparing a fact with a limit. */
export function compare(fact: FactValue | undefined, outcomes: Outcomes, limit: Limit, redefined: DefinitionText | undefined): Outcome {
  return outcomeFor(signOf(asDefined(fact, redefined), limit, outcomes), outcomes, limit);
}
