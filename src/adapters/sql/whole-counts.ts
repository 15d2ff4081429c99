import type { Fact } from '../../model/fact.ts';
import { COUNTED_UNIT_LABELS } from '../../model/unit-labels.ts';

/** True for a part of a share that counts things which come only in whole numbers. */
export function isCountedWhole(fact: Fact, part: 'numerator' | 'denominator'): boolean {
  const unit = fact.definition[part]?.unit;
  return unit !== undefined && COUNTED_UNIT_LABELS[unit].isWhole;
}
