import { describe, expect, it } from 'vitest';
import { SHIPPED } from '../../support/shipped.ts';
import { commune } from 'ntm-rules/rules';
import { scenarioCoverage } from 'ntm-rules/testing';
import { IS_WHOLE } from '../../support/budget.ts';
import { scenariosOf } from '../../support/scenarios.ts';

/** Hundreds of scenarios each: what they cover is asked in whole mode. */
const LARGE = ['commune', 'advanced-commune', 'model-commune'];
const SETS = SHIPPED.filter(({ id, facts }) => facts.length > 0 && (IS_WHOLE || !LARGE.includes(id)));

describe('coverage of the shipped sets by the scenarios of the repository', () => {
  it.each(SETS.map((ruleSet) => [ruleSet.id, ruleSet] as const))('%s: every value, comparison, exception and date', (set, ruleSet) => {
    const { uncovered, isEnough, kinds } = scenarioCoverage(ruleSet, scenariosOf(set));
    expect(uncovered).toEqual([]);
    expect(isEnough).toBe(true);
    // Of the set of 2026-2030 no level is known.
    expect(kinds.value.total > 0).toBe(ruleSet.id !== 'commune-2026');
  });
});

describe('scenarioCoverage', () => {
  const income = scenariosOf('commune').filter(
    ({ expect: { indicators = {}, ...whole } }) => Object.keys({ ...indicators, ...whole }).join() === '10',
  );
  const ceiling = (list: typeof income) =>
    scenarioCoverage(commune, list).items.find(({ id }) => id.startsWith('commune/11/maximum@318-2022-qd-ttg:central'));

  it('misses the side that no scenario looks at', () => {
    const poverty = scenariosOf('commune').filter(({ expect }) => expect.indicators?.['11'] !== undefined);
    const at = ceiling(poverty)?.sides['at'] ?? [];
    expect(at).toContain('11 poor and near-poor households: 7 % is exactly the ceiling');
    expect(ceiling(income)?.lacking).toEqual(['below', 'at', 'above']);
    expect(ceiling(poverty)?.lacking).toEqual([]);
    expect(ceiling(poverty.filter(({ name }) => !at.includes(name)))?.lacking).toEqual(['at']);
  });

  it('fails below the minimum', () => {
    const few = income.slice(0, 40);
    const { kinds } = scenarioCoverage(commune, few);
    expect(Number(kinds.value.share)).toBeGreaterThan(0);
    expect(scenarioCoverage(commune, few, { minimum: kinds.value.share }).isEnough).toBe(true);
    expect(scenarioCoverage(commune, few, { minimum: '50' }).isEnough).toBe(false);
  });

  it('does not count what a scenario supposes, or looks at in passing', () => {
    const supposed = scenariosOf('commune').filter(({ suppose }) => suppose !== undefined);
    expect(supposed.length).toBeGreaterThan(0);
    expect(scenarioCoverage(commune, supposed).covered).toBe(0);
    const [first] = income;
    const { items } = scenarioCoverage(commune, [{ ...first!, facts: { ...first!.facts, multidimensionalPoverty: '7' } }]);
    expect(items.filter(({ id, sides }) => id.startsWith('commune/11/') && Object.values(sides).flat().length > 0)).toEqual([]);
  });
});
