import type { Words } from './decision-remark.ts';
import { ROWS, SHEETS, LEVEL } from './set-words.ts';

/* Words that say when, or of which units, a row is asked: nobody reckons by them. */

const UNIT =
  '(?:xã(?! hội)|thôn|bản(?! (?:đồ|sắc|thân|quyền|tin|cam|kê|án|vẽ))|làng(?! nghề)|ấp|buôn|khu dân cư|tổ dân phố|khu phố|đơn vị|địa phương)(?!\\p{L})';
const UNITS = `(?:(?:các|những|một số) )?${UNIT}`;
/** What is said of the units behind their name. */
const STATE = '(?:có|chưa|không|còn|đủ|được|đã|làm|là|đông|ít|ven|gần|xa|trên|dưới)(?!\\p{L})';
const REST = '[^;,()]*';
const MARK = '(?:^|[(,;:"“]|\\s[–-])\\s*';
/** What may come about anywhere, and is no condition on the unit: "trợ giúp khi có yêu cầu". */
const EVENT = 'có (?:yêu cầu|nhu cầu|sự cố|thiên tai|dịch|tình huống|đề nghị|cháy|thay đổi|phát sinh)(?!\\p{L})';
const HAPPENS = `(?:cần(?!\\p{L})|${EVENT})`;

const CONDITIONS: readonly RegExp[] = [
  new RegExp(
    `(?<!\\p{L})(?:nếu|giả sử|miễn là|trừ (?:khi|phi)|(?<!(?:phù hợp|gắn|thích ứng|thích hợp) )với điều kiện(?! (?:của|thực tế|kinh tế|tự nhiên|địa|khí))|(?:trong |ở )?nơi có điều kiện|khi (?:có |đủ )+điều kiện)(?!\\p{L})${REST}`,
    'iu',
  ),
  new RegExp(`(?<!\\p{L})khi ${UNITS}${REST}`, 'iu'),
  new RegExp(`${MARK}khi (?!${HAPPENS})\\p{L}${REST}`, 'iu'),
  new RegExp(`(?:${MARK}|(?<!\\p{L})trong )trường hợp(?!\\p{L})(?! ${EVENT})${REST}`, 'iu'),
  new RegExp(`(?<!\\p{L})trường hợp ${UNITS} ${STATE}${REST}`, 'iu'),
  new RegExp(`(?<!\\p{L})(?:tùy|tuỳ)(?!\\p{L})(?! (?:thân|chọn|tiện|bút|viên|tùng))${REST}`, 'iu'),
  new RegExp(`(?<!\\p{L})(?:(?:ở|tại|với|những|các) )+nơi(?: nào)? ${STATE}${REST}`, 'iu'),
  new RegExp(`(?<!\\p{L})nơi (?:có (?:nhu cầu|quỹ|quy hoạch|đủ)|cần|chưa|không|còn|đủ)(?!\\p{L})${REST}`, 'iu'),
  new RegExp(`(?<!\\p{L})khi (?:được|chưa|không|đã|đủ)(?!\\p{L})(?! (?:yêu cầu|đề nghị|mời))${REST}`, 'iu'),
  new RegExp(`\\(${UNITS} [^()]*\\d+ (?:hộ|khẩu|người|dân)(?!\\p{L})[^()]*`, 'iu'),
  new RegExp(`(?<!\\p{L})(?:nơi|${UNIT}) nào(?!\\p{L})${REST}`, 'iu'),
  new RegExp(`\\((?:(?:ở|tại) )?(?:các|những|một số) ${UNIT} (?!(?:trong|của|trên|và|hoặc)(?!\\p{L}))\\p{L}[^()]*`, 'iu'),
  new RegExp(`(?<!\\p{L})(?:ở|tại) những ${UNIT} ${STATE}${REST}`, 'iu'),
  new RegExp(`(?<!\\p{L})(?:ở|tại) (?:(?:các|những) )?(?:${UNIT}|vùng|khu vực) có(?! (?:nhiều|ít))(?!\\p{L})${REST}`, 'iu'),
  new RegExp(`(?<!\\p{L})(?:của|với|cho) (?:các|những) ${UNIT} có(?!\\p{L})${REST}`, 'iu'),
  // What is said of a share stands before the unit.
  new RegExp(`(?<=^t[ỷỉ] lệ [^;,()]*)(?<!\\p{L})của ${UNIT} có(?!\\p{L})${REST}`, 'iu'),
  new RegExp(`(?<!\\p{L})dành (?:riêng )?cho ${UNITS} \\p{L}${REST}`, 'iu'),
  new RegExp(`${MARK}(?:đối )?với ${UNITS} \\p{L}${REST}`, 'iu'),
  new RegExp(`(?<!\\p{L})đối với ${UNITS} ${STATE}${REST}`, 'iu'),
  new RegExp(`${MARK}${UNITS} ${STATE}[^;,()]*(?:được miễn|mới (?:phải|xét|tính|đánh giá))${REST}`, 'iu'),
  new RegExp(`(?<!\\p{L})chỉ (?:với|đối với|cho|ở|tại|áp dụng|xét|đánh giá|yêu cầu|bắt buộc|dành|quy định|chấm)(?!\\p{L})${REST}`, 'iu'),
  new RegExp(`${MARK}áp dụng (?:cho|với|đối với|ở|tại|khi|trong) (?!.*(?:nam|nữ))${REST}`, 'iu'),
  new RegExp(`${MARK}(?:có|đủ) điều kiện(?!\\p{L})${REST}`, 'iu'),
  // "Thôn có quốc lộ đi qua phải có gờ giảm tốc": only a village with such a road has to.
  new RegExp(
    `^(?:${UNITS}|(?:(?:mỗi|các|những) )?(?:hộ(?: dân| gia đình)?|cơ sở|trang trại)) (?:có(?! (?:ít nhất|tối thiểu|từ|\\d))|chưa có|không có|nằm|giáp|ven|gần|ở|thuộc|đông|là)(?!\\p{L})[^;,()]*? (?:thì |cần |bắt buộc )?phải(?!\\p{L})`,
    'iu',
  ),
  new RegExp(`^.+ thì(?!\\p{L})${REST}`, 'iu'),
];

/** The words by which a row says when, or of which units, it is asked; `undefined` where it is for all. */
export function conditionIn(text: string): string | undefined {
  const found = CONDITIONS.flatMap((pattern) => pattern.exec(text)?.[0] ?? [])[0];
  return found?.replaceAll(/^[(,;:"“\s–-]+|["”\s]+$/gu, '');
}

/** Of a row that is asked of some units, or in some case. */
export const CONDITION = (words: string): Words => [
  `nội dung còn ghi điều kiện "${words}", nhưng bảng đòi hàng này ở mọi đơn vị: nếu là thứ phải có thì ghi thứ ấy ở cột "${ROWS.ifAny.header}" (đơn vị không có thì hàng không áp dụng); nếu là loại đơn vị thì thêm một hàng cho loại ấy ở trang "${SHEETS.columns}", chuyển mức sang cột "${LEVEL.header}: TÊN" của nó và ghi "Không quy định" ở mức chung`,
  `the content also states a condition, "${words}", and this row is asked of all units: if something has to be there, write it under "${ROWS.ifAny.header}" (the row does not apply to a unit without it); if it is a kind of unit, add a line for it to the sheet "${SHEETS.columns}", move the level into its column "${LEVEL.header}: NAME", and write "Không quy định" as the general level`,
];
/** Of a criterion that is. */
export const CONDITION_OF_TITLE = (words: string): Words => [
  `tên tiêu chí còn ghi điều kiện "${words}", nhưng bảng đòi mọi hàng của tiêu chí ở mọi đơn vị: nếu là thứ phải có thì ghi thứ ấy ở cột "${ROWS.ifAny.header}" của từng hàng (đơn vị không có thì hàng không áp dụng); nếu là loại đơn vị thì thêm một hàng cho loại ấy ở trang "${SHEETS.columns}", chuyển mức của các hàng sang cột "${LEVEL.header}: TÊN" của nó và ghi "Không quy định" ở mức chung`,
  `the name of this criterion states a condition, "${words}", and all its rows are asked of all units: if something has to be there, write it under "${ROWS.ifAny.header}" in each row (it does not apply to a unit without it); if it is a kind of unit, add a line for it to the sheet "${SHEETS.columns}", move the levels of the rows into its column "${LEVEL.header}: NAME", and write "Không quy định" as the general level`,
];
