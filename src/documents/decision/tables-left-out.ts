import { shorten } from '../../value/text.ts';
import { textAt } from './annex-shape.ts';
import type { AnnexTable } from './annex-table.ts';
import { remarkOn } from './decision-remark.ts';
import type { DecisionRemark, Words } from './decision-remark.ts';
import { INFO, SHEETS } from './set-words.ts';

const LONGEST = 60;

/** A heading that is too long to show, with what stands at its end: there it says for whom the table is. */
function shortenWithin(text: string): string {
  if (text.length <= LONGEST) return text;
  const half = Math.floor(LONGEST / 2);
  // Words are not cut: of "riêng cho thôn miền núi" every one may tell it from another.
  return `${text.slice(0, half).replace(/\s\S*$/u, '')} … ${text.slice(-half).replace(/^\S*\s/u, '')}`;
}

/** What tables are called where somebody chooses one of them, each by its number: no two alike. */
export function tableNames(tables: readonly AnnexTable[], withoutName: string): string[] {
  const names = tables.map(({ heading }) => shorten(heading, LONGEST));
  return tables.map(({ heading }, index) => {
    const isAlone = names.filter((name) => name === names[index]).length === 1;
    return `${index + 1} – "${(isAlone ? names[index]! : shortenWithin(heading)) || withoutName}"`;
  });
}

/** What a table is about, in the names of its criteria, or its contents where it has no column of criteria. */
function aboutOf({ columns, rows }: AnnexTable): string {
  const texts = rows.map((row) => textAt(row, columns, 'criterion') || textAt(row, columns, 'content'));
  const names = [...new Set(texts.filter((text) => text !== ''))];
  const shown = names.slice(0, 5).map((name) => `"${shorten(name)}"`);
  return [...shown, ...(names.length > shown.length ? ['…'] : [])].join(', ');
}

const FOR_SOME: Words = [
  `hàng này nói bảng dành cho đơn vị nào, bộ tiêu chí tính cho mọi đơn vị: đừng dùng bộ này cho đơn vị khác, và ghi điều ấy ở "${INFO.caveat.header}" của trang "${SHEETS.info}"`,
  `this row says for which units the table is, and the set is reckoned for all: do not use it for others, and say so under "${INFO.caveat.header}" of the sheet "${SHEETS.info}"`,
];

/** Says which tables of a decision were not read, and for whom the one is that was. */
export function remarksOnOthers(tables: readonly AnnexTable[], read: AnnexTable): DecisionRemark[] {
  const others = tables.flatMap((table, index) => (table === read ? [] : [`${tableNames(tables, '–')[index]} (${aboutOf(table)})`]));
  const { whom = '', heading } = read;
  if (others.length === 0) return whom === '' ? [] : [remarkOn(whom, ...FOR_SOME)];
  const isPart = tables.some((other) => other !== read && other.blocks[0] === read.blocks[0]);
  const list = others.join('; ');
  const [vi, en] =
    whom !== ''
      ? [`bảng này chỉ dành cho "${whom}"; `, `this table is for "${whom}" alone; `]
      : isPart
        ? [
            'bảng này là phần chung, phía dưới còn phần chỉ dành cho một số đơn vị; ',
            'this table is the common part, below which others are for some units alone; ',
          ]
        : ['', ''];
  return [
    remarkOn(
      whom || heading || '1',
      `${vi}chưa đọc các bảng khác của văn bản: ${list}; nếu đơn vị phải đạt cả các bảng ấy thì đọc riêng từng bảng (--annex) rồi ghép, và ghi bộ tiêu chí dành cho ai`,
      `${en}the other tables of the decision were not read: ${list}; if units have to meet those as well, read each (--annex) and put them together, and say for whom the set is`,
    ),
  ];
}
