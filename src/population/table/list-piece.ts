import { SHORT, parseDecimal } from '../../value/decimal.ts';
import { UNDETERMINED } from '../../engine/kleene.ts';
import { isKnown } from './piece.ts';
import type { Bits, Piece } from './piece.ts';

/** The double that stands for what a cell says; NaN where nothing is known, `undefined` where a double does not say it. */
function doubleOf(cell: unknown): number | undefined {
  if (cell === undefined) return Number.NaN;
  if (typeof cell === 'string') return parseDecimal(cell)?.double;
  return typeof cell === 'number' && Math.abs(cell) < SHORT ? cell : undefined;
}

function answerOf(cell: unknown): number | undefined {
  if (cell === undefined) return UNDETERMINED;
  return typeof cell === 'boolean' ? Number(cell) * 2 : undefined;
}

/** What a cell of a list is in a dossier. */
function plain(cell: unknown): unknown {
  if (typeof cell === 'bigint') return `${cell}`;
  return cell === null ? undefined : cell;
}

/** A column whose cells are looked at one after the other. */
export function listPiece(length: number, get: (row: number) => unknown): Piece {
  const cell = (row: number): unknown => plain(get(row));
  return {
    length,
    cell,
    figures(out, start, odd) {
      for (let row = 0; row < length; row += 1) {
        const double = doubleOf(cell(row));
        out[start + row] = double ?? Number.NaN;
        if (double === undefined) odd(start + row);
      }
    },
    answers(out, start, odd) {
      for (let row = 0; row < length; row += 1) {
        const answer = answerOf(cell(row));
        out[start + row] = answer ?? UNDETERMINED;
        if (answer === undefined) odd(start + row);
      }
    },
  };
}

/** A column whose cells are positions in a list of words: each word is read once. */
export function dictionaryPiece(
  length: number,
  codes: ArrayLike<number | bigint>,
  valid: Bits | undefined,
  words: readonly unknown[],
): Piece {
  const cells = words.map(plain);
  /** Looks each row up in a table that has an entry for each word; `undefined` stands for what the table cannot say. */
  const look = (
    table: readonly (number | undefined)[],
    empty: number,
    out: Float64Array | Uint8Array,
    start: number,
    odd: (row: number) => void,
  ): void => {
    for (let row = 0; row < length; row += 1) {
      const found = isKnown(valid, row) ? table[Number(codes[row])] : empty;
      out[start + row] = found ?? empty;
      if (found === undefined) odd(start + row);
    }
  };
  return {
    length,
    cell: (row) => (isKnown(valid, row) ? cells[Number(codes[row])] : undefined),
    figures: (out, start, odd) => look(cells.map(doubleOf), Number.NaN, out, start, odd),
    answers: (out, start, odd) => look(cells.map(answerOf), UNDETERMINED, out, start, odd),
  };
}
