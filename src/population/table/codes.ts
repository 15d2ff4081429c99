import { isKnown } from './piece.ts';
import type { Bits } from './piece.ts';

/** True if every known code is a position in a list of so many words. */
export function isWithin(codes: ArrayLike<number | bigint>, length: number, valid: Bits | undefined, words: number): boolean {
  for (let row = 0; row < length; row += 1) {
    const code = Number(codes[row]);
    if (!(Number.isInteger(code) && code >= 0 && code < words) && isKnown(valid, row)) return false;
  }
  return true;
}
