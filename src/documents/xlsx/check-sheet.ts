import type { Bilingual } from '../../model/primitives.ts';
import { cellAt } from '../sheet/cell-names.ts';
import { LAST_ROW, MOST_CELLS, MOST_COLUMNS, MOST_ROWS } from './limits.ts';
import { tooMany } from './unreadable.ts';
import { attribute } from './xml.ts';

const ROW_OR_CELL = /<(?:\w+:)?(row|c)(?=[\s/>])([^<>]*)>/g;

/**
 * Measures a sheet before anything is made of it: its cells up to the last row and column, or why it is too large to be
 * read. `before` is what the sheets before it had.
 */
export function checkSheet(xml: string, before: number): { readonly cells: number; readonly excess?: Bilingual } {
  let [count, lastRow, lastColumn, row, column] = [0, 0, 0, 0, 0];
  for (const [, tag, attributes = ''] of xml.matchAll(ROW_OR_CELL)) {
    const name = attribute(attributes, 'r');
    if (tag === 'row') {
      [row, column] = [name === undefined ? row + 1 : Number(name), 0];
      if (row > LAST_ROW) return { cells: before, excess: tooMany('hàng', 'rows', LAST_ROW) };
      continue;
    }
    // A cell without a name stands behind the one before it.
    const at = name === undefined ? { row: row - 1, column } : cellAt(name);
    column = (at?.column ?? column) + 1;
    [count, lastRow, lastColumn] = [count + 1, Math.max(lastRow, (at?.row ?? 0) + 1), Math.max(lastColumn, column)];
    if (lastRow > MOST_ROWS) return { cells: before, excess: tooMany('hàng', 'rows', MOST_ROWS) };
    if (lastColumn > MOST_COLUMNS) return { cells: before, excess: tooMany('cột', 'columns', MOST_COLUMNS) };
    if (before + count > MOST_CELLS) break;
  }
  const cells = before + Math.max(count, lastRow * lastColumn);
  return cells > MOST_CELLS ? { cells, excess: tooMany('ô', 'cells', MOST_CELLS) } : { cells };
}
