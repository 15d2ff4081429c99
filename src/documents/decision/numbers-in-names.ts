import { remarkOn } from './decision-remark.ts';
import type { DecisionRemark } from './decision-remark.ts';
import { LEVEL, withoutOtherNumbers } from './level-words.ts';
import { calledBy } from './seen-row.ts';
import type { SeenRow } from './seen-row.ts';
import { withoutSome } from './some-of.ts';

/** "Ít nhất 01 mô hình" asks whether there is one. */
const ONE_OF_THEM = /^\D*0?1(?![\d.,]|\s*(?:%|triệu|tỷ|m|km|ha)(?!\p{L}))/iu;

/** The level that the name of a row holds, where its own level is a word: "từ 50 triệu" of "Thu nhập từ 50 triệu trở lên | Đạt". */
function levelInName({ content, levels }: SeenRow): string | undefined {
  const isWord = levels.some((level) => level !== '') && levels.every((level) => !/\d/.test(level));
  const level = isWord ? LEVEL.exec(withoutOtherNumbers(withoutSome(content)))?.[0].trim() : undefined;
  return level === undefined || ONE_OF_THEM.test(level) ? undefined : level;
}

/** Rows that are asked as yes or no while their names hold numbers, in one line: whoever answers compares, and no gap is told. */
export function remarksOnNumbersInNames(rows: readonly SeenRow[]): DecisionRemark[] {
  const found = rows.flatMap((row) => {
    const level = levelInName(row);
    return level === undefined ? [] : [`${calledBy(row)} "${level}"`];
  });
  if (found.length === 0) return [];
  const list = [...new Set(found)].join('; ');
  const vi =
    'nội dung ghi mức bằng số mà ô mức chỉ ghi bằng chữ ("Đạt", "Có" …): hàng được hỏi đạt hay không, con số do người trả lời tự so; muốn máy so và tính còn thiếu bao nhiêu thì ghi số ấy ở ô mức (và "Loại", "Đơn vị tính"), bỏ khỏi nội dung';
  const en =
    'the content holds a number while the level is a word ("Đạt", "Có" …): the row is a yes or no, and whoever answers compares; to have it compared, and the gap told, write that number as the level (with "Loại" and "Đơn vị tính") and take it out of the content';
  return [remarkOn(list, vi, en, list.length)];
}
