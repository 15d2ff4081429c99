import { addDecimals, amountAtPercent, percentOfRatio, subtractDecimals, wholeNumeratorFor } from '../value/decimal.ts';
import type { RoundingSide } from '../value/decimal.ts';
import type { Gap, LeafTrace } from '../model/assessment.ts';
import type { Fact } from '../model/fact.ts';
import { COUNTED_UNIT_LABELS } from '../model/unit-labels.ts';
import type { Operator } from '../model/vocabulary.ts';
import type { FactValue } from './fact-value.ts';

type Numeric = Exclude<FactValue, { kind: 'boolean' }>;

/** True where more is better. */
function wantsMore(operator: Operator): boolean {
  return operator === 'greaterThan' || operator === 'greaterThanInclusive';
}

/**
 * The value of a fact as one decimal. A quotient that does not end is rounded away from the threshold's good side,
 * so that no rounded figure looks better than it is: 79.9999999 % is never shown as 80 %.
 */
export function shownValue(fact: Numeric, operator: Operator): string {
  if (fact.kind === 'number') return fact.value.text;
  return percentOfRatio(fact.numerator.text, fact.denominator.text, wantsMore(operator) ? 'down' : 'up');
}

function naturalGap(fact: Fact, value: Numeric, limit: string, operator: Operator, delta: string): Gap['natural'] {
  if (value.kind === 'number') return fact.type === 'integer' ? { amount: delta, unit: fact.unit } : undefined;
  const counted = fact.definition.numerator?.unit;
  if (counted === undefined) return undefined;
  const side: RoundingSide = wantsMore(operator) ? 'up' : 'down';
  const isStrict = operator === 'greaterThan' || operator === 'lessThan';
  const target = COUNTED_UNIT_LABELS[counted].isWhole
    ? wholeNumeratorFor(limit, value.denominator.text, side, isStrict)
    : amountAtPercent(limit, value.denominator.text, side);
  const numerator = value.numerator.text;
  return { amount: side === 'up' ? subtractDecimals(target, numerator) : subtractDecimals(numerator, target), unit: counted };
}

/** How far an unmet value is from its limit; exact where the value is, never less than what is needed. */
export function gapOf(fact: Fact, value: Numeric, limit: string, operator: Operator): Gap | null {
  if (operator === 'equal' || operator === 'notEqual') return null;
  const shown = shownValue(value, operator);
  const isMore = wantsMore(operator);
  const delta = isMore ? subtractDecimals(limit, shown) : subtractDecimals(shown, limit);
  // A strict comparison can fail by nothing at all: equality. Whole things then still lack one.
  const needed = fact.type === 'integer' && (operator === 'greaterThan' || operator === 'lessThan') ? addDecimals(delta, '1') : delta;
  const natural = naturalGap(fact, value, limit, operator, needed);
  return { delta: needed, unit: fact.unit, direction: isMore ? 'increase' : 'decrease', ...(natural === undefined ? {} : { natural }) };
}

/** How far a met value is beyond its limit. */
export function marginOf(fact: Fact, value: Numeric, limit: string, operator: Operator): LeafTrace['margin'] {
  if (operator === 'equal' || operator === 'notEqual') return null;
  const shown = shownValue(value, operator);
  return { delta: wantsMore(operator) ? subtractDecimals(shown, limit) : subtractDecimals(limit, shown), unit: fact.unit };
}
