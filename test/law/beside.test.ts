import { describe, expect, it } from 'vitest';
import { besideThreshold } from '../../src/law/beside.ts';
import { consolidate } from '../../src/law/layers.ts';
import { coverage } from '../../src/law/coverage.ts';
import type { RuleSet } from '../../src/model/rule-set.ts';
import { commune } from '../../rules/index.ts';
import { SHIPPED } from '../support/shipped.ts';

/** Every day on which something that an instrument of the set says may begin or end, and on which the set is in force. */
function daysOf(ruleSet: RuleSet): string[] {
  const days = ruleSet.instruments.flatMap(({ inForce, inCharge = [], evidenceAsked = [], guidance = [] }) =>
    [inForce, ...inCharge, ...evidenceAsked, ...guidance].flatMap(({ from, to }) => [from, to].filter((day) => day !== undefined)),
  );
  return [...new Set(days)].filter((on) => consolidate(ruleSet, { on, province: 'kon-tum' }) !== undefined).toSorted();
}

const moments = SHIPPED.flatMap((ruleSet) =>
  daysOf(ruleSet).flatMap((on) => {
    const hasProvince = ruleSet.instruments.some(({ province, ruleSets }) => province !== undefined && ruleSets !== undefined);
    const provinces = hasProvince ? (['kon-tum'] as const) : ([undefined, 'kon-tum'] as const);
    return provinces.map((province) => [`${ruleSet.id} on ${on} in ${province ?? 'no province'}`, { ruleSet, on, province }] as const);
  }),
);

describe('what stands beside the thresholds of the shipped sets', () => {
  it('is asked on the days of guidance documents too', () => {
    expect(daysOf(commune)).toContain('2022-08-31');
    expect(new Set(moments.map(([, { ruleSet }]) => ruleSet.id)).size).toBe(SHIPPED.length);
  });

  it.each(moments)('says or declares missing for every row: %s', (_, { ruleSet, on, province }) => {
    const criteria = besideThreshold(ruleSet, { on, province });
    expect(criteria.filter(({ inCharge }) => inCharge.length === 0).map(({ id }) => id)).toEqual([]);
    const indicators = criteria.flatMap((criterion) => criterion.indicators);
    expect(indicators.filter(({ evidenceAsked, guidance }) => evidenceAsked.length === 0 || guidance.length === 0)).toEqual([]);
  });

  it.each(moments)('never says a document and that it is missing at once: %s', (_, { ruleSet, on, province }) => {
    const indicators = besideThreshold(ruleSet, { on, province }).flatMap((criterion) => criterion.indicators);
    const torn = indicators.filter(({ guidance }) => guidance.length > 1 && guidance.some(({ grade }) => grade === 'missing'));
    expect(torn.map(({ id }) => id)).toEqual([]);
  });

  it('is missing in the province from the day on which an untranscribed decision changed it', () => {
    const unitOf = (on: string, province?: 'kon-tum') => {
      const [statement] = besideThreshold(commune, { on, province }).flatMap(({ indicators }) =>
        indicators.filter(({ id }) => id === '17.5').flatMap(({ inCharge }) => inCharge),
      );
      return statement === undefined ? undefined : [statement.unit, statement.grade, statement.statedIn];
    };
    expect(unitOf('2024-04-21', 'kon-tum')).toEqual(['Sở Xây dựng', 'recalled', '416-2022-qd-ubnd']);
    expect(unitOf('2024-04-22', 'kon-tum')).toEqual([undefined, 'missing', '226-2024-qd-ubnd']);
    expect(unitOf('2024-04-22')).toBeUndefined();
  });

  it('changes with the guidance in force', () => {
    const guidanceOf = (on: string) =>
      besideThreshold(commune, { on })
        .flatMap(({ indicators }) => indicators)
        .find(({ id }) => id === '17.2')
        ?.guidance.map(({ document }) => document);
    expect(guidanceOf('2022-04-26')).toEqual([undefined]);
    expect(guidanceOf('2022-04-27')).toEqual(['2155-2022-cv-btnmt-tcmt']);
    expect(guidanceOf('2024-04-09')).toEqual(['2251-2024-cv-btnmt-ksonmt']);
  });

  it('is counted by grade in the coverage', () => {
    const { beside } = coverage(commune);
    const rowsOf = (grade: string) =>
      commune.instruments
        .flatMap(({ inCharge = [] }) => inCharge)
        .filter((entry) => entry.ruleSet === 'commune' && entry.grade === grade)
        .reduce((sum, { rows }) => sum + rows.length, 0);
    expect(beside.inCharge).toEqual({ official: 0, reported: 0, recalled: rowsOf('recalled'), missing: rowsOf('missing') });
    expect(rowsOf('recalled')).toBe(1);
    expect(rowsOf('missing')).toBe(19 + 19 + 20);
    expect(beside.guidance.reported).toBeGreaterThanOrEqual(12);
    expect(beside.evidenceAsked.missing).toBe(57);
  });
});
