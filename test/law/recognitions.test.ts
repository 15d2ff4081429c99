import { describe, expect, it } from 'vitest';
import { recognitions, register, units } from '../../rules/index.ts';
import { recognitionsSchema } from '../../src/model/recognition.ts';

describe('recognitions', () => {
  it('are checked data: of units that there are, each with the words of its source', () => {
    expect(recognitionsSchema.parse(JSON.parse(JSON.stringify(recognitions)))).toEqual(recognitions);
    for (const { unit, evidence, statedIn } of recognitions) {
      expect(units.some(({ id }) => id === unit)).toBe(true);
      expect(register.some(({ number }) => number === statedIn)).toBe(true);
      expect(evidence?.some(({ quote }) => quote !== undefined)).toBe(true);
    }
  });

  it('name no decision that nobody read', () => {
    expect(recognitions.filter(({ grade, decision }) => grade === 'official' || decision !== undefined)).toEqual([]);
  });
});
