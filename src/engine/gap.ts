import type { Unfrozen } from '../value/deep-readonly.ts';
import { compareDecimals, difference, exactDecimal } from '../value/decimal.ts';
import type { ExactDecimal, ScaledDecimal } from '../value/decimal.ts';
import { amountAtPercent, percentOfRatio } from '../value/share.ts';
import type { RoundingSide } from '../value/share.ts';
import type { Gap, LeafTrace } from '../model/assessment.ts';
import type { Fact } from '../model/fact.ts';
import { OPERATOR_HOLDS } from '../model/vocabulary.ts';
import type { Operator } from '../model/vocabulary.ts';
import type { FactValue, Figure } from '../model/fact-value.ts';

/** Towards more or towards less, and whether reaching the limit is not enough. */
export interface Way {
  readonly side: RoundingSide;
  readonly isStrict: boolean;
}

/**
 * The way to what is wanted of a comparison: the comparison itself, or its opposite under a negation. There is none to what holds on
 * both sides of its limit, or on neither.
 */
export function wayOf(operator: Operator, isNegated: boolean): Way | undefined {
  const [below, at, above] = OPERATOR_HOLDS[operator];
  return below === above ? undefined : { side: above === isNegated ? 'down' : 'up', isStrict: at === isNegated };
}

const HUNDRED = exactDecimal('100');

/**
 * The value of a fact as one decimal. A quotient that does not end is rounded away from the threshold, so that no
 * rounded figure looks like one that is on the other side or on the line: 79.9999999 % is never shown as 80 %.
 * `sign` says on which side of the limit the value is.
 */
export function shownValue(fact: Figure, limit: ExactDecimal | undefined, sign = -1): ScaledDecimal {
  if (fact.kind === 'number') return fact.value;
  if (sign === 0 && limit) return limit;
  return percentOfRatio(fact.numerator, fact.denominator, sign < 0 ? 'down' : 'up');
}

/** From where to where, in the direction of the way. */
function along({ side }: Way, value: ScaledDecimal, target: ScaledDecimal): string {
  return side === 'up' ? difference(target, value) : difference(value, target);
}

/** What a gap is of: a fact, and whether what it counts comes in whole numbers only. */
export interface Counted {
  readonly fact: Fact;
  readonly isWhole: boolean;
}

function naturalGap({ fact, isWhole }: Counted, value: Figure, limit: ExactDecimal, way: Way): Gap['natural'] {
  if (value.kind === 'number') {
    if (fact.type !== 'integer') return undefined;
    return { amount: along(way, value.value, amountAtPercent(limit, HUNDRED, 0, way.side, way.isStrict)), unit: fact.unit };
  }
  const unit = fact.definition.numerator?.unit;
  if (unit === undefined || value.kind !== 'ratio') return undefined;
  const { numerator, denominator } = value;
  const target = amountAtPercent(limit, denominator, isWhole ? 0 : undefined, way.side, isWhole && way.isStrict);
  // More than all, or less than none, is no way to go.
  if (target.units < 0 || compareDecimals(target, denominator) > 0) return undefined;
  return { amount: along(way, numerator, target), unit };
}

/** How far an unmet value is from its limit; exact where the value is, never less than what is needed. */
export function gapOf(counted: Counted, value: Figure, shown: ScaledDecimal, limit: ExactDecimal, way: Way): Gap {
  const { fact } = counted;
  const natural = naturalGap(counted, value, limit, way);
  const gap: Unfrozen<Gap> = {
    // Of whole things the smallest whole number is the gap itself.
    delta: fact.type === 'integer' && natural ? natural.amount : along(way, shown, limit),
    unit: fact.unit,
    direction: way.side === 'up' ? 'increase' : 'decrease',
  };
  if (way.isStrict) gap.strict = true;
  if (natural) gap.natural = natural;
  return gap;
}

/** How far a value of which bounds are known is from its limit at the least: from the end that is nearer. */
export function leastGapOf(
  counted: Counted,
  { low, high, bounds }: Extract<FactValue, { kind: 'range' }>,
  limit: ExactDecimal,
  way: Way,
): Gap | null {
  const [value, said] = way.side === 'up' ? [high, bounds.atMost] : [low, bounds.atLeast];
  // Where the bound is shown.
  return value ? { ...gapOf(counted, value, said ? exactDecimal(said) : shownValue(value, limit), limit, way), least: true } : null;
}

/** How far a met value is beyond its limit; never more than there is. */
export function marginOf(fact: Fact, value: Figure, limit: ExactDecimal, way: Way): LeafTrace['margin'] {
  const safe = shownValue(value, undefined, way.side === 'up' ? -1 : 1);
  return { delta: along(way, limit, safe), unit: fact.unit };
}
