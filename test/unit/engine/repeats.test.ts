import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { refuseRepeats } from '../../../src/engine/input/repeats.ts';
import { errorOf } from '../../support/errors.ts';
import { IS_WHOLE, ofSample } from '../../support/budget.ts';

function repeated(check: (unit: string | undefined) => void, unit: string | undefined): boolean {
  try {
    check(unit);
    return false;
  } catch {
    return true;
  }
}

describe('an id that comes a second time', () => {
  it('is told from every other one', () => {
    // Few letters and digits, so that many ids are the beginning of others, or differ from them in noughts alone.
    const id = fc.string({ unit: fc.constantFrom('0', '1', '9', 'x', '-', '٣', '\n'), maxLength: 5 });
    fc.assert(
      fc.property(fc.array(id, { maxLength: 60 }), (ids) => {
        const check = refuseRepeats();
        const seen = new Set<string>();
        for (const each of ids) {
          expect(repeated(check, each)).toBe(seen.has(each));
          seen.add(each);
        }
      }),
      { seed: 318, numRuns: ofSample(2000) },
    );
  });

  it('is said with its path and its name', () => {
    const check = refuseRepeats();
    check('23467');
    expect(errorOf(() => check('23467'))).toMatchObject({
      code: 'duplicate-unit',
      path: ['unit', 'id'],
      problems: [{ params: { unit: '23467' } }],
    });
  });

  it('is not that of units whose id cannot be read', () => {
    const check = refuseRepeats();
    check(undefined);
    expect(repeated(check, undefined)).toBe(false);
  });

  it('is found in a memory that does not grow with running numbers', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const heapAfter = (ids: Iterable<string>): number => {
      const check = refuseRepeats();
      for (const id of ids) check(id);
      collect();
      const { heapUsed } = process.memoryUsage();
      expect(repeated(check, '1')).toBe(false);
      return heapUsed;
    };
    const running = function* (count: number): Generator<string> {
      for (let index = 0; index < count; index += 1) yield `xã-${100_000 + index}`;
    };
    heapAfter(running(1000));
    const before = heapAfter(running(1000));
    // A set of them would take some 15 MB, or a third of that.
    expect(heapAfter(running(IS_WHOLE ? 300_000 : 100_000)) - before).toBeLessThan(1_500_000);
  });
});
