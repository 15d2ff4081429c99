import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { assess } from '../../../src/assess.ts';
import type { IndicatorResult } from '../../../src/model/assessment.ts';
import type { FactInput } from '../../../src/model/dossier.ts';
import { OPERATORS } from '../../../src/model/vocabulary.ts';
import type { Operator } from '../../../src/model/vocabulary.ts';
import { compareDecimals, exactDecimal } from '../../../src/value/decimal.ts';
import { dossier, entry, leaf, oneIndicator, parameter } from '../../support/law-fixtures.ts';
import { ofSample } from '../../support/budget.ts';

const AT = { on: '2024-06-01' };

const sets = new Map<string, ReturnType<typeof oneIndicator>>();

function resultOf(fact: 'households' | 'area', operator: Operator, limit: string, value: FactInput): IndicatorResult {
  const key = `${fact} ${operator} ${limit}`;
  const made =
    sets.get(key) ?? oneIndicator(leaf(fact, operator, 'minimum'), { parameters: [parameter([entry(limit)], { unit: 'percent' })] });
  sets.set(key, made);
  return assess(made, dossier({ [fact]: value }), AT).criteria[0]!.indicators[0]!;
}

/** Text of `units / 10^places`. */
function textOf(units: number, places: number): string {
  const digits = String(units).padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

describe('a share given as numerator and denominator', () => {
  it('gives what the same share gives as an exact decimal, under every operator', () => {
    const hundredths = fc.integer({ min: 0, max: 10_000 });
    const denominator = fc.integer({ min: 1, max: 90_000 });
    fc.assert(
      fc.property(
        hundredths,
        denominator,
        fc.constantFrom(...OPERATORS),
        fc.constantFrom('80', '79.99', '4.35', '7', '33.33'),
        (p, d, operator, limit) => {
          // p/100 % of d hectares is p·d/10000 hectares, exactly.
          const ratio = resultOf('area', operator, limit, { numerator: textOf(p * d, 4), denominator: String(d) });
          const plain = resultOf('area', operator, limit, textOf(p, 2));
          expect(ratio.status).toBe(plain.status);
          expect(compareDecimals(exactDecimal(String(ratio.actual)), exactDecimal(String(plain.actual))) + 0).toBe(0);
          expect([ratio.gap?.direction, Number(ratio.gap?.delta)]).toEqual([plain.gap?.direction, Number(plain.gap?.delta)]);
          expect(ratio.margin === null).toBe(plain.margin === null);
        },
      ),
      { numRuns: ofSample(500) },
    );
  });

  it.each([
    ['greaterThanInclusive', 'not-met', '79.999999'],
    ['greaterThan', 'not-met', '79.999999'],
    ['lessThan', 'met', '79.999999'],
    ['equal', 'not-met', '79.999999'],
  ] as const)('79.99999966… %% under %s 80: %s, shown as %s', (operator, status, shown) => {
    const result = resultOf('area', operator, '80', { numerator: '239999999', denominator: '300000000' });
    expect(result).toMatchObject({ status, actual: shown });
  });

  it('is never shown better than it is: what is not met never looks met', () => {
    const whole = fc.integer({ min: 1, max: 10_000_000 });
    const operators = ['greaterThanInclusive', 'lessThanInclusive'] as const;
    fc.assert(
      fc.property(whole, whole, fc.constantFrom(...operators), fc.constantFrom('80', '33.333333', '5'), (a, b, operator, limit) => {
        const [numerator, denominator] = a < b ? [a, b] : [b, a];
        const { status, actual } = resultOf('households', operator, limit, { numerator, denominator });
        const sign = compareDecimals(exactDecimal(String(actual)), exactDecimal(limit));
        expect(operator === 'greaterThanInclusive' ? sign >= 0 : sign <= 0).toBe(status === 'met');
      }),
      { numRuns: ofSample(500) },
    );
  });

  it('shows numerator and denominator as given', () => {
    expect(resultOf('households', 'greaterThanInclusive', '80', { numerator: 412, denominator: '500' }).trace).toMatchObject({
      actual: '82.4',
      ratio: { numerator: '412', denominator: '500' },
    });
    expect(resultOf('households', 'greaterThanInclusive', '80', '82.4').trace).toMatchObject({ actual: '82.4', ratio: null });
  });

  it('does not round before it compares: 79.96 % does not meet "from 80 %"', () => {
    expect(resultOf('households', 'greaterThanInclusive', '80', { numerator: 7996, denominator: 10_000 }).status).toBe('not-met');
    expect(resultOf('households', 'greaterThanInclusive', '80', '79.96').status).toBe('not-met');
    expect(resultOf('households', 'greaterThanInclusive', '80', '79.99999999999999999999').status).toBe('not-met');
    expect(resultOf('households', 'greaterThanInclusive', '80', { numerator: 8000, denominator: 10_000 }).status).toBe('met');
  });

  it.each([
    ['7', { numerator: '0.07', denominator: '1' }],
    ['43.5', { numerator: '0.435', denominator: '1' }],
    ['29', { numerator: '0.29', denominator: '1' }],
  ])('equals %s %% where products of doubles do not', (limit, value) => {
    for (const operator of ['equal', 'greaterThanInclusive', 'lessThanInclusive'] as const) {
      expect(resultOf('area', operator, limit, value).status).toBe('met');
    }
  });
});

describe('0 of 0', () => {
  it.each(OPERATORS)('is undetermined under %s, because there is nothing to measure', (operator) => {
    const result = resultOf('households', operator, '80', { numerator: 0, denominator: 0 });
    expect(result).toMatchObject({ status: 'undetermined', code: 'ratio-undefined', actual: null, gap: null, margin: null });
    expect(resultOf('area', operator, '0', { numerator: '0.00', denominator: '0.0' }).code).toBe('ratio-undefined');
  });

  it('of 5 is a share like any other', () => {
    expect(resultOf('households', 'greaterThanInclusive', '80', { numerator: 0, denominator: 5 })).toMatchObject({
      status: 'not-met',
      actual: '0',
    });
  });
});
