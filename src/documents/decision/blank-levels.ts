import type { AnnexColumn } from './annex-columns.ts';
import { remarkOn } from './decision-remark.ts';
import type { DecisionRemark } from './decision-remark.ts';
import { levelHeader } from './draft.ts';
import type { DraftRow } from './draft.ts';
import { SHEETS } from './set-words.ts';

/** Rows as a person finds them: by number, or by their words. */
function namesOf(rows: readonly DraftRow[]): string {
  return rows.map(({ cells }) => cells.no ?? cells.fact ?? cells.content ?? cells.criterion ?? '').join(', ');
}

/** Says of a column for some units in which rows nothing stands and the general level holds: once, with all of them. */
export function remarksOnBlank(heads: readonly AnnexColumn[], rows: readonly DraftRow[], index: number): DecisionRemark[] {
  const head = heads[index]!;
  const general = heads.findIndex(({ title, year, until }) => title === undefined && year === head.year && until === head.until);
  if (head.title === undefined || general === -1) return [];
  const blank = rows.filter(({ levels }) => (levels[index] ?? '') === '' && (levels[general] ?? '') !== '');
  if (blank.length === 0) return [];
  const names = namesOf(blank);
  const column = levelHeader({ column: head.title, year: head.year });
  return [
    remarkOn(
      column,
      `cột này để trống ở các hàng ${names}: ở đó các đơn vị của cột được tính theo mức chung; nếu không phải đạt thì ghi "Không quy định" vào ô của cột này ở trang "${SHEETS.rows}"`,
      `this column is blank in the rows ${names}: there its units are reckoned by the general level; if they need not meet it, write "Không quy định" in the cells of this column on the sheet "${SHEETS.rows}"`,
    ),
  ];
}
