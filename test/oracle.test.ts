import * as fc from 'fast-check';
import type { Dossier, Fact, FactInput, Unit } from 'ntm-rules';
import { commune as shipped } from 'ntm-rules/rules';
import { describe, expect, it } from 'vitest';
import { REGIONS } from '../src/model/vocabulary.ts';
import { mutantsOf } from 'ntm-rules/testing';
import { alone } from '../src/testing/sites/own-text.ts';
import { moved, stepOf } from '../src/testing/sites/quantity.ts';
import { valueSites } from '../src/testing/sites/value-sites.ts';
import { compareWithEngine, conditionsOn } from './support/oracle.ts';
import type { Comparison } from './support/oracle.ts';

const commune = alone(shipped);
const RUNS = 400;
const SEED = 318;

const units: Unit[] = [
  ...REGIONS.map((region): Unit => ({ id: region, level: 'commune', region })),
  { id: 'kon-tum', level: 'commune', province: 'kon-tum', region: 'central-highlands' },
  { id: 'poor', level: 'commune', province: 'kon-tum', region: 'central-highlands', traits: ['specially-disadvantaged', 'poor-district'] },
];
const days = ['2022-03-08', '2022-07-12', '2022-07-13', '2022-12-31', '2023-12-31', '2024-02-29', '2024-03-01', '2024-12-31', '2025-12-31'];

/** Every number of the law of this unit of measurement, and its neighbours: where comparisons go wrong. */
function landmarks({ unit, bounds }: Fact): string[] {
  const values = valueSites(commune.instruments).flatMap((site) =>
    site.unit === unit && typeof site.entry.value === 'string' ? [site.entry.value] : [],
  );
  const near = values.flatMap((value) => [moved(value, `-${stepOf(unit)}`), value, moved(value, stepOf(unit))]);
  const possible = near.filter((value) => Number(value) >= Number(bounds?.min ?? 0) && Number(value) <= Number(bounds?.max ?? Infinity));
  return [...new Set(possible)];
}

function factArbitrary(fact: Fact, lean: number): fc.Arbitrary<FactInput> {
  if (fact.type === 'boolean') return fc.integer({ min: 0, max: 99 }).map((draw) => draw < lean);
  const near = fc.constantFrom(...landmarks(fact));
  if (fact.type !== 'percentage') return near;
  const best = fc.constantFrom('100', '99.99', '0');
  const anything = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => moved('0', String(hundredths / 100)));
  const share = fc.integer({ min: 1, max: 3000 }).chain((denominator) => {
    return fc
      .integer({ min: 0, max: denominator })
      .map((numerator) => ({ numerator: String(numerator), denominator: String(denominator) }));
  });
  // Exactly at a level of the law: 699, 700 and 701 of 1000.
  const exactShare = near.map((value) => ({ numerator: String(Math.min(1000, Math.round(Number(value) * 10))), denominator: '1000' }));
  return fc.oneof({ weight: lean, arbitrary: fc.oneof(near, best) }, { weight: 20, arbitrary: fc.oneof(anything, share, exactShare) });
}

/** Complete dossiers; some lean towards yes, so that conditions of many members are met now and then. */
const dossiers: fc.Arbitrary<{ dossier: Dossier; on: string }> = fc.constantFrom(30, 60, 95).chain((lean) =>
  fc.record({
    dossier: fc.record({
      unit: fc.constantFrom(...units),
      facts: fc.record(Object.fromEntries(commune.facts.map((fact) => [fact.id, factArbitrary(fact, lean)]))),
    }),
    on: fc.constantFrom(...days),
  }),
);

const disagreeing = (comparisons: readonly Comparison[]): Comparison[] => comparisons.filter(({ engine, library }) => engine !== library);

describe('json-rules-engine answers as assess does', () => {
  const seen = new Map<string, Map<string, number>>();
  let runs = 0;
  let compared = 0;

  it(`on ${RUNS} complete dossiers in every column on ${days.length} days`, async () => {
    await fc.assert(
      fc.asyncProperty(dossiers, async ({ dossier, on }) => {
        const comparisons = await compareWithEngine(commune, dossier, on);
        expect(disagreeing(comparisons)).toEqual([]);
        runs += 1;
        compared += comparisons.length;
        for (const { indicator, library } of comparisons) {
          const counts = seen.get(indicator) ?? new Map<string, number>();
          seen.set(indicator, counts.set(library, (counts.get(library) ?? 0) + 1));
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it('and enough was compared, with both outcomes', () => {
    expect(runs).toBe(RUNS);
    expect(compared).toBeGreaterThan(RUNS * 35);
    // 57 less those without any level: 2.1, 2.3, 2.4, 9.2, 17.1, 17.2, 17.6, 17.8, 17.9.
    expect(seen.size).toBe(48);
    const oneSided = [...seen].filter(([, counts]) => !counts.has('met') || !counts.has('not-met')).map(([indicator]) => indicator);
    expect(oneSided).toEqual([]);
    expect(seen.get('13.4')?.has('not-applicable')).toBe(true);
  });
});

describe('the oracle notices a library that evaluates something else than the files say', () => {
  const cases = [
    ['318-2022-qd-ttg commune/10', 'incomePerCapita greaterThanInclusive → greaterThan', '10'],
    ['318-2022-qd-ttg commune/11', 'multidimensionalPoverty lessThanInclusive → lessThan', '11'],
    ['318-2022-qd-ttg commune/12.1', 'all → any', '12.1'],
    ['318-2022-qd-ttg commune/7', 'any → all', '7'],
    ['318-2022-qd-ttg commune/5', 'all[1].any[1] dropped', '5'],
    ['318-2022-qd-ttg commune/13.4 exception no-craft-village', 'dropped', '13.4'],
    ['211-2024-qd-ttg commune/15.4', 'electronicHealthRecordsInUse equal → notEqual', '15.4'],
  ] as const;
  const mutants = mutantsOf(commune);
  const samples = fc.sample(dossiers, { numRuns: RUNS, seed: SEED });

  it.each(cases)('%s: %s', async (clause, change, indicator) => {
    const mutant = mutants.find((candidate) => candidate.clause === clause && candidate.change === change);
    if (mutant === undefined) throw new Error('no such mutant');
    const mutated = mutant.make();
    const noticed = new Set<string>();
    for (const { dossier, on } of samples) {
      for (const item of disagreeing(await compareWithEngine(mutated, dossier, on, conditionsOn(commune, on)))) noticed.add(item.indicator);
    }
    expect([...noticed]).toEqual([indicator]);
  });
});
