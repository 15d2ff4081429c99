import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { MAX_DECIMAL_LENGTH, decimalTextOfNumber, exactDecimal, isCanonicalDecimal, isWhole, isZero } from '../../../src/value/decimal.ts';

describe('isCanonicalDecimal', () => {
  it.each(['0', '-0', '5', '48.5', '-3', '0.05', '100.00', '123456789012345678901234567890'])('accepts %j', (text) => {
    expect(isCanonicalDecimal(text)).toBe(true);
  });

  it.each([
    ['0x10'],
    ['NaN'],
    ['Infinity'],
    ['1e3'],
    ['1E3'],
    ['1.234,5'],
    ['1,5'],
    ['1 000'],
    ['+5'],
    [''],
    [' 5'],
    ['5 '],
    ['5\n'],
    ['007'],
    ['-007.5'],
    ['.5'],
    ['5.'],
    ['1.2.3'],
    ['--5'],
    ['-'],
    ['٥'],
    ['５'],
  ])('refuses %j', (text) => {
    expect(isCanonicalDecimal(text)).toBe(false);
  });

  it('refuses what is longer than any measurement', () => {
    expect(isCanonicalDecimal('9'.repeat(MAX_DECIMAL_LENGTH))).toBe(true);
    expect(isCanonicalDecimal('9'.repeat(MAX_DECIMAL_LENGTH + 1))).toBe(false);
  });
});

describe('exactDecimal', () => {
  it.each([
    ['123456789012345', 123456789012345, 123456789012345, 0],
    ['0.000000123456789012345', 1.23456789012345e-7, 123456789012345, 21],
    ['-12345.6789012345', -12345.6789012345, -123456789012345, 10],
    ['48.5', 48.5, 485, 1],
    ['0', 0, 0, 0],
  ])('has a double and whole units for %s, which needs at most 15 digits', (text, double, units, scale) => {
    expect(exactDecimal(text)).toEqual({ text, double, units, scale });
  });

  it.each([
    ['1234567890123456', 1234567890123456, 0],
    ['0.1234567890123456', 1234567890123456, 16],
    ['-123456789.0123456', -1234567890123456, 7],
    ['9007199254740993', 9007199254740993n, 0],
    ['-90071992547409.93', -9007199254740993n, 2],
  ])('has no double for %s, and whole units all the same', (text, units, scale) => {
    expect(exactDecimal(text)).toEqual({ text, double: undefined, units, scale });
  });
});

describe('decimalTextOfNumber', () => {
  it.each([
    [48.5, '48.5'],
    [-0, '0'],
    [1e-7, '0.0000001'],
    [1e21, '1000000000000000000000'],
    [0.1 + 0.2, '0.30000000000000004'],
  ])('writes %d without exponent as %s', (value, text) => {
    expect(decimalTextOfNumber(value)).toBe(text);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e300, 1e-300])('refuses %d', (value) => {
    expect(decimalTextOfNumber(value)).toBeUndefined();
  });

  it('gives canonical text of the same double, or nothing', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e12, max: 1e12 }), (value) => {
        const text = decimalTextOfNumber(value);
        if (text === undefined) return;
        expect(isCanonicalDecimal(text)).toBe(true);
        expect(Number(text)).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

describe('isWhole, isZero, below zero', () => {
  it.each([
    ['3', true, false, false],
    ['3.0', true, false, false],
    ['3.01', false, false, false],
    ['0', true, true, false],
    ['0.00', true, true, false],
    ['-0', true, true, false],
    ['-0.0', true, true, false],
    ['0.001', false, false, false],
    ['-0.001', false, false, true],
    ['-7', true, false, true],
    ['10', true, false, false],
  ])('%s', (text, whole, zero, negative) => {
    expect([isWhole(text), isZero(exactDecimal(text)), exactDecimal(text).units < 0]).toEqual([whole, zero, negative]);
  });
});
