import { describe, expect, it } from 'vitest';
import { advancedCommune, commune, communeRecognition, modelCommune } from 'ntm-rules/rules';
import { runScenario, scenarioCoverage } from 'ntm-rules/testing';
import { boundariesOf } from '../../support/boundaries.ts';
import { IS_WHOLE, someOf } from '../../support/budget.ts';

const SETS = IS_WHOLE ? [commune, advancedCommune, modelCommune, communeRecognition] : [communeRecognition];

describe.each(SETS.map((ruleSet) => [ruleSet.id, ruleSet] as const))('boundary scenarios of %s', (_, ruleSet) => {
  const { scenarios, notGenerated } = boundariesOf(ruleSet);

  it('are answered as a second reading of the law answers them', () => {
    const failing = someOf(scenarios, 4).flatMap((scenario) => {
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
    // The first alternative of 5 is there for the reader.
    const others = notGenerated.filter(({ threshold }) => !threshold.startsWith('commune/5/'));
    expect(others).toEqual([]);
  });
});
