import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess.ts';
import type { Operator, Status } from '../../../src/model/vocabulary.ts';
import { dossier, entry, leaf, oneIndicator, parameter } from '../../support/law-fixtures.ts';

const AT = { on: '2024-06-01' };
const [M, N] = ['met', 'not-met'] as const;

function statusOf(fact: 'score' | 'places' | 'households', operator: Operator, value: string): Status {
  const unit = fact === 'score' ? 'point' : fact === 'places' ? 'place' : 'percent';
  const set = oneIndicator(leaf(fact, operator, 'minimum'), { parameters: [parameter([entry('80')], { unit })] });
  const input = fact === 'households' ? { numerator: value, denominator: '100' } : value;
  return assess(set, dossier({ [fact]: input }), AT).criteria[0]!.indicators[0]!.status;
}

describe('operators below, at and above 80', () => {
  it.each<[Operator, Status, Status, Status]>([
    ['equal', N, M, N],
    ['notEqual', M, N, M],
    ['lessThan', M, N, N],
    ['lessThanInclusive', M, M, N],
    ['greaterThan', N, N, M],
    ['greaterThanInclusive', N, M, M],
  ])('%s', (operator, below, at, above) => {
    for (const fact of ['score', 'places', 'households'] as const) {
      expect(['79', '80', '81'].map((value) => statusOf(fact, operator, value))).toEqual([below, at, above]);
    }
    expect(['79.99999999999999999', '80.000', '80.00000000000000001'].map((value) => statusOf('score', operator, value))).toEqual([
      below,
      at,
      above,
    ]);
  });
});
