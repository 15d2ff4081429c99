import * as fc from 'fast-check';

/** Any character of Unicode that is no half of a pair: what fast-check calls `binary`, which takes it a second to set up in each worker. */
export const anyCharacter: fc.Arbitrary<string> = fc
  .oneof(fc.nat({ max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10_ffff }))
  .map((point) => String.fromCodePoint(point));
