import { describe, expect, it } from 'vitest';
import { amend, createRuleSet, hashOf } from '../../../src/law/rule-set.ts';
import { instrumentSchema, ruleSetSchema } from '../../../src/schema/index.ts';
import {
  criterion,
  entry,
  exception,
  indicator,
  instrument,
  inventedSet,
  partsOf,
  problemsOf,
  scoreIndicator,
  setThreshold,
  supplied,
  textAt,
  yes,
} from '../../support/law-fixtures.ts';

const criteria = [criterion('1', [scoreIndicator('1.1', [entry('50')])])];

const amendment = instrument('amendment', '2024-01-01', {
  operations: [
    setThreshold('invented/1.1/minimum', '50', '60'),
    {
      id: 'add',
      operation: 'addIndicator',
      target: 'invented/1',
      expect: { absent: true },
      indicator: indicator('1.2', yes('b0'), { exceptions: [exception('e', 'met', { when: yes('b1') })] }),
      cite: { row: '1' },
    },
  ],
});

/** Every object in a value, itself first. */
function objectsIn(value: unknown): object[] {
  if (value === null || typeof value !== 'object') return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

describe('amend', () => {
  it('leaves the given set untouched', () => {
    const base = inventedSet(criteria);
    const before = structuredClone(base);
    const text = textAt(base, { on: '2024-06-01' });
    amend(base, amendment);
    expect(base).toEqual(before);
    expect(hashOf(base)).toBe(before.hash);
    expect(textAt(base, { on: '2024-06-01' })).toEqual(text);
  });

  it('leaves it untouched and gives nothing when the amendment does not fit', () => {
    const base = inventedSet(criteria);
    const before = structuredClone(base);
    const wrong = instrument('wrong', '2024-01-01', { operations: [setThreshold('invented/1.1/minimum', '49', '60')] });
    expect(problemsOf(() => amend(base, wrong))).toHaveLength(1);
    expect(base).toEqual(before);
  });

  it('gives a set that is frozen through and through', () => {
    const amended = amend(inventedSet(criteria), amendment);
    expect(objectsIn(amended).every(Object.isFrozen)).toBe(true);
  });

  it('does not hold on to the amendment given: changing it later changes nothing', () => {
    const mine = structuredClone(amendment);
    const amended = amend(inventedSet(criteria), mine);
    expect(Object.isFrozen(mine)).toBe(false);
    mine.operations!.pop();
    expect(amended.instruments[1]?.operations).toHaveLength(2);
  });

  it('gives a new hash, the same for the same amendment, whatever the order of its keys', () => {
    const base = inventedSet(criteria);
    const reordered = Object.fromEntries(Object.entries(amendment).toReversed()) as typeof amendment;
    expect(amend(base, amendment).hash).not.toBe(base.hash);
    expect(amend(base, reordered).hash).toBe(amend(base, amendment).hash);
    expect(amend(base, { ...amendment, number: 'khác' }).hash).not.toBe(amend(base, amendment).hash);
  });
});

describe('createRuleSet', () => {
  it('hashes everything but the hash, and freezes', () => {
    const parts = structuredClone(partsOf(criteria));
    const set = createRuleSet(parts);
    expect(set.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(set.hash).toBe(hashOf(partsOf(criteria)));
    expect(objectsIn(set).every(Object.isFrozen)).toBe(true);
    expect(hashOf({ ...partsOf(criteria), version: '0.0.1' })).not.toBe(set.hash);
  });

  it('hashes a presupposed set with its own hash', () => {
    const lower = inventedSet(criteria, { id: 'lower' });
    const other = inventedSet([criterion('1', [scoreIndicator('1.1', [entry('51')])])], { id: 'lower' });
    const upper = (ruleSet: typeof lower): string =>
      hashOf(partsOf(criteria, { rest: { prerequisites: [{ ruleSet, cite: { row: '1' } }] } }));
    expect(upper(lower)).not.toBe(upper(other));
    expect(upper(lower)).not.toBe(hashOf(partsOf(criteria)));
  });
});

describe('the invented law of these tests', () => {
  it('has the shape of real law and says that it is invented', () => {
    const provincial = instrument('p', '2024-01-01', {
      province: 'kon-tum',
      rank: 'provincial',
      thresholds: [supplied('invented/1.1/minimum', '65')],
    });
    const set = amend(amend(inventedSet(criteria), amendment), provincial);
    expect(ruleSetSchema.safeParse(set).error).toBeUndefined();
    expect(instrumentSchema.safeParse(amendment).error).toBeUndefined();
    expect(set.instruments.every(({ invented }) => invented === true)).toBe(true);
  });
});
