import { describe, expect, it } from 'vitest';
import { programme } from '../../../src/population/index.ts';
import type { Assessment } from '../../../src/index.ts';
import type { TargetResult } from '../../../src/population/index.ts';
import { konPlongPlan } from '../../../rules/index.ts';
import { judged, meets } from '../../support/programme.ts';
import type { SetId } from '../../support/programme.ts';

/** One target of the plan under these assessments. */
function target(id: string, assessments: readonly Assessment[]): TargetResult {
  const found = programme(konPlongPlan, { assessments }, { on: '2026-12-31' }).targets.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no target ${id}`);
  return found;
}

/** Villages of the district: the first ones meet the set, the next ones do not, the next ones are assessed and open. */
function villages(met: number, notMet: number, open = 0): Assessment[] {
  return Array.from({ length: met + notMet + open }, (_, index) => {
    const id = `village-${index}`;
    if (index < met) return meets(id, 'ethnic-minority-village');
    return judged(id, 'ethnic-minority-village', index < met + notMet ? { met: 9, notMet: 1 } : { met: 9 });
  });
}

describe('a set that one unit has to meet', () => {
  it.each([
    ['mang-but-commune', '23458', 'commune', '2024-12-31', 19],
    ['hieu-commune', '23476', 'commune', '2025-12-31', 19],
    ['ngoc-tem-advanced', '23464', 'advanced-commune', '2025-12-31', 19],
    ['model-residential-area', 'kon-plong/vi-o-lac', 'model-residential-area', '2025-12-31', 10],
  ] as const)('%s: reached, not reached, open', (id, unit, set: SetId, on, all) => {
    const reached = target(id, [judged(unit, set, { on, met: all })]);
    expect(reached).toMatchObject({ status: 'reached', missing: { least: 0, most: 0 }, reasons: [] });
    expect(reached.units[0]).toMatchObject({ unit, status: 'reached', on, criteria: { lower: all, upper: all, minimum: all, total: all } });

    const missed = target(id, [judged(unit, set, { on, met: all - 3, notMet: 2 })]);
    expect(missed).toMatchObject({ status: 'not-reached', count: { lower: 0, upper: 0 }, missing: { least: 1, most: 1 } });
    expect(missed.units[0]).toMatchObject({
      status: 'not-reached',
      missing: { least: 2, most: 3 },
      notMet: [String(all - 2), String(all - 1)],
      undetermined: [String(all)],
    });

    const open = target(id, [judged(unit, set, { on, met: all - 1 })]);
    expect(open).toMatchObject({ status: 'undetermined', count: { lower: 0, upper: 1 }, missing: { least: 0, most: 1 } });
    expect(open.units[0]?.undetermined).toEqual([String(all)]);

    expect(target(id, [])).toMatchObject({ status: 'undetermined', reasons: [{ code: 'no-assessment', unit }] });
  });
});

describe('six communes', () => {
  const six = ['23467', '23470', '23461', '23464', '23458', '23476'] as const;
  const all = (count: number) => six.slice(0, count).map((unit) => meets(unit, 'commune'));

  it('reached with all six', () => {
    expect(target('six-communes', all(6))).toMatchObject({
      status: 'reached',
      count: { lower: 6, upper: 6, minimum: 6, total: 6 },
      missing: { least: 0, most: 0 },
    });
  });

  it('open with five met and one not assessed', () => {
    expect(target('six-communes', all(5))).toMatchObject({
      status: 'undetermined',
      count: { lower: 5, upper: 6 },
      missing: { least: 0, most: 1 },
      reasons: [{ code: 'no-assessment', unit: '23476' }],
    });
  });

  it('not reached as soon as one is not met, whatever the others are', () => {
    expect(target('six-communes', [judged('23476', 'commune', { notMet: 1 })])).toMatchObject({
      status: 'not-reached',
      count: { lower: 0, upper: 5 },
      missing: { least: 1, most: 6 },
    });
  });

  it('takes no other commune for one of the six', () => {
    expect(target('six-communes', [...all(5), meets('23455', 'commune')]).status).toBe('undetermined');
  });
});

describe('at least fifteen criteria', () => {
  it.each([
    ['15 met', { met: 15, notMet: 4 }, 'reached', 0, 0],
    ['15 met, 4 open', { met: 15 }, 'reached', 0, 0],
    ['14 met, 1 open', { met: 14, notMet: 4 }, 'undetermined', 0, 1],
    ['14 met, 5 not', { met: 14, notMet: 5 }, 'not-reached', 1, 1],
    ['10 met, 5 not, 4 open', { met: 10, notMet: 5 }, 'not-reached', 1, 5],
    ['nothing judged', {}, 'undetermined', 0, 15],
    ['14 met, 5 not applicable', { met: 14, notApplicable: 5 }, 'not-reached', 1, 1],
  ] as const)('%s: %s', (_, counts, status, least, most) => {
    const { units } = target('fifteen-criteria-commune', [judged('23455', 'commune', counts)]);
    expect(units[0]).toMatchObject({ unit: '23455', name: 'Xã Đăk Ring', status, missing: { least, most }, prerequisites: [] });
    expect(units[0]?.criteria).toMatchObject({ minimum: 15, total: 19 });
  });

  it('each of the communes has to', () => {
    const good = { met: 15, notMet: 4 };
    const [ring, nen] = [judged('23455', 'commune', good), judged('23452', 'commune', good)];
    expect(target('fifteen-criteria-commune', [ring, nen])).toMatchObject({ status: 'reached', count: { minimum: 2, total: 2 } });
    expect(target('fifteen-criteria-commune', [ring]).status).toBe('undetermined');
    const short = judged('23452', 'commune', { met: 14, notMet: 5 });
    expect(target('fifteen-criteria-commune', [ring, short])).toMatchObject({ status: 'not-reached', missing: { least: 1, most: 1 } });
  });

  it('of the advanced set: Pờ Ê, Măng Cành, Đăk Tăng', () => {
    const three = ['23467', '23470', '23461'].map((unit) => judged(unit, 'advanced-commune', { met: 15 }));
    expect(target('fifteen-criteria-advanced', three).status).toBe('reached');
    expect(target('fifteen-criteria-advanced', three.slice(1)).status).toBe('undetermined');
  });
});

describe('33 of 66 villages', () => {
  it.each([
    ['none assessed', villages(0, 0), 'undetermined', 0, 66],
    ['3 assessed and met', villages(3, 0), 'undetermined', 3, 66],
    ['32 met', villages(32, 0), 'undetermined', 32, 66],
    ['33 met', villages(33, 0), 'reached', 33, 66],
    ['33 met, 33 not', villages(33, 33), 'reached', 33, 33],
    ['33 not met', villages(0, 33), 'undetermined', 0, 33],
    ['34 not met', villages(0, 34), 'not-reached', 0, 32],
    ['32 met, 33 not, 1 open', villages(32, 33, 1), 'undetermined', 32, 33],
  ] as const)('%s: %s', (_, assessments, status, lower, upper) => {
    expect(target('half-of-villages', assessments)).toMatchObject({
      status,
      count: { lower, upper, minimum: 33, total: 66 },
      missing: { least: Math.max(0, 33 - upper), most: Math.max(0, 33 - lower) },
    });
  });

  it('says how many are not assessed', () => {
    expect(target('half-of-villages', villages(3, 0)).reasons).toEqual([{ code: 'units-not-assessed', unit: null, count: 63 }]);
    expect(target('half-of-villages', villages(33, 33)).reasons).toEqual([]);
    expect(target('half-of-villages', villages(0, 70)).reasons).toEqual([{ code: 'more-units-than-total', unit: null, count: 4 }]);
  });

  it('leaves out villages that say they lie elsewhere', () => {
    const at = (id: string, unit: object) => meets(id, 'ethnic-minority-village', { unit });
    const assessments = [
      at('a', { district: 'Kon Plông' }),
      at('b', { district: 'huyện Kon Plong' }),
      at('c', { province: 'quang-ngai' }),
      at('d', { district: 'Đăk Hà' }),
      at('e', { province: 'gia-lai' }),
    ];
    const result = programme(konPlongPlan, { assessments }, { on: '2026-12-31' });
    expect(result.targets.find(({ id }) => id === 'half-of-villages')?.units.map(({ unit }) => unit)).toEqual(['a', 'b', 'c']);
    expect(result.ignored.map(({ unit }) => unit)).toEqual(['d', 'e']);
  });
});
