import { describe, expect, it } from 'vitest';
import { isWithin } from '../../../src/value/iso-date.ts';
import { resolvePlace } from '../../../src/law/place.ts';
import { scopeIncludes } from '../../../src/law/place.ts';
import { comparePrecedence } from '../../../src/law/precedence.ts';
import { resolveThreshold } from '../../../src/law/resolve.ts';
import { timeline } from '../../../src/law/timeline.ts';
import { REGIONS } from '../../../src/model/vocabulary.ts';
import { commune } from '../../../rules/index.ts';
import { textAt } from '../../support/law-fixtures.ts';

const DAYS = [
  '2022-03-08',
  '2022-07-12',
  '2022-07-13',
  '2022-12-31',
  '2023-01-01',
  '2024-02-29',
  '2024-03-01',
  '2025-12-31',
  '2026-01-01',
  '2026-02-14',
];

describe('the timeline of the commune set', () => {
  const all = timeline(commune);

  it('says for every day and place what the consolidated text of that day says', () => {
    let compared = 0;
    for (const on of DAYS) {
      for (const region of REGIONS) {
        const province = region === 'central-highlands' ? 'kon-tum' : undefined;
        const text = textAt(commune, { on, province });
        const parameters = text.criteria.flatMap(({ indicators }) => indicators.flatMap((indicator) => [...indicator.parameters.values()]));
        const place = resolvePlace({ region, level: 'commune', province }, { columnRules: [] });
        for (const parameter of parameters) {
          const timed = all.filter(
            (item) => item.parameter.id === parameter.id && isWithin(on, item.from, item.to) && scopeIncludes(item.value.scope, place),
          );
          const isRead = all.some((item) => item.parameter.id === parameter.id && isWithin(on, item.from, item.to));
          if (!isRead) continue;
          const [best] = timed.map(({ value }) => value).toSorted((a, b) => comparePrecedence(b, a, commune.precedence));
          const resolved = resolveThreshold(parameter, { on }, place, commune.precedence);
          expect([best?.value, best?.state, best?.grade]).toEqual([resolved?.value, resolved?.state, resolved?.grade]);
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(4000);
  });

  it('has no two values of one scope on one day', () => {
    for (const item of all) {
      const twice = all.filter(
        (other) =>
          other !== item &&
          other.parameter.id === item.parameter.id &&
          JSON.stringify(other.value.scope) === JSON.stringify(item.value.scope) &&
          isWithin(other.from, item.from, item.to),
      );
      expect(twice).toEqual([]);
    }
  });

  it('leaves out what no condition reads any more', () => {
    const ends = all.filter(({ parameter }) => parameter.id === 'commune/15.4/minimum' || parameter.id === 'commune/17.1/piped-minimum');
    expect(ends.map(({ to }) => to)).toEqual(Array.from({ length: 5 }, () => '2024-03-01'));
  });

  it('keeps values of years before the decision, which its annex has', () => {
    expect(all.some(({ from, parameter }) => parameter.id === 'commune/10/minimum' && from === '2021-01-01')).toBe(true);
  });
});

describe('the timeline of a set that is not frozen', () => {
  it('is that of the set as it is now', () => {
    const changing = { ...commune, instruments: [...commune.instruments] };
    const before = timeline(changing).length;
    changing.instruments = changing.instruments.slice(0, 1);
    expect(timeline(changing).length).toBeLessThan(before);
  });
});
