import { commune } from 'ntm-rules/rules';
import type { RuleSet } from 'ntm-rules/rules';
import { describeScenarios, runScenario } from 'ntm-rules/testing';
import { describe, expect, it } from 'vitest';
import { filesOf, scenariosOf } from '../support/scenarios.ts';
import { SHIPPED, TOLD } from '../support/shipped.ts';

const COUNTS: Readonly<Record<string, number>> = { commune: 57, 'advanced-commune': 75, 'model-commune': 4, 'commune-recognition': 4 };
/** Rows that figures decide; of the others a judgement or another set does. */
const NO_FIGURES: Readonly<Record<string, readonly string[]>> = { 'model-commune': ['1'], 'commune-recognition': ['1'] };
// The sets that figures decide.
const sets = SHIPPED.filter(({ id }) => id in COUNTS);

// Those of the sets that only judgements decide run as well; traceability.test.ts asks that each row has some.
for (const { id } of SHIPPED) describeScenarios(filesOf(id), { describe, it }, { ruleSets: TOLD });

function indicatorsOf(ruleSet: RuleSet): string[] {
  const texts = ruleSet.instruments.flatMap(({ ruleSets = [] }) => ruleSets.filter(({ id }) => id === ruleSet.id));
  return texts.flatMap(({ criteria }) => criteria.flatMap((criterion) => criterion.indicators.map(({ id }) => id)));
}

describe.each(sets.map((ruleSet) => [ruleSet.id, ruleSet] as const))('the scenarios of %s as a whole', (set, ruleSet) => {
  const scenarios = scenariosOf(set);
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

  it('each says where it is from', () => {
    expect(scenarios.filter(({ source }) => source === undefined)).toEqual([]);
  });

  it('names are unique', () => {
    const names = scenarios.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each(indicators.filter((id) => NO_FIGURES[set]?.includes(id) !== true))('%s is expected to be met, not met, and open', (id) => {
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
  const scenarios = scenariosOf('commune');

  it('notices a wrong status, code, title, basis, tally, prerequisite and error', () => {
    const failing = (name: string, expect: Record<string, unknown>): string[] => {
      const scenario = scenarios.find((candidate) => candidate.name === name);
      if (scenario === undefined) throw new Error(`no scenario ${name}`);
      return runScenario({ ...scenario, expect }, { ruleSets: [commune] }).differences.map(({ path }) => path.join(' '));
    };
    const income = '10 income, Central Highlands column, last day of 2024: 50 million is exactly the level';
    const basis = { instrument: '318-2022-qd-ttg', value: '50', grade: 'recalled' } as const;
    expect(failing(income, { indicators: { '10': { status: 'met', basis } } })).toEqual([]);
    expect(failing(income, { indicators: { '10': { status: 'not-met' } } })).toEqual(['indicators 10 status', 'indicators 10 code']);
    expect(failing(income, { indicators: { '10': { status: 'met', code: 'judged' } } })).toEqual(['indicators 10 code']);
    expect(failing(income, { indicators: { '10': { status: 'met', title: 'Thu nhập' } } })).toEqual(['indicators 10 title']);
    expect(failing(income, { indicators: { '10': { status: 'met', basis: { ...basis, value: '51' } } } })).toEqual(['indicators 10 basis']);
    expect(failing(income, { indicators: { '10': { status: 'met', basis: null } } })).toEqual(['indicators 10 basis']);
    expect(failing(income, { indicators: { '10': { status: 'met', levels: { minimum: '51' } } } })).toEqual(['indicators 10 levels']);
    expect(failing(income, { indicators: { '99': { status: 'met' } } })).toEqual(['indicators 99 status', 'indicators 99 code']);
    expect(failing(income, { status: 'met' })).toEqual(['status']);
    expect(failing(income, { contradictions: ['10'] })).toEqual(['contradictions']);
    expect(failing(income, { prerequisites: { commune: 'met' } })).toEqual(['prerequisites commune']);
    expect(failing(income, { error: 'date-not-covered' })).toEqual(['code']);
    expect(failing(income, { code: 'date-not-covered' })).toEqual(['code']);
    expect(failing(income, { missingFacts: ['incomePerCapita'] })).toEqual(['missingFacts incomePerCapita']);
    expect(failing(income, { notMissingFacts: ['communeRoads'] })).toEqual(['notMissingFacts communeRoads']);
  });
});
