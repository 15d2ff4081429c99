import { describe, expect, it } from 'vitest';
import { amend } from '../../../src/law/rule-set.ts';
import type { Instrument } from '../../../src/model/instrument.ts';
import type { Operation } from '../../../src/model/operation.ts';
import {
  codesOf,
  criterion,
  entry,
  indicator,
  instrument,
  inventedSet,
  parameter,
  problemsOf,
  scoreIndicator,
  setThreshold,
  yes,
} from '../../support/law-fixtures.ts';

const base = inventedSet([criterion('1', [scoreIndicator('1.1', [entry('50')]), indicator('1.2', yes('b0'))])]);

const renumber = (id: string, target: string, no: string, next: string): Operation => ({
  id,
  operation: 'renumber',
  target,
  expect: { no },
  no: next,
  cite: { row: '1' },
});

describe('amendment-conflict', () => {
  const first = (rest: Partial<Instrument> = {}): Instrument =>
    instrument('first', '2024-01-01', { operations: [renumber('a', 'invented/1.1', '1.1', '1.9')], ...rest });
  const second = (from: string, target = 'invented/1.1', no = '1.9'): Instrument =>
    instrument('second', from, { operations: [renumber('b', target, no, '1.8')] });

  it('refuses two amendments of one target on one day, even where the second fits on the first', () => {
    const problems = problemsOf(() => amend(amend(base, first()), second('2024-01-01')));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: 'amendment-conflict',
      path: ['second', 'operations', 'b'],
      params: { target: 'invented/1.1', on: '2024-01-01', first: 'first', second: 'second' },
    });
  });

  it('accepts them on different days, and on different targets', () => {
    expect(codesOf(() => amend(amend(base, first()), second('2024-01-02')))).toEqual([]);
    expect(codesOf(() => amend(amend(base, first()), second('2024-01-01', 'invented/1.2', '1.2')))).toEqual([]);
  });

  it('accepts several operations of one amendment on one target', () => {
    const operations = [renumber('a', 'invented/1.1', '1.1', '1.9'), renumber('b', 'invented/1.1', '1.9', '1.8')];
    expect(codesOf(() => amend(base, instrument('first', '2024-01-01', { operations })))).toEqual([]);
  });

  it('does not hold a draft against what is adopted', () => {
    const draft = { ...second('2024-01-01'), status: 'draft' as const };
    expect(codesOf(() => amend(amend(base, first()), draft))).toEqual([]);
  });

  it('accepts two that set a threshold for different regions', () => {
    const set = (id: string, region: 'southeast' | 'mekong-delta'): Instrument => {
      const scope = { regions: [region] };
      return instrument(id, '2024-01-01', { operations: [setThreshold('invented/1.1/minimum', { absent: true }, '60', { scope })] });
    };
    expect(codesOf(() => amend(amend(base, set('first', 'southeast')), set('second', 'mekong-delta')))).toEqual([]);
    expect(codesOf(() => amend(amend(base, set('first', 'southeast')), set('second', 'southeast')))).toContain('amendment-conflict');
  });
});

describe('effective-before-target', () => {
  const amendment = (from: string, amends: string[]): Instrument =>
    instrument('early', from, { amends, operations: [renumber('a', 'invented/1.1', '1.1', '1.9')] });

  it('refuses an amendment that takes effect before what it amends', () => {
    const problems = problemsOf(() => amend(base, amendment('2021-12-31', ['base'])));
    expect(problems.find(({ code }) => code === 'effective-before-target')).toMatchObject({
      path: ['early', 'inForce', 'from'],
      params: { instrument: 'early', from: '2021-12-31', target: 'base', targetFrom: '2022-01-01' },
    });
  });

  it('accepts the same day, and targets that the set does not hold', () => {
    expect(codesOf(() => amend(base, amendment('2022-01-01', ['base'])))).toEqual([]);
    expect(codesOf(() => amend(base, amendment('2022-01-02', ['base', 'somewhere-else'])))).toEqual([]);
  });
});

describe('duplicate-id', () => {
  const double = (set: () => unknown): unknown[] =>
    problemsOf(set)
      .filter(({ code }) => code === 'duplicate-id')
      .map(({ params }) => params['id']);

  it('refuses an instrument that comes twice', () => {
    expect(double(() => amend(base, instrument('base', '2024-01-01')))).toEqual(['base']);
  });

  it('refuses a criterion, an indicator, a parameter that comes twice', () => {
    expect(
      double(() => inventedSet([criterion('1', [indicator('1.1', yes('b0'))]), criterion('1', [indicator('1.2', yes('b0'))])])),
    ).toEqual(['1']);
    expect(
      double(() => inventedSet([criterion('1', [indicator('1.1', yes('b0'))]), criterion('2', [indicator('1.1', yes('b0'))])])),
    ).toEqual(['1.1']);
    const parameters = [parameter([entry('50')]), parameter([entry('60')])];
    expect(double(() => inventedSet([criterion('1', [scoreIndicator('1.1', [], { parameters })])]))).toContain('minimum');
  });

  it('refuses an operation that comes twice in one amendment', () => {
    const operations = [renumber('a', 'invented/1.1', '1.1', '1.9'), renumber('a', 'invented/1.2', '1.2', '1.8')];
    expect(double(() => amend(base, instrument('first', '2024-01-01', { operations })))).toEqual(['a']);
  });

  it('accepts a criterion and its only indicator under one number', () => {
    expect(codesOf(() => inventedSet([criterion('10', [indicator('10', yes('b0'))])]))).toEqual([]);
  });
});
