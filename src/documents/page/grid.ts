import type { Alignment, Cell, TableBlock, TableRow, Text } from './model.ts';

/** A table of more columns than this is set in a smaller font. */
export const WIDE = 8;
/** A table of no more columns than this is set like the text around it. */
export const NARROW = 4;

/** A cell where it stands, with the columns and rows that it really covers. */
export interface PlacedCell {
  readonly text: Text;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly align: Alignment;
  readonly isHeader: boolean;
  readonly isShaded: boolean;
  /** True where the row has no cell of its own: it was too short. */
  readonly isFiller: boolean;
}

/** A table whose rows are all of one width. */
export interface Grid {
  readonly width: number;
  /** Shares of the width that add up to 100. */
  readonly shares: readonly number[];
  readonly head: readonly (readonly PlacedCell[])[];
  readonly body: readonly (readonly PlacedCell[])[];
}

function asCell(cell: Text | Cell): Cell {
  return typeof cell === 'object' && 'text' in cell ? cell : { text: cell };
}

function atLeastOne(span: number | undefined): number {
  return span === undefined || !(span >= 1) ? 1 : Math.floor(span);
}

/** Cells before they know how wide the table is: a row that is too long makes it wider, so that nothing is lost. */
function placed(
  rows: readonly TableRow[],
  declared: number,
): { row: number; column: number; cell: Cell; columnSpan: number; rowSpan: number }[] {
  const taken = rows.map(() => new Set<number>());
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map(asCell).map((cell) => {
      while (taken[row]!.has(column)) column += 1;
      const start = column;
      let columnSpan = Math.min(atLeastOne(cell.columnSpan), Math.max(1, declared - start));
      // A span ends before a cell that reaches down from above.
      for (let offset = 1; offset < columnSpan; offset += 1) if (taken[row]!.has(start + offset)) columnSpan = offset;
      const rowSpan = Math.min(atLeastOne(cell.rowSpan), rows.length - row);
      for (let down = 0; down < rowSpan; down += 1) {
        for (let across = 0; across < columnSpan; across += 1) taken[row + down]!.add(start + across);
      }
      column = start + columnSpan;
      return { row, column: start, cell, columnSpan, rowSpan };
    });
  });
}

type Placed = ReturnType<typeof placed>;

/** Rows that cells above cover wholly say nothing of their own, and a word processor refuses them. */
function withoutBlankRows(rows: readonly PlacedCell[][]): PlacedCell[][] {
  const height = (from: number, rowSpan: number): number => rows.slice(from, from + rowSpan).filter((row) => row.length > 0).length;
  return rows.flatMap((row, index) => (row.length === 0 ? [] : [row.map((cell) => ({ ...cell, rowSpan: height(index, cell.rowSpan) }))]));
}

function section(cells: Placed, height: number, width: number, columns: TableBlock['columns'], isHead: boolean): PlacedCell[][] {
  const covered = Array.from({ length: height }, () => new Set<number>());
  for (const { row, column, columnSpan, rowSpan } of cells) {
    for (let down = 0; down < rowSpan; down += 1)
      for (let across = 0; across < columnSpan; across += 1) covered[row + down]!.add(column + across);
  }
  const rows = covered.map((taken, row) => {
    const own = cells
      .filter((item) => item.row === row)
      .map(({ column, columnSpan, rowSpan, cell }): PlacedCell => {
        const { text, align, isHeader = isHead, isShaded = false } = cell;
        const own = align ?? (isHead ? 'center' : (columns[column]?.align ?? 'left'));
        return { text, column, columnSpan, rowSpan, align: own, isHeader, isShaded, isFiller: false };
      });
    const missing = Array.from({ length: width }, (_, column) => column).filter((column) => !taken.has(column));
    const filler = missing.map((column): PlacedCell => ({
      text: '',
      column,
      columnSpan: 1,
      rowSpan: 1,
      align: 'left',
      isHeader: isHead,
      isShaded: false,
      isFiller: true,
    }));
    return [...own, ...filler].toSorted((a, b) => a.column - b.column);
  });
  return withoutBlankRows(rows);
}

/**
 * The cells of a table where they stand. Spans that reach beyond the table are cut, rows that are too short are filled up,
 * and a row that is too long makes the table wider: whatever was given, every format draws the same whole table.
 */
export function gridOf({ columns, head, body }: TableBlock): Grid {
  const [inHead, inBody] = [placed(head, columns.length), placed(body, columns.length)];
  const width = Math.max(1, columns.length, ...[...inHead, ...inBody].map(({ column, columnSpan }) => column + columnSpan));
  const weights = Array.from({ length: width }, (_, column) => {
    const weight = columns[column]?.width ?? 1;
    return weight > 0 && Number.isFinite(weight) ? weight : 1;
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return {
    width,
    shares: weights.map((weight) => (weight * 100) / sum),
    head: section(inHead, head.length, width, columns, true),
    body: section(inBody, body.length, width, columns, false),
  };
}
