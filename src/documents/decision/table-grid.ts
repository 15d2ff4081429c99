import type { WordCell } from './word-blocks.ts';

/** A place of a table: the cell that covers it, which may cover others too. */
export type Grid = readonly (readonly (WordCell | undefined)[])[];

/** How much a table may hold; an annex has a few hundred rows. */
const MOST = { rows: 5_000, columns: 100 } as const;

/** True for a table with more rows, or cells side by side, than any annex has. */
export function isTooLarge(rows: readonly (readonly WordCell[])[]): boolean {
  return rows.length > MOST.rows || rows.some((cells) => cells.reduce((sum, { colSpan }) => sum + colSpan, 0) > MOST.columns);
}

/** The cells of a table by row and column, merged ones at every place that they cover. */
export function gridOf(rows: readonly (readonly WordCell[])[]): Grid {
  const grid: (WordCell | undefined)[][] = rows.map(() => []);
  for (const [index, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (grid[index]![column] !== undefined) column += 1;
      const last = Math.min(index + cell.rowSpan, rows.length);
      for (let row = index; row < last; row += 1) for (let next = column; next < column + cell.colSpan; next += 1) grid[row]![next] = cell;
      column += cell.colSpan;
    }
  }
  return grid;
}

/** How many rows from the top only name the table: one cell from side to side, above heads that tell columns apart. */
export function titleDepth(rows: readonly (readonly WordCell[])[]): number {
  const widest = Math.max(0, ...rows.map((cells) => cells.length));
  const found = rows.findIndex((cells) => cells.length !== 1);
  return found === -1 || widest < 3 ? 0 : found;
}

/** How many rows the head of a table has: as many as the deepest cell of its first row covers. */
export function headDepth(rows: readonly (readonly WordCell[])[]): number {
  return Math.min(rows.length, Math.max(1, ...(rows[0] ?? []).map(({ rowSpan }) => rowSpan)));
}
