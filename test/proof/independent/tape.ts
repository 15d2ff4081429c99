/** What a case is made of: choices, the same ones for the same seed. */
export interface Tape {
  /** A whole number below the limit. */
  readonly below: (limit: number) => number;
  /** One of a list. */
  readonly oneOf: <T>(list: readonly T[]) => T;
  /** True in so many cases of a hundred. */
  readonly chance: (ofHundred: number) => boolean;
}

/** The generator known as mulberry32: a case has a thousand choices, which is more than a property should be asked for one by one. */
export function tapeOf(seed: number): Tape {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number): number => next() % limit;
  return { below, oneOf: (list) => list[below(list.length)]!, chance: (ofHundred) => below(100) < ofHundred };
}
