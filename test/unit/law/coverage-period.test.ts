import { describe, expect, it } from 'vitest';
import { assess, compile } from '../../../src/assess.ts';
import { inForce as inForceOf } from '../../../src/law/in-force.ts';
import { criterion, dossier, inForce, indicator, instrument, inventedSet, problemsOf, yes } from '../../support/law-fixtures.ts';

const set = inventedSet([criterion('1', [indicator('1.1', yes('b0'))])], {
  base: { inForce: inForce('2022-01-01', '2025-01-01'), successor: { id: 'next', number: '99/QĐ-TEST' } },
  more: [instrument('amendment', '2023-01-01')],
});

const refusal = (on: string) => problemsOf(() => assess(set, dossier({}), { on }));

describe('a day on which no text is in force', () => {
  it('from the last day on names what was in force and what took its place', () => {
    const [problem] = refusal('2025-01-01');
    expect(problem).toMatchObject({
      code: 'date-not-covered',
      path: ['on'],
      params: { on: '2025-01-01', ruleSet: 'invented', covered: 'base/QĐ-TEST: 2022-01-01 – 2025-01-01', successor: 'next' },
    });
    expect(problem?.message.en).toContain('from then on 99/QĐ-TEST applies');
    expect(problem?.message.vi).toContain('từ đó áp dụng 99/QĐ-TEST');
  });

  it('before the first day names no successor: it is not the answer there', () => {
    const [problem] = refusal('2021-12-31');
    expect(problem?.code).toBe('date-not-covered');
    expect(problem?.params).not.toHaveProperty('successor');
    expect(problem?.message.en).not.toContain('99/QĐ-TEST');
  });

  it('is refused by compile as well', () => {
    const call = (on: string) => () => compile(set, { on, region: 'central-highlands' });
    expect(problemsOf(call('2025-01-01')).map(({ code }) => code)).toEqual(['date-not-covered']);
    expect(problemsOf(call('2024-12-31'))).toEqual([]);
  });

  it('says that nothing was recorded by then, where only that is why', () => {
    const recorded = inventedSet([criterion('1', [indicator('1.1', yes('b0'))])], {
      base: { recordedOn: '2026-11-23' },
      more: [instrument('amendment', '2023-01-01', { recordedOn: '2026-10-01' })],
    });
    const refused = (at: { on: string; knownOn: string }) => problemsOf(() => assess(recorded, dossier({}), at));
    const [problem] = refused({ on: '2024-12-31', knownOn: '2026-11-22' });
    expect(problem).toMatchObject({ code: 'not-recorded', path: ['knownOn'], params: { knownOn: '2026-11-22', first: '2026-11-23' } });
    expect(problem?.message.vi).toContain('chưa ghi nhận');
    expect(problem?.message.vi).toContain('lần đầu ngày 2026-11-23');
    expect(problem?.message.en).not.toContain('in force (');
    expect(refused({ on: '2024-12-31', knownOn: '2026-11-23' })).toEqual([]);
    // A day without a text stays one, whatever was recorded.
    expect(refused({ on: '2021-12-31', knownOn: '2026-11-22' }).map(({ code }) => code)).toEqual(['date-not-covered']);
    expect(problemsOf(() => inForceOf(recorded, { on: '2024-12-31', knownOn: '2026-11-22' })).map(({ code }) => code)).toEqual([
      'not-recorded',
    ]);
  });

  it('is not covered by an amendment that outlives what it amends', () => {
    expect(refusal('2024-12-31')).toEqual([]);
    expect(refusal('2030-01-01').map(({ code }) => code)).toEqual(['date-not-covered']);
  });
});

describe('a text that follows on another in the same set', () => {
  const title = { vi: 'Bộ mới', en: 'New set' };
  const criteria = [criterion('1', [indicator('1.1', yes('b1'), { title: { vi: 'Mới' } })])];
  const next = instrument('next', '2025-01-01', { ruleSets: [{ id: 'invented', title, level: 'commune', criteria }] });
  const both = inventedSet([criterion('1', [indicator('1.1', yes('b0'), { title: { vi: 'Cũ' } })])], {
    base: { inForce: inForce('2022-01-01', '2025-01-01') },
    more: [next],
  });

  it('takes over on its first day', () => {
    const titleOn = (on: string): unknown => assess(both, dossier({}), { on }).criteria[0]?.indicators[0]?.title.vi;
    expect(['2024-12-31', '2025-01-01'].map(titleOn)).toEqual(['Cũ', 'Mới']);
  });
});
