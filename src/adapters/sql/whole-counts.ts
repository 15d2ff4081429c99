import type { FactSlot } from '../../engine/input/fact-slot.ts';
import { isCounted } from '../../model/unit-labels.ts';

/** True for a part of a share that counts things which come only in whole numbers. */
export function isCountedWhole({ fact, units }: Pick<FactSlot, 'fact' | 'units'>, part: 'numerator' | 'denominator'): boolean {
  const unit = fact.definition[part]?.unit;
  return unit !== undefined && isCounted(unit, units);
}
