import { groupBy } from '../../value/group-by.ts';
import { areaSaid, unitsLeftOut } from './area-said.ts';
import { mayBeLevel, OPTIONAL } from './content-remarks.ts';
import { saysObligation } from './column-roles.ts';
import { remarkOn } from './decision-remark.ts';
import type { DecisionRemark, Words } from './decision-remark.ts';
import { ifAnyOf } from './if-any.ts';
import { unitsNamed, withoutUnitsNamed } from './named-units.ts';
import { holdsNoNotes } from './note-columns.ts';
import { isHarmlessNote, mayChange } from './note-words.ts';
import type { SeenRow } from './rows-for-areas.ts';
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
  (note: string): Words => [
    `ghi chú "${note}" có thể ${is[0]}: bộ tiêu chí không tính theo ghi chú; nếu đúng vậy thì ${then[0]}`,
    `the note "${note}" may ${is[1]}: nothing is reckoned by notes; if so, ${then[1]}`,
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
function wordsOn(note: string, text: string): Words {
  if (areaSaid(text)?.kind === 'own-level' || (unitsNamed(text) !== undefined && mayBeLevel(text))) return OWN_LEVEL(note);
  if (unitsLeftOut(text) !== undefined) return LEFT_OUT(note);
  if (YEARS.test(text)) return BY_YEAR(note);
  return ifAnyOf(text) !== undefined || /(?<!\p{L})nơi có(?!\p{L})/iu.test(text) ? IF_ANY(note) : NOTE(note);
}

/** True for a note that a person has to look at. */
function isOpen({ title, text }: SeenRow['notes'][number]): boolean {
  if (title === undefined) return !isHarmlessNote(text);
  return !holdsNoNotes(title) && (mayBeLevel(text) || mayChange(text)) && !onlySaysWhom(text);
}

/** Says of notes that may change something: once for each, with all rows that have it. */
export function remarksOnNotes(rows: readonly SeenRow[]): DecisionRemark[] {
  const notes = rows.flatMap(({ content, notes: own, cells = [] }) => [...own, ...cells].map((note) => ({ content, ...note })));
  const isObliging = ({ title }: { readonly title: string | undefined }): boolean => title !== undefined && saysObligation(title);
  const optional = notes.filter((note) => isObliging(note) && /khuyến khích|không bắt buộc|tự chọn|tùy chọn/iu.test(note.text));
  const open = notes.filter((note) => !isObliging(note) && isOpen(note));
  return [
    ...optional.map(({ content }) => remarkOn(content, ...OPTIONAL)),
    ...[...groupBy(open, ({ title = '', text }) => `${title}\n${text}`).values()].map((own) => {
      const [{ title, text }] = own as [(typeof own)[number]];
      const note = `${title === undefined ? '' : `${title}: `}${text.replaceAll('\n', ' ')}`;
      return remarkOn(own.map(({ content }) => content).join('; '), ...wordsOn(note, text), own.length > 1 ? 200 : 80);
    }),
  ];
}
