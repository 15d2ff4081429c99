import { shorten } from '../../value/text.ts';
import { words } from './column-places.ts';
import type { AnnexTable } from './annex-table.ts';
import { remarkOn } from './decision-remark.ts';
import type { DecisionRemark } from './decision-remark.ts';
import { isFormTable } from './form-tables.ts';
import { yearIn } from './head-years.ts';
import { saysForWhom } from './column-words.ts';
import { looksLikeLevel } from './looks-like-level.ts';
import { COLUMNS, SHEETS } from './set-words.ts';
import { gridOf } from './table-grid.ts';
import { listsUnits } from './unit-lists.ts';
import type { WordBlock } from './word-blocks.ts';

type WordTable = WordBlock & { readonly kind: 'table' };

/** A level by its own words; a number alone is one only below a year or a kind of unit. */
const SAYS_LEVEL = /[≥≤<>%]|tối thiểu|ít nhất|trở lên|không quá/iu;

/** True for a table with levels in several of its cells. */
function hasLevels(block: WordTable): boolean {
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

/** Of any other: whether it belongs to the criteria is for a person. */
const NOT_READ: [vi: string, en: string] = [
  'bảng này không được đọc: nếu là phần tiếp của bảng tiêu chí thì sửa cho cùng số cột trong Word rồi đọc lại; nếu nói điều gì về tiêu chí, mức hoặc đối tượng thì ghi điều ấy vào bảng tính',
  'this table was not read: if the table of criteria goes on in it, give it as many columns in Word and read the file again; if it says something of criteria, levels or for whom they are, write that in the sheets',
];

/** The words by which a table is found: its first rows. */
function firstWords(rows: WordTable['rows']): string {
  const lines = rows
    .map((row) =>
      row
        .map(words)
        .filter((text) => text !== '')
        .join(' | '),
    )
    .filter((line) => line !== '');
  return lines.slice(0, 2).join(' / ');
}

/** True where a level stands in the first row: no head is above it, as on a page that a table goes on to. */
function isWithoutHead([first = []]: WordTable['rows']): boolean {
  return first.some((cell) => looksLikeLevel(words(cell)) && SAYS_LEVEL.test(words(cell)));
}

function toldOf(block: WordTable): [vi: string, en: string] {
  if (isWithoutHead(block.rows)) return NOT_READ;
  return hasLevels(block) ? UNREAD : listsUnits(block.rows) ? LIST : NOT_READ;
}

/** Says of every table of which no row was read what it may be, but for those in which the form of a decision is laid out. */
export function remarksOnUnread(blocks: readonly WordBlock[], tables: readonly AnnexTable[]): DecisionRemark[] {
  const read = new Set<WordBlock>(tables.flatMap((table) => table.blocks));
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'table' || read.has(block) || isFormTable(block.rows)) return [];
    const above = blocks[index - 1];
    const head = firstWords(block.rows);
    return [remarkOn(above?.kind === 'text' ? `${shorten(above.text)} – ${head}` : head, ...toldOf(block), 160)];
  });
}
