import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { Decimal as SharedDecimal } from 'decimal.js';
import { addDecimals, compareDecimals, exactDecimal, subtractDecimals } from '../../../src/value/decimal.ts';

/** The oracle: another library, with digits to spare. */
const Decimal = SharedDecimal.clone({ precision: 200, toExpNeg: -200, toExpPos: 200 });

const compare = (a: string, b: string): number => compareDecimals(exactDecimal(a), exactDecimal(b));

/** Text of `units × 10^-places`. */
function decimalText(units: bigint, places: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return units < 0n ? `-${text}` : text;
}

const digits = (count: number): fc.Arbitrary<bigint> => fc.bigInt({ min: 10n ** BigInt(count - 1), max: 10n ** BigInt(count) - 2n });

const anyDecimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n) + 1n, max: 10n ** 30n - 1n }), fc.integer({ min: 0, max: 8 }))
  .map(([units, places]) => decimalText(units, places));

describe('compareDecimals', () => {
  it('equals decimal.js on pairs of up to 30 digits', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (a, b) => {
        expect(compare(a, b) + 0).toBe(new Decimal(a).comparedTo(b));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([14, 15, 16, 17, 29])('tells neighbours of %d digits apart, wherever the point stands', (count) => {
    fc.assert(
      fc.property(digits(count), fc.integer({ min: 0, max: count }), fc.boolean(), (units, places, isNegative) => {
        const sign = isNegative ? -1n : 1n;
        const a = decimalText(sign * units, places);
        const b = decimalText(sign * (units + 1n), places);
        expect(compare(a, b)).toBe(isNegative ? 1 : -1);
        expect(compare(b, a)).toBe(isNegative ? -1 : 1);
        expect(compare(a, a) + 0).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['9007199254740992', '9007199254740993'],
    ['0.1000000000000000', '0.10000000000000001'],
    ['79.99999999999999999', '80'],
    ['999999999999999', '999999999999999.0001'],
  ])('orders %s before %s, which doubles cannot', (smaller, larger) => {
    expect(Math.abs(Number(smaller) - Number(larger))).toBeLessThan(0.001);
    expect(compare(smaller, larger)).toBe(-1);
    expect(compare(larger, smaller)).toBe(1);
  });

  it.each([
    ['5', '5.000000000000000000'],
    ['-0', '0'],
    ['0.5', '0.50'],
  ])('holds %s and %s equal', (a, b) => {
    expect(compare(a, b) + 0).toBe(0);
  });
});

describe('addDecimals, subtractDecimals', () => {
  it('are exact where doubles are not', () => {
    expect(addDecimals('0.1', '0.2')).toBe('0.3');
    expect(subtractDecimals('50', '49.9')).toBe('0.1');
    expect(subtractDecimals('1', '0.9')).toBe('0.1');
  });

  it('are written without trailing zeros and without a minus on zero', () => {
    expect([addDecimals('1.50', '0.50'), subtractDecimals('10.0', '0'), subtractDecimals('0.25', '0.25')]).toEqual(['2', '10', '0']);
    expect([subtractDecimals('-0', '0'), addDecimals('-0.5', '0.5'), subtractDecimals('0.5', '0.75')]).toEqual(['0', '0', '-0.25']);
  });

  it('equal sums of integers', () => {
    const units = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
    fc.assert(
      fc.property(units, units, fc.integer({ min: 0, max: 8 }), (a, b, places) => {
        const plus = new Decimal(addDecimals(decimalText(a, places), decimalText(b, places)));
        const minus = new Decimal(subtractDecimals(decimalText(a, places), decimalText(b, places)));
        expect(plus.equals(decimalText(a + b, places))).toBe(true);
        expect(minus.equals(decimalText(a - b, places))).toBe(true);
        expect(plus.toFixed()).toBe(addDecimals(decimalText(a, places), decimalText(b, places)));
      }),
    );
  });
});
