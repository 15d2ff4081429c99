import type { Words } from './decision-remark.ts';
import { INFO, ROWS, SHEETS } from './set-words.ts';

/* What is said of sentences outside of the table. */

/** Of a rule that is in no cell. */
export const RECOGNITION: Words = [
  `điều kiện công nhận khác với "đạt mọi tiêu chí" và chưa hiểu trọn vẹn: đã ghi vào "${INFO.caveat.header}", bộ tiêu chí không tính theo điều kiện này; nếu ô "${INFO.metWith.header}" của trang "${SHEETS.info}" nói được điều ấy thì ghi vào đó và sửa "${INFO.caveat.header}"`,
  `this rule of recognition is another than "all criteria" and was not understood as a whole: it stands under "${INFO.caveat.header}" and the set does not reckon by it; if the cell "${INFO.metWith.header}" of the sheet "${SHEETS.info}" can say it, write it there and mend "${INFO.caveat.header}"`,
];
/** Of a rule that is in its cell. */
export const UNDERSTOOD = (rule: string): Words => [
  `điều kiện công nhận đã hiểu là "${rule}", ghi ở "${INFO.metWith.header}" của trang "${SHEETS.info}": hãy đối chiếu`,
  `this rule of recognition was understood as "${rule}" and stands under "${INFO.metWith.header}" of the sheet "${SHEETS.info}": check it`,
];
/** Of a set to be met first. */
export const PRESUPPOSED: Words = [
  'đòi đạt trước một bộ tiêu chí khác: ghi mã bộ ấy ở "Bộ phải đạt trước" của trang "Văn bản"',
  'it asks for another set to be met first: write its id under "Bộ phải đạt trước" of the sheet "Văn bản"',
];
/** Of what units have that were recognised before. */
export const OF_THOSE_BEFORE: Words = [
  `nói về đơn vị đã được công nhận (chuyển tiếp, giữ hoặc thu hồi kết quả), chưa được đưa vào bộ tiêu chí: nếu kết quả của các đơn vị ấy khác đi thì ghi vào "${INFO.caveat.header}"`,
  `it is about units that were recognised before (which keep or lose what they have) and is not in the set: if their results are others, write it under "${INFO.caveat.header}"`,
];
/** Of how figures are counted. */
export const FIGURES: Words = [
  `điều khoản nói số liệu được tính thế nào hoặc của năm nào, chưa được đưa vào bộ tiêu chí: hãy ghi vào cột "${ROWS.definition.header}" của các hàng mà nó nói đến`,
  `this article says how figures are counted or of which year they are, and is not in the set: write it under "${ROWS.definition.header}" in the rows that it is about`,
];
/** Of an article that changes levels. */
export const ARTICLE: Words = [
  'điều khoản có thể đổi mức hoặc đối tượng, chưa được đưa vào bộ tiêu chí: hãy quyết định ghi vào đâu',
  'this article can change levels or for whom they are, and is not in the set: decide where to put it',
];
/** Of a note below the table. */
export const NOTE: Words = [
  'ghi chú ngoài bảng, chưa được đưa vào bộ tiêu chí: hãy quyết định ghi vào đâu',
  'a note outside of the table, which is not in the set: decide where to put it',
];
/** Of a condition on the commune. */
export const OF_ITS_COMMUNE: Words = [
  `điều kiện về xã mà đơn vị thuộc về, không phải bộ phải đạt trước của chính đơn vị: bộ tiêu chí không tính điều kiện này; đã ghi vào "${INFO.caveat.header}"`,
  `a condition on the commune that the unit lies in and no set of the unit itself: the set does not reckon by it; it stands under "${INFO.caveat.header}"`,
];
/** Of the units that the whole set is for. */
export const FOR_WHOM: Words = [
  `nói bộ tiêu chí dành cho ai hoặc không dành cho ai (đối tượng áp dụng): bộ tiêu chí được tính cho mọi đơn vị như nhau; nếu chỉ dành cho một số đơn vị thì ghi vào "${INFO.caveat.header}"`,
  `it says for whom the set is or is not: the set is reckoned alike for all units; if it is for some of them alone, write so under "${INFO.caveat.header}"`,
];
/** Of what nothing else took. */
export const UNTAKEN: Words = [
  'câu của văn bản mà bộ tiêu chí không tính đến; đọc và ghi vào bảng nếu câu ấy đổi mức, đối tượng hoặc cách tính',
  'sentences of the decision that the set does not reckon with; read them, and write them in the sheets if they change levels, for whom they are or how they are counted',
];
