import { addDecimals, exactDecimal, isZero, multiplyDecimals, subtractDecimals } from '../../value/decimal.ts';
import type { ExactDecimal } from '../../value/decimal.ts';
import type { LeafTrace } from '../../model/assessment.ts';
import { traceLeaves } from '../../model/trace-leaves.ts';
import { asDefined, signOfFigure } from '../../engine/compare.ts';
import { holdingOf } from '../../engine/holding.ts';
import type { FactValue } from '../../model/fact-value.ts';
import type { FactSlot } from '../../engine/input/fact-slot.ts';
import type { CompiledCriterion, CompiledSet } from '../../engine/compiled-set.ts';
import type { Comparison } from './comparison.ts';

type CompiledIndicator = CompiledCriterion['indicators'][number];

/** A limit with the value from which on a fact is safely beyond it. */
export interface NearLimit {
  readonly slot: number;
  readonly redefined: FactSlot['redefined'];
  readonly isFloor: boolean;
  readonly limit: ExactDecimal;
  readonly safe: ExactDecimal;
}

function askedBy(indicator: CompiledIndicator): LeafTrace[] {
  return traceLeaves(indicator.result({ facts: [], prerequisites: new Map() }, undefined).trace);
}

/** The limits of an indicator that are not what they were, each with the value from which on a fact is safe. */
export function nearLimits(
  before: CompiledIndicator | null,
  after: CompiledIndicator | null,
  { fragileWithin }: Comparison,
  { slots }: CompiledSet,
): NearLimit[] {
  if (before === null || after === null) return [];
  const keyOf = ({ required: { parameter, value } }: LeafTrace): string => `${parameter ?? ''} ${String(value)}`;
  const earlier = new Set(askedBy(before).map(keyOf));
  const asked = new Map(askedBy(after).map((leaf) => [`${leaf.fact} ${leaf.operator} ${keyOf(leaf)}`, leaf]));
  return [...asked.values()].flatMap((leaf): NearLimit[] => {
    const { fact, operator, required } = leaf;
    const { value } = required;
    const { below, above } = holdingOf(operator);
    if (typeof value !== 'string' || earlier.has(keyOf(leaf)) || below === above) return [];
    const isFloor = above;
    const margin = multiplyDecimals(multiplyDecimals(value, fragileWithin), '0.01');
    const safe = isFloor ? addDecimals(value, margin) : subtractDecimals(value, margin);
    const { slot, redefined } = slots.get(fact)!;
    return [{ slot, redefined, isFloor, limit: exactDecimal(value), safe: exactDecimal(safe) }];
  });
}

/** True if a value holds, but not safely: it is nearer to the limit than was asked. Of bounds nobody can say so. */
export function isNear({ slot, redefined, isFloor, limit, safe }: NearLimit, facts: readonly (FactValue | undefined)[]): boolean {
  const fact = asDefined(facts[slot], redefined);
  if (fact === undefined || fact.kind === 'boolean' || fact.kind === 'range') return false;
  if (fact.kind === 'ratio' && isZero(fact.denominator)) return false;
  return isFloor
    ? signOfFigure(fact, limit) >= 0 && signOfFigure(fact, safe) < 0
    : signOfFigure(fact, limit) <= 0 && signOfFigure(fact, safe) > 0;
}
