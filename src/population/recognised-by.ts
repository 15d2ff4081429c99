import type { Assessment } from '../model/assessment.ts';
import type { Recognition } from '../model/recognition.ts';

/** The set that a source means where it says "đạt chuẩn nông thôn mới" and no more. */
const PLAIN_SET = 'commune';

/**
 * What sources say by the day of an assessment of the recognition of its unit under its set; a later one stands last.
 *
 * @remarks It changes no verdict: a recognised unit may fail by its figures, and one that meets may wait for its decision.
 */
export function recognisedBy(
  { unit, ruleSet, on }: Pick<Assessment, 'unit' | 'ruleSet' | 'on'>,
  recognitions: readonly Recognition[],
): readonly Recognition[] {
  return recognitions
    .filter((item) => item.unit === unit.id && (item.ruleSet ?? PLAIN_SET) === ruleSet.id && item.statedOn <= on)
    .toSorted((a, b) => (a.statedOn < b.statedOn ? -1 : 1));
}
