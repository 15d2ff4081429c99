import type { NumberArray } from './figure-table.ts';
import { SHORT, written } from '../../value/decimal.ts';
import type { WholeNumber } from '../../value/decimal.ts';

/** Told of a row whose figure no double stands for, or that is no figure: it is read by its cell, as a dossier is. */
export type Odd = (row: number) => void;

/** Some rows of a column that lie next to one another in one memory. */
export interface Piece {
  readonly length: number;
  /** The cell as a dossier has it: number, text, yes or no; `undefined` where nothing is known. */
  readonly cell: (row: number) => unknown;
  /** Writes doubles that stand for the figures, NaN where nothing is known, beginning at a place of `out`; absent where it holds none. */
  readonly figures?: ((out: Float64Array, start: number, odd: Odd) => void) | undefined;
  /** Writes 0 no, 1 not known, 2 yes; absent where the column holds no answers. */
  readonly answers?: ((out: Uint8Array, start: number, odd: Odd) => void) | undefined;
}

/** A bitmap and where in it the rows begin. */
export interface Bits {
  readonly bytes: Uint8Array;
  readonly offset: number;
}

/** Whether a bit is set. */
export function hasBit({ bytes, offset }: Bits, row: number): boolean {
  return ((bytes[(offset + row) >> 3]! >> ((offset + row) & 7)) & 1) === 1;
}

const HIGHEST_SCALE = 22;

/** Whether something is known of a row; of each where there is no bitmap. */
export const isKnown = (valid: Bits | undefined, row: number): boolean => valid === undefined || hasBit(valid, row);

/** Whole numbers of some scale as their decimals. */
function scaledCell(units: WholeNumber, scale: number): unknown {
  if (scale === 0) return typeof units === 'number' ? units : `${units}`;
  return written({ units, scale });
}

/** What is added to a figure by whether it is known: NaN makes NaN of it. Whether it is, is as good as random, and a branch would be guessed wrong. */
const KNOWN_OR_NOT = Float64Array.of(Number.NaN, 0);

/** Numbers in a typed array. Whether doubles hold them with every digit is left to who checks them. */
export function numberPiece(
  values: Exclude<NumberArray, BigInt64Array | BigUint64Array>,
  length: number,
  valid: Bits | undefined,
  scale: number,
): Piece {
  const power = Number(`1e${scale}`);
  return {
    length,
    cell: (row) => (isKnown(valid, row) ? scaledCell(values[row]!, scale) : undefined),
    figures(out, start, odd) {
      const { bytes, offset } = valid ?? { bytes: undefined, offset: 0 };
      for (let row = 0; row < length; row += 1) {
        const bit = offset + row;
        const known = bytes === undefined ? 1 : (bytes[bit >> 3]! >> (bit & 7)) & 1;
        const value = values[row]!;
        // Zero has no sign here, whichever way.
        out[start + row] = value / power + KNOWN_OR_NOT[known]!;
        if ((value !== value || scale > HIGHEST_SCALE) && known === 1) odd(start + row);
      }
    },
  };
}

/** Whole numbers of any length, one at a time. */
export function wholePiece(length: number, valid: Bits | undefined, scale: number, units: (row: number) => WholeNumber): Piece {
  const power = Number(`1e${scale}`);
  return {
    length,
    cell: (row) => (isKnown(valid, row) ? scaledCell(units(row), scale) : undefined),
    figures(out, start, odd) {
      for (let row = 0; row < length; row += 1) {
        if (!isKnown(valid, row)) out[start + row] = Number.NaN;
        else {
          const value = Number(units(row));
          out[start + row] = value / power;
          if (!(Math.abs(value) < SHORT) || scale > HIGHEST_SCALE) odd(start + row);
        }
      }
    },
  };
}

/** Not known, whatever the bit; no; yes. */
const ANSWERS = Uint8Array.of(1, 1, 0, 2);

/** Answers as bits. */
export function bitPiece(bits: Bits, length: number, valid: Bits | undefined): Piece {
  return {
    length,
    cell: (row) => (isKnown(valid, row) ? hasBit(bits, row) : undefined),
    answers(out, start) {
      const [said, from] = [bits.bytes, bits.offset];
      const { bytes, offset } = valid ?? { bytes: undefined, offset: 0 };
      for (let row = 0; row < length; row += 1) {
        const [bit, at] = [from + row, offset + row];
        const known = bytes === undefined ? 1 : (bytes[at >> 3]! >> (at & 7)) & 1;
        out[start + row] = ANSWERS[(known << 1) | ((said[bit >> 3]! >> (bit & 7)) & 1)]!;
      }
    },
  };
}
