import { isRegion } from './column-words.ts';

const UNIT = '(?:xã|thôn|bản|làng|ấp|buôn|phường|huyện|khu dân cư|tổ dân phố|đơn vị)';
const UNITS = `(?:(?:nhóm|loại|cấp)\\s+)?(?:(?:các|những)\\s+)?${UNIT}(?:\\s*(?:,|/|và|hoặc)\\s*(?:(?:các|những)\\s+)?${UNIT})*`;
const AREA =
  '(?:khu vực|kv|vùng|địa bàn|miền núi|miền xuôi|đồng bằng|trung du|ven biển|bãi ngang|hải đảo|xã đảo|biên giới|đô thị|còn lại|khác|đặc biệt khó khăn|đbkk|an toàn khu|atk|dân tộc thiểu số|nhóm|loại)';
const NUMBER = /^(?:(?:bảng|biểu|phần|mục|nhóm)(?:\s+số)?\s+)?(?:\(?(?:[IVX]+|\p{L}|\d{1,2})[.):–-]+|[-–+•])\s*/iu;

const WHOM: readonly RegExp[] = [
  /(?<!\p{L})(?:áp dụng|dùng|dành|dành riêng)(?: riêng)? (?:cho|đối với|với|tại|ở)(?!\p{L})/iu,
  /^(?:riêng )?(?:đối với|cho|với|tại|ở)\s+(?!(?:các )?(?:tiêu chí|chỉ tiêu|nội dung))/iu,
  // Units alone, or units somewhere: a thing that they have, such as "Thôn thông minh", is what a criterion is about.
  new RegExp(`^${UNITS}$`, 'iu'),
  new RegExp(`^${UNITS}(?!\\p{L}).*(?<!\\p{L})${AREA}(?!\\p{L})`, 'iu'),
  /^(?:các )?(?:khu vực|kv|vùng|nhóm|loại)\s+(?:[IVX]+|\d|[A-E](?!\p{L})|thấp|cao|núi|biển|đồng bằng|miền núi|trung du|ven biển|bãi ngang|hải đảo|biên giới|đô thị|nông thôn|đặc biệt|đồng bào|dân tộc|còn lại|khác)(?!\p{L})/iu,
  /^(?:miền núi|miền xuôi|đồng bằng|trung du|ven biển|bãi ngang|hải đảo)(?!\p{L})/iu,
];

/** True for a line that says for which units the levels below it are: `B. KHU VỰC MIỀN NÚI`, `Áp dụng cho các xã còn lại`. */
export function isForSomeUnits(line: string): boolean {
  // A sentence is a note, and what is called a criterion is what it is about.
  if (line.length > 150 || /[.;]$/u.test(line) || /^tiêu chí(?: số)?\s*(?:\d|[IVX])/iu.test(line)) return false;
  const text = line.replace(NUMBER, '').trim();
  return WHOM.some((pattern) => pattern.test(text)) || isRegion(text);
}
