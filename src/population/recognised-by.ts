import { recognisingOf } from '../law/recognising.ts';
import type { Recognising } from '../law/recognising.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Recognition } from '../model/recognition.ts';

/** A recognition that counts, with the document that says so and its day. */
export interface Recognised extends Recognising {
  readonly recognition: Recognition;
}

/**
 * What sources say by a day of the recognition of a unit under a set, unless it had been withdrawn by then; a later one stands last.
 *
 * @remarks It changes no verdict: a recognised unit may fail by its figures, and one that meets may wait for its decision.
 */
export function recognisedBy(
  { unit, ruleSet, on }: { readonly unit: string; readonly ruleSet: string; readonly on: string },
  recognitions: readonly Recognition[],
): readonly Recognised[] {
  return recognitions
    .flatMap((recognition): Recognised[] => {
      const found = recognisingOf(recognition);
      const isOwn = recognition.unit === unit && recognition.ruleSet === ruleSet;
      const isWithdrawn = recognition.withdrawnBy !== undefined && recognition.withdrawnBy.signedOn <= on;
      return found !== undefined && isOwn && found.on <= on && !isWithdrawn ? [{ recognition, ...found }] : [];
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

/** The same of an assessment. */
export function recognisedByDayOf(assessment: Assessment, recognitions: readonly Recognition[]): readonly Recognised[] {
  const { unit, ruleSet, on } = assessment;
  return recognisedBy({ unit: unit.id, ruleSet: ruleSet.id, on }, recognitions);
}
