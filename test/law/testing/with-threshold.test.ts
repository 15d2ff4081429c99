import { describe, expect, it } from 'vitest';
import { assess } from 'ntm-rules';
import type { RuleSet } from 'ntm-rules/rules';
import { commune, modelCommune } from 'ntm-rules/rules';
import { withThreshold } from 'ntm-rules/testing';
import { errorOf } from '../../support/errors.ts';

const unit = (region: 'central-highlands' | 'northern-midlands-mountains') =>
  ({ id: 'a', level: 'commune', province: region === 'central-highlands' ? 'kon-tum' : 'lai-chau', region }) as const;

function required(ruleSet: RuleSet, row: string, on = '2024-12-31', region: Parameters<typeof unit>[0] = 'central-highlands'): unknown {
  const { criteria } = assess(ruleSet, { unit: unit(region), facts: {} }, { on });
  return criteria.flatMap(({ indicators }) => indicators).find(({ id }) => id === row)?.required?.value;
}

describe('withThreshold', () => {
  it('replaces every standing value where no scope is given, on every later day', () => {
    const other = withThreshold(commune, 'commune/10/minimum', '55');
    for (const on of ['2022-03-08', '2024-12-31', '2026-01-01']) {
      expect([required(other, '10', on), required(other, '10', on, 'northern-midlands-mountains')]).toEqual(['55', '55']);
    }
    expect(required(commune, '10')).toBe('50');
    expect(other.instruments.at(-1)).toMatchObject({ invented: true, status: 'adopted' });
  });

  it('replaces one column, and only for a while', () => {
    const other = withThreshold(commune, 'commune/10/minimum', '55', { region: 'central-highlands', from: '2024-06-01', to: '2024-07-01' });
    expect(['2024-05-31', '2024-06-01', '2024-06-30', '2024-07-01'].map((on) => required(other, '10', on))).toEqual([
      '50',
      '55',
      '55',
      '50',
    ]);
    expect(required(other, '10', '2024-06-01', 'northern-midlands-mountains')).toBe('45');
  });

  it('replaces what a province has set, and the base of a multiple', () => {
    expect(required(withThreshold(commune, 'commune/2.2/minimum', '81'), '2.2')).toBe('81');
    expect(required(withThreshold(modelCommune, 'advanced-commune/10/minimum', '100'), '2')).toBe('110');
  });

  it.each([
    ['an unknown parameter', 'commune/10/minimun', '55', {}, 'unknown-parameter'],
    ['an unknown set', 'comune/10/minimum', '55', {}, 'unknown-parameter'],
    ['a value that is no canonical decimal', 'commune/10/minimum', '55,5', {}, 'invalid-instrument'],
    ['a no where the law words the level as a yes', 'commune/1.1/required', false, {}, 'level-contradicted'],
    ['a value on which a later instrument builds', 'commune/17.1/minimum', '90', { from: '2022-03-08' }, 'expect-mismatch'],
  ] as const)('refuses %s', (_, target, value, where, code) => {
    expect(errorOf(() => withThreshold(commune, target, value, where)).code).toBe(code);
  });
});
