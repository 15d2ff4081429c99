import { unitsNamed } from './named-units.ts';

/* Rows of which each is a case of one thing: a kind of unit, a year, a degree. They are no things that are asked for together. */

const UNIT = '(?:xã|thôn|bản|làng|ấp|buôn|xóm|khóm|khu dân cư|khu phố|tổ dân phố|phường|đơn vị)';
/** What is said of units behind their name. */
const STATE = '(?:dưới|trên|từ|có|không|chưa|mới|đã|được|còn|khó khăn|đặc biệt|loại|nhóm|thuộc|ở|vùng|nằm|giáp|khác|đông|ít)';
const WHEN =
  /^(?:(?:đối với|với|riêng|áp dụng cho)\s+)?(?:(?:các |từ |đến |trước |sau )?năm(?!\p{L})|(?:trong )?giai đoạn|kỳ|đợt|20\d\d(?!\d))/iu;
const CASE =
  /^(?:công nhận|đánh giá|xét|thẩm định)(?: công nhận)? (?:lần đầu|lần thứ|lại|mới)|^(?:mức|bậc|hạng|loại)\s+(?:cơ bản|nâng cao|chung|riêng|tối thiểu|tối đa|khá|tốt|xuất sắc|[IVX\d]+)(?!\p{L})|^(?:trường hợp|nếu|khi|còn lại|khác)(?!\p{L})/iu;
const OF_UNIT = new RegExp(`^(?:(?:đối với|với|riêng|áp dụng cho)\\s+)?(?:các |những )?${UNIT}\\s+${STATE}(?!\\p{L})`, 'iu');

/** True for a level in figures. */
export function hasFigure(level: string): boolean {
  return /\d/u.test(level);
}

/** True for words that say in which case a level holds; of a level in figures, units of whatever kind are a case. */
export function isCase(words: string, isFigure: boolean): boolean {
  const plain = words.replace(/^(?:[-–+•]\s*|[a-zđ][.)]\s*)/iu, '');
  if (unitsNamed(plain) !== undefined || WHEN.test(plain) || CASE.test(plain)) return true;
  return isFigure && OF_UNIT.test(plain);
}
