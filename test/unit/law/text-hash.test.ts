import { describe, expect, it } from 'vitest';
import { amend } from '../../../src/law/rule-set.ts';
import { inForce } from '../../../src/law/in-force.ts';
import { textHash } from '../../../src/law/text-hash.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';
import type { Rank } from '../../../src/model/vocabulary.ts';
import {
  PRECEDENCE,
  criterion,
  entry,
  indicator,
  instrument,
  inventedSet,
  scoreIndicator,
  supplied,
  yes,
} from '../../support/law-fixtures.ts';

const AT = { on: '2024-06-01' };
const PLACE = { province: 'kon-tum', region: 'central-highlands' } as const;
const hashOf = (set: RuleSet) => textHash(inForce(set, AT));
const hashHere = (set: RuleSet) => textHash(inForce(set, { ...AT, place: PLACE }));

const over = (ruleSet: RuleSet) => ({ rest: { prerequisites: [{ ruleSet, cite: { instrument: 'base', row: '0' } }] } });

describe('the hash of a text', () => {
  it('changes with a set that is presupposed, at any remove', () => {
    const lowest = (value: string) => inventedSet([criterion('1', [scoreIndicator('1.1', [entry(value)])])], { id: 'lowest' });
    const lower = (value: string) => inventedSet([criterion('1', [indicator('1.1', yes('b1'))])], { id: 'lower', ...over(lowest(value)) });
    const upper = (value: string) => inventedSet([criterion('1', [indicator('1.1', yes('b0'))])], over(lower(value)));
    for (const hash of [hashOf, hashHere]) {
      expect(hash(upper('60'))).toBe(hash(upper('60')));
      expect(hash(upper('70'))).not.toBe(hash(upper('60')));
    }
  });

  it('changes with the rule of precedence', () => {
    const values = [entry('50'), entry('60', { scope: { regions: ['central-highlands'] } })];
    const set = (order: typeof PRECEDENCE.order) =>
      inventedSet([criterion('1', [scoreIndicator('1.1', values)])], { rest: { precedence: { ...PRECEDENCE, order } } });
    expect(hashOf(set(['rank', 'from', 'scope']))).not.toBe(hashOf(set(['scope', 'rank', 'from'])));
  });

  it('changes with the rank of an instrument exactly where that decides which of two values wins', () => {
    const set = (rank: Rank, overlaps: boolean) => {
      const regions = overlaps ? (['central-highlands', 'southeast'] as const) : (['southeast'] as const);
      const base = inventedSet([
        criterion('1', [scoreIndicator('1.1', [entry('50', { scope: { regions: ['central-highlands', 'red-river-delta'] } })])]),
      ]);
      const decision = instrument('later', '2024-01-01', { rank });
      return amend(base, { ...decision, thresholds: [supplied('invented/1.1/minimum', '60', { scope: { regions: [...regions] } })] });
    };
    expect(hashOf(set('district', true))).toBe(hashOf(set('provincial', true)));
    expect(hashOf(set('district', false))).toBe(hashOf(set('national', false)));
    const first = (order: typeof PRECEDENCE.rank) =>
      inventedSet(
        [criterion('1', [scoreIndicator('1.1', [entry('50', { scope: { regions: ['central-highlands', 'red-river-delta'] } })])])],
        { rest: { precedence: { ...PRECEDENCE, rank: order } } },
      );
    const over = (rank: Rank) => {
      const decision = instrument('later', '2024-01-01', { rank });
      const thresholds = [supplied('invented/1.1/minimum', '60', { scope: { regions: ['central-highlands', 'southeast'] } })];
      return amend(first(['provincial', 'national', 'district']), { ...decision, thresholds });
    };
    expect(hashOf(over('district'))).not.toBe(hashOf(over('provincial')));
  });
});
