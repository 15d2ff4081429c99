import type { Assessment } from '../model/assessment.ts';
import type { Expectation } from '../model/scenario.ts';
import { compared } from './difference.ts';
import type { Difference } from './difference.ts';

type Statuses = ReadonlyMap<string, string>;
type Flip = readonly [before: string | null, after: string | null];

function statusesOf({ criteria }: Assessment): Readonly<Record<'indicators' | 'criteria', Statuses>> {
  return {
    indicators: new Map(criteria.flatMap(({ indicators }) => indicators.map(({ id, status }) => [id, status] as const))),
    criteria: new Map(criteria.map(({ id, status }) => [id, status])),
  };
}

/** Every row whose status differs, with both; `null` where one text has no such row. */
function flipsBetween(before: Statuses, after: Statuses): Map<string, Flip> {
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  const flips = ids.map((id): [string, Flip] => [id, [before.get(id) ?? null, after.get(id) ?? null]]);
  return new Map(flips.filter(([, [was, is]]) => was !== is));
}

/** What flips otherwise than expected: each row that flips and is not listed, and each that is listed and does otherwise. */
export function flipDifferences(expected: NonNullable<Expectation['flips']>, before: Assessment, after: Assessment): Difference[] {
  const [was, is] = [statusesOf(before), statusesOf(after)];
  const asked = (['indicators', 'criteria'] as const).filter((kind) => kind === 'indicators' || expected.criteria !== undefined);
  return asked.flatMap((kind) => {
    const flips = flipsBetween(was[kind], is[kind]);
    const listed = expected[kind] ?? {};
    // A row that is listed and stays as it was is shown with the status that it kept.
    const actual = (id: string): Flip | null =>
      flips.get(id) ?? (was[kind].has(id) ? [was[kind].get(id)!, is[kind].get(id) ?? null] : null);
    const ids = [...new Set([...Object.keys(listed), ...flips.keys()])];
    return ids.flatMap((id) => compared(['flips', kind, id], listed[id] ?? null, actual(id)));
  });
}
