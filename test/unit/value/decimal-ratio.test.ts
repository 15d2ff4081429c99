import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { compareDecimals, compareRatioToPercent, exactDecimal, multiplyDecimals, written } from '../../../src/value/decimal.ts';
import * as share from '../../../src/value/share.ts';

interface Scaled {
  readonly units: bigint;
  readonly places: number;
}

function textOf({ units, places }: Scaled): string {
  const digits = units.toString().padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

const scaled = (max: bigint, min = 0n): fc.Arbitrary<Scaled> =>
  fc.record({ units: fc.bigInt({ min, max }), places: fc.integer({ min: 0, max: 10 }) });

const compare = (numerator: string, denominator: string, percent: string): number =>
  compareRatioToPercent(exactDecimal(numerator), exactDecimal(denominator), exactDecimal(percent)) + 0;

const percentOfRatio = (numerator: string, denominator: string, side: share.RoundingSide): string =>
  written(share.percentOfRatio(exactDecimal(numerator), exactDecimal(denominator), side));

const amountAtPercent = (percent: string, denominator: string, side: share.RoundingSide): string =>
  written(share.amountAtPercent(exactDecimal(percent), exactDecimal(denominator), share.QUOTIENT_PLACES, side, false));

/** Sign of n/d·100 − p in whole numbers. */
function exactSign(n: Scaled, d: Scaled, p: Scaled): number {
  const left = n.units * 100n * 10n ** BigInt(d.places + p.places);
  const right = p.units * d.units * 10n ** BigInt(n.places);
  return left === right ? 0 : left < right ? -1 : 1;
}

describe('compareRatioToPercent', () => {
  it('equals exact arithmetic, with whole numbers and without', () => {
    fc.assert(
      fc.property(scaled(10n ** 18n), scaled(10n ** 18n, 1n), scaled(10n ** 10n), (n, d, p) => {
        expect(compare(textOf(n), textOf(d), textOf(p))).toBe(exactSign(n, d, p));
      }),
      { numRuns: 1000 },
    );
  });

  it('finds equality and the nearest value on either side of it', () => {
    const places = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 12n }), places, fc.bigInt({ min: 1n, max: 10000n }), places, (d, a, p, b) => {
        // The numerator is p·d/100 with all its digits, so the ratio is the percentage exactly.
        const equal = { units: d * p, places: a + b + 2 };
        const [denominator, percent] = [textOf({ units: d, places: a }), textOf({ units: p, places: b })];
        expect(compare(textOf(equal), denominator, percent)).toBe(0);
        expect(compare(textOf({ ...equal, units: equal.units + 1n }), denominator, percent)).toBe(1);
        expect(compare(textOf({ ...equal, units: equal.units - 1n }), denominator, percent)).toBe(-1);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['0.07', '1', '7'],
    ['4.35', '1', '435'],
    ['0.29', '1', '29'],
    ['57', '100', '57'],
    ['1.1', '3.3', '33.3333333333333333333333333333'],
  ])('%s of %s against %s %%: products of doubles are off', (numerator, denominator, percent) => {
    expect(compare(numerator, denominator, percent)).toBe(percent.length > 10 ? 1 : 0);
  });

  it('is exact beyond the safe range of doubles', () => {
    expect(compare('90071992547410', '90071992547410', '100')).toBe(0);
    expect(compare('900719925474099', '900719925474100', '100')).toBe(-1);
    expect(compare('9007199254740993', '9007199254740992', '100')).toBe(1);
  });

  it('79.96 % does not reach 80 %', () => {
    expect(compare('7996', '10000', '80')).toBe(-1);
    expect(compare('799999999', '1000000000', '80')).toBe(-1);
  });
});

describe('percentOfRatio', () => {
  it.each([
    ['799999999', '1000000000', 'down', '79.9999999'],
    ['799999999', '1000000000', 'up', '79.9999999'],
    ['500000001', '10000000000', 'up', '5.00000001'],
    ['239999999', '300000000', 'up', '80'],
    ['239999999', '300000000', 'down', '79.999999'],
    ['1', '3', 'down', '33.333333'],
    ['1', '3', 'up', '33.333334'],
    ['412', '500', 'down', '82.4'],
    ['412', '500', 'up', '82.4'],
    ['0', '7', 'up', '0'],
    ['4.35', '1', 'down', '435'],
  ] as const)('%s / %s %s is %s', (numerator, denominator, side, shown) => {
    expect(percentOfRatio(numerator, denominator, side)).toBe(shown);
  });

  it('is exact where it ends; else it never crosses the side it is rounded to, and is off by less than a millionth', () => {
    const whole = fc.bigInt({ min: 1n, max: 10n ** 15n });
    const ending = fc.tuple(fc.nat(40), fc.nat(20)).map(([twos, fives]) => 2n ** BigInt(twos) * 5n ** BigInt(fives));
    fc.assert(
      fc.property(whole, fc.oneof(whole, ending), (n, d) => {
        let odd = d;
        while (odd % 2n === 0n) odd /= 2n;
        while (odd % 5n === 0n) odd /= 5n;
        if ((n * 100n) % odd === 0n) {
          const down = percentOfRatio(`${n}`, `${d}`, 'down');
          expect(percentOfRatio(`${n}`, `${d}`, 'up')).toBe(down);
          expect(compareDecimals(exactDecimal(multiplyDecimals(down, `${d}`)), exactDecimal(`${n}00`))).toBe(0);
          return;
        }
        const exact = n * 10n ** 8n;
        const floor = exact / d;
        const ceil = (exact + d - 1n) / d;
        expect(
          compareDecimals(exactDecimal(percentOfRatio(`${n}`, `${d}`, 'down')), exactDecimal(textOf({ units: floor, places: 6 }))),
        ).toBe(0);
        expect(compareDecimals(exactDecimal(percentOfRatio(`${n}`, `${d}`, 'up')), exactDecimal(textOf({ units: ceil, places: 6 })))).toBe(
          0,
        );
      }),
    );
  });
});

describe('amountAtPercent', () => {
  it.each([
    ['80', '12.5', 'up', '10'],
    ['33.3333', '0.1', 'up', '0.033334'],
    ['33.3333', '0.1', 'down', '0.033333'],
    ['0.07', '100', 'up', '0.07'],
  ] as const)('%s %% of %s %s is %s', (percent, denominator, side, amount) => {
    expect(amountAtPercent(percent, denominator, side)).toBe(amount);
  });
});
