import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { assess } from '../../../src/assess.ts';
import type { IndicatorResult } from '../../../src/model/assessment.ts';
import type { FactInput } from '../../../src/model/dossier.ts';
import type { Operator } from '../../../src/model/vocabulary.ts';
import { addDecimals, subtractDecimals } from '../../../src/value/decimal.ts';
import { dossier, entry, leaf, oneIndicator, parameter, yes } from '../../support/law-fixtures.ts';
import { ofSample } from '../../support/budget.ts';

const AT = { on: '2024-06-01' };

function resultOf(operator: Operator, limit: string, value: FactInput): IndicatorResult {
  const set = oneIndicator(leaf('area', operator, 'minimum'), { parameters: [parameter([entry(limit)], { unit: 'percent' })] });
  return assess(set, dossier({ area: value }), AT).criteria[0]!.indicators[0]!;
}

describe('the gap of a share of what is measured', () => {
  const share = fc
    .tuple(fc.integer({ min: 1, max: 100_000 }), fc.nat(100_000))
    .map(([d, n]) => ({ numerator: ((n % (d + 1)) / 10).toFixed(1), denominator: (d / 10).toFixed(1) }));

  it('in hectares makes the indicator met, and a millionth of a hectare less does not', () => {
    fc.assert(
      fc.property(
        share,
        fc.constantFrom('greaterThanInclusive', 'lessThanInclusive'),
        fc.constantFrom('80', '33.3333'),
        (value, operator, limit) => {
          const { status, gap } = resultOf(operator, limit, value);
          expect(gap === null).toBe(status === 'met');
          if (gap === null) return;
          expect(gap.natural?.unit).toBe('hectare');
          const by = gap.direction === 'increase' ? addDecimals : subtractDecimals;
          const after = (amount: string): FactInput => ({ ...value, numerator: by(value.numerator, amount) });
          expect(resultOf(operator, limit, after(gap.natural!.amount)).status).toBe('met');
          expect(resultOf(operator, limit, after(subtractDecimals(gap.natural!.amount, '0.000001'))).status).toBe('not-met');
        },
      ),
      { numRuns: ofSample(200) },
    );
  });

  it('in points is never less than what is needed, though the quotient does not end', () => {
    // 1/3 is 33.333…; 46.666666 points would not be enough.
    expect(resultOf('greaterThanInclusive', '80', { numerator: '1', denominator: '3' })).toMatchObject({
      actual: '33.333333',
      gap: { delta: '46.666667', direction: 'increase' },
    });
    expect(resultOf('lessThanInclusive', '5', { numerator: '1', denominator: '3' })).toMatchObject({
      actual: '33.333334',
      gap: { delta: '28.333334', direction: 'decrease' },
    });
  });
});

describe('a margin', () => {
  it('is how far a met value is beyond its threshold', () => {
    expect(resultOf('greaterThanInclusive', '80', '82.4').margin).toEqual({ delta: '2.4', unit: 'percent' });
    expect(resultOf('lessThanInclusive', '5', '4').margin).toEqual({ delta: '1', unit: 'percent' });
    expect(resultOf('greaterThanInclusive', '80', '80').margin).toEqual({ delta: '0', unit: 'percent' });
  });

  it('is never more than there is, though the quotient does not end', () => {
    expect(resultOf('greaterThanInclusive', '30', { numerator: '1', denominator: '3' }).margin?.delta).toBe('3.333333');
    expect(resultOf('lessThanInclusive', '40', { numerator: '1', denominator: '3' }).margin?.delta).toBe('6.666666');
  });

  it('stands only with what is met, the gap only with what is not', () => {
    expect(resultOf('greaterThanInclusive', '80', '79')).toMatchObject({ gap: { delta: '1' }, margin: null });
    expect(resultOf('greaterThanInclusive', '80', '81')).toMatchObject({ gap: null, margin: { delta: '1' } });
  });
});

describe('what has no distance', () => {
  it('has no gap: equality, and yes or no', () => {
    expect(resultOf('equal', '80', '79')).toMatchObject({ status: 'not-met', gap: null, margin: null });
    expect(resultOf('notEqual', '80', '80')).toMatchObject({ status: 'not-met', gap: null, margin: null });
    const { criteria } = assess(oneIndicator(yes('b0')), dossier({ b0: false }), AT);
    expect(criteria[0]?.indicators[0]).toMatchObject({ status: 'not-met', gap: null, actual: false });
  });
});
