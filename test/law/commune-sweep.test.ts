import { describe, expect, it } from 'vitest';
import { commune } from '../../rules/index.ts';
import { assess } from '../../src/assess.ts';
import { consolidate } from '../../src/law/layers.ts';
import type { Place } from '../../src/law/place.ts';
import { checkRuleSet } from '../../src/law/check/rule-set.ts';
import { REGIONS } from '../../src/model/vocabulary.ts';
import type { Region, Trait } from '../../src/model/vocabulary.ts';
import { PROVINCES_OF } from '../../src/model/provinces.ts';
import { IS_WHOLE, someOf } from '../support/budget.ts';
import { daysToSweep } from '../support/days.ts';
import { UNIT, codesOf } from '../support/law-fixtures.ts';

const DAYS = daysToSweep('2022-03-01', '2026-03-01', [commune]);
const TRAITS: readonly (readonly Trait[])[] = [[], ['specially-disadvantaged', 'poor-district']];
const PLACES: Place[] = REGIONS.flatMap((region) =>
  TRAITS.map((traits): Place => ({ region, level: 'commune', traits, province: region === 'central-highlands' ? 'kon-tum' : undefined })),
);
const isCovered = (day: string): boolean => '2022-03-08' <= day && day < '2026-02-15';

describe('the shipped commune set', () => {
  it('has nothing wrong with it that can be known beforehand', () => {
    expect(checkRuleSet(commune)).toEqual([]);
  });

  it('covers exactly the days of QĐ 318', () => {
    if (IS_WHOLE) expect(DAYS).toHaveLength(1462);
    expect(DAYS).toEqual(expect.arrayContaining(['2022-03-07', '2022-03-08', '2026-02-14', '2026-02-15']));
    const covered = DAYS.filter((on) => consolidate(commune, { on }) !== undefined);
    expect(covered).toEqual(DAYS.filter(isCovered));
  });

  it('always holds 19 criteria, and 57 indicators when QĐ 318 came into force', () => {
    const { text } = consolidate(commune, { on: '2022-03-08' })!;
    expect(text.criteria.flatMap(({ indicators }) => indicators)).toHaveLength(57);
    const counts = new Set(DAYS.filter(isCovered).map((on) => consolidate(commune, { on })!.text.criteria.length));
    expect([...counts]).toEqual([19]);
  });
});

describe('assess on the shipped commune set', () => {
  it('answers on every covered day at every place and refuses every other day', () => {
    for (const [index, on] of DAYS.entries()) {
      // Every place has its turn; the law changes on the days near the edges, where all of them are asked.
      const isEdge = ['2022-03', '2022-07', '2024-02', '2024-03', '2026-02'].some((month) => on.startsWith(month));
      const places = isEdge ? someOf(PLACES, 7) : [PLACES[index % PLACES.length]!];
      for (const { region, traits, province } of places) {
        const unit = { ...UNIT, region, traits: [...traits!], province: province ?? PROVINCES_OF[region as Region][0] };
        const codes = codesOf(() => {
          const { criteria } = assess(commune, { unit, facts: {} }, { on });
          if (criteria.some(({ status }) => status !== 'undetermined' && status !== 'not-applicable')) throw new Error(`${on} ${region}`);
          for (const { required } of criteria.flatMap(({ indicators }) => indicators)) {
            // A value or a reason why there is none, never neither and never both.
            if ((required?.value === null) === (required?.state === null)) throw new Error(`${on} ${region} ${required?.parameter}`);
          }
        });
        if (codes.join() !== (isCovered(on) ? '' : 'date-not-covered')) expect.fail(`${on} ${region}: ${codes.join()}`);
      }
    }
  });

  it('names the successor of QĐ 318 on the first day after it', () => {
    expect(() => assess(commune, { unit: UNIT, facts: {} }, { on: '2026-02-15' })).toThrow(/51\/2025\/QĐ-TTg applies/);
    expect(() => assess(commune, { unit: UNIT, facts: {} }, { on: '2026-02-14' })).not.toThrow();
  });
});
