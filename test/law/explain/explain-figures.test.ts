import { ofSample } from '../../support/budget.ts';
import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { assess, explainIndicator } from '../../../src/index.ts';
import type { FactInput } from '../../../src/index.ts';
import type { Operator } from '../../../src/vocabulary.ts';
import { differenceText, formatDecimal, formatFigure } from '../../../src/explain/format.ts';
import { compareDecimals, exactDecimal } from '../../../src/value/decimal.ts';
import { commune } from '../../../rules/index.ts';
import { FACTS, dossier, entry, leaf, oneIndicator, parameter } from '../../support/law-fixtures.ts';
import { A_COMMUNE } from '../../support/a-commune.ts';

const AT = { on: '2024-06-01' };
const sets = new Map<string, ReturnType<typeof oneIndicator>>();

function said(fact: string, operator: Operator, limit: string, value: FactInput, language: 'vi' | 'en' = 'vi') {
  const key = `${fact} ${operator} ${limit}`;
  const unit = fact === 'score' ? 'point' : 'percent';
  const made = sets.get(key) ?? oneIndicator(leaf(fact, operator, 'minimum'), { parameters: [parameter([entry(limit)], { unit })] });
  sets.set(key, made);
  const assessment = assess(made, dossier({ [fact]: value }), AT);
  return { ...explainIndicator(assessment, '1.1', language)!, result: assessment.criteria[0]!.indicators[0]! };
}

/** The number that a Vietnamese sentence shows, as a decimal again. */
const read = (text: string): string => /-?[\d.]+(?:,\d+)?/.exec(text)![0].replaceAll('.', '').replace(',', '.');
const sign = (a: string, b: string): number => compareDecimals(exactDecimal(a), exactDecimal(b));

describe('a decimal written out', () => {
  it.each([
    ['1234567.5', '1.234.567,5', '1,234,567.5'],
    ['48.50', '48,5', '48.5'],
    ['-1234', '-1.234', '-1,234'],
    ['-0', '0', '0'],
    ['0.000000001', '0,000000001', '0.000000001'],
    [`79.${'9'.repeat(36)}`, `79,${'9'.repeat(36)}`, `79.${'9'.repeat(36)}`],
    ['123', '123', '123'],
  ])('%s is %s, %s', (text, vi, en) => {
    expect([formatDecimal(text, 'vi'), formatDecimal(text, 'en')]).toEqual([vi, en]);
  });
});

describe('a figure for reading', () => {
  it.each<[string, string[], string]>([
    ['72.804561', [], '72,80'],
    ['1.5', [], '1,5'],
    ['1.500000', [], '1,5'],
    ['12', [], '12'],
    ['1234.5678', [], '1.234,57'],
    ['79.996', ['80'], '79,996'],
    ['79.99', ['80'], '79,99'],
    ['80.0000001', ['80'], '80,0000001'],
    ['79.9999996', ['80'], '79,9999996'],
    ['79.99412', ['80'], '79,99'],
    ['0.000000001', [], '0,000000001'],
    ['0.0049', [], '0,005'],
    ['-0.0012', [], '-0,001'],
    ['99.999', ['100'], '99,999'],
  ])('%s beside %j is %s', (text, limits, shown) => {
    expect(formatFigure(text, 'vi', limits)).toBe(shown);
  });

  it('is never on the other side of what it is read against, nor on it, nor nothing', () => {
    const digits = fc.tuple(
      fc.integer({ min: -200, max: 200 }),
      fc.bigInt({ min: 0n, max: 10n ** 12n - 1n }),
      fc.integer({ min: 0, max: 12 }),
    );
    const decimal = digits.map(([whole, rest, places]) =>
      places === 0 ? `${whole}` : `${whole}.${String(rest).padStart(12, '0').slice(0, places)}`,
    );
    const near = fc.tuple(decimal, fc.integer({ min: -3, max: 3 }), fc.integer({ min: 2, max: 12 })).map(([limit, step, places]) => {
      const scale = 10n ** BigInt(places);
      const units = BigInt(Math.trunc(Number(limit))) * scale + BigInt(step);
      const text = String(units < 0n ? -units : units).padStart(places + 1, '0');
      return [`${units < 0n ? '-' : ''}${text.slice(0, -places)}.${text.slice(-places)}`, String(Math.trunc(Number(limit)))] as const;
    });
    fc.assert(
      fc.property(fc.oneof(near, fc.tuple(decimal, decimal)), ([value, limit]) => {
        const shown = read(formatFigure(value, 'vi', [limit]));
        expect([value, limit, shown, sign(shown, limit), sign(shown, '0')]).toEqual([
          value,
          limit,
          shown,
          sign(value, limit),
          sign(value, '0'),
        ]);
        expect(Math.abs(Number(shown) - Number(value))).toBeLessThanOrEqual(0.005000001);
      }),
      { numRuns: ofSample(2000) },
    );
  });
});

describe('an indicator in words', () => {
  it('says differences of percentages in points of percentage, rounded for reading', () => {
    const value = { numerator: 479804561, denominator: 600000000 };
    expect(said('households', 'lessThanInclusive', '7', '79.804561')).toMatchObject({
      actual: '79,80 %',
      required: '≤ 7 %',
      gap: 'vượt 72,80 điểm phần trăm',
    });
    expect(said('households', 'lessThanInclusive', '7', '79.804561', 'en').gap).toBe('over by 72.80 percentage points');
    expect(said('households', 'lessThanInclusive', '7', '8', 'en').gap).toBe('over by 1 percentage point');
    expect(said('households', 'greaterThanInclusive', '80', '78.5').gap).toBe('còn thiếu 1,5 điểm phần trăm');
    expect(said('households', 'lessThanInclusive', '7', value).result.gap?.delta).toBe('72.967427');
    expect(said('score', 'greaterThanInclusive', '80', '78.5').gap).toBe('còn thiếu 1,5 điểm');
  });

  it('never asks for more than all, nor for less than nothing', () => {
    expect(said('households', 'greaterThanInclusive', '100', '99').required).toBe('100 %');
    expect(said('households', 'lessThanInclusive', '0', '1').required).toBe('0 %');
    expect(said('households', 'greaterThanInclusive', '99.5', '99').required).toBe('≥ 99,5 %');
    expect(said('households', 'greaterThan', '0', '0').required).toBe('> 0 %');
    // A score has no highest one.
    expect(FACTS.find(({ id }) => id === 'score')?.bounds).toBe(undefined);
    expect(said('score', 'greaterThanInclusive', '100', '99').required).toBe('≥ 100 điểm');
  });

  it('says that a level must be passed where reaching it is not enough', () => {
    expect(said('households', 'greaterThan', '80', '80').gap).toBe('bằng đúng mức, phải cao hơn');
    expect(said('households', 'lessThan', '80', '80').gap).toBe('bằng đúng mức, phải thấp hơn');
    expect(said('households', 'greaterThan', '80', '80', 'en').gap).toBe('exactly at the level, must be higher');
  });

  it('shows by its numbers the verdict that was reached', () => {
    const value = fc.oneof(
      fc.integer({ min: -40, max: 40 }).map((step) => String(80 + step / 1e7)),
      fc.integer({ min: 0, max: 10 ** 9 }).map((units) => (units / 1e7).toFixed(7)),
      fc
        .tuple(fc.integer({ min: 1, max: 10 ** 9 }), fc.integer({ min: 0, max: 10 ** 9 }))
        .map(([d, n]) => ({ numerator: n % (d + 1), denominator: d })),
      fc.integer({ min: 3, max: 10 ** 9 }).map((d) => ({ numerator: Math.round(d * 0.8), denominator: d })),
    );
    const holds: Partial<Record<Operator, (difference: number) => boolean>> = {
      greaterThanInclusive: (difference) => difference >= 0,
      greaterThan: (difference) => difference > 0,
      lessThanInclusive: (difference) => difference <= 0,
      lessThan: (difference) => difference < 0,
    };
    fc.assert(
      fc.property(
        value,
        fc.constantFrom(...(Object.keys(holds) as Operator[])),
        fc.constantFrom('80', '79.996', '0.5'),
        (given, operator, limit) => {
          const { actual, required, gap, result } = said('area', operator, limit, given);
          const isMet = holds[operator]!(sign(read(actual), read(required)));
          expect([given, operator, actual, required, isMet]).toEqual([given, operator, actual, required, result.status === 'met']);
          if (result.status === 'not-met') expect(gap).toMatch(/^bằng đúng mức|[1-9]/);
        },
      ),
      { numRuns: ofSample(500) },
    );
  });

  it('advises no less than what is needed', () => {
    const { gap } = said('area', 'greaterThanInclusive', '80', { numerator: '0', denominator: '1.00801' });
    expect(gap).toBe('còn thiếu 80 điểm phần trăm; tăng thêm 0,81 ha');
  });

  it('holds for the real set', () => {
    const unit = A_COMMUNE;
    const facts = { multidimensionalPoverty: { numerator: 503, denominator: 630 } };
    const assessment = assess(commune, { unit, facts }, { on: '2024-12-31' });
    expect(explainIndicator(assessment, '11', 'vi')?.gap).toMatch(/^vượt 72,84 điểm phần trăm; giảm thêm \d+ hộ/);
  });
});

describe('a difference', () => {
  it.each([
    ['5', 'percent', '5 điểm phần trăm', '5 percentage points'],
    ['1', 'percent', '1 điểm phần trăm', '1 percentage point'],
    ['0.5', 'million-vnd-per-person-per-year', '0,5 triệu đồng/người/năm', '0.5 million VND per person per year'],
    ['2', 'none', '2', '2'],
  ] as const)('of %s %s is %s, %s', (delta, unit, vi, en) => {
    expect([differenceText(delta, unit, 'vi'), differenceText(delta, unit, 'en')]).toEqual([vi, en]);
  });
});
