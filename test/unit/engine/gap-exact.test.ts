import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { assess } from '../../../src/assess.ts';
import { assessmentSchema } from '../../../src/model/assessment.ts';
import type { IndicatorResult } from '../../../src/model/assessment.ts';
import type { FactInput } from '../../../src/model/dossier.ts';
import type { Operator } from '../../../src/model/vocabulary.ts';
import { addDecimals, compareDecimals, exactDecimal, multiplyDecimals, subtractDecimals } from '../../../src/value/decimal.ts';
import { dossier, entry, leaf, oneIndicator, parameter } from '../../support/law-fixtures.ts';
import { ofSample } from '../../support/budget.ts';

const AT = { on: '2024-06-01' };
const sets = new Map<string, ReturnType<typeof oneIndicator>>();

function resultOf(value: FactInput, limit = '80', operator: Operator = 'greaterThanInclusive'): IndicatorResult {
  const key = `${operator} ${limit}`;
  const made =
    sets.get(key) ?? oneIndicator(leaf('area', operator, 'minimum'), { parameters: [parameter([entry(limit)], { unit: 'percent' })] });
  sets.set(key, made);
  const assessment = assess(made, dossier({ area: value }), AT);
  expect(assessmentSchema.safeParse(assessment).error?.issues).toBe(undefined);
  return assessment.criteria[0]!.indicators[0]!;
}

const same = (a: string, b: string): boolean => compareDecimals(exactDecimal(a), exactDecimal(b)) === 0;

describe('a share whose quotient ends', () => {
  it.each<[string, string, string, string]>([
    ['0.00000000001', '1', '0.000000001', '79.999999999'],
    ['1', '1024', '0.09765625', '79.90234375'],
    ['799999999', '1000000000', '79.9999999', '0.0000001'],
    ['1', '1000000000000', '0.0000000001', '79.9999999999'],
    ['3', '7.5', '40', '40'],
    ['1', `${2 ** 40}`, '0.000000000090949470177292823791503906250', '79.999999999909050529822707176208496093750'],
    [`0.${'0'.repeat(37)}1`, '1', `0.${'0'.repeat(35)}1`, `79.${'9'.repeat(36)}`],
    ['0', '5', '0', '80'],
    ['1', '1', '100', ''],
  ])('%s of %s is exactly %s', (numerator, denominator, actual, delta) => {
    const result = resultOf({ numerator, denominator });
    expect(result.actual).toBe(actual.replace(/(\.\d*?)0+$/, '$1'));
    expect(result.gap?.delta ?? '').toBe(delta.replace(/(\.\d*?)0+$/, '$1'));
  });

  it('is exact: times its denominator it is a hundred numerators, and with the gap it is the limit', () => {
    const powers = fc
      .tuple(fc.nat(30), fc.nat(12), fc.constantFrom(1, 3, 7))
      .map(([twos, fives, odd]) => [2n ** BigInt(twos) * 5n ** BigInt(fives), odd] as const);
    fc.assert(
      fc.property(powers, fc.nat(1000), fc.nat(4), ([power, odd], thousandths, places) => {
        const denominator = String(power * BigInt(odd));
        const numerator = String(((power * BigInt(thousandths)) / 1000n) * BigInt(odd));
        const shift = places === 0 ? '1' : `0.${'0'.repeat(places - 1)}1`;
        const { actual, gap, margin } = resultOf({ numerator: multiplyDecimals(numerator, shift), denominator });
        expect(same(multiplyDecimals(actual as string, denominator), multiplyDecimals(multiplyDecimals(numerator, shift), '100'))).toBe(
          true,
        );
        if (gap !== null) expect(same(addDecimals(actual as string, gap.delta), '80')).toBe(true);
        if (margin !== null) expect(same(subtractDecimals(actual as string, margin.delta), '80')).toBe(true);
      }),
      { numRuns: ofSample(400) },
    );
  });

  it('has a gap in what is measured that is exact as well', () => {
    const value = { numerator: '0.00000001', denominator: '1.00000003' };
    expect(resultOf(value).gap?.natural).toEqual({ amount: '0.800000014', unit: 'hectare' });
  });
});

describe('a share whose quotient does not end', () => {
  it('is rounded to six places, away from its threshold', () => {
    expect(resultOf({ numerator: '1', denominator: '3' })).toMatchObject({ actual: '33.333333', gap: { delta: '46.666667' } });
    expect(resultOf({ numerator: '1', denominator: '3' }, '5', 'lessThanInclusive')).toMatchObject({ actual: '33.333334' });
    expect(resultOf({ numerator: '1', denominator: `${3 * 2 ** 30}` }).actual).toBe('0');
  });
});
