import { describe, expect, it } from 'vitest';
import { diff } from '../../../src/law/diff/diff.ts';
import type { Change } from '../../../src/law/diff/change.ts';
import { amend } from '../../../src/law/rule-set.ts';
import type { Operation } from '../../../src/model/operation.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';
import { commune, commune2026 } from '../../../rules/index.ts';
import {
  FACTS,
  codesOf,
  criterion,
  entry,
  exception,
  inForce,
  instrument,
  inventedSet,
  leaf,
  parameter,
  scoreIndicator,
  setThreshold,
  yes,
} from '../../support/law-fixtures.ts';

const CITE = { row: '1' };
const base = inventedSet([
  criterion('1', [scoreIndicator('1.1', [entry('50')]), scoreIndicator('1.2', [entry('5')])]),
  criterion('2', [scoreIndicator('2.1', [entry('7')])]),
]);

const OPERATIONS: readonly (readonly [string, Operation])[] = [
  [
    'added',
    {
      id: 'o',
      operation: 'addIndicator',
      target: 'invented/1',
      expect: { absent: true },
      indicator: scoreIndicator('1.9', [entry('1')]),
      cite: CITE,
    },
  ],
  ['repealed', { id: 'o', operation: 'repeal', target: 'invented/1.2', expect: { title: 'Chỉ tiêu 1.2' }, cite: CITE }],
  ['renumbered', { id: 'o', operation: 'renumber', target: 'invented/1.2', expect: { no: '1.2' }, no: '1.3', cite: CITE }],
  [
    'reworded',
    {
      id: 'o',
      operation: 'replaceText',
      target: 'invented/1.2',
      expect: { title: 'Chỉ tiêu 1.2' },
      title: { vi: 'Khác', en: 'Other' },
      cite: CITE,
    },
  ],
  [
    'condition-changed',
    {
      id: 'o',
      operation: 'replaceCondition',
      target: 'invented/1.2',
      expect: { condition: leaf('score', 'greaterThanInclusive', 'minimum') },
      condition: yes('b0'),
      cite: CITE,
    },
  ],
  [
    'exception-added',
    {
      id: 'o',
      operation: 'addException',
      target: 'invented/1.2',
      expect: { absent: true },
      exception: exception('x', 'met', { when: yes('b1') }),
      cite: CITE,
    },
  ],
  [
    'definition-changed',
    {
      id: 'o',
      operation: 'replaceDefinition',
      target: 'invented/score',
      expect: { definition: 'score' },
      definition: { ...FACTS[0]!.definition, text: { vi: 'điểm mới', en: 'new score' } },
      cite: CITE,
    },
  ],
];

const amended = (operation: Operation, rest = {}): RuleSet =>
  amend(base, instrument('amendment', '2024-01-01', { operations: [operation], ...rest }));
const textsIn = (changes: readonly Change[]) => changes.filter((change) => change.subject !== 'threshold');

describe('a change of the text', () => {
  it.each(OPERATIONS)('%s is told between two variants, with its days and its instrument', (kind, operation) => {
    const changes = textsIn(diff(base, amended(operation)));
    expect(changes.map(({ kind: told, from, to, by, scope }) => [told, from, to, by, scope])).toEqual([
      [kind, '2024-01-01', null, 'amendment', null],
    ]);
    expect(changes[0]!.before === null).toBe(kind === 'added' || kind === 'exception-added');
    expect(changes[0]!.after === null).toBe(kind === 'repealed');
    expect(changes[0]!.before).not.toBe(changes[0]!.after);
  });

  it.each(OPERATIONS)('%s is told between two days, and turned round the other way', (kind, operation) => {
    const set = amended(operation);
    expect(textsIn(diff(set, '2023-12-31', '2024-01-01')).map(({ kind: told, from, by }) => [told, from, by])).toEqual([
      [kind, '2024-01-01', 'amendment'],
    ]);
    const back = textsIn(diff(set, '2024-01-01', '2023-12-31'));
    const [forth] = textsIn(diff(set, '2023-12-31', '2024-01-01'));
    expect(back.map(({ before, after }) => [before, after])).toEqual([[forth!.after, forth!.before]]);
    expect(diff(set, '2024-01-01', '2024-06-01')).toEqual([]);
  });

  it('of a provincial instrument concerns its province', () => {
    const set = amended(OPERATIONS[3]![1], { province: 'kon-tum', rank: 'provincial' });
    expect(textsIn(diff(base, set)).map(({ kind, scope }) => [kind, scope])).toEqual([['reworded', { provinces: ['kon-tum'] }]]);
    const place = { province: 'kon-tum', region: 'central-highlands' } as const;
    expect(textsIn(diff(set, '2023-12-31', '2024-01-01'))).toEqual([]);
    expect(textsIn(diff(set, { on: '2023-12-31', place }, { on: '2024-01-01', place }))).toHaveLength(1);
  });

  it('for a time ends with it', () => {
    const longer = inventedSet([criterion('1', [scoreIndicator('1.1', [entry('50')])])], {
      base: { inForce: inForce('2022-01-01', '2025-01-01') },
    });
    const shorter = inventedSet([criterion('1', [scoreIndicator('1.1', [entry('50')])])], {
      base: { inForce: inForce('2022-01-01', '2024-01-01') },
    });
    expect(textsIn(diff(longer, shorter))).toMatchObject([
      { subject: 'rule-set', kind: 'repealed', from: '2024-01-01', to: '2025-01-01', after: null },
    ]);
    expect(textsIn(diff(shorter, longer))).toMatchObject([{ subject: 'rule-set', kind: 'added', before: null }]);
  });

  it('a column rule that comes is told', () => {
    const rule = {
      id: 'other-column',
      title: { vi: 'Cột khác' },
      when: { allTraits: ['safe-zone' as const] },
      region: 'southeast' as const,
      cite: CITE,
      grade: 'recalled' as const,
      confidence: 'low' as const,
    };
    const criteria = [criterion('1', [scoreIndicator('1.1', [entry('50')])])];
    const changes = diff(inventedSet(criteria), inventedSet(criteria, { text: { columnRules: [rule] } }));
    expect(changes).toMatchObject([{ subject: 'column-rule', kind: 'added', id: 'invented/other-column', after: 'Cột khác', by: 'base' }]);
    expect(diff(inventedSet(criteria, { text: { columnRules: [rule] } }), inventedSet(criteria))).toMatchObject([{ kind: 'repealed' }]);
  });

  it('a multiple of another threshold is compared by its factor', () => {
    const times = (factor: string): RuleSet =>
      inventedSet([
        criterion('1', [
          scoreIndicator('1.1', [], {
            parameters: [parameter([{ ...entry('1'), value: undefined, relativeTo: { parameter: 'x/1/y', factor } }])],
          }),
        ]),
      ]);
    expect(diff(times('1.1'), times('1.2'))).toMatchObject([{ kind: 'value-changed', before: { relativeTo: { factor: '1.1' } } }]);
    expect(diff(times('1.1'), times('1.1'))).toEqual([]);
  });
});

describe('between two days of the shipped set', () => {
  it('QĐ 211 changes four rows on 2024-03-01 and nothing else', () => {
    const changes = diff(commune, '2024-02-29', '2024-03-01');
    expect(new Set(changes.map(({ by }) => by))).toEqual(new Set(['211-2024-qd-ttg']));
    const rows = changes.map((change) => (change.subject === 'threshold' ? change.parameter : change.id).split('/')[1]);
    expect([...new Set(rows)].toSorted()).toEqual(['13.1', '15.4', '17.1', '18.4']);
  });

  it('a new year raises the income of each column that is known', () => {
    const changes = diff(commune, '2023-12-31', '2024-01-01');
    expect(changes.map((change) => change.subject === 'threshold' && [change.parameter, change.stricter])).toEqual(
      changes.map(() => ['commune/10/minimum', 'stricter']),
    );
    expect(changes.length).toBeGreaterThanOrEqual(2);
  });

  it('for one place compares the one value of that place', () => {
    const at = (on: string) => ({ on, place: { province: 'kon-tum', region: 'central-highlands' } as const });
    // The province’s own value takes the place of the national one that stays in the text.
    expect(diff(commune, at('2022-07-12'), at('2022-07-13'))).toMatchObject([{ parameter: 'commune/2.2/minimum', by: '416-2022-qd-ubnd' }]);
    expect(diff(commune, '2022-07-12', '2022-07-13')).toEqual([]);
  });

  it('a draft that is named counts', () => {
    const draft = instrument('draft', '2024-01-01', { status: 'draft', operations: [setThreshold('invented/1.1/minimum', '50', '60')] });
    const set = amend(base, draft);
    expect(diff(base, set)).toEqual([]);
    expect(diff(set, { on: '2024-01-01' }, { on: '2024-01-01', drafts: ['draft'] })).toMatchObject([{ stricter: 'stricter', by: 'draft' }]);
  });

  it('refuses days without a text, and what is no day', () => {
    expect(codesOf(() => diff(commune, '2022-03-07', '2024-01-01'))).toEqual(['date-not-covered']);
    expect(codesOf(() => diff(commune, '2024-01-01', '2024-13-01'))).toEqual(['invalid-date']);
    expect(codesOf(() => diff(commune2026, { on: '2026-02-15' }, { on: '' }))).toEqual(['invalid-date']);
  });
});
