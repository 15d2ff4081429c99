import { describe, expect, it } from 'vitest';
import { GRADES } from '../../src/vocabulary.ts';
import { coverage } from '../../src/law/coverage.ts';
import known from '../data/known-grades.json' with { type: 'json' };
import { SHIPPED } from '../support/shipped.ts';

/** What was gathered about the national texts, value by value, with the grade that was given there. */
interface KnownValue {
  readonly set: string;
  readonly row: string;
  readonly region: string | null;
  readonly year: number | null;
  readonly instrument: string;
  readonly grade: string;
}

const strength = (grade: string): number => (GRADES as readonly string[]).indexOf(grade);

/** The values that the rules hold for one gathered value. */
function modelled(value: KnownValue) {
  const set = SHIPPED.find(({ id }) => id === value.set)!;
  return coverage(set).thresholds.filter(({ id, parameter }) => {
    const [, tail = ''] = id.split('@');
    const [instrument, ...where] = tail.split(':');
    const isRow = parameter.startsWith(`${value.set}/${value.row}/`) && instrument === value.instrument;
    const isYear = value.year === null || where.includes(`${value.year}-01-01`);
    const isRegion = value.region === null || where.length === 0 || where.some((part) => part.split('+').includes(value.region!));
    return isRow && isYear && isRegion;
  });
}

const shipped = (known as readonly KnownValue[]).filter(({ set }) => SHIPPED.some(({ id }) => id === set));

describe('no grade is looser than what was gathered', () => {
  it('compares enough', () => {
    expect(shipped.length).toBeGreaterThanOrEqual(71);
  });

  it.each(
    shipped.map((value) => [`${value.set} ${value.row} ${value.region ?? ''} ${value.year ?? ''} ${value.instrument}`, value] as const),
  )('%s', (_, value) => {
    const found = modelled(value);
    expect(found.length).toBeGreaterThan(0);
    for (const { id, grade } of found)
      expect({ id, isNoStronger: strength(grade) >= strength(value.grade) }).toEqual({ id, isNoStronger: true });
    // And none was lost on the way: some value has the very grade that was gathered.
    expect(found.map(({ grade }) => grade)).toContain(value.grade);
  });
});
