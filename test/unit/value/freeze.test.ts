import { describe, expect, it } from 'vitest';
import { deepFreeze, freezeForAll } from '../../../src/value/freeze.ts';

describe('deepFreeze', () => {
  it('freezes every level and returns the same object', () => {
    const value = { list: [{ deep: { deeper: ['x'] } }], nothing: null, text: 'a' };
    const frozen = deepFreeze(value);
    expect(frozen).toBe(value);
    expect([frozen, frozen.list, frozen.list[0], frozen.list[0]?.deep, frozen.list[0]?.deep.deeper].every(Object.isFrozen)).toBe(true);
    expect(() => {
      value.list[0]!.deep.deeper[0] = 'y';
    }).toThrow(TypeError);
    expect(() => value.list.push({ deep: { deeper: [] } })).toThrow(TypeError);
  });

  it('leaves values that are no objects as they are', () => {
    expect([deepFreeze(1), deepFreeze('a'), deepFreeze(null), deepFreeze(undefined)]).toEqual([1, 'a', null, undefined]);
  });

  it('comes to an end on a circle', () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    expect(Object.isFrozen(deepFreeze(circle))).toBe(true);
  });
});

describe('freezeForAll', () => {
  it('freezes every level, and what it is a part of is frozen around it without being walked into again', () => {
    const part = freezeForAll({ list: [{ deep: 'x' }] });
    expect([part, part.list, part.list[0]].every(Object.isFrozen)).toBe(true);
    let reads = 0;
    const watched = freezeForAll(new Proxy({ a: {} }, { ownKeys: (target) => ((reads += 1), Reflect.ownKeys(target)) }));
    const before = reads;
    expect(before).toBeGreaterThan(0);
    const around = deepFreeze({ watched, other: { a: [] } });
    expect([around, around.other, around.other.a].every(Object.isFrozen)).toBe(true);
    expect(reads).toBe(before);
  });
});
