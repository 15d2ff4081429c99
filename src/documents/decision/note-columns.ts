import { asksFurther, explains, saysObligation } from './column-roles.ts';
import type { Words } from './decision-remark.ts';
import { isNoLevel } from './head-groups.ts';
import { INFO, LEVEL, ROWS, SHEETS } from './set-words.ts';

/* Columns of words beside the levels, and what has to be said of them. */

const POINTS = /(?<!(?:thời|địa|đặc|quan|trọng) )điểm|trọng số|hệ số/iu;
const STATE = /kết quả|hiện trạng|thực trạng|đánh giá|xã tự/iu;

/** True for a column of points. */
function holdsPoints(title: string): boolean {
  return POINTS.test(title);
}

/** True for a column whose cells are no notes: points, results, the state of things before. */
export function holdsNoNotes(title: string | undefined): boolean {
  return title !== undefined && !explains(title) && (holdsPoints(title) || STATE.test(title) || isNoLevel(title));
}

/** What has to be said of a column of words by its head; `undefined` where nothing has. */
export function remarkOfNotes(title: string): Words | undefined {
  if (explains(title)) return SPOKEN;
  if (asksFurther(title)) return ASKS_FURTHER;
  if (saysObligation(title)) return OBLIGATION;
  if (!holdsNoNotes(title)) return undefined;
  return holdsPoints(title) ? OF_POINTS : OF_STATE;
}

/** Heads of words that say where, or for whom, a row is asked. */
const WHERE =
  /^(?:điều kiện|phạm vi|trường hợp|đối tượng|địa bàn|nơi)(?: (?:được )?(?:áp dụng|xét|đánh giá))$|^(?:chỉ )?áp dụng (?:cho|đối với|với|ở|tại|khi|nếu)(?: (?:các )?(?:xã|thôn|đơn vị|nơi))?(?: có)?$|^điều kiện$/iu;

/** True for a head of words that say where, or for whom, a row is asked. */
export function saysWhere(head: string): boolean {
  return WHERE.test(head.trim());
}

/** What has to be said of a column of words that stands where levels do. */
export function wordsOnSpoken(path: readonly string[]): Words {
  return path.some(saysWhere) ? OF_WHERE : SPOKEN;
}

const OF_WHERE: Words = [
  `cột này nói hàng dành cho ai hoặc xét ở đâu, đã ghi vào "Ghi chú", còn bảng tính mọi hàng cho mọi đơn vị: hàng chỉ xét nơi có một thứ thì ghi thứ ấy ở "${ROWS.ifAny.header}"; hàng chỉ của một số đơn vị thì thêm một hàng cho họ ở trang "${SHEETS.columns}", ghi mức ở cột "${LEVEL.header}: TÊN" và để "Không quy định" cho đơn vị khác`,
  `this column says for whom or where a row is asked and stands under "Ghi chú", but every row is required of all units: where something has to be there, write it under "${ROWS.ifAny.header}"; for a row of some units, add a line for them to the sheet "${SHEETS.columns}", write the level in the column "${LEVEL.header}: NAME", and "Không quy định" for all others`,
];
const OF_POINTS: Words = [
  `cột này ghi điểm, không phải mức: đã ghi vào "Ghi chú", bộ tiêu chí không chấm điểm; nếu đơn vị được công nhận theo tổng điểm thì ghi điều ấy vào "${INFO.caveat.header}" của trang "${SHEETS.info}"`,
  `this column holds points and no levels: they stand under "Ghi chú", and the set counts none; if units are recognised by their points, say so under "${INFO.caveat.header}" of the sheet "${SHEETS.info}"`,
];
const OF_STATE: Words = [
  'cột này ghi kết quả hoặc hiện trạng, không phải mức: đã ghi vào "Ghi chú"',
  'this column holds results or the state of things and no levels: they stand under "Ghi chú"',
];
/** Of a column of words. */
const SPOKEN: Words = [
  'cột này ghi lời, không phải mức: đã ghi vào "Ghi chú"',
  'this column holds words and no levels: they stand under "Ghi chú"',
];
const ASKS_FURTHER: Words = [
  `cột này ghi yêu cầu ngoài mức, đã ghi vào "Ghi chú": bộ tiêu chí không tính theo ghi chú; yêu cầu nào phải đạt thì viết thành một hàng có "${LEVEL.header}" riêng`,
  `this column asks for more than the levels and stands under "Ghi chú": nothing is reckoned by notes; make what has to be met a row with its own "${LEVEL.header}"`,
];
const OBLIGATION: Words = [
  `cột này nói hàng nào bắt buộc, không phải mức: đã ghi vào "Ghi chú", còn bảng tính mọi hàng như nhau; hàng không phải đạt thì bỏ, hoặc ghi "Không quy định" ở mức; tiêu chí phải đạt thì ghi ở trang "${SHEETS.info}"`,
  `this column says which rows are mandatory and holds no levels: it stands under "Ghi chú", and the sheet takes all rows alike; take out rows that need not be met, or write "Không quy định" as their level; say on the sheet "${SHEETS.info}" which criteria have to be met`,
];
