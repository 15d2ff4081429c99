import { describe, expect, it } from 'vitest';
import { advancedCommune, commune, communeRecognition, modelCommune } from 'ntm-rules/rules';
import { boundaryScenarios, runScenario, scenarioCoverage, withThreshold } from 'ntm-rules/testing';
import { IS_WHOLE } from '../../support/budget.ts';

const SETS = IS_WHOLE ? [commune, advancedCommune, modelCommune, communeRecognition] : [commune, communeRecognition];

describe.each(SETS.map((ruleSet) => [ruleSet.id, ruleSet] as const))('boundary scenarios of %s', (_, ruleSet) => {
  const { scenarios, notGenerated } = boundaryScenarios(ruleSet);

  it('are answered as a second reading of the law answers them', () => {
    const failing = scenarios.flatMap((scenario) => {
      const { name, differences } = runScenario(scenario, { ruleSets: [ruleSet] });
      return differences.map((difference) => ({ name, ...difference }));
    });
    expect(failing).toEqual([]);
    expect(scenarios.length).toBeGreaterThan(ruleSet.facts.length);
  });

  it('cover every value and every date by themselves', () => {
    const { kinds, uncovered } = scenarioCoverage(ruleSet, scenarios);
    expect([kinds.value.share, kinds.date.share, kinds['level-without-value'].share]).toEqual(['100', '100', '100']);
    expect(uncovered.filter(({ kind }) => kind !== 'comparison' && kind !== 'exception')).toEqual([]);
  });

  it('say what could not be made, and why', () => {
    expect(notGenerated.filter(({ because }) => because === '')).toEqual([]);
    // The first alternative of 5 is there for the reader; values of 2021 are before the text.
    const others = notGenerated.filter(({ threshold }) => !/^commune\/5\/|:2021-01-01$/.test(threshold));
    expect(others).toEqual([]);
  });
});

it('a wrong answer is noticed: the scenarios of one set are not met by another', () => {
  const raised = withThreshold(commune, 'commune/11/maximum', '9', { region: 'central-highlands' });
  // Those around the level, and some that it has no part in.
  const near = boundaryScenarios(commune).scenarios.filter(
    ({ name }, index) => IS_WHOLE || index % 10 === 0 || name.startsWith('commune/11/'),
  );
  const failing = near.filter((scenario) => !runScenario(scenario, { ruleSets: [raised] }).passed);
  expect(failing.map(({ name }) => name)).toEqual([
    'commune/11/maximum, central-highlands, 2022-03-08: multidimensionalPoverty 7.01, just above 7',
  ]);
});
