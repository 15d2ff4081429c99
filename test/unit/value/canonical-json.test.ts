import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { byCodeUnit, canonicalJson } from '../../../src/value/canonical-json.ts';
import { anyCharacter } from '../../support/any-character.ts';

/** The same data with the keys of every object put in again in reverse. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, item]) => [key, reversed(item)]),
  );
}

const json = fc.jsonValue({ maxDepth: 4, stringUnit: anyCharacter });

describe('canonicalJson', () => {
  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
      }),
      { numRuns: 300 },
    );
    expect(canonicalJson({ b: 1, a: { d: [2], c: null } })).toBe('{"a":{"c":null,"d":[2]},"b":1}');
  });

  it('is JSON of the same data', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 300 },
    );
  });

  it('tells different data apart: order of lists, types, nesting', () => {
    const texts = [[1, 2], [2, 1], ['1', '2'], [[1], 2], { 1: 2 }, '[1,2]', [1, 2, null]].map(canonicalJson);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('leaves out what is undefined, as JSON does', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
    expect(canonicalJson([undefined, 1])).toBe('[null,1]');
  });

  it('escapes keys and texts', () => {
    expect(canonicalJson({ 'a"b': 'ế\n' })).toBe('{"a\\"b":"ế\\n"}');
  });
});

describe('byCodeUnit', () => {
  it('sorts by code unit, in no locale', () => {
    expect(['b', 'đ', 'a', 'B', 'z', '10', '9'].sort(byCodeUnit)).toEqual(['10', '9', 'B', 'a', 'b', 'z', 'đ']);
    expect(byCodeUnit('a', 'a')).toBe(0);
  });
});
