import type { ProblemList } from '../../engine/input/problems.ts';
import { arrowPieces, isArrowVector } from './arrow-pieces.ts';
import { isWithin } from './codes.ts';
import { nameOfColumn } from './column-names.ts';
import type { ArrayColumn, BitColumn, NumberArray } from './figure-table.ts';
import { dictionaryPiece, listPiece } from './list-piece.ts';
import { bitPiece, isKnown, numberPiece, wholePiece } from './piece.ts';
import type { Bits, Odd, Piece } from './piece.ts';

/** A column as it is read: where it came from does not matter any more. */
export interface Source {
  /** What a message calls the column. */
  readonly name: string;
  readonly length: number;
  readonly cell: (row: number) => unknown;
  /** Absent where the column holds answers only. */
  readonly figures: ((out: Float64Array, odd: Odd) => void) | undefined;
  /** Absent where it holds figures only. */
  readonly answers: ((out: Uint8Array, odd: Odd) => void) | undefined;
}

const WANTED = {
  expectedVi: 'một cột: mảng số, danh sách, hoặc { values, valid }; số thực 32 bit không giữ đúng số thập phân',
  expectedEn: 'a column: an array of numbers, a list, or { values, valid }; floating point of 32 bits does not hold decimals',
};

const NUMBER_ARRAYS = [
  Float64Array,
  Int8Array,
  Uint8Array,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  BigInt64Array,
  BigUint64Array,
];
const isNumberArray = (value: unknown): value is NumberArray => NUMBER_ARRAYS.some((kind) => value instanceof kind);

function bitmapOf(bytes: unknown, length: number): Bits | undefined | null {
  if (bytes === undefined || bytes === null) return undefined;
  return bytes instanceof Uint8Array && bytes.length * 8 >= length ? { bytes, offset: 0 } : null;
}

function ofNumbers(values: NumberArray, valid: Bits | undefined, scale: number): Piece {
  const { length } = values;
  if (values instanceof BigInt64Array || values instanceof BigUint64Array) return wholePiece(length, valid, scale, (row) => values[row]!);
  return numberPiece(values, length, valid, scale);
}

function ofArray({ values, valid, scale = 0, dictionary }: ArrayColumn): Piece | undefined {
  const isNumbers = isNumberArray(values);
  if (!isNumbers && !Array.isArray(values)) return undefined;
  const bits = bitmapOf(valid, values.length);
  if (bits === null || !Number.isInteger(scale) || scale < 0 || scale > 38) return undefined;
  if (dictionary !== undefined) {
    if (!Array.isArray(dictionary) || scale > 0 || !isWithin(values as Int32Array, values.length, bits, dictionary.length))
      return undefined;
    return dictionaryPiece(values.length, values as Int32Array, bits, dictionary);
  }
  if (isNumbers) return scale > 0 && values instanceof Float64Array ? undefined : ofNumbers(values, bits, scale);
  const list = values as readonly unknown[];
  return scale > 0 ? undefined : listPiece(list.length, (row) => (isKnown(bits, row) ? list[row] : undefined));
}

function ofBits({ bits, length, valid }: BitColumn): Piece | undefined {
  const known = bitmapOf(valid, length);
  const isWhole = Number.isInteger(length) && bits instanceof Uint8Array && bits.length * 8 >= length;
  return isWhole && known !== null ? bitPiece({ bytes: bits, offset: 0 }, length, known) : undefined;
}

function piecesOf(column: unknown): readonly Piece[] | undefined {
  if (typeof column !== 'object' || column === null) return undefined;
  if (Array.isArray(column)) return [listPiece(column.length, (row) => column[row] as unknown)];
  if (isNumberArray(column)) return [ofNumbers(column, undefined, 0)];
  if (isArrowVector(column)) return arrowPieces(column);
  const piece = 'values' in column ? ofArray(column as ArrayColumn) : 'bits' in column ? ofBits(column as BitColumn) : undefined;
  return piece && [piece];
}

function startsOf(pieces: readonly Piece[]): number[] {
  let next = 0;
  return pieces.map(({ length }) => (next += length) - length);
}

/** The cell of a row that may lie in any of several pieces. */
function cellIn(pieces: readonly Piece[], starts: readonly number[]): (row: number) => unknown {
  const [only] = pieces;
  if (pieces.length === 1) return only!.cell;
  return (row) => {
    let [low, high] = [0, pieces.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= row) low = middle;
      else high = middle - 1;
    }
    return pieces[low]?.cell(row - starts[low]!);
  };
}

/** Reads a column, or says what it is not. `length` is that of the other columns, `undefined` for the first. */
export function sourceOf(place: readonly string[], column: unknown, length: number | undefined, problems: ProblemList): Source | undefined {
  const name = nameOfColumn(column) ?? place.join('.');
  const path = nameOfColumn(column) === undefined ? place : [name];
  let pieces: readonly Piece[] | undefined;
  try {
    pieces = piecesOf(column);
  } catch {
    problems.add('unreadable-input', path);
    return undefined;
  }
  if (pieces === undefined) {
    problems.add('wrong-type', path, { ...WANTED, actual: kindOf(column) });
    return undefined;
  }
  const all = pieces;
  const own = all.reduce((sum, piece) => sum + piece.length, 0);
  if (length !== undefined && own !== length) {
    problems.add('wrong-type', path, { expectedVi: `một cột ${length} dòng`, expectedEn: `a column of ${length} rows`, actual: `${own}` });
    return undefined;
  }
  const starts = startsOf(all);
  return {
    name,
    length: own,
    cell: cellIn(all, starts),
    figures: all.every((piece) => piece.figures)
      ? (out, odd) => all.forEach((piece, index) => piece.figures!(out, starts[index]!, odd))
      : undefined,
    answers: all.every((piece) => piece.answers)
      ? (out, odd) => all.forEach((piece, index) => piece.answers!(out, starts[index]!, odd))
      : undefined,
  };
}

/** What came in place of a column, in a word of no language. */
function kindOf(value: unknown): string {
  if (value === null || typeof value !== 'object') return String(value).slice(0, 60);
  return (value.constructor as { name?: string } | undefined)?.name ?? 'object';
}
