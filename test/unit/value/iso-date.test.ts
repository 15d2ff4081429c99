import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { isIsoDate, isWithin, periodsOverlap } from '../../../src/value/iso-date.ts';

describe('isIsoDate', () => {
  it.each(['2024-02-29', '2000-02-29', '2023-12-31', '2024-01-01', '0001-01-01', '9999-12-31'])('accepts %s', (text) => {
    expect(isIsoDate(text)).toBe(true);
  });

  it.each([
    ['2023-02-29'],
    ['1900-02-29'],
    ['2100-02-29'],
    ['2024-13-01'],
    ['2024-00-10'],
    ['2024-1-5'],
    ['2024-04-31'],
    ['2024-01-32'],
    ['2024-01-00'],
    ['0000-01-01'],
    ['24-01-01'],
    ['2024/01/01'],
    ['2024-01-01T00:00:00Z'],
    [' 2024-01-01'],
    ['2024-01-01\n'],
    ['01-02-2024'],
    [''],
  ])('refuses %j', (text) => {
    expect(isIsoDate(text)).toBe(false);
  });

  it('agrees with the calendar of the platform on every day from 1896 to 2104', () => {
    const end = Date.UTC(2104, 11, 31);
    for (let day = Date.UTC(1896, 0, 1); day <= end; day += 86_400_000) {
      const text = new Date(day).toISOString().slice(0, 10);
      if (!isIsoDate(text)) expect.fail(text);
    }
    for (let year = 1896; year <= 2104; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
        const after = `${year}-${String(month).padStart(2, '0')}-${last + 1}`;
        if (isIsoDate(after)) expect.fail(after);
      }
    }
  });
});

describe('isWithin', () => {
  it.each([
    ['2023-12-31', false],
    ['2024-01-01', true],
    ['2024-06-15', true],
    ['2024-12-30', true],
    ['2024-12-31', false],
    ['2025-01-01', false],
  ])('[2024-01-01, 2024-12-31) with %s: %s', (day, expected) => {
    expect(isWithin(day, '2024-01-01', '2024-12-31')).toBe(expected);
  });

  it('takes a missing end as open', () => {
    expect(isWithin('1900-01-01', undefined, '1900-01-02')).toBe(true);
    expect(isWithin('1900-01-02', undefined, '1900-01-02')).toBe(false);
    expect(isWithin('9999-12-31', '2024-01-01', undefined)).toBe(true);
    expect(isWithin('2024-01-01', undefined, undefined)).toBe(true);
  });

  it('holds on no day of an empty period', () => {
    expect(isWithin('2024-01-01', '2024-01-01', '2024-01-01')).toBe(false);
  });
});

describe('periodsOverlap', () => {
  const days = Array.from({ length: 12 }, (_, index) => `2024-01-${String(index + 1).padStart(2, '0')}`);
  const inner = days.slice(2, 10);
  const end = fc.option(fc.constantFrom(...inner), { nil: undefined });
  const period = fc.record({ from: end, to: end }).filter(({ from, to }) => from === undefined || to === undefined || from < to);

  it('equals a search for a common day', () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        const common = days.some((day) => isWithin(day, a.from, a.to) && isWithin(day, b.from, b.to));
        expect(periodsOverlap(a, b)).toBe(common);
        expect(periodsOverlap(b, a)).toBe(common);
      }),
      { numRuns: 1000 },
    );
  });

  it('parts two periods that only touch', () => {
    expect(periodsOverlap({ from: '2023-01-01', to: '2024-01-01' }, { from: '2024-01-01' })).toBe(false);
    expect(periodsOverlap({ from: '2023-01-01', to: '2024-01-02' }, { from: '2024-01-01' })).toBe(true);
  });
});
