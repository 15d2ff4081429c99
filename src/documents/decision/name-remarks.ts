import type { Words } from './decision-remark.ts';
import { INFO, ROWS, SHEETS } from './set-words.ts';

/* What a person is told of rows that are names. */

/** Of a row called by men or by women. */
export const OF_ABOVE: Words = [
  `là nam hoặc nữ của hàng trên, đã ghi thành hàng riêng: để trống "${ROWS.no.header}", "${ROWS.content.header}" và ghi tên số liệu ở "${ROWS.fact.header}", hoặc ghi "nam và nữ" ở "Nam, nữ" của hàng trên`,
  `it is the men or the women of the row above and a row of its own here: leave "${ROWS.no.header}" and "${ROWS.content.header}" blank and name the figure under "${ROWS.fact.header}", or write "nam và nữ" under "Nam, nữ" of the row above`,
];

/** Of a name above criteria. */
export const OF_GROUP: Words = ['tên nhóm tiêu chí: không ghi vào bảng', 'the name of a group of criteria, which the sheet does not have'];

/** Of the first such group of a table. */
export const OF_ROMAN: Words = [
  `${OF_GROUP[0]}; nếu văn bản tính I, II, III là tiêu chí thì ở trang "${SHEETS.rows}" ghi một số và tên nhóm vào "TT", "Tiêu chí" của hàng đầu dưới mỗi nhóm, xóa hai ô ấy ở các hàng sau của nhóm, và đánh số chỉ tiêu 1.1, 1.2 …`,
  `${OF_GROUP[1]}; if the decision counts I, II, III as its criteria, write one number and the name of the group under "TT" and "Tiêu chí" of the first row below each on the sheet "${SHEETS.rows}", clear both in the other rows of the group, and number the indicators 1.1, 1.2 …`,
];

/** Of a name that says which criteria have to be met. */
export const OF_SOME: Words = [
  `nhóm này nói tiêu chí nào bắt buộc, mà bảng chỉ tính điều ấy qua "${INFO.metWith.header}": nếu bộ tiêu chí chỉ đòi một số tiêu chí thì ghi ở đó số phải đạt và các tiêu chí bắt buộc ("ít nhất 4/5 tiêu chí, bắt buộc tiêu chí 1, 2"); chỉ bỏ hàng, hoặc ghi "Không quy định", khi văn bản không tính hàng ấy`,
  `this group says which criteria have to be met, which counts through "${INFO.metWith.header}" alone: if the set asks for some of its criteria only, write there how many and which in any case ("ít nhất 4/5 tiêu chí, bắt buộc tiêu chí 1, 2"); take a row out, or write "Không quy định", only where the decision does not count it`,
];

/** Of a table whose groups are the criteria. */
export const COUNTED: Words = [
  'văn bản gọi các số I, II, III của bảng là tiêu chí: mỗi số đã ghi là một tiêu chí, các hàng dưới nó là chỉ tiêu; hãy đối chiếu',
  'the decision calls the numbers I, II, III of the table criteria: each of them is one in the sheet, and the rows below it are its indicators; check it',
];
