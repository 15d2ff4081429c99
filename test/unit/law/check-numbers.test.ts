import { describe, expect, it } from 'vitest';
import { amend, createRuleSet } from '../../../src/law/rule-set.ts';
import type { Operation } from '../../../src/model/operation.ts';
import {
  criterion,
  entry,
  indicator,
  instrument,
  inventedSet,
  partsOf,
  problemsOf,
  scoreIndicator,
  yes,
} from '../../support/law-fixtures.ts';

const CITE = { row: '1' } as const;
const criteria = [
  criterion('1', [scoreIndicator('1.1', [entry('50')]), indicator('1.2', yes('b0'))]),
  criterion('2', [indicator('2', yes('b1'))]),
];
const base = inventedSet(criteria);

const found = (...operations: Operation[]) =>
  problemsOf(() => amend(base, instrument('pack', '2024-01-01', { operations }))).map(({ code, path, message }) => [
    code,
    path.join('.'),
    message.vi,
  ]);
const renumbered = (row: string, no: string): Operation => ({
  id: `${row}-to-${no}`,
  operation: 'renumber',
  target: `invented/${row}`,
  expect: { no: row },
  no,
  cite: CITE,
});
const added = (no: string): Operation => ({
  id: 'a',
  operation: 'addIndicator',
  target: 'invented/1',
  expect: { absent: true },
  indicator: indicator('1.3', yes('b1'), { no }),
  cite: CITE,
});

describe('a number that another row has', () => {
  it('is refused, of indicators and of criteria', () => {
    const taken = ['duplicate-number', 'invented.1.2.no', 'Hai nội dung cùng mang số 1.1: "1.1" và "1.2".'];
    expect(found(renumbered('1.2', '1.1'))).toEqual([taken]);
    expect(found(added('1.2'))).toEqual([['duplicate-number', 'invented.1.3.no', 'Hai nội dung cùng mang số 1.2: "1.2" và "1.3".']]);
    const [one, two] = criteria as [(typeof criteria)[0], (typeof criteria)[0]];
    const twice = partsOf([one, { ...two, no: '1' }]);
    expect(problemsOf(() => createRuleSet(structuredClone(twice))).map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['duplicate-number', 'invented.2.no'],
    ]);
  });

  it('may be exchanged, or left by one and taken by the other', () => {
    expect(found(renumbered('1.2', '1.1'), renumbered('1.1', '1.2'))).toEqual([]);
    expect(found(renumbered('1.2', '1.3'), added('1.2'))).toEqual([]);
    expect(found(added('1.3'))).toEqual([]);
  });
});
