import type { Assessment } from '../../model/assessment.ts';

/** A unit under a set: answers of one key are about the same rows. */
export function unitKey({ unit, ruleSet }: Assessment): string {
  return `${ruleSet.id} ${unit.id}`;
}
