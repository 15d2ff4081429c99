import * as fc from 'fast-check';
import { assess } from 'ntm-rules';
import { commune as shipped } from 'ntm-rules/rules';
import { describe, expect, it } from 'vitest';
import { mutantsOf } from 'ntm-rules/testing';
import { alone } from '../../src/testing/sites/own-text.ts';
import { IS_WHOLE } from '../support/budget.ts';
import { compareWithReference, conditionsOn, disagreeing } from '../support/oracle.ts';
import { randomDossiers } from '../support/random-dossiers.ts';

const commune = alone(shipped);

describe('the reference notices a library that evaluates something else than the files say', () => {
  const mutants = mutantsOf(commune);
  const samples = fc.sample(randomDossiers(commune), { numRuns: IS_WHOLE ? 400 : 60, seed: 318 });
  const days = new Set(samples.map(({ at }) => at.on));
  const law = new Map([...days].map((on) => [on, conditionsOn(commune, on)]));

  const all = [
    ['318-2022-qd-ttg commune/10', 'incomePerCapita greaterThanInclusive → greaterThan', '10'],
    ['318-2022-qd-ttg commune/11', 'multidimensionalPoverty lessThanInclusive → lessThan', '11'],
    ['318-2022-qd-ttg commune/12.1', 'all → any', '12.1'],
    ['318-2022-qd-ttg commune/7', 'any → all', '7'],
    ['318-2022-qd-ttg commune/5', 'all[1].any[1] dropped', '5'],
    ['318-2022-qd-ttg commune/13.4 exception no-craft-village', 'dropped', '13.4'],
    ['211-2024-qd-ttg commune/15.4', 'electronicHealthRecordsInUse equal → notEqual', '15.4'],
  ] as const;

  it.each(all.filter((_, index) => IS_WHOLE || index === 6))('%s: %s', (clause, change, indicator) => {
    const mutant = mutants.find((candidate) => candidate.clause === clause && candidate.change === change);
    if (mutant === undefined) throw new Error('no such mutant');
    // Frozen, so that its plans are kept.
    const mutated = Object.freeze(mutant.make());
    const noticed = new Set<string>();
    for (const { dossier, at } of samples) {
      const compared = compareWithReference(mutated, dossier, at.on, law.get(at.on), assess(mutated, dossier, at));
      for (const item of disagreeing(compared)) noticed.add(item.indicator);
    }
    expect([...noticed]).toEqual([indicator]);
  });
});
