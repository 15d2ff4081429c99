import { remarkOn } from './decision-remark.ts';
import type { DecisionRemark } from './decision-remark.ts';

/** A decision that changes another one may hold only the rows that it changes: a set made of it would lack all others. */
const AMENDS = (words: string): DecisionRemark =>
  remarkOn(
    words,
    'văn bản này sửa đổi văn bản khác: nếu bảng chỉ có những hàng được sửa thì chưa phải cả bộ tiêu chí: hãy sửa vào bảng của văn bản gốc, hoặc viết thành gói sửa đổi; chỉ dùng bảng này làm bộ tiêu chí nếu bảng thay toàn bộ phụ lục',
    'this decision changes another one: if its table has only the rows that it changes, it is no whole set: put them into the workbook of the decision that it changes, or write an amendment; use this table as a set only if it replaces a whole annex',
  );

const CHANGE = '(?:sửa đổi|điều chỉnh|bổ sung|thay thế|đính chính|bãi bỏ)(?!\\p{L})';
const CHANGING_TITLE = new RegExp(`^(?:quyết định )?(?:(?:về )?việc |ban hành quy định )?${CHANGE}`, 'iu');
const CHANGING_ARTICLE = new RegExp(`^điều 1\\s*[.:]?\\s*${CHANGE}`, 'iu');

/** The remark on a decision that changes another one: its title says so, or its first article. */
export function remarksOnChange(title: string | undefined, text: string): DecisionRemark[] {
  const article = text.split('\n').find((line) => CHANGING_ARTICLE.test(line.trim()));
  const words = title !== undefined && CHANGING_TITLE.test(title) ? title : article;
  return words === undefined ? [] : [AMENDS(words)];
}
