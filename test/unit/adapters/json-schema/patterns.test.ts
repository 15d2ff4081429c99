import { IS_WHOLE, leastSeen, ofSample, someOf } from '../../../support/budget.ts';
import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { compareDecimals, exactDecimal, isCanonicalDecimal, isWhole, isZero } from '../../../../src/value/decimal.ts';
import { isIsoDate } from '../../../../src/value/iso-date.ts';
import { MEASUREMENT_UNIT_LABELS } from '../../../../src/model/unit-labels.ts';
import { MEASUREMENT_UNITS } from '../../../../src/model/vocabulary.ts';
import { DATE_PATTERN } from '../../../../src/adapters/json-schema/date-pattern.ts';
import {
  DECIMAL_PATTERN,
  WHOLE_PATTERN,
  ZERO_PATTERN,
  atLeastPattern,
  atMostPattern,
} from '../../../../src/adapters/json-schema/decimal-pattern.ts';
import { unitPattern } from '../../../../src/adapters/json-schema/unit-pattern.ts';

const matches = (pattern: string, text: string): boolean => new RegExp(pattern, 'u').test(text);

/** Decimals of few digits, so that neighbours and equals are met often. */
const decimal = fc
  .tuple(fc.boolean(), fc.constantFrom('0', '1', '9', '10', '45', '99', '100', '101', '999', '1000'), fc.stringMatching(/^[0459]{0,3}$/))
  .map(([isMinus, whole, fraction]) => `${isMinus ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`);
const anyDecimal = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.stringMatching(/^[0-9]{0,8}$/))
  .map(([isMinus, whole, fraction]) => `${isMinus ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`);
const both = fc.oneof(decimal, anyDecimal);
/** A bound and a value, now and then the same one written with more zeros. */
const pair = fc.oneof(
  { weight: 9, arbitrary: fc.tuple(both, both) },
  both.map((bound): [string, string] => [bound, `${bound}${bound.includes('.') ? '0' : '.00'}`]),
);

describe('patterns of decimals', () => {
  it('say at least and at most exactly as the comparison does', () => {
    const seen = { below: 0, equal: 0, above: 0 };
    fc.assert(
      fc.property(pair, ([bound, value]) => {
        const sign = compareDecimals(exactDecimal(value), exactDecimal(bound));
        expect([bound, value, matches(atLeastPattern(bound), value)]).toEqual([bound, value, sign >= 0]);
        expect([bound, value, matches(atMostPattern(bound), value)]).toEqual([bound, value, sign <= 0]);
        seen[sign < 0 ? 'below' : sign > 0 ? 'above' : 'equal'] += 1;
      }),
      { numRuns: ofSample(5000) },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(leastSeen(200));
  });

  it('know canonical form, whole numbers and zero as the reader does', () => {
    fc.assert(
      fc.property(fc.oneof(both, fc.stringMatching(/^[-+0-9., eE\n]{0,6}$/)), (text) => {
        const isCanonical = isCanonicalDecimal(text);
        expect([text, matches(DECIMAL_PATTERN, text)]).toEqual([text, isCanonical]);
        expect([text, matches(WHOLE_PATTERN, text)]).toEqual([text, isCanonical && isWhole(text)]);
        expect([text, matches(ZERO_PATTERN, text)]).toEqual([text, isCanonical && isZero(exactDecimal(text))]);
        if (!isCanonical)
          expect([text, matches(atLeastPattern('0'), text), matches(atMostPattern('100'), text)]).toEqual([text, false, false]);
      }),
      { numRuns: ofSample(3000) },
    );
  });
});

describe('the pattern of days', () => {
  it('is the calendar', () => {
    const two = (value: number): string => String(value).padStart(2, '0');
    const years = someOf([2024, 0, 1, 4, 9, 10, 99, 100, 400, 1000, 1900, 1999, 2000, 2023, 2100, 2400, 9996, 9999], 9);
    for (const year of years) {
      for (let month = 0; month <= 13; month += 1) {
        for (let day = 0; day <= 32; day += 1) {
          const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
          expect([text, matches(DATE_PATTERN, text)]).toEqual([text, isIsoDate(text)]);
        }
      }
    }
    for (let year = 0; year <= 9999; year += IS_WHOLE ? 1 : 25) {
      const text = `${String(year).padStart(4, '0')}-02-29`;
      expect([text, matches(DATE_PATTERN, text)]).toEqual([text, isIsoDate(text)]);
    }
    for (const text of ['2024-1-5', '31/12/2024', '2024-01-01\n', ' 2024-01-01', '2024-01-01T00:00', ''])
      expect(matches(DATE_PATTERN, text)).toBe(false);
  });
});

describe('the patterns of units', () => {
  const fits = (unit: (typeof MEASUREMENT_UNITS)[number], text: string): boolean => {
    const { vi, en } = MEASUREMENT_UNIT_LABELS[unit];
    return [unit, vi, en].includes(text.normalize('NFC').trim());
  };

  it('take every name in every normal form, with blanks around it, and nothing else', () => {
    const names = MEASUREMENT_UNITS.flatMap((unit) => [unit, MEASUREMENT_UNIT_LABELS[unit].vi, MEASUREMENT_UNIT_LABELS[unit].en]);
    const spelt = names.flatMap((name) => [
      name,
      name.normalize('NFD'),
      ` ${name}\u00A0`,
      `\uFEFF${name.normalize('NFD')}\n`,
      `${name}\u0323`,
      name.toUpperCase(),
    ]);
    for (const unit of MEASUREMENT_UNITS) {
      for (const text of spelt) expect([unit, text, matches(unitPattern(unit), text)]).toEqual([unit, text, fits(unit, text)]);
    }
  });

  it('know every code point that normal form C turns into one of a name', () => {
    const letters = new Set(
      MEASUREMENT_UNITS.flatMap((unit) => [...MEASUREMENT_UNIT_LABELS[unit].vi, ...MEASUREMENT_UNIT_LABELS[unit].en, ...unit]),
    );
    const marks = new Set([...letters].flatMap((letter) => [...letter.normalize('NFD')].slice(1)));
    const twins: string[] = [];
    for (let code = 0; code <= 0x1_ff_ff; code += 1) {
      const text = String.fromCodePoint(code);
      const normal = text.normalize('NFC');
      if (normal !== text && (letters.has(normal) || marks.has(normal))) twins.push(text);
    }
    // Two accents only: the ones that the pattern knows.
    expect(twins).toEqual(['\u0340', '\u0341']);
    expect(matches(unitPattern('school'), 'truo\u031B\u0340ng')).toBe(fits('school', 'truo\u031B\u0340ng'));
    for (const word of ['trươ\u0300ng', 'tru\u031Bo\u0300\u031Bng', 'tru\u031Bo\u0340\u031Bng', 'trươ\u0301ng']) {
      expect([word, matches(unitPattern('school'), word)]).toEqual([word, fits('school', word)]);
    }
  });
});
