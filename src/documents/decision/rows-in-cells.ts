import type { AnnexColumn } from './annex-columns.ts';
import { levelsOf } from './annex-shape.ts';
import type { Row } from './annex-shape.ts';
import type { Role } from './column-roles.ts';
import type { Grid } from './table-grid.ts';

/* Several numbered rows written into one row of the table: "1.1. … / 1.2. …" in one cell. */

const NUMBERED = /^(\d{1,2}(?:\.\d{1,2})*\.)(\d{1,2})[.):]?\s+\p{L}/u;

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** The numbered items of a cell, what follows each in lines of its own included; `undefined` where they are no rows one after the other. */
function itemsIn(text: string): string[] | undefined {
  const lines = linesOf(text);
  const numbers = lines.map((line) => NUMBERED.exec(line.trim()));
  if (numbers[0] == null) return undefined;
  const [, first, place] = numbers[0];
  const found = numbers.flatMap((number) => (number === null ? [] : [number]));
  const areInOrder = found.every(([, before, last], index) => before === first && Number(last) === Number(place) + index);
  if (found.length < 2 || !areInOrder) return undefined;
  const starts = numbers.flatMap((number, index) => (number === null ? [] : [index]));
  return starts.map((start, index) => lines.slice(start, starts[index + 1]).join('\n'));
}

/** What stands in a cell for each of several rows: a line for each, or one for all of them. */
function shareOf(text: string, count: number): readonly string[] | undefined {
  const lines = linesOf(text);
  if (lines.length === count) return lines;
  return lines.length < 2 ? Array.from({ length: count }, () => text) : undefined;
}

/** Words that are for the rows together, and not said again of each. */
const SAID_ONCE: readonly Role[] = ['note', 'evidence'];

function rowsOf(row: Row, columns: readonly AnnexColumn[]): readonly Row[] {
  const at = columns.findIndex(({ role }) => role === 'content');
  const items = itemsIn(row[at]?.text ?? '');
  const levels = levelsOf(row, columns).map((level) => shareOf(level, items?.length ?? 0));
  if (items === undefined || levels.includes(undefined) || levels.every((level) => level!.every((text) => text === ''))) return [row];
  return items.map((item, place) =>
    row.map((cell, index) => {
      if (cell === undefined) return cell;
      if (cell === row[at]) return { ...cell, text: item };
      const { role } = columns[index]!;
      if (SAID_ONCE.includes(role)) return place === 0 ? cell : { ...cell, text: '' };
      const share = role === 'level' || role === 'unit' ? shareOf(cell.text, items.length)?.[place] : undefined;
      return share === undefined || share === cell.text ? cell : { ...cell, text: share };
    }),
  );
}

/** The rows of a table, each numbered one by itself. */
export function withRowsOfCells(rows: Grid, columns: readonly AnnexColumn[]): Grid {
  return rows.flatMap((row) => rowsOf(row, columns));
}
