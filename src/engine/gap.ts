import {
  amountAtPercent,
  compareDecimals,
  compareRatioToPercent,
  percentOfRatio,
  subtractDecimals,
  wholeNumeratorFor,
} from '../value/decimal.ts';
import type { ExactDecimal, RoundingSide } from '../value/decimal.ts';
import type { Gap, LeafTrace } from '../model/assessment.ts';
import type { Fact } from '../model/fact.ts';
import { COUNTED_UNIT_LABELS } from '../model/unit-labels.ts';
import type { Operator } from '../model/vocabulary.ts';
import type { FactValue } from './fact-value.ts';

type Numeric = Exclude<FactValue, { kind: 'boolean' }>;

/** Operators for which there is a way to go: towards more or towards less. */
const WAY: Readonly<Partial<Record<Operator, { readonly side: RoundingSide; readonly isStrict: boolean }>>> = {
  greaterThan: { side: 'up', isStrict: true },
  greaterThanInclusive: { side: 'up', isStrict: false },
  lessThan: { side: 'down', isStrict: true },
  lessThanInclusive: { side: 'down', isStrict: false },
};

/**
 * The value of a fact as one decimal. A quotient that does not end is rounded away from the threshold, so that no
 * rounded figure looks like one that is on the other side or on the line: 79.9999999 % is never shown as 80 %.
 */
export function shownValue(fact: Numeric, limit: ExactDecimal | undefined): string {
  if (fact.kind === 'number') return fact.value.text;
  const { numerator, denominator } = fact;
  const sign = limit === undefined ? -1 : compareRatioToPercent(numerator, denominator, limit);
  if (sign === 0 && limit !== undefined) return limit.text;
  return percentOfRatio(numerator.text, denominator.text, sign < 0 ? 'down' : 'up');
}

function wholeAmount(value: ExactDecimal, limit: ExactDecimal, way: { side: RoundingSide; isStrict: boolean }): string {
  const target = wholeNumeratorFor(limit.text, '100', way.side, way.isStrict);
  return way.side === 'up' ? subtractDecimals(target, value.text) : subtractDecimals(value.text, target);
}

function naturalGap(fact: Fact, value: Numeric, limit: ExactDecimal, way: { side: RoundingSide; isStrict: boolean }): Gap['natural'] {
  if (value.kind === 'number')
    return fact.type === 'integer' ? { amount: wholeAmount(value.value, limit, way), unit: fact.unit } : undefined;
  const counted = fact.definition.numerator?.unit;
  if (counted === undefined) return undefined;
  const { numerator, denominator } = value;
  const target = COUNTED_UNIT_LABELS[counted].isWhole
    ? wholeNumeratorFor(limit.text, denominator.text, way.side, way.isStrict)
    : amountAtPercent(limit.text, denominator.text, way.side);
  // More than all, or less than none, is no way to go.
  if (target.startsWith('-') || compareDecimals({ text: target, double: undefined }, denominator) > 0) return undefined;
  const amount = way.side === 'up' ? subtractDecimals(target, numerator.text) : subtractDecimals(numerator.text, target);
  return { amount, unit: counted };
}

/** How far an unmet value is from its limit; exact where the value is, never less than what is needed. */
export function gapOf(fact: Fact, value: Numeric, limit: ExactDecimal, operator: Operator): Gap | null {
  const way = WAY[operator];
  if (way === undefined) return null;
  const shown = shownValue(value, limit);
  const isMore = way.side === 'up';
  const natural = naturalGap(fact, value, limit, way);
  const distance = isMore ? subtractDecimals(limit.text, shown) : subtractDecimals(shown, limit.text);
  return {
    // Of whole things the smallest whole number is the gap itself.
    delta: fact.type === 'integer' && natural !== undefined ? natural.amount : distance,
    unit: fact.unit,
    direction: isMore ? 'increase' : 'decrease',
    ...(way.isStrict ? { strict: true as const } : {}),
    ...(natural === undefined ? {} : { natural }),
  };
}

/** How far a met value is beyond its limit; never more than there is. */
export function marginOf(fact: Fact, value: Numeric, limit: ExactDecimal, operator: Operator): LeafTrace['margin'] {
  const way = WAY[operator];
  if (way === undefined) return null;
  const isMore = way.side === 'up';
  const safe =
    value.kind === 'number' ? value.value.text : percentOfRatio(value.numerator.text, value.denominator.text, isMore ? 'down' : 'up');
  return { delta: isMore ? subtractDecimals(safe, limit.text) : subtractDecimals(limit.text, safe), unit: fact.unit };
}
