/** A cell by its column and row, both from 0. */
export interface CellPosition {
  readonly column: number;
  readonly row: number;
}

/** Cells from the top left one to the bottom right one. */
export interface CellRange {
  readonly from: CellPosition;
  readonly to: CellPosition;
}

/** `AA` → 26. */
function columnIndex(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.codePointAt(0)! - 64, 0) - 1;
}

/** `O3` → column 14, row 2; `undefined` for what is no name of a cell. */
export function cellAt(name: string): CellPosition | undefined {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(name) ?? [];
  return letters === '' ? undefined : { column: columnIndex(letters), row: Number(digits) - 1 };
}

/** `A1:A3`, or one cell. */
export function rangeOf(reference: string): CellRange | undefined {
  const [first = '', last = first] = reference.split(':');
  const [from, to] = [cellAt(first), cellAt(last)];
  return from === undefined || to === undefined ? undefined : { from, to };
}
