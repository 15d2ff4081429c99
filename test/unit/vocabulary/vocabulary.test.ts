import { describe, expect, it } from 'vitest';
import * as vocabulary from 'ntm-rules/vocabulary';

/** Each list that has words, with them. */
const LABELLED = [
  [vocabulary.CONFIDENCES, vocabulary.CONFIDENCE_LABELS],
  [vocabulary.COUNTED_UNITS, vocabulary.COUNTED_UNIT_LABELS],
  [vocabulary.FACT_TYPES, vocabulary.FACT_TYPE_LABELS],
  [[...vocabulary.GRADES, 'assumed'], vocabulary.GRADE_LABELS],
  [vocabulary.LEVELS, vocabulary.LEVEL_LABELS],
  [vocabulary.MEASUREMENT_UNITS, vocabulary.MEASUREMENT_UNIT_LABELS],
  [vocabulary.PROVINCES, vocabulary.PROVINCE_LABELS],
  [vocabulary.RANKS, vocabulary.RANK_LABELS],
  [vocabulary.REGIONS, vocabulary.REGION_LABELS],
  [vocabulary.STANDINGS, vocabulary.STANDING_LABELS],
  [vocabulary.STATUSES, vocabulary.STATUS_LABELS],
  [vocabulary.TARGET_REASON_CODES, vocabulary.TARGET_REASON_LABELS],
  [vocabulary.TARGET_STATUSES, vocabulary.TARGET_STATUS_LABELS],
  [vocabulary.TRAITS, vocabulary.TRAIT_LABELS],
] as const;

describe('the vocabulary', () => {
  it('has every code once', () => {
    const lists = Object.entries(vocabulary).filter(([, value]) => Array.isArray(value)) as [string, readonly string[]][];
    expect(lists.length).toBeGreaterThan(25);
    for (const [name, list] of lists) expect([name, new Set(list).size]).toEqual([name, list.length]);
  });

  it.each(LABELLED.map(([codes, labels]) => [codes, labels] as const))('has a word in both languages for each of %j', (codes, labels) => {
    expect(Object.keys(labels).toSorted()).toEqual([...codes].toSorted());
    for (const [code, { vi, en }] of Object.entries(labels)) {
      // What has no unit has no word for it.
      if (code === 'none') continue;
      expect(vi).not.toBe('');
      expect(en).toMatch(/^[ -~²]+$/);
    }
  });

  it('leaves no words out', () => {
    const words = Object.keys(vocabulary).filter((name) => name.endsWith('_LABELS'));
    expect(words).toHaveLength(LABELLED.length);
  });
});
