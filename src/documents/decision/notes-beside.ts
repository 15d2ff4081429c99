import { groupBy } from '../../value/group-by.ts';
import { areaSaid, unitsLeftOut } from './area-said.ts';
import { isOptional, mayBeLevel, OPTIONAL } from './content-remarks.ts';
import { saysObligation } from './column-roles.ts';
import { remarkOn } from './decision-remark.ts';
import type { DecisionRemark, Words } from './decision-remark.ts';
import { ifAnyOf } from './if-any.ts';
import { unitsNamed, withoutUnitsNamed } from './named-units.ts';
import { holdsNoNotes } from './note-columns.ts';
import { isHarmlessNote, mayChange } from './note-words.ts';
import type { SeenRow } from './seen-row.ts';
import { LEVEL, ROWS, SHEETS } from './set-words.ts';

/* What stands in columns of words beside rows and may change something: nobody reckons by it. */

/** True for words that say no more than for which units a row is: `Thôn khu vực I` under "Đối tượng". */
export function onlySaysWhom(text: string): boolean {
  if (unitsNamed(text) === undefined || mayBeLevel(text)) return false;
  return unitsLeftOut(text) !== undefined || withoutUnitsNamed(text).split(' ').length < 3;
}

/** What a note may be, and what to do then. */
const advice =
  (is: Words, then: Words) =>
  (note: string, isNote: boolean): Words => [
    `${isNote ? 'ghi chú' : 'ô'} "${note}" có thể ${is[0]}: bộ tiêu chí không tính theo ${isNote ? 'ghi chú' : 'ô này'}; nếu đúng vậy thì ${then[0]}`,
    `the ${isNote ? 'note' : 'cell'} "${note}" may ${is[1]}: nothing is reckoned by ${isNote ? 'notes' : 'this cell'}; if so, ${then[1]}`,
  ];
const OWN_LEVEL = advice(
  ['là một mức riêng của một số đơn vị', 'be a level that some units have of their own'],
  [
    `ở trang "${SHEETS.columns}" thêm một hàng cho các đơn vị ấy, ghi mức riêng ở cột "${LEVEL.header}: TÊN" của nó, và giữ mức chung cho các đơn vị khác`,
    `add a line for those units to the sheet "${SHEETS.columns}", write that level in its column "${LEVEL.header}: NAME", and keep the general level for all others`,
  ],
);
const LEFT_OUT = advice(
  ['là một ngoại lệ: các đơn vị ấy không phải đạt hàng này', 'be an exception of units that do not have to meet this row'],
  [
    `ở trang "${SHEETS.columns}" thêm một hàng cho các đơn vị ấy, ghi "Không quy định" ở cột "${LEVEL.header}: TÊN" của nó, và giữ mức chung cho các đơn vị khác`,
    `add a line for those units to the sheet "${SHEETS.columns}", write "Không quy định" in its column "${LEVEL.header}: NAME", and keep the general level for all others`,
  ],
);
const IF_ANY = advice(
  ['nói hàng này chỉ xét nơi có một thứ', 'say that the row is asked only where something is there'],
  [
    `ghi thứ ấy ở cột "${ROWS.ifAny.header}" (đơn vị không có thì hàng không áp dụng)`,
    `write that under "${ROWS.ifAny.header}" (the row does not apply to a unit without it)`,
  ],
);
const BY_YEAR = advice(
  ['nói mức này của những năm nào', 'say of which years the level is'],
  [
    `thay cột mức bằng một cột cho mỗi năm, như "${LEVEL.header}, ${LEVEL.year} 2028", và ghi "Không quy định" ở những năm mà hàng không áp dụng`,
    `put a column for each year in place of the column of levels, such as "${LEVEL.header}, ${LEVEL.year} 2028", and write "Không quy định" in the years in which the row is not asked`,
  ],
);
const NOTE = advice(
  ['là một mức, một ngoại lệ hoặc nói khi nào áp dụng', 'be a level, an exception, or say when the row is asked'],
  [
    `sửa mức, hoặc thêm hàng "Phạm vi" ở trang "${SHEETS.columns}"`,
    `mend the level or add a line "Phạm vi" to the sheet "${SHEETS.columns}"`,
  ],
);
const YEARS = /(?<!\p{L})(?:từ|đến|trước|sau|hết) (?:ngày |tháng |năm |\d+\/)*20\d\d/iu;

/** What to do with a note, by what it speaks of. */
function adviceOn(text: string): ReturnType<typeof advice> {
  if (areaSaid(text)?.kind === 'own-level' || (unitsNamed(text) !== undefined && mayBeLevel(text))) return OWN_LEVEL;
  if (unitsLeftOut(text) !== undefined) return LEFT_OUT;
  if (YEARS.test(text)) return BY_YEAR;
  return ifAnyOf(text) !== undefined || /(?<!\p{L})nơi có(?!\p{L})/iu.test(text) ? IF_ANY : NOTE;
}

/** True for a note that a person has to look at. */
function isOpen({ title, text }: SeenRow['notes'][number]): boolean {
  if (title === undefined) return !isHarmlessNote(text);
  return !holdsNoNotes(title) && (mayBeLevel(text) || mayChange(text)) && !onlySaysWhom(text);
}

const UNMARKED = (title: string): Words => [
  `không được đánh dấu ở cột "${title}": bảng tính mọi hàng như nhau; hàng nào không phải đạt thì bỏ, hoặc ghi "Không quy định" ở mức`,
  `not marked in the column "${title}": the sheet takes all rows alike; take out rows that need not be met, or write "Không quy định" as their level`,
];

/** Says of rows without a mark in a column that marks those that have to be met: once, with all of them. */
function remarksOnUnmarked(rows: readonly SeenRow[]): DecisionRemark[] {
  const titles = new Set(rows.flatMap(({ notes }) => notes.flatMap(({ title }) => title ?? [])));
  return [...titles].flatMap((title) => {
    const unmarked = rows.filter(({ item, notes }) => item === undefined && !notes.some((note) => note.title === title));
    if (!/bắt buộc/iu.test(title) || !saysObligation(title) || unmarked.length === 0) return [];
    return [remarkOn(unmarked.map(({ content }) => content).join('; '), ...UNMARKED(title), 200)];
  });
}

/** Says of notes that may change something: once for each, with all rows that have it. */
export function remarksOnNotes(rows: readonly SeenRow[]): DecisionRemark[] {
  const notes = rows.flatMap(({ content, notes: own, cells = [] }) => [
    ...own.map((note) => ({ content, ...note, isNote: true })),
    ...cells.map((cell) => ({ content, ...cell, isNote: false })),
  ]);
  const isObliging = ({ title }: { readonly title: string | undefined }): boolean => title !== undefined && saysObligation(title);
  // "x" below "Khuyến khích" says what "Khuyến khích" below "Tính chất" does.
  const optional = notes.filter((note) => isObliging(note) && isOptional(/^\p{L}{2,}/u.test(note.text) ? note.text : (note.title ?? '')));
  const open = notes.filter((note) => !isObliging(note) && isOpen(note));
  return [
    ...remarksOnUnmarked(rows),
    ...optional.map(({ content }) => remarkOn(content, ...OPTIONAL)),
    ...[...groupBy(open, ({ title = '', text }) => `${title}\n${text}`).values()].map((own) => {
      const [{ title, text, isNote }] = own as [(typeof own)[number]];
      const note = `${title === undefined ? '' : `${title}: `}${text.replaceAll('\n', ' ')}`;
      return remarkOn(own.map(({ content }) => content).join('; '), ...adviceOn(text)(note, isNote), own.length > 1 ? 200 : 80);
    }),
  ];
}
