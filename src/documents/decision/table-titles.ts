import { columnsOf, headRows } from './annex-columns.ts';
import { gridOf, headDepth, titleDepth } from './table-grid.ts';
import type { WordBlock } from './word-blocks.ts';

type Rows = Extract<WordBlock, { kind: 'table' }>['rows'];

/** The rows below those that only name the table. Where no heads stand below them, they head what the table goes on with. */
function withoutTitle(rows: Rows): Rows {
  const below = rows.slice(titleDepth(rows));
  const grid = gridOf(below);
  return below.length < rows.length && columnsOf(grid, headRows(grid, headDepth(below))) !== undefined ? below : rows;
}

/** The blocks of a document, with what stands in a table above its heads as the lines that it would be above the table. */
export function withTitlesAbove(blocks: readonly WordBlock[]): readonly WordBlock[] {
  return blocks.flatMap((block): WordBlock | WordBlock[] => {
    if (block.kind === 'text') return block;
    const rows = withoutTitle(block.rows);
    if (rows === block.rows) return block;
    const titles = block.rows.slice(0, block.rows.length - rows.length).flatMap((cells) => cells.flatMap(({ text }) => text.split('\n')));
    const lines = titles.map((text) => text.trim()).filter((text) => text !== '');
    return [...lines.map((text): WordBlock => ({ kind: 'text', text })), { ...block, rows }];
  });
}
