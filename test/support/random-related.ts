import * as fc from 'fast-check';
import type { Dossier, Fact, FactInput } from 'ntm-rules';

/*
 * Facts that the catalogue relates to one another, given as reports give them: the total in place of men and women or beside them,
 * the sum or what it is the sum of. Nothing here contradicts anything else; what does is tried where it is refused.
 */

type Facts = Dossier['facts'];
type Given = Record<string, FactInput | undefined>;

/** Shares in percentage points, in each form, of which two never come to more than all. */
const part = fc.oneof(
  fc.constantFrom<FactInput>('0', '1', '2.5', '3.5', '3.51', '7', '7.01', '50'),
  fc.integer({ min: 0, max: 500 }).map((count): FactInput => ({ numerator: count, denominator: 1000 })),
  fc.constantFrom<FactInput>({ atLeast: '3' }, { atMost: '3.5' }, { atLeast: '1', atMost: '3' }),
);

/** Where a total stands: it is given alone, is that of one of its parts, or is not given. */
type Place = 'alone' | 'beside' | 'absent';

function withTotal(given: Given, { id, totalOf = [] }: Fact, place: Place, index: number): Given {
  const own = { ...given };
  const parts = totalOf.filter((name) => own[name] !== undefined);
  if (place === 'absent') delete own[id];
  if (place === 'alone') for (const name of totalOf) delete own[name];
  // What is as large as one of its parts lies between them.
  if (place === 'beside' && parts.length > 0) own[id] = own[parts[index % parts.length]!];
  return own;
}

function withSum(given: Given, { id, sumOf = [] }: Fact, isByParts: boolean, parts: readonly (FactInput | undefined)[]): Given {
  const own = { ...given };
  if (isByParts) delete own[id];
  sumOf.forEach((name, index) => {
    if (isByParts && parts[index] !== undefined) own[name] = parts[index];
    else delete own[name];
  });
  return own;
}

/** Takes facts of which each was drawn for itself; gives some that say nothing against one another. */
export function related(facts: readonly Fact[]): fc.Arbitrary<(given: Facts) => Facts> {
  const totals = facts.filter(({ totalOf }) => totalOf);
  const sums = facts.filter(({ sumOf }) => sumOf);
  const places = fc.array(fc.tuple(fc.constantFrom<Place>('alone', 'beside', 'absent'), fc.nat(1)), {
    minLength: totals.length,
    maxLength: totals.length,
  });
  const some = fc.option(part, { nil: undefined, freq: 3 });
  const byParts = fc.array(fc.tuple(fc.boolean(), fc.array(some, { minLength: 2, maxLength: 2 })), {
    minLength: sums.length,
    maxLength: sums.length,
  });
  return fc.tuple(places, byParts).map(([ofTotals, ofSums]) => (given: Facts): Facts => {
    const settled = totals.reduce<Given>((own, fact, index) => withTotal(own, fact, ...ofTotals[index]!), given);
    return sums.reduce<Given>((own, fact, index) => withSum(own, fact, ...ofSums[index]!), settled) as Facts;
  });
}
