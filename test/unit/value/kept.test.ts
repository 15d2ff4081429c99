import { describe, expect, it } from 'vitest';
import { keptFor } from '../../../src/value/kept.ts';
import type { Kept } from '../../../src/value/kept.ts';

/** Asks of a value, and says how often an answer had to be made. */
function asking(of: object) {
  const kept: Kept<object, object> = new WeakMap();
  const made: string[] = [];
  const ask = (question: string): object =>
    keptFor(kept, of, question, () => {
      made.push(question);
      return { question };
    });
  return { ask, made };
}

describe('keptFor', () => {
  it('makes each answer of a frozen value once', () => {
    const { ask, made } = asking(Object.freeze({}));
    expect(ask('a')).toBe(ask('a'));
    expect(ask('b')).toEqual({ question: 'b' });
    expect(made).toEqual(['a', 'b']);
  });

  it('makes every answer anew of a value that can still change', () => {
    const { ask, made } = asking({});
    ask('a');
    ask('a');
    expect(made).toEqual(['a', 'a']);
  });

  it('keeps no more than a bound, however many questions come', () => {
    const { ask, made } = asking(Object.freeze({}));
    for (let count = 0; count < 1_000; count += 1) ask(`${count}`);
    for (let count = 0; count < 1_000; count += 1) ask(`${count}`);
    expect(made.length).toBeGreaterThan(1_800);
  });
});
