import { words } from './column-places.ts';
import type { AnnexColumn } from './annex-columns.ts';
import { remarkOn } from './decision-remark.ts';
import type { DecisionRemark } from './decision-remark.ts';
import { looksLikeLevel } from './looks-like-level.ts';
import type { Grid } from './table-grid.ts';

/* A table without a head that stands behind other words than "tiếp theo": by its rows it may be the next page of the annex. */

/** What numbers may be compared by. */
function numberAt(row: Grid[number] | undefined, columns: readonly AnnexColumn[]): number | undefined {
  const cell = row?.[columns.findIndex(({ role }) => role === 'no')];
  const [, number] = /^(\d{1,3})(?:\.\d{1,2})*\.?[a-zđ]?[.)]?$/u.exec(words(cell)) ?? [];
  return number === undefined ? undefined : Number(number);
}

const isWhole = (row: Grid[number]): boolean => new Set(row).size === 1;

/**
 * True where the rows of a table go on with those of another: a level stands where levels do, and the numbers count on. Papers of a
 * dossier count from 1 again.
 */
export function goesOnBehind({ columns, rows }: { readonly columns: readonly AnnexColumn[]; readonly rows: Grid }, body: Grid): boolean {
  const first = body.find((row) => !isWhole(row));
  if (first === undefined) return false;
  const levels = columns.flatMap(({ role }, index) => (role === 'level' ? [words(first[index])] : []));
  if (!levels.some((text) => text !== '' && looksLikeLevel(text))) return false;
  if (!columns.some(({ role }) => role === 'no')) return true;
  const last = rows.map((row) => numberAt(row, columns)).findLast((number) => number !== undefined);
  const next = numberAt(first, columns);
  return last !== undefined && next !== undefined && (next === last || next === last + 1);
}

/** Of a table that was read as the next page: whoever checks it has to know that a line stood between. */
export function wentOn(between: string, body: Grid): DecisionRemark {
  const first = [...new Set(body.find((row) => !isWhole(row)) ?? [])].map(words).join(' | ');
  return remarkOn(
    first,
    `bảng không có hàng đầu này đứng sau dòng "${between}" và được đọc là phần tiếp của bảng tiêu chí: hãy đối chiếu, và xóa các hàng ấy nếu là bảng khác; nếu dòng đứng giữa nói các hàng dành cho ai thì ghi điều ấy vào bảng tính`,
    `this table without a head stands behind the line "${between}" and was read as the table of criteria going on: check it, and delete its rows if it is another table; if the line says for whom they are, write that in the sheets`,
    160,
  );
}
