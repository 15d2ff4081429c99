import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, indicatorOf, partsOf } from '../../src/index.ts';
import type { Condition, FactInput, RuleSet, Unit } from '../../src/index.ts';
import { conditionSchema } from '../../src/model/condition.ts';
import { conditionSites } from '../../src/testing/sites/condition-sites.ts';
import { nodesOf } from '../../src/testing/sites/nodes.ts';
import { commune, advancedCommune } from '../../rules/index.ts';
import { ofSample } from '../support/budget.ts';
import { A_COMMUNE } from '../support/a-commune.ts';
import { closed, waysThrough } from '../support/close-gaps.ts';
import { SHIPPED } from '../support/shipped.ts';

/*
 * An indicator that asks several things says of each by its name how the unit stands on it: "men" and "women", what
 * universal education is made of. Who closes what is said closes the indicator.
 */

const AT = { on: '2024-12-31' };
const assessed = (facts: Record<string, FactInput>, ruleSet: RuleSet = commune) => assess(ruleSet, { unit: A_COMMUNE, facts }, AT);
const gapsOf = (id: string, facts: Record<string, FactInput>, ruleSet: RuleSet = commune) => indicatorOf(assessed(facts, ruleSet), id).gaps;

interface Named {
  readonly site: string;
  readonly titles: readonly { readonly vi: string; readonly en: string }[];
}

function leavesOf(condition: Condition) {
  return nodesOf(condition).flatMap(({ node }) => ('fact' in node ? [node] : []));
}

/** Every condition of a set, also those that amendments bring, with the name of each of its different leaves. */
function namedIn(ruleSet: RuleSet): Named[] {
  const labels = new Map(ruleSet.facts.map(({ id, label }) => [id, label]));
  return conditionSites(ruleSet.instruments).map(({ target, condition }) => {
    const different = new Map(
      leavesOf(condition)
        .filter((leaf) => leaf.case !== true)
        .map((leaf) => [JSON.stringify([leaf.fact, leaf.operator, leaf.value]), leaf]),
    );
    return { site: target, titles: [...different.values()].map(({ fact, title }) => title ?? labels.get(fact)!) };
  });
}

describe('every part of the law’s sentences', () => {
  const sites = SHIPPED.flatMap(namedIn);

  it('is found', () => {
    expect(sites.length).toBeGreaterThan(150);
    expect(sites.filter(({ titles }) => titles.length > 1).length).toBeGreaterThan(20);
  });

  it('has a title in both languages', () => {
    const unnamed = sites.filter(({ titles }) => titles.some(({ vi, en }) => vi.trim() === '' || en.trim() === '' || vi === en));
    expect(unnamed).toEqual([]);
  });

  it('has a title of its own within its indicator', () => {
    const doubled = sites.filter(({ titles }) =>
      (['vi', 'en'] as const).some((language) => new Set(titles.map((title) => title[language])).size < titles.length),
    );
    expect(doubled.map(({ site }) => site)).toEqual([]);
  });
});

const EDUCATED = {
  preschoolUniversalization: true,
  firstGradeEnrolment: '99',
  primaryUniversalizationLevel: 2,
  lowerSecondaryUniversalizationLevel: 2,
  literacyLevel: 2,
};

describe('two failing parts', () => {
  it('of 14.1 are two gaps', () => {
    expect(gapsOf('14.1', { ...EDUCATED, firstGradeEnrolment: '97', literacyLevel: 1 })).toEqual([
      { fact: 'firstGradeEnrolment', delta: '1', unit: 'percent', direction: 'increase' },
      { fact: 'literacyLevel', delta: '1', unit: 'level', direction: 'increase', natural: { amount: '1', unit: 'level' } },
    ]);
    expect(gapsOf('14.1', { ...EDUCATED, preschoolUniversalization: false, literacyLevel: 1 })).toMatchObject([
      { fact: 'preschoolUniversalization', operator: 'equal', value: true },
      { fact: 'literacyLevel', delta: '1' },
    ]);
  });

  it.each([
    ['commune', '15.1', 'healthInsurance', '90', commune],
    ['advanced commune', '14.1', 'healthInsurance', '95', advancedCommune],
    ['commune', '14.2', 'continuing', '70', commune],
  ] as const)('of %s %s are two gaps: men and women', (_, id, stem, limit, ruleSet) => {
    const [men, women] = stem === 'continuing' ? ['continuingBoys', 'continuingGirls'] : [`${stem}Men`, `${stem}Women`];
    const facts = { [men]: String(Number(limit) - 2), [women]: String(Number(limit) - 0.5) };
    const result = indicatorOf<string>(assessed(facts, ruleSet), id);
    expect(result.gaps).toMatchObject([
      { fact: men, delta: '2' },
      { fact: women, delta: '0.5' },
    ]);
    expect(result.gap).toBeNull();
  });

  it('are named with their own status, value, level and gap', () => {
    const parts = partsOf(assessed({ healthInsuranceMen: '88', healthInsuranceWomen: '89.5' }), '15.1');
    expect(parts).toMatchObject([
      {
        fact: 'healthInsuranceMen',
        title: { vi: 'Người dân tham gia bảo hiểm y tế (nam)', en: 'People with health insurance (men)' },
        status: 'not-met',
        actual: '88',
        required: { value: '90', unit: 'percent' },
        gap: { delta: '2' },
      },
      { fact: 'healthInsuranceWomen', status: 'not-met', actual: '89.5', required: { value: '90' }, gap: { delta: '0.5' } },
    ]);
  });
});

describe('schools (5)', () => {
  const schools = (schoolCount: number | undefined, levelOne: string, minimum = '100') => {
    const facts = { schoolsMeetingMinimumStandard: minimum, schoolsMeetingLevelOne: levelOne };
    return assessed(schoolCount === undefined ? facts : { ...facts, schoolCount });
  };
  const said = (assessment: ReturnType<typeof schools>) =>
    indicatorOf(assessment, '5').gaps.map((gap) => ('delta' in gap ? gap.delta : gap));

  it('asks of a commune what its number of schools asks, and never fewer schools', () => {
    expect(said(schools(5, '60'))).toEqual(['10']);
    expect(said(schools(5, '40'))).toEqual(['30']);
    expect(said(schools(2, '40'))).toEqual(['10']);
    expect(said(schools(2, '40', '90'))).toEqual(['10', '10']);
  });

  it('has for parts what is asked of its case, of both while the number is not known', () => {
    const titles = (assessment: ReturnType<typeof schools>) => partsOf(assessment, '5').map(({ title }) => title.vi);
    const minimum = 'Trường đạt tiêu chuẩn cơ sở vật chất tối thiểu';
    const many = 'Trường đạt tiêu chuẩn cơ sở vật chất mức độ 1, ở xã có nhiều trường';
    const few = 'Trường đạt tiêu chuẩn cơ sở vật chất mức độ 1, ở xã có ít trường';
    expect(titles(schools(5, '60'))).toEqual([minimum, many]);
    expect(titles(schools(2, '60'))).toEqual([minimum, few]);
    expect(titles(schools(undefined, '60'))).toEqual([minimum, many, few]);
  });
});

describe('one of several is enough (7)', () => {
  it('gives alternatives', () => {
    const [gap, ...more] = gapsOf('7', { ruralMarketMeetsStandard: false, shopMeetsStandard: false });
    expect(more).toEqual([]);
    expect(gap).toMatchObject({
      atLeast: 1,
      of: [[{ fact: 'ruralMarketMeetsStandard', value: true }], [{ fact: 'shopMeetsStandard', value: true }]],
    });
  });
});

/** Facts that say nothing of one another: a total or the parts of a sum have to go with what they are of. */
function unrelated({ facts }: RuleSet): RuleSet['facts'] {
  const inSums = new Set(facts.flatMap(({ sumOf }) => sumOf ?? []));
  return facts.filter(({ id, totalOf }) => totalOf === undefined && !inSums.has(id));
}

/** Figures on both sides of every level of the law, for facts of every kind. */
function figures(ruleSet: RuleSet): fc.Arbitrary<Record<string, FactInput>> {
  const of = ({ type, bounds }: RuleSet['facts'][number]): fc.Arbitrary<FactInput> => {
    if (type === 'boolean') return fc.boolean();
    if (type === 'integer') return fc.nat({ max: Math.min(4, Number(bounds?.max ?? 4)) });
    const ratio = fc.nat({ max: 97 }).map((numerator) => ({ numerator, denominator: 97 }));
    const number = fc.integer({ min: 0, max: 4 * Math.min(100, Number(bounds?.max ?? 100)) }).map((quarters) => String(quarters / 4));
    return type === 'percentage' ? fc.oneof(number, ratio) : number;
  };
  return fc.record(Object.fromEntries(unrelated(ruleSet).map((fact) => [fact.id, of(fact)])));
}

const places = fc.constantFrom<Pick<Unit, 'province' | 'region' | 'traits'>>(
  { province: 'kon-tum', region: 'central-highlands' },
  { province: 'kon-tum', region: 'central-highlands', traits: ['specially-disadvantaged', 'poor-district'] },
);

describe('an indicator of the shipped sets that fails', () => {
  const withFigures = SHIPPED.filter((ruleSet) =>
    conditionSites(ruleSet.instruments).some(({ condition }) => leavesOf(condition).length > 0),
  );

  it.each(withFigures.map((ruleSet) => [ruleSet.id, ruleSet] as const))(
    'of %s is met when the gap of each part is closed',
    (id, ruleSet) => {
      const [{ inForce }] = ruleSet.instruments as [RuleSet['instruments'][number]];
      const on = inForce.from > AT.on ? inForce.from : AT.on;
      let failing = 0;
      fc.assert(
        fc.property(figures(ruleSet), places, (facts, place) => {
          const unit = { id: 'a', level: ruleSet.level, ...place };
          const result = assess(ruleSet, { unit, facts }, { on });
          for (const indicator of result.criteria.flatMap(({ indicators }) => indicators)) {
            if (indicator.trace.status !== 'not-met' || indicator.trace.kind === 'prerequisite') continue;
            // Where an exception takes its place, nothing is needed.
            if (indicator.code === 'exception-applies') expect(indicator.gaps).toEqual([]);
            if (indicator.code === 'exception-applies') continue;
            failing += 1;
            expect(indicator.gaps.length).toBeGreaterThan(0);
            // A dozen of the ways: the marks of an area have hundreds.
            for (const way of waysThrough(indicator.gaps).slice(0, 12)) {
              const after = assess(ruleSet, { unit, facts: closed(way, facts) }, { on });
              expect(indicatorOf<string>(after, indicator.id).trace.status, JSON.stringify([id, indicator.id, way])).toBe('met');
            }
          }
        }),
        { numRuns: ofSample(200), seed: 318 },
      );
      // Three marks of an area are always found at random, and content of 2026 has no level yet.
      if (id !== 'commune-area-2026' && id !== 'commune-2026') expect(failing).toBeGreaterThan(0);
    },
  );
});

describe('a title of a part', () => {
  const leaf = { fact: 'schoolCount', operator: 'greaterThan', value: { param: 'few' } };

  it('is data of the condition, in both languages', () => {
    expect(
      conditionSchema.safeParse({ ...leaf, title: { vi: 'Xã có trên 3 trường', en: 'More than 3 schools' }, case: true }).success,
    ).toBe(true);
    expect(conditionSchema.safeParse({ ...leaf, title: { en: 'More than 3 schools' } }).success).toBe(false);
    expect(conditionSchema.safeParse({ ...leaf, case: false }).success).toBe(false);
  });
});
