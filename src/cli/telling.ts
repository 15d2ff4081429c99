import type { Assessment } from '../model/assessment.ts';

/** How much an assessment tells: real before made up, then by what is settled, first criteria and then indicators. */
function tellingness({ illustrative, criteria, tally }: Assessment): readonly number[] {
  const settled = criteria.flatMap(({ indicators }) => indicators).filter(({ status }) => status === 'met' || status === 'not-met');
  return [illustrative === true ? 0 : 1, tally.met + tally.notMet, settled.length];
}

/** The one that tells more; the earlier one where they tell the same. */
export function moreTelling(first: Assessment | undefined, second: Assessment): Assessment {
  if (first === undefined) return second;
  const [one, other] = [tellingness(first), tellingness(second)];
  const differing = one.findIndex((value, index) => value !== other[index]);
  return differing === -1 || one[differing]! > other[differing]! ? first : second;
}
