import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { exactDecimal, written } from '../../../src/value/decimal.ts';
import * as share from '../../../src/value/share.ts';

const wholeNumeratorFor = (percent: string, denominator: string, side: share.RoundingSide, strict: boolean): string =>
  written(share.amountAtPercent(exactDecimal(percent), exactDecimal(denominator), 0, side, strict));

/** All whole numbers from −1 to one beyond the denominator, so that strict comparisons at the ends are found as well. */
function candidates(denominator: number): bigint[] {
  return Array.from({ length: denominator + 3 }, (_, index) => BigInt(index - 1));
}

/** Sign of n/d·100 − p/100, for a percentage given in hundredths. */
function sign(n: bigint, denominator: number, hundredths: number): number {
  return Number(n * 10_000n - BigInt(hundredths) * BigInt(denominator));
}

function bruteForce(hundredths: number, denominator: number, side: 'down' | 'up', strict: boolean): bigint | undefined {
  if (side === 'up')
    return candidates(denominator).find((n) => (strict ? sign(n, denominator, hundredths) > 0 : sign(n, denominator, hundredths) >= 0));
  return candidates(denominator).findLast((n) => (strict ? sign(n, denominator, hundredths) < 0 : sign(n, denominator, hundredths) <= 0));
}

const percentText = (hundredths: number): string => (hundredths / 100).toFixed(2);

describe('wholeNumeratorFor', () => {
  it.each([
    ['up', false],
    ['up', true],
    ['down', false],
    ['down', true],
  ] as const)('%s, strict %s: equals a search through all whole numbers', (side, strict) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 300 }), (hundredths, denominator) => {
        expect(BigInt(wholeNumeratorFor(percentText(hundredths), `${denominator}`, side, strict))).toBe(
          bruteForce(hundredths, denominator, side, strict),
        );
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['up', false],
    ['up', true],
    ['down', false],
    ['down', true],
  ] as const)('%s, strict %s: every whole percentage of every denominator to 60, equality included', (side, strict) => {
    for (let denominator = 1; denominator <= 60; denominator += 1) {
      for (let percent = 0; percent <= 100; percent += 1) {
        const expected = bruteForce(percent * 100, denominator, side, strict);
        if (BigInt(wholeNumeratorFor(`${percent}`, `${denominator}`, side, strict)) !== expected) {
          expect.fail(
            `${percent} % of ${denominator}: ${wholeNumeratorFor(`${percent}`, `${denominator}`, side, strict)}, not ${expected}`,
          );
        }
      }
    }
  });

  it.each([
    ['80', '500', 'up', false, '400'],
    ['80', '500', 'up', true, '401'],
    ['80', '500', 'down', false, '400'],
    ['80', '500', 'down', true, '399'],
    ['80', '7', 'up', false, '6'],
    ['80', '7', 'up', true, '6'],
    ['80', '7', 'down', true, '5'],
    ['7', '100', 'up', false, '7'],
    ['0.07', '10000', 'up', false, '7'],
    ['100', '12345678901234567890', 'up', false, '12345678901234567890'],
  ] as const)('%s %% of %s, %s, strict %s: %s', (percent, denominator, side, strict, expected) => {
    expect(wholeNumeratorFor(percent, denominator, side, strict)).toBe(expected);
  });
});
