import { commune } from 'ntm-rules/rules';
import type { RuleSet } from 'ntm-rules/rules';
import { describe, expect, it } from 'vitest';
import { differences, scenarioFiles } from './support/scenario.ts';
import { SHIPPED } from './support/shipped.ts';

const COUNTS: Readonly<Record<string, number>> = { commune: 57, 'advanced-commune': 75 };
const sets = SHIPPED.map((ruleSet) => ({ ruleSet, files: scenarioFiles(ruleSet.id) }));
/** The sets that figures decide; traceability.test.ts asks of every set that scenarios decide it both ways. */
const withFigures = sets.filter(({ ruleSet }) => ruleSet.id in COUNTS);

function indicatorsOf(ruleSet: RuleSet): string[] {
  const texts = ruleSet.instruments.flatMap(({ ruleSets = [] }) => ruleSets.filter(({ id }) => id === ruleSet.id));
  return texts.flatMap(({ criteria }) => criteria.flatMap((criterion) => criterion.indicators.map(({ id }) => id)));
}

for (const { ruleSet, files } of sets) {
  for (const { file, scenarios } of files) {
    describe(`${ruleSet.id}/${file}`, () => {
      for (const scenario of scenarios) it(scenario.name, () => expect(differences(scenario, ruleSet)).toEqual([]));
    });
  }
}

describe.each(withFigures.map((set) => [set.ruleSet.id, set] as const))('the scenarios of %s as a whole', (set, { ruleSet, files }) => {
  const scenarios = files.flatMap((file) => file.scenarios);
  const indicators = indicatorsOf(ruleSet);
  const found = scenarios.filter(({ suppose }) => suppose === undefined);
  const expectations = (id: string): string[] =>
    found.flatMap((scenario) => {
      const expected = scenario.expect.indicators?.[id];
      return expected === undefined ? [] : [expected.code ?? expected.status];
    });

  it('ask this set, and know all of its indicators', () => {
    expect(new Set(scenarios.map((scenario) => scenario.set))).toEqual(new Set([set]));
    expect(indicators).toHaveLength(COUNTS[set] ?? 0);
  });

  it('names are unique', () => {
    const names = scenarios.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each(indicators)('%s is expected to be met, not met, and open', (id) => {
    const codes = expectations(id);
    const hasNoLevel = codes.includes('threshold-missing') || codes.includes('threshold-delegated');
    expect(codes.includes('met') || hasNoLevel, 'met, or an explicit statement that no level is known').toBe(true);
    if (codes.includes('met')) expect(codes).toContain('not-met');
    // Where no level is known at all, a missing fact is not even looked at.
    if (codes.includes('met')) expect(codes).toContain('fact-missing');
    else expect(found.some(({ facts, expect }) => expect.indicators?.[id] !== undefined && Object.keys(facts).length === 0)).toBe(true);
  });

  it('every expectation is about an indicator or criterion that exists', () => {
    const named = scenarios.flatMap((scenario) => Object.keys(scenario.expect.indicators ?? {}));
    expect(named.filter((id) => !indicators.includes(id))).toEqual([]);
  });
});

describe('a scenario', () => {
  const scenarios = scenarioFiles('commune').flatMap((file) => file.scenarios);

  it('notices a wrong status, code, title, basis, tally, prerequisite and error', () => {
    const failing = (name: string, expect: Record<string, unknown>): string[] => {
      const scenario = scenarios.find((candidate) => candidate.name === name);
      if (scenario === undefined) throw new Error(`no scenario ${name}`);
      return differences({ ...scenario, expect }, commune);
    };
    const income = '10 income, Central Highlands column, last day of 2024: 50 million is exactly the level';
    const basis = { instrument: '318-2022-qd-ttg', value: '50', grade: 'recalled' } as const;
    expect(failing(income, { indicators: { '10': { status: 'met', basis } } })).toEqual([]);
    expect(failing(income, { indicators: { '10': { status: 'not-met' } } })).toHaveLength(2);
    expect(failing(income, { indicators: { '10': { status: 'met', code: 'judged' } } })).toHaveLength(1);
    expect(failing(income, { indicators: { '10': { status: 'met', title: 'Thu nhập' } } })).toHaveLength(1);
    expect(failing(income, { indicators: { '10': { status: 'met', basis: { ...basis, value: '51' } } } })).toHaveLength(1);
    expect(failing(income, { indicators: { '10': { status: 'met', basis: null } } })).toHaveLength(1);
    expect(failing(income, { indicators: { '99': { status: 'met' } } })).toHaveLength(2);
    expect(failing(income, { status: 'met' })).toHaveLength(1);
    expect(failing(income, { prerequisites: { commune: 'met' } })).toHaveLength(1);
    expect(failing(income, { error: 'date-not-covered' })).toHaveLength(1);
    expect(failing(income, { missingFacts: ['incomePerCapita'] })).toHaveLength(1);
  });
});
