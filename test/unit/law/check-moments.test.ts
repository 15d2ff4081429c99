import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess.ts';
import { amend, createRuleSet } from '../../../src/law/rule-set.ts';
import {
  codesOf,
  criterion,
  dossier,
  entry,
  exception,
  inForce,
  indicator,
  inventedSet,
  partsOf,
  scoreIndicator,
  setThreshold,
  yes,
} from '../../support/law-fixtures.ts';
import { instrument as made } from '../../support/law-fixtures.ts';

const TARGET = 'invented/1.1/minimum';
const CITE = { row: '1' } as const;
const base = inventedSet([criterion('1', [scoreIndicator('1.1', [entry('50')]), indicator('1.2', yes('b0'))])]);
const required = (set: typeof base, at: { on: string; knownOn?: string; drafts?: string[] }) =>
  assess(set, dossier({ score: '50' }), at).criteria[0]?.indicators[0]?.required?.value;

describe('a chain of amendments is tried at every moment at which it could break', () => {
  it('after the time of one of them has run out: what was built on it stays', () => {
    const temporary = made('a', '2023-01-01', {
      inForce: inForce('2023-01-01', '2024-01-01'),
      operations: [setThreshold(TARGET, '50', '60')],
    });
    const onTop = made('b', '2023-06-01', { operations: [setThreshold(TARGET, '60', '70')] });
    const set = amend(amend(base, temporary), onTop);
    expect(['2023-05-31', '2023-06-01', '2024-01-01'].map((on) => required(set, { on }))).toEqual(['60', '70', '70']);
    // What it had displaced comes back when it ends.
    expect(['2023-12-31', '2024-01-01'].map((on) => required(amend(base, temporary), { on }))).toEqual(['60', '50']);
  });

  it('for dossiers that stay under the old text', () => {
    const first = made('a', '2023-01-01', {
      transition: { submittedBefore: '2023-06-01' },
      operations: [setThreshold(TARGET, '50', '60')],
    });
    const second = made('b', '2024-01-01', { operations: [setThreshold(TARGET, '60', '70')] });
    expect(codesOf(() => amend(amend(base, first), second))).toEqual(['expect-mismatch']);
  });

  it('as known on a day between two recordings', () => {
    const first = made('a', '2023-01-01', { recordedOn: '2025-01-01', operations: [setThreshold(TARGET, '50', '60')] });
    const second = made('b', '2024-01-01', { recordedOn: '2024-01-01', operations: [setThreshold(TARGET, '60', '70')] });
    expect(codesOf(() => amend(amend(base, first), second))).toEqual(['expect-mismatch']);
  });

  it('with each draft, and with the drafts that it builds on', () => {
    const draft = made('a', '2023-01-01', { status: 'draft', operations: [setThreshold(TARGET, '50', '60')] });
    const adopted = made('b', '2024-01-01', { operations: [setThreshold(TARGET, '50', '70')] });
    expect(codesOf(() => amend(amend(base, draft), adopted))).toEqual(['expect-mismatch']);
    const onDraft = made('c', '2023-06-01', { status: 'draft', amends: ['a'], operations: [setThreshold(TARGET, '60', '65')] });
    const both = amend(amend(base, draft), onDraft);
    expect(required(both, { on: '2023-06-01', drafts: ['a', 'c'] })).toBe('65');
    expect(required(both, { on: '2023-06-01' })).toBe('50');
  });
});

describe('what was recorded later', () => {
  it('does not take away what was known before', () => {
    const late = made('a', '2024-01-01', {
      recordedOn: '2024-01-01',
      operations: [setThreshold(TARGET, '50', '60', { recordedOn: '2024-09-01' })],
    });
    const set = amend(base, late);
    expect(required(set, { on: '2024-06-01', knownOn: '2024-05-01' })).toBe('50');
    expect(required(set, { on: '2024-06-01', knownOn: '2024-09-01' })).toBe('60');
  });
});

describe('double ids and hollow lists', () => {
  it('are refused', () => {
    const parts = partsOf([criterion('1', [indicator('1.1', yes('b0'))])]);
    expect(codesOf(() => createRuleSet({ ...parts, facts: [...parts.facts, parts.facts[0]!] }))).toContain('duplicate-id');
    const twice = [exception('x', 'met', { when: yes('b1') }), exception('x', 'met', { when: yes('b2') })];
    expect(codesOf(() => inventedSet([criterion('1', [indicator('1.1', yes('b0'), { exceptions: twice })])]))).toContain('duplicate-id');
    expect(codesOf(() => inventedSet([criterion('1', [indicator('1.1', { all: [] })])]))).toEqual(['invalid-instrument']);
    const beyond = { atLeast: 3, of: [yes('b0'), yes('b1')], notApplicable: 'leaves' } as const;
    expect(codesOf(() => inventedSet([criterion('1', [indicator('1.1', { ...beyond, of: [...beyond.of] })])]))).toEqual([
      'invalid-instrument',
    ]);
  });

  it('are not slipped in by a new condition', () => {
    const overwriting = made('a', '2024-01-01', {
      operations: [
        {
          id: 'x',
          operation: 'replaceCondition',
          target: 'invented/1.1',
          expect: { condition: { fact: 'score', operator: 'greaterThanInclusive', value: { param: 'minimum' } } },
          condition: { fact: 'score', operator: 'greaterThanInclusive', value: { param: 'minimum' } },
          parameters: [{ id: 'minimum', unit: 'point', direction: 'at-least', values: [entry('10')] }],
          cite: CITE,
        },
      ],
    });
    expect(codesOf(() => amend(base, overwriting))).toEqual(['duplicate-id']);
  });
});

describe('accept', () => {
  it('holds for exceptions too', () => {
    const weak = { ...exception('x', 'met', { when: yes('b1') }), grade: 'recalled', confidence: 'low' } as const;
    const set = inventedSet([criterion('1', [indicator('1.1', yes('b0'), { exceptions: [{ ...weak }] })])]);
    const row = (accept: 'official' | 'recalled') =>
      assess(set, dossier({ b0: false, b1: true }), { on: '2024-06-01', accept }).criteria[0]?.indicators[0];
    expect(row('recalled')).toMatchObject({ status: 'met', code: 'exception-applies' });
    expect(row('official')).toMatchObject({ status: 'undetermined', code: 'threshold-unconfirmed' });
  });
});

describe('freezing', () => {
  it('goes through what is frozen on its surface only', () => {
    const parts = partsOf([criterion('1', [indicator('1.1', yes('b0'))])]);
    const set = createRuleSet({ ...parts, instruments: Object.freeze([...parts.instruments]) as never });
    expect(Object.isFrozen(set.instruments[0]!.ruleSets![0]!.criteria)).toBe(true);
  });
});
