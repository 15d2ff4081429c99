import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { assess } from '../../../src/assess.ts';
import type { IndicatorResult } from '../../../src/model/assessment.ts';
import type { FactInput } from '../../../src/model/dossier.ts';
import type { MeasurementUnit, Operator } from '../../../src/model/vocabulary.ts';
import { addDecimals, subtractDecimals } from '../../../src/value/decimal.ts';
import { dossier, entry, leaf, oneIndicator, parameter } from '../../support/law-fixtures.ts';
import { ofSample } from '../../support/budget.ts';

const AT = { on: '2024-06-01' };
const UNITS: Record<string, MeasurementUnit> = { score: 'point', places: 'place', households: 'percent', area: 'percent' };

const sets = new Map<string, ReturnType<typeof oneIndicator>>();

function resultOf(fact: string, operator: Operator, limit: string, value: FactInput): IndicatorResult {
  const key = `${fact} ${operator} ${limit}`;
  const made =
    sets.get(key) ?? oneIndicator(leaf(fact, operator, 'minimum'), { parameters: [parameter([entry(limit)], { unit: UNITS[fact]! })] });
  sets.set(key, made);
  return assess(made, dossier({ [fact]: value }), AT).criteria[0]!.indicators[0]!;
}

const moved = (value: string, amount: string, direction: 'increase' | 'decrease'): string =>
  direction === 'increase' ? addDecimals(value, amount) : subtractDecimals(value, amount);

const INCLUSIVE = ['greaterThanInclusive', 'lessThanInclusive'] as const;
const ORDERING = [...INCLUSIVE, 'greaterThan', 'lessThan'] as const;

describe('the gap of a plain number', () => {
  it('applied makes the indicator met, and a millionth less does not', () => {
    const value = fc.integer({ min: 0, max: 20_000 }).map((hundredths) => (hundredths / 100).toFixed(2));
    fc.assert(
      fc.property(value, fc.constantFrom(...INCLUSIVE), fc.constantFrom('50', '48.5', '0.07', '99.995'), (actual, operator, limit) => {
        const { status, gap } = resultOf('score', operator, limit, actual);
        expect(gap === null).toBe(status === 'met');
        if (gap === null) return;
        expect(gap.unit).toBe('point');
        expect(resultOf('score', operator, limit, moved(actual, gap.delta, gap.direction)).status).toBe('met');
        expect(resultOf('score', operator, limit, moved(actual, subtractDecimals(gap.delta, '0.000001'), gap.direction)).status).toBe(
          'not-met',
        );
      }),
      { numRuns: ofSample(400) },
    );
  });

  it.each([
    ['49.5', '50', '0.5'],
    ['49.9', '50', '0.1'],
    ['44.2', '48', '3.8'],
    ['79.99999999999999999', '80', '0.00000000000000001'],
  ])('of %s from %s is exactly %s', (actual, limit, delta) => {
    expect(resultOf('score', 'greaterThanInclusive', limit, actual).gap).toEqual({ delta, unit: 'point', direction: 'increase' });
  });
});

describe('the gap of a whole number', () => {
  it('is the smallest whole number that makes the indicator met, strict or not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom(...ORDERING),
        (actual, limit, operator) => {
          const { status, gap } = resultOf('places', operator, String(limit), actual);
          expect(gap === null).toBe(status === 'met');
          if (gap === null) return;
          expect(gap.natural).toEqual({ amount: gap.delta, unit: 'place' });
          const after = moved(String(actual), gap.delta, gap.direction);
          expect(resultOf('places', operator, String(limit), after).status).toBe('met');
          const before = moved(String(actual), subtractDecimals(gap.delta, '1'), gap.direction);
          expect(resultOf('places', operator, String(limit), before).status).toBe('not-met');
        },
      ),
      { numRuns: ofSample(400) },
    );
  });

  it('of equality under a strict operator is one', () => {
    expect(resultOf('places', 'greaterThan', '3', 3).gap).toMatchObject({ delta: '1', direction: 'increase' });
    expect(resultOf('places', 'lessThan', '3', 3).gap).toMatchObject({ delta: '1', direction: 'decrease' });
  });
});

describe('the gap of a share of whole things', () => {
  it('in things is the smallest number that makes the indicator met, strict or not', () => {
    const shares = fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.nat(5000)).map(([d, n]) => [d, n % (d + 1)] as const);
    fc.assert(
      fc.property(
        shares,
        fc.constantFrom(...ORDERING),
        fc.constantFrom('80', '33.3', '95', '12.5'),
        ([denominator, numerator], operator, limit) => {
          const { status, gap } = resultOf('households', operator, limit, { numerator, denominator });
          expect(gap === null).toBe(status === 'met');
          if (gap === null) return;
          expect(gap.natural?.unit).toBe('household');
          const shareAfter = (amount: string): FactInput => ({ numerator: moved(String(numerator), amount, gap.direction), denominator });
          expect(resultOf('households', operator, limit, shareAfter(gap.natural!.amount)).status).toBe('met');
          expect(resultOf('households', operator, limit, shareAfter(subtractDecimals(gap.natural!.amount, '1'))).status).toBe('not-met');
        },
      ),
      { numRuns: ofSample(500) },
    );
  });

  it('in points reaches the threshold exactly where the share is a finite decimal', () => {
    expect(resultOf('households', 'greaterThanInclusive', '80', { numerator: 390, denominator: 500 }).gap).toEqual({
      delta: '2',
      unit: 'percent',
      direction: 'increase',
      natural: { amount: '10', unit: 'household' },
    });
    expect(resultOf('households', 'lessThanInclusive', '5', { numerator: 30, denominator: 500 }).gap).toEqual({
      delta: '1',
      unit: 'percent',
      direction: 'decrease',
      natural: { amount: '5', unit: 'household' },
    });
  });

  it('in things lacks one more where equality is not enough', () => {
    const gap = (operator: Operator) => resultOf('households', operator, '80', { numerator: 400, denominator: 500 }).gap?.natural;
    expect(gap('greaterThan')).toEqual({ amount: '1', unit: 'household' });
    expect(gap('lessThan')).toEqual({ amount: '1', unit: 'household' });
    expect(gap('greaterThanInclusive')).toBeUndefined();
  });

  it('has no number of things where the share is given as a plain number', () => {
    expect(resultOf('households', 'greaterThanInclusive', '80', '78').gap).toEqual({ delta: '2', unit: 'percent', direction: 'increase' });
  });
});
