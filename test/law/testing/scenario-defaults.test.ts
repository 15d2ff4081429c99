import { describe, expect, it } from 'vitest';
import { commune } from 'ntm-rules/rules';
import { parseScenarios } from 'ntm-rules/testing';
import { A_COMMUNE } from '../../support/a-commune.ts';
import { errorOf } from '../../support/errors.ts';

const defaults = { set: 'commune', on: '2024-12-31', unit: A_COMMUNE, facts: { incomePerCapita: '55' }, accept: 'recalled' };
const expected = { expect: { status: 'undetermined' } } as const;
const read = (given: object, ...scenarios: object[]) => {
  return parseScenarios({ defaults: given, scenarios }, { file: 'f.json', ruleSets: [commune] });
};
const problemsOf = (given: object, ...scenarios: object[]): string[] => {
  const { problems } = errorOf(() => read(given, ...scenarios));
  return problems.map(({ code, path }) => `${code} ${path.join('/')}`);
};

describe('the defaults of a scenario file', () => {
  it('are what each scenario says unless it says otherwise', () => {
    expect(read(defaults, { name: 'a', ...expected }, { name: 'b', on: '2023-12-31', ...expected })).toEqual([
      { name: 'a', ...defaults, ...expected },
      { name: 'b', ...defaults, on: '2023-12-31', ...expected },
    ]);
  });

  it('are put beside the scenario entry by entry in unit, facts, judgements and suppose', () => {
    const judged = { status: 'met', by: 'UBND', on: '2024-12-01' };
    const [scenario] = read(
      { ...defaults, judgements: { '1.1': judged }, suppose: { 'commune/2.3/minimum': '70' } },
      {
        name: 'a',
        unit: { province: 'dong-nai', region: 'southeast' },
        facts: { multidimensionalPoverty: '7' },
        judgements: { '1.2': judged },
        suppose: { 'commune/2.3/minimum': '80' },
        ...expected,
      },
    );
    expect(scenario).toMatchObject({
      unit: { ...A_COMMUNE, province: 'dong-nai', region: 'southeast' },
      facts: { incomePerCapita: '55', multidimensionalPoverty: '7' },
      judgements: { '1.1': judged, '1.2': judged },
      suppose: { 'commune/2.3/minimum': '80' },
    });
  });

  it('give way whole: a fact is one value, and so is a list', () => {
    const [scenario] = read(
      { ...defaults, facts: { irrigatedArea: { numerator: 1, denominator: 2 } }, amendments: ['x', 'y'] },
      { name: 'a', facts: { irrigatedArea: { value: '50', measuredOn: '2024-01-01' } }, amendments: ['z'], ...expected },
    );
    expect(scenario).toMatchObject({ facts: { irrigatedArea: { value: '50', measuredOn: '2024-01-01' } }, amendments: ['z'] });
    expect(scenario!.facts['irrigatedArea']).not.toHaveProperty('numerator');
  });

  it('are taken away by null, and null takes nothing away that is not there', () => {
    const [scenario] = read(defaults, { name: 'a', accept: null, unit: { province: null }, facts: { incomePerCapita: null }, ...expected });
    const { province: _, ...elsewhere } = A_COMMUNE;
    expect(scenario).toEqual({ name: 'a', set: 'commune', on: '2024-12-31', unit: elsewhere, facts: {}, ...expected });
    expect(problemsOf(defaults, { name: 'a', knownOn: null, ...expected })).toEqual(['invalid-scenario f.json/scenarios/0/knownOn']);
  });

  it('leave out facts where none are given', () => {
    const { facts: _, ...rest } = defaults;
    expect(read(rest, { name: 'a', ...expected })[0]!.facts).toEqual({});
  });

  it.each([
    ['a field that is none', { ...defaults, onn: '2024-12-31' }, 'unknown-field f.json/defaults/onn'],
    ['a day that is none', { ...defaults, on: '2024-02-30' }, 'invalid-date f.json/defaults/on'],
    ['a region that is none', { ...defaults, unit: { ...A_COMMUNE, region: 'x' } }, 'invalid-scenario f.json/defaults/unit/region'],
    ['a fact that is none', { ...defaults, facts: { incomePerCapta: '5' } }, 'unknown-fact f.json/defaults/facts/incomePerCapta'],
    ['an unknown set', { ...defaults, set: 'comune' }, 'unknown-rule-set f.json/defaults/set'],
    ['a name', { ...defaults, name: 'all' }, 'unknown-field f.json/defaults/name'],
    ['an expectation', { ...defaults, ...expected }, 'unknown-field f.json/defaults/expect'],
  ])('are refused once, with the path in the file: %s', (_, given, problem) => {
    expect(problemsOf(given, { name: 'a', ...expected }, { name: 'b', ...expected })).toEqual([problem]);
  });

  it('do not take the blame for what a scenario says or lacks', () => {
    expect(problemsOf(defaults, { name: 'a', on: 'x', ...expected }, { name: 'b', unit: { region: 'x' } })).toEqual([
      'invalid-date f.json/scenarios/0/on',
      'invalid-scenario f.json/scenarios/1/unit/region',
      'missing-field f.json/scenarios/1/expect',
    ]);
  });

  it.each([[[]], [3], [null]])('are an object: %j is refused', (given) => {
    const { code, path } = errorOf(() => parseScenarios({ defaults: given, scenarios: [{}] }, { file: 'f.json' }));
    expect([code, path]).toEqual(['invalid-scenario', ['f.json', 'defaults']]);
  });
});
