import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import { NARROW, WIDE, gridOf } from '../page/grid.ts';
import type { PlacedCell } from '../page/grid.ts';
import type { Alignment, TableBlock } from '../page/model.ts';
import { GAP, SIZE, twips } from './layout.ts';
import { children } from './runs.ts';

/** How the lines of a paragraph stand. */
export const ALIGNMENT: Readonly<Record<Alignment | 'justify', (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
};

/** Lines of a list and rows of a table that go with what has to stay on their page, so that it does not stand there alone. */
export const KEPT_LINES = 2;

const GROUND = { head: 'E7E7E7', shaded: 'F1F1F1' } as const;

function cellOf(cell: PlacedCell, isHead: boolean, widths: readonly number[], size: number, keepNext: boolean): TableCell {
  const { text, column, columnSpan, rowSpan, align, isHeader, isShaded } = cell;
  const width = widths.slice(column, column + columnSpan).reduce((sum, share) => sum + share, 0);
  const ground = isHead ? GROUND.head : isShaded ? GROUND.shaded : undefined;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(columnSpan > 1 ? { columnSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(ground === undefined ? {} : { shading: { fill: ground, color: 'auto', type: 'clear' } }),
    verticalAlign: isHead ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    children: [
      new Paragraph({
        keepNext,
        // The mark of the paragraph too: a cell without text is as high as it.
        run: { size },
        alignment: ALIGNMENT[align],
        spacing: { before: 20, after: 20 },
        children: children(text, { size, ...(isHeader ? { bold: true } : {}) }),
      }),
    ],
  });
}

/**
 * A table as wide as the page, with what stands around it: its caption, and a line behind it, without which a word processor
 * would join it with the next one. Nothing for a table without rows. With `keepNext` its last rows go with what follows.
 */
export function tableBlocks(block: TableBlock, width: number, keepNext = false): (Paragraph | Table)[] {
  const grid = gridOf(block);
  const caption =
    block.caption === undefined ? [] : [new Paragraph({ keepNext: true, children: children(block.caption, { italics: true }) })];
  if (grid.head.length + grid.body.length === 0) return caption;
  const widths = grid.shares.map((share) => Math.round((twips(width) * share) / 100));
  const size = grid.width > WIDE ? SIZE.wideTable : grid.width > NARROW ? SIZE.mediumTable : SIZE.table;
  const rowOf = (row: readonly PlacedCell[], isHead: boolean, isKept: boolean): TableRow =>
    new TableRow({ tableHeader: isHead, cantSplit: true, children: row.map((cell) => cellOf(cell, isHead, widths, size, isKept)) });
  const isKept = (index: number): boolean => keepNext && index >= grid.body.length - KEPT_LINES;
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, share) => sum + share, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: 60, right: 60 },
    rows: [...grid.head.map((row) => rowOf(row, true, true)), ...grid.body.map((row, index) => rowOf(row, false, isKept(index)))],
  });
  return [...caption, table, new Paragraph({ keepNext, spacing: GAP, children: [] })];
}
