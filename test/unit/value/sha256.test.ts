import { anyCharacter } from '../../support/any-character.ts';
import { ofSample } from '../../support/budget.ts';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { sha256 } from '../../../src/value/sha256.ts';

const reference = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describe('sha256', () => {
  it.each([0, 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 128, 1000])('equals node:crypto on %d bytes', (length) => {
    const text = 'a'.repeat(length);
    expect(sha256(text)).toBe(reference(text));
  });

  it.each([18, 19, 21, 22, 333])('equals node:crypto on %d letters of three bytes', (length) => {
    const text = 'ế'.repeat(length);
    expect(sha256(text)).toBe(reference(text));
  });

  it('equals node:crypto on random text', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 300 }), (text) => {
        expect(sha256(text)).toBe(reference(text));
      }),
      { numRuns: ofSample(500) },
    );
  });

  it('gives the digests of FIPS 180-4', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});
