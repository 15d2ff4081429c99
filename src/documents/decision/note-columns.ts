import { asksFurther, explains, saysObligation } from './column-roles.ts';
import type { Words } from './decision-remark.ts';
import { INFO, LEVEL, SHEETS } from './set-words.ts';

/* Columns of words beside the levels, and what has to be said of them. */

const POINTS = /(?<!(?:thời|địa|đặc|quan|trọng) )điểm|trọng số|hệ số/iu;
const STATE = /kết quả|hiện trạng|thực trạng|đánh giá|xã tự/iu;

/** True for a column of points. */
function holdsPoints(title: string): boolean {
  return POINTS.test(title);
}

/** True for a column whose cells are no notes: points, results, the state of things before. */
export function holdsNoNotes(title: string | undefined): boolean {
  return title !== undefined && !explains(title) && (holdsPoints(title) || STATE.test(title));
}

/** What has to be said of a column of words by its head; `undefined` where nothing has. */
export function remarkOfNotes(title: string): Words | undefined {
  if (explains(title)) return SPOKEN;
  if (asksFurther(title)) return ASKS_FURTHER;
  if (saysObligation(title)) return OBLIGATION;
  if (!holdsNoNotes(title)) return undefined;
  return holdsPoints(title) ? OF_POINTS : OF_STATE;
}

const OF_POINTS: Words = [
  `cột này ghi điểm, không phải mức: đã ghi vào "Ghi chú", bộ tiêu chí không chấm điểm; nếu đơn vị được công nhận theo tổng điểm thì ghi điều ấy vào "${INFO.caveat.header}" của trang "${SHEETS.info}"`,
  `this column holds points and no levels: they stand under "Ghi chú", and the set counts none; if units are recognised by their points, say so under "${INFO.caveat.header}" of the sheet "${SHEETS.info}"`,
];
const OF_STATE: Words = [
  'cột này ghi kết quả hoặc hiện trạng, không phải mức: đã ghi vào "Ghi chú"',
  'this column holds results or the state of things and no levels: they stand under "Ghi chú"',
];
/** Of a column of words. */
export const SPOKEN: Words = [
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
