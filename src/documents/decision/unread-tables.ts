import { words } from './annex-columns.ts';
import type { AnnexTable } from './annex-table.ts';
import { remarkOn } from './decision-remark.ts';
import type { DecisionRemark } from './decision-remark.ts';
import { yearIn } from './head-years.ts';
import { saysForWhom } from './column-words.ts';
import { looksLikeLevel } from './looks-like-level.ts';
import { COLUMNS, SHEETS } from './set-words.ts';
import { gridOf } from './table-grid.ts';
import { listsUnits } from './unit-lists.ts';
import type { WordBlock } from './word-blocks.ts';

/** A level by its own words; a number alone is one only below a year or a kind of unit. */
const SAYS_LEVEL = /[≥≤<>%]|tối thiểu|ít nhất|trở lên|không quá/iu;

/** True for a table with levels in several of its cells. */
function hasLevels(block: WordBlock & { readonly kind: 'table' }): boolean {
  const [head = [], ...body] = gridOf(block.rows);
  const isFor = head.map((cell) => yearIn(words(cell)) !== undefined || saysForWhom(words(cell)) || /^20\d\d$/.test(words(cell)));
  const cells = body.flatMap((row) => row.map((cell, column) => ({ text: words(cell), column })));
  return (
    cells.filter(({ text, column }) => looksLikeLevel(text) && (SAYS_LEVEL.test(text) || (isFor[column] && /^\d/.test(text)))).length > 1
  );
}

const UNREAD: [vi: string, en: string] = [
  'bảng này có mức mà không có cột nội dung nên chưa được đọc: nếu là mức của một chỉ tiêu thì ghi vào hàng của chỉ tiêu ấy, mỗi nhóm, mỗi năm một cột "Mức đạt: TÊN, năm 2026"',
  'this table has levels and no column of contents, and was not read: if they are those of an indicator, write them into its row, with a column "Mức đạt: TÊN, năm 2026" for each group and year',
];

const LIST: [vi: string, en: string] = [
  `bảng này xếp đơn vị nào vào nhóm, khu vực nào: không đọc vào bộ tiêu chí, hồ sơ của từng đơn vị phải ghi nhóm theo danh sách này (tên nhóm ở cột "${COLUMNS.groups.header}" của trang "${SHEETS.columns}")`,
  `this table says which units are of which group or area: it is not in the set, and the dossier of each unit has to name its group by this list (by its name under "${COLUMNS.groups.header}" of the sheet "${SHEETS.columns}")`,
];

/** Says of tables with levels of which no row was read, and of those that put units into groups. */
export function remarksOnUnread(blocks: readonly WordBlock[], tables: readonly AnnexTable[]): DecisionRemark[] {
  const ranges = tables.map(({ blocks: [first, last] }) => [blocks.indexOf(first), blocks.indexOf(last)] as const);
  return blocks.flatMap((block, index) => {
    const isRead = ranges.some(([first, last]) => index >= first && index <= last);
    if (block.kind !== 'table' || isRead) return [];
    const told = hasLevels(block) ? UNREAD : listsUnits(block.rows) ? LIST : undefined;
    if (told === undefined) return [];
    const above = blocks[index - 1];
    const head = (block.rows[0] ?? []).map(words).join(' | ');
    return [remarkOn(above?.kind === 'text' ? `${above.text} – ${head}` : head, ...told, 160)];
  });
}
