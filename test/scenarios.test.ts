import { commune } from 'ntm-rules/rules';
import { describe, expect, it } from 'vitest';
import { differences, scenarioFiles } from './support/scenario.ts';

const files = scenarioFiles('commune');
const scenarios = files.flatMap((file) => file.scenarios);
const indicators = commune.instruments.flatMap(({ ruleSets = [] }) =>
  ruleSets.flatMap(({ criteria }) => criteria.flatMap((criterion) => criterion.indicators.map(({ id }) => id))),
);

for (const { file, scenarios: ofFile } of files) {
  describe(`commune/${file}`, () => {
    for (const scenario of ofFile) it(scenario.name, () => expect(differences(scenario, commune)).toEqual([]));
  });
}

describe('the scenarios as a whole', () => {
  const found = scenarios.filter(({ suppose }) => suppose === undefined);
  const expectations = (id: string): string[] =>
    found.flatMap((scenario) => {
      const expected = scenario.expect.indicators?.[id];
      return expected === undefined ? [] : [expected.code ?? expected.status];
    });

  it('57 indicators are known', () => {
    expect(indicators).toHaveLength(57);
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

  it('a scenario notices a wrong status, code, title, basis, tally and error', () => {
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
    expect(failing(income, { error: 'date-not-covered' })).toHaveLength(1);
    expect(failing(income, { missingFacts: ['incomePerCapita'] })).toHaveLength(1);
  });
});
