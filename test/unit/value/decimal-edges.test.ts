import { Decimal as SharedDecimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import {
  addDecimals,
  compareDecimals,
  compareRatioToPercent,
  exactDecimal,
  multiplyDecimals,
  subtractDecimals,
} from '../../../src/value/decimal.ts';
import { someOf } from '../../support/budget.ts';

/** The oracle: another library, with digits to spare for every product. */
const Decimal = SharedDecimal.clone({ precision: 300, toExpNeg: -300, toExpPos: 300 });

/** Where representations change: the last digit that doubles hold, the safe range, 34 digits, the longest text, zeros. */
const EDGES = [
  '0',
  '-0',
  '0.0',
  '-0.000',
  '5',
  '5.0',
  '5.00000000000000000000000000000000000000',
  '999999999999999',
  '999999999999999.0',
  '999999999999999.9',
  '1000000000000000',
  '0.999999999999999',
  '0.9999999999999999',
  '0.000000000000001',
  '0.0000000000000010',
  '9007199254740991',
  '9007199254740992',
  '9007199254740993',
  '9.007199254740993',
  '1234567890123456789012345678901234',
  '1234567890123456789012345678901235',
  '0.1234567890123456789012345678901234',
  '0.12345678901234567890123456789012340',
  '9999999999999999999999999999999999999999',
];
const SIGNED = [...EDGES, ...EDGES.filter((text) => !text.startsWith('-')).map((text) => `-${text}`)];

const sign = (value: SharedDecimal): number => (value.isZero() ? 0 : value.isNegative() ? -1 : 1);

describe('at the edges of representation, decimal.js says the same', () => {
  it('of comparing, adding, subtracting and multiplying every pair', () => {
    // In a sample every third of them, against all.
    for (const a of someOf(SIGNED, 3)) {
      for (const b of SIGNED) {
        const [x, y] = [new Decimal(a), new Decimal(b)];
        expect([a, b, compareDecimals(exactDecimal(a), exactDecimal(b)) + 0]).toEqual([a, b, sign(x.minus(y))]);
        expect([a, b, new Decimal(addDecimals(a, b)).equals(x.plus(y))]).toEqual([a, b, true]);
        expect([a, b, new Decimal(subtractDecimals(a, b)).equals(x.minus(y))]).toEqual([a, b, true]);
        expect([a, b, new Decimal(multiplyDecimals(a, b)).equals(x.times(y))]).toEqual([a, b, true]);
      }
    }
  });

  it('of every ratio against every percentage', () => {
    let compared = 0;
    for (const numerator of EDGES) {
      for (const denominator of EDGES.filter((text) => !new Decimal(text).isZero())) {
        for (const percent of EDGES) {
          const expected = sign(new Decimal(numerator).times(100).minus(new Decimal(percent).times(denominator)));
          const actual = compareRatioToPercent(exactDecimal(numerator), exactDecimal(denominator), exactDecimal(percent)) + 0;
          compared += 1;
          if (actual !== expected) expect([numerator, denominator, percent, actual]).toEqual([numerator, denominator, percent, expected]);
        }
      }
    }
    expect(compared).toBe(24 * 20 * 24);
  });
});
