import type { WholeNumber } from '../../value/decimal.ts';
import { dictionaryPiece, listPiece } from './list-piece.ts';
import { bitPiece, numberPiece, wholePiece } from './piece.ts';
import type { Bits, Piece } from './piece.ts';
import type { ArrowVector } from './figure-table.ts';
import { dayOf } from './arrow-day.ts';
import { isWithin } from './codes.ts';

/* Apache Arrow as its JavaScript library lays it out: read by its fields, so that any version and copy of it will do. */

/** Numbers of the types in the format itself. */
const [INT, FLOAT, UTF8, BOOL, DECIMAL, DATE, LARGE_UTF8, NULL, DICTIONARY] = [2, 3, 5, 6, 7, 8, 20, 1, -1];
const DOUBLE = 2;

interface ArrowData {
  readonly length: number;
  readonly offset?: number;
  readonly type: { readonly typeId: number; readonly precision?: number; readonly scale?: number; readonly bitWidth?: number };
  readonly nullCount: number;
  readonly nullBitmap?: Uint8Array | null;
  readonly values: unknown;
  readonly dictionary?: ArrowVector;
}

/** True for a vector: pieces of data beside a way to look at one row. */
export function isArrowVector(value: object): value is ArrowVector {
  return 'data' in value && Array.isArray(value.data) && 'get' in value && typeof value.get === 'function' && 'length' in value;
}

function bitsOf({ nullBitmap, nullCount, offset = 0 }: ArrowData): Bits | undefined {
  return nullCount === 0 || !nullBitmap || nullBitmap.length === 0 ? undefined : { bytes: nullBitmap, offset };
}

/** A whole number of some words of 32 bits, the lowest first, in two's complement. */
function wordsAt(words: Uint32Array, at: number, width: number): WholeNumber {
  const low = words[at]!;
  const next = width > 1 ? words[at + 1]! : (low | 0) < 0 ? 0xffff_ffff : 0;
  const sign = (width > 1 ? words[at + width - 1]! | 0 : low | 0) < 0 ? 0xffff_ffff : 0;
  let isShort = sign === 0 ? next < 0x20_0000 : next >= 0xffe0_0001;
  for (let word = 2; word < width; word += 1) isShort &&= words[at + word] === sign;
  if (isShort) return (next - (sign === 0 ? 0 : 0x1_0000_0000)) * 0x1_0000_0000 + low;
  let whole = 0n;
  for (let word = width - 1; word >= 0; word -= 1) whole = (whole << 32n) | BigInt(words[at + word]!);
  return BigInt.asIntN(width * 32, whole);
}

function pieceOf(data: ArrowData, vector: ArrowVector, start: number): Piece | undefined {
  const { length, type, values, offset = 0 } = data;
  const valid = bitsOf(data);
  const { typeId, scale = 0 } = type;
  if (typeId === NULL) return listPiece(length, () => undefined);
  if (typeId === BOOL) return bitPiece({ bytes: values as Uint8Array, offset }, length, valid);
  if (typeId === INT || (typeId === FLOAT && type.precision === DOUBLE)) {
    if (!(values instanceof BigInt64Array || values instanceof BigUint64Array)) {
      return numberPiece(values as Float64Array, length, valid, 0);
    }
    return wholePiece(length, valid, 0, (row) => {
      const value = values[row]!;
      return value >= -0x1f_ffff_ffff_ffffn && value <= 0x1f_ffff_ffff_ffffn ? Number(value) : value;
    });
  }
  if (typeId === DECIMAL) {
    const width = (type.bitWidth ?? 128) / 32;
    return wholePiece(length, valid, scale, (row) => wordsAt(values as Uint32Array, row * width, width));
  }
  if (typeId === DICTIONARY) {
    const { dictionary } = data;
    if (dictionary === undefined || !isWithin(values as Int32Array, length, valid, dictionary.length)) return undefined;
    const words = Array.from({ length: dictionary.length }, (_, index) => dictionary.get(index));
    return dictionaryPiece(length, values as Int32Array, valid, words);
  }
  if (typeId === DATE) return listPiece(length, (row) => dayOf(vector.get(start + row)));
  return typeId === UTF8 || typeId === LARGE_UTF8 ? listPiece(length, (row) => vector.get(start + row)) : undefined;
}

/** The pieces of a vector; `undefined` where it is of a type that no fact or unit is given in. */
export function arrowPieces(vector: ArrowVector): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  let start = 0;
  for (const data of vector.data as readonly ArrowData[]) {
    const piece = pieceOf(data, vector, start);
    if (piece === undefined) return undefined;
    pieces.push(piece);
    start += data.length;
  }
  return pieces;
}
