import { describe, expect, it } from 'vitest';
import { allIn, anyIn, atLeastIn, countsOf, notIn, outcomeOf, statusOf } from '../../../src/engine/kleene.ts';
import type { Status } from '../../../src/model/vocabulary.ts';
import { STATUSES } from '../../../src/model/vocabulary.ts';
import { allReference, anyReference, atLeastReference, notReference } from '../../support/reference.ts';

const [M, N, U, X] = ['met', 'not-met', 'undetermined', 'not-applicable'] as const;

const all = (...members: Status[]): Status => statusOf(allIn(countsOf(members.map(outcomeOf))));
const any = (...members: Status[]): Status => statusOf(anyIn(countsOf(members.map(outcomeOf))));
const atLeast = (n: number, members: readonly Status[], notApplicable: 'leaves' | 'counts-as-met'): Status =>
  statusOf(atLeastIn(n, notApplicable)(countsOf(members.map(outcomeOf))));

/** Every list of up to four statuses. */
const LISTS: Status[][] = [1, 2, 3, 4].flatMap((length) => {
  let lists: Status[][] = [[]];
  for (let i = 0; i < length; i += 1) lists = lists.flatMap((list) => STATUSES.map((status) => [...list, status]));
  return lists;
});

describe('all', () => {
  it.each([
    [M, M, M],
    [M, U, U],
    [M, N, N],
    [U, U, U],
    [U, N, N],
    [N, N, N],
    [X, M, M],
    [X, U, U],
    [X, N, N],
    [X, X, X],
  ] as const)('of %s and %s is %s', (a, b, result) => {
    expect([all(a, b), all(b, a)]).toEqual([result, result]);
  });
});

describe('any', () => {
  it.each([
    [M, M, M],
    [M, U, M],
    [M, N, M],
    [U, U, U],
    [U, N, U],
    [N, N, N],
    [X, M, M],
    [X, U, U],
    [X, N, N],
    [X, X, X],
  ] as const)('of %s and %s is %s', (a, b, result) => {
    expect([any(a, b), any(b, a)]).toEqual([result, result]);
  });
});

describe('not', () => {
  it.each([
    [M, N],
    [N, M],
    [U, U],
    [X, X],
  ] as const)('%s is %s', (a, result) => {
    expect(statusOf(notIn(countsOf([outcomeOf(a)])))).toBe(result);
  });
});

describe('at least n', () => {
  it.each<[number, Status[], Status, Status]>([
    // n, members, result where what does not apply leaves, result where it counts as met
    [2, [M, M, N], M, M],
    [2, [M, N, N], N, N],
    [2, [M, U, N], U, U],
    [2, [U, U, N], U, U],
    [2, [U, N, N], N, N],
    [1, [M, U, U], M, M],
    [3, [M, M, U], U, U],
    [2, [M, X, N], N, M],
    [2, [X, X, N], N, M],
    [2, [M, X, U], U, M],
    [2, [X, U, N], N, U],
    [3, [X, U, N], N, N],
    [1, [X, X], X, M],
    [2, [X, X], X, M],
    [1, [X], X, M],
    [1, [X, N], N, M],
  ])('%d of %j', (n, members, leaves, countsAsMet) => {
    expect(atLeast(n, members, 'leaves')).toBe(leaves);
    expect(atLeast(n, members, 'counts-as-met')).toBe(countsAsMet);
  });
});

describe('every list of up to four members', () => {
  it('gives what counting gives', () => {
    expect(LISTS).toHaveLength(340);
    for (const list of LISTS) {
      expect([list, all(...list)]).toEqual([list, allReference(list)]);
      expect([list, any(...list)]).toEqual([list, anyReference(list)]);
      for (const n of [1, 2, 3, 4]) {
        for (const rule of ['leaves', 'counts-as-met'] as const) {
          expect([n, rule, list, atLeast(n, list, rule)]).toEqual([n, rule, list, atLeastReference(n, list, rule)]);
        }
      }
    }
  });

  it('is met under an alternative that fails, where none applies and what does not apply counts as met', () => {
    expect(any(atLeast(1, [X], 'counts-as-met'), N)).toBe(M);
    expect(any(atLeast(1, [X], 'leaves'), N)).toBe(N);
  });

  it('keeps the laws of De Morgan', () => {
    for (const list of LISTS) expect(all(...list)).toBe(notReference(any(...list.map(notReference))));
  });
});
