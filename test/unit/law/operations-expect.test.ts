import { describe, expect, it } from 'vitest';
import { amend } from '../../../src/law/rule-set.ts';
import type { Operation } from '../../../src/model/operation.ts';
import {
  criterion,
  entry,
  exception,
  indicator,
  instrument,
  inventedSet,
  problemsOf,
  scoreIndicator,
  setThreshold,
  textAt,
  yes,
} from '../../support/law-fixtures.ts';

const CITE = { row: '1' };
const held = exception('held', 'met', { when: yes('b5') });

const base = inventedSet([
  criterion('1', [scoreIndicator('1.1', [entry('50')], { exceptions: [held] }), indicator('1.2', yes('b0'))]),
  criterion('2', [indicator('2.1', yes('b1'))]),
]);

interface Case {
  readonly wrong: Operation;
  readonly expected: string;
  readonly actual: string;
  /** The same in words, in Vietnamese and in English. */
  readonly words: readonly [vi: readonly [string, string], en: readonly [string, string]];
  /** A target that the text does not have. */
  readonly unknown: string;
}

const sentence = [
  (what: string, expected: string, actual: string) => `${what}: "expect" ghi: ${expected}; trong văn bản: ${actual}.`,
  (what: string, expected: string, actual: string) => `${what}: "expect" says: ${expected}; in the text: ${actual}.`,
];

const CASES: Case[] = [
  {
    wrong: setThreshold('invented/1.1/minimum', '49', '60'),
    expected: '{"value":"49"}',
    actual: '{"value":"50"}',
    words: [
      ['49 điểm', '50 điểm'],
      ['49 points', '50 points'],
    ],
    unknown: 'invented/1.1/maximum',
  },
  {
    wrong: { id: 'x', operation: 'endThreshold', target: 'invented/1.1/minimum', expect: { state: 'missing' }, cite: CITE },
    expected: '{"state":"missing"}',
    actual: '{"value":"50"}',
    words: [
      ['chưa có', '50 điểm'],
      ['missing', '50 points'],
    ],
    unknown: 'invented/1.9/minimum',
  },
  {
    wrong: {
      id: 'x',
      operation: 'replaceCondition',
      target: 'invented/1.1',
      expect: { condition: yes('b4') },
      condition: yes('b0'),
      cite: CITE,
    },
    expected: '{"fact":"b4","operator":"equal","value":true}',
    actual: '{"fact":"score","operator":"greaterThanInclusive","value":{"param":"minimum"}}',
    words: [
      ['“b4 = có”', '“score ≥ minimum”'],
      ['“b4 = yes”', '“score ≥ minimum”'],
    ],
    unknown: 'invented/1.9',
  },
  {
    wrong: { id: 'x', operation: 'replaceText', target: 'invented/1.1', expect: { title: 'Tên cũ' }, title: { vi: 'a' }, cite: CITE },
    expected: '"Tên cũ"',
    actual: '"Chỉ tiêu 1.1"',
    words: [
      ['“Tên cũ”', '“Chỉ tiêu 1.1”'],
      ['“Tên cũ”', '“Chỉ tiêu 1.1”'],
    ],
    unknown: 'invented/3',
  },
  {
    wrong: {
      id: 'x',
      operation: 'addIndicator',
      target: 'invented/1',
      expect: { absent: true },
      indicator: indicator('2.1', yes('b0')),
      cite: CITE,
    },
    expected: '{"absent":true}',
    actual: '{"title":"Chỉ tiêu 2.1"}',
    words: [
      ['chưa có nội dung này', '“Chỉ tiêu 2.1”'],
      ['no such row', '“Chỉ tiêu 2.1”'],
    ],
    unknown: 'invented/3',
  },
  {
    wrong: { id: 'x', operation: 'repeal', target: 'invented/2', expect: { title: 'Tiêu chí 1' }, cite: CITE },
    expected: '"Tiêu chí 1"',
    actual: '"Tiêu chí 2"',
    words: [
      ['“Tiêu chí 1”', '“Tiêu chí 2”'],
      ['“Tiêu chí 1”', '“Tiêu chí 2”'],
    ],
    unknown: 'invented/1.9',
  },
  {
    wrong: { id: 'x', operation: 'renumber', target: 'invented/1.2', expect: { no: '1.3' }, no: '1.4', cite: CITE },
    expected: '"1.3"',
    actual: '"1.2"',
    words: [
      ['“1.3”', '“1.2”'],
      ['“1.3”', '“1.2”'],
    ],
    unknown: 'invented/3',
  },
  {
    wrong: { id: 'x', operation: 'addException', target: 'invented/1.1', expect: { absent: true }, exception: held, cite: CITE },
    expected: '{"absent":true}',
    actual: '{"title":"Ngoại lệ held"}',
    words: [
      ['chưa có nội dung này', '“Ngoại lệ held”'],
      ['no such row', '“Ngoại lệ held”'],
    ],
    unknown: 'invented/1.9',
  },
];

const attempt = (operation: Operation) => () => amend(base, instrument('amendment', '2024-01-01', { operations: [operation] }));

describe('an operation whose expect is not what the text says', () => {
  it.each(CASES)('$wrong.operation names both and is refused', ({ wrong, expected, actual, words }) => {
    const problems = problemsOf(attempt(wrong));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: 'expect-mismatch',
      path: ['amendment', 'operations', wrong.id],
      params: { operation: wrong.operation, target: wrong.target, expected, actual },
    });
    const { vi, en } = problems[0]!.message;
    expect([vi, en]).toEqual(
      words.map(([said, saysVi], index) => sentence[index]!(`"${wrong.target}" (${wrong.operation})`, said, saysVi)),
    );
    // The same in words: no JSON, and no word of the other language.
    expect(`${vi}${en}`).not.toMatch(/[{}[\]]/);
  });
});

describe('an operation on what the text does not have', () => {
  it.each(CASES)('$wrong.operation on $unknown is refused', ({ wrong, unknown }) => {
    const problems = problemsOf(attempt({ ...wrong, target: unknown } as Operation));
    expect(problems.map(({ code, params }) => [code, params['target']])).toEqual([['unknown-target', unknown]]);
  });

  it('addIndicator behind a row that is not there is refused', () => {
    const operation: Operation = {
      id: 'x',
      operation: 'addIndicator',
      target: 'invented/1',
      expect: { absent: true },
      indicator: indicator('1.9', yes('b0')),
      after: '2.1',
      cite: CITE,
    };
    expect(problemsOf(attempt(operation)).map(({ code, params }) => [code, params['target']])).toEqual([
      ['unknown-target', 'invented/2.1'],
    ]);
  });
});

describe('operations together', () => {
  it('reports every one that does not fit, not the first only', () => {
    const operations = CASES.map(({ wrong }, index) => ({ ...wrong, id: `x${index}` }) as Operation);
    const problems = problemsOf(() => amend(base, instrument('amendment', '2024-01-01', { operations })));
    expect(problems.map(({ code, path }) => [code, path[2]])).toEqual(operations.map(({ id }) => ['expect-mismatch', id]));
  });

  it('passes over operations on another set', () => {
    const [elsewhere, here] = [setThreshold('another-set/1.1/minimum', '1', '2'), setThreshold('invented/1.1/minimum', '50', '60')];
    const both = amend(base, instrument('amendment', '2024-01-01', { operations: [elsewhere, here] }));
    const one = amend(base, instrument('amendment', '2024-01-01', { operations: [here] }));
    expect(textAt(both, { on: '2024-01-01' }).criteria).toEqual(textAt(one, { on: '2024-01-01' }).criteria);
  });

  it('none of which is about the set are refused: they were meant for another one, or are misspelt', () => {
    const elsewhere = setThreshold('invneted/1.1/minimum', '1', '2');
    const problems = problemsOf(() => amend(base, instrument('amendment', '2024-01-01', { operations: [elsewhere] })));
    expect(problems.map(({ code, path, params }) => [code, path.at(-1), params['target']])).toEqual([
      ['unknown-target', 'set-2', 'invneted/1.1/minimum'],
    ]);
  });
});
