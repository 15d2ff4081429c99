import { describe, expect, it } from 'vitest';
import { amend } from 'ntm-rules';
import type { RuleSet } from 'ntm-rules/rules';
import { commune } from 'ntm-rules/rules';
import { runScenario, scenarioCoverage, withThreshold } from 'ntm-rules/testing';
import { boundariesOf } from '../../support/boundaries.ts';
import { LATER } from '../../support/past-year.ts';

describe('levels of years that were over', () => {
  const ofYear = (ruleSet: RuleSet) =>
    boundariesOf(ruleSet).scenarios.flatMap(({ name, on, year }) => (year === undefined ? [] : [{ name, on, year }]));

  it('before the set was in force are asked for by name, in every column that has one', () => {
    const asked = ofYear(commune);
    expect(asked).toContainEqual({
      name: 'commune/10/minimum, central-highlands, year 2021, 2022-03-08: incomePerCapita 41, at 41',
      on: '2022-03-08',
      year: 2021,
    });
    const { items, uncovered } = scenarioCoverage(commune, boundariesOf(commune).scenarios);
    const past = items.filter(({ kind, id }) => kind === 'value' && id.endsWith(':2021-01-01'));
    expect(past.length).toBeGreaterThan(1);
    expect(past.flatMap(({ lacking }) => lacking)).toEqual([]);
    expect(uncovered.filter(({ id }) => id.includes('2021'))).toEqual([]);
    // Without scenarios that name the year, they are listed as what nobody looks at.
    const without = boundariesOf(commune).scenarios.filter(({ year }) => year === undefined);
    const unseen = scenarioCoverage(commune, without).uncovered.filter(({ kind }) => kind === 'value');
    expect(unseen.map(({ id }) => id)).toEqual(past.map(({ id }) => id));
  });

  it('by the time a text changes them are tried on both sides of the level and of the day', () => {
    const changed = amend(commune, LATER);
    const { scenarios, notGenerated } = boundariesOf(changed);
    const own = scenarios.filter(({ year }) => year === 2022);
    expect(own.map(({ on }) => on)).toEqual(expect.arrayContaining(['2024-05-31', '2024-06-01', '2024-06-02']));
    const given = own.filter(({ on }) => on === '2024-06-01').map(({ facts }) => facts['incomePerCapita']);
    expect(given).toEqual(expect.arrayContaining(['42.99', '43', '43.01']));
    expect(own.filter((scenario) => !runScenario(scenario, { ruleSets: [changed] }).passed)).toEqual([]);
    // The text before it says something else, which is noticed.
    expect(own.some((scenario) => !runScenario(scenario, { ruleSets: [commune] }).passed)).toBe(true);
    expect(notGenerated.filter(({ threshold }) => threshold.includes('invented-past'))).toEqual([]);
    const { items } = scenarioCoverage(changed, scenarios);
    const listed = items.filter(({ id }) => id.includes('invented-past') || id.endsWith('for 2022'));
    expect(listed.map(({ kind, lacking }) => [kind, lacking])).toEqual([
      ['value', []],
      ['date', []],
    ]);
  });
});

it('a wrong answer is noticed: the scenarios of one set are not met by another', () => {
  const raised = withThreshold(commune, 'commune/11/maximum', '9', { region: 'central-highlands' });
  const failing = boundariesOf(commune).scenarios.filter((scenario) => !runScenario(scenario, { ruleSets: [raised] }).passed);
  expect(failing.map(({ name }) => name)).toEqual([
    'commune/11/maximum, central-highlands, 2022-03-08: multidimensionalPoverty 7.01, just above 7',
  ]);
});
