import { describe, expect, it } from 'vitest';
import { PACK_FORMAT, packFile, parseRuleSet } from '../../../src/schema/index.ts';
import { IS_WHOLE } from '../../support/budget.ts';
import { errorOf } from '../../support/errors.ts';
import { areaPack } from '../../support/two-areas.ts';

const plain = areaPack() as Record<string, unknown>;

describe('the format of a file with a rule set', () => {
  it('is named, and no part of the set', () => {
    const file = JSON.parse(JSON.stringify(packFile(parseRuleSet(plain)))) as Record<string, unknown>;
    expect(Object.keys(file)[0]).toBe('format');
    expect(parseRuleSet(file)).toEqual(parseRuleSet(plain));
  });

  it.each(['ntm-rules/rule-set/2', 'another', 7, null])('%s is of another edition, and nothing else is looked at', (format) => {
    const error = errorOf(() => parseRuleSet({ format, ...plain, criteria: 'x' }));
    expect(error.problems.map(({ code, path }) => [code, path])).toEqual([['pack-format', ['format']]]);
    expect(error.messages.vi).toContain(PACK_FORMAT);
  });

  it('is no field of a set that it presupposes', () => {
    const file = { ...plain, prerequisites: [{ ruleSet: { format: PACK_FORMAT, ...plain }, cite: { instrument: 'areas' } }] };
    expect(errorOf(() => parseRuleSet(file)).problems.map(({ code }) => code)).toContain('unknown-field');
  });

  it('leaves a hostile pack to the limits', () => {
    const criterion = { id: '1', no: '1', title: { vi: 'a' }, indicators: [] };
    const many = {
      format: PACK_FORMAT,
      ...plain,
      instruments: [{ ruleSets: [{ criteria: Array.from({ length: IS_WHOLE ? 1_000_000 : 200_000 }, () => criterion) }] }],
    };
    expect(errorOf(() => parseRuleSet(many)).code).toBe('pack-too-large');
  });
});
