import { caseCells } from './annex-cells.ts';
import type { Words } from './decision-remark.ts';
import { ifAnyOf, withoutIfAny } from './if-any.ts';

/** Numbers that say when, at what age or under which number something is, and are no level. */
const NO_LEVEL =
  /(?:(?:giai đoạn|từ năm|đến năm|năm)\s*)?20\d\d(?:\s*[-–]\s*20\d\d)?|\d+\s*\/\s*24|(?:từ |dưới |trên |đến |đủ )*\d+(?:\s*(?:[-–]|đến)\s*\d+)?\s*(?:tuổi|giờ|ngày|tháng)|\d+\/\d+(?:\/\d+)?/giu;
const LEVEL =
  /(?:tối thiểu|ít nhất|thấp nhất|cao nhất|tối đa|không quá|không dưới|trên|dưới|từ|đạt|≥|≤|>|<)\s*(?:là\s*)?\d[\d.,]*\s*[%‰\p{L}²³]*|\d[\d.,]*\s*(?:%|‰|m²|m2|m³|km|ha|triệu|nghìn|tỷ|lít|kg)(?!\p{L})/iu;
const EXCEPTION =
  /(?:^|[,;(–-]\s*)(?:riêng|ngoại trừ|trừ)(?!\p{L})[^;)]*|(?:đối với|áp dụng (?:cho|đối với|ở))\s+(?:các )?(?:xã|thôn|bản|làng|ấp|buôn|vùng|khu vực|miền|huyện)(?!\p{L})[^;)]*|\((?:các )?(?:xã|thôn|bản|làng|ấp|buôn|vùng|khu vực|miền núi|đồng bằng|ven biển|hải đảo)(?!\p{L})[^()]*\)/iu;
/** A second sentence or item: each may ask for something of its own. */
const SECOND = /;\s*\p{L}.*$|(?:^|[\s;.])b\)\s.*$|(?:^|\s)(?:và|,)\s+t[ỷỉ] lệ\s.*$/iu;
const SEXES = /(?<!\p{L})nam\s*(?:và|,)\s*nữ(?!\p{L})/iu;

const BESIDES = (words: string): Words => [
  `nội dung còn ghi "${words}": bảng chỉ tính mức ở cột mức; nếu đó là một mức, một ngoại lệ hoặc yêu cầu thứ hai thì tách thành hàng hoặc phần (ngoại lệ: hàng "Phạm vi" ở trang "Cột")`,
  `the content also says "${words}": the set reckons by the level alone; if that is a level, an exception or a second requirement, split it into lines or parts (an exception: a line "Phạm vi" on the sheet "Cột")`,
];
const BOTH_SEXES: Words = [
  'nội dung nói đến nam và nữ: nếu mức áp dụng cho từng giới thì ghi "nam và nữ" ở cột "Nam, nữ"',
  'the content speaks of men and women: if the level is for each of them, write "nam và nữ" under "Nam, nữ"',
];
/** Of a criterion or a row that nobody has to meet. */
export const OPTIONAL: Words = [
  'ghi là khuyến khích hoặc không bắt buộc: bảng tính mọi hàng như nhau, hãy bỏ hàng hoặc ghi "Không quy định" ở mức',
  'it is encouraged or not asked for: the sheet takes all rows alike, take the row out or write "Không quy định" as its level',
];

/** True for words that say of a criterion or a row that nobody has to meet it. */
export function isOptional(words: string): boolean {
  return /khuyến khích|không bắt buộc|tự chọn|tùy chọn/iu.test(words);
}

/** What a content says beside a figure that its level alone does not hold: further levels, exceptions, requirements. */
export function remarksOnContent(content: string, levels: readonly string[]): Words[] {
  const remarks: Words[] = [];
  if (isOptional(content)) remarks.push(OPTIONAL);
  // What is yes or no is asked as it is written, with all that it says.
  if (!levels.some((level) => /\d/.test(level))) return remarks;
  const { fact, sexes } = caseCells(content);
  const plain = (fact ?? (ifAnyOf(content) === undefined ? content : withoutIfAny(content))).replaceAll(NO_LEVEL, ' ');
  const found = [LEVEL, EXCEPTION, SECOND].flatMap((pattern) => pattern.exec(plain)?.[0].trim() ?? []);
  if (found.length > 0) remarks.push(BESIDES(found[0]!.replace(/^[,;(–-]\s*|[)]$/gu, '').replaceAll(/\s+/g, ' ')));
  if (sexes === undefined && SEXES.test(plain)) remarks.push(BOTH_SEXES);
  return remarks;
}

/** True for a note that may be a level: `Thôn đặc biệt khó khăn: 70%`. */
export function mayBeLevel(note: string): boolean {
  return LEVEL.test(note.replaceAll(NO_LEVEL, ' '));
}
