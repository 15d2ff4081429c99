import { changesCriteria } from './changing-words.ts';
import { isFormality } from './formal-sentences.ts';
import { countsCriteria } from './recognition.ts';
import type { WordCell } from './word-blocks.ts';

/* Tables in which the form of a decision is laid out: its letterhead, who receives it and who signed it. */

const RULE = /^[-–—_=*\s.]+$/u;
/** Bodies and offices in capitals, as they stand in a letterhead and above a name. */
const BODY =
  /^(?:(?:TM|KT|TL|TUQ|Q)\.|(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐND|CHÍNH PHỦ|THỦ TƯỚNG|BỘ|SỞ|BAN|VĂN PHÒNG|CỘNG HÒA|CỘNG HOÀ|TỈNH|THÀNH PHỐ|HUYỆN|XÃ|CHỦ TỊCH|PHÓ|GIÁM ĐỐC|CHÁNH|CỤC|TRƯỞNG|THỨ TRƯỞNG)(?!\p{L}))[^\p{Ll}\d:;]*$/u;
/** What else stands there: the number, the day, the seal, what the letter is about. */
const LINE =
  /^(?:số\s*:.*|v\/v .{0,150}|\[hình\]|\(?(?:đã ký|ký tên|ký, ghi rõ họ tên|ký, đóng dấu)[^)]*\)?|[^.;:]{2,30}, ngày [\d….]*\s*tháng [\d….]*\s*năm [\d….]*|kính gửi:?.{0,150})$/iu;
const RECIPIENTS = /^nơi nhận\s*:?/iu;

const linesOf = ({ text }: WordCell): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** True for a line that may change something of a set, wherever it stands. */
const bears = (line: string): boolean => changesCriteria(line) || countsCriteria(line) || /(?<!bộ )tiêu chí|chỉ tiêu/iu.test(line);

function isFormLine(line: string): boolean {
  return RULE.test(line) || (!bears(line) && (BODY.test(line) || LINE.test(line))) || isFormality(line);
}

/** True for a table of which every cell belongs to the form of a decision, or is blank. */
export function isFormTable(rows: readonly (readonly WordCell[])[]): boolean {
  const cells = rows.flat().filter(({ text }) => text.trim() !== '');
  // A picture alone may be the table of criteria.
  if (cells.length > 0 && cells.every(({ text }) => text === '[hình]')) return false;
  let isBelowRecipients = false;
  return cells.every((cell) => {
    const lines = linesOf(cell);
    // Those who receive it may stand in rows of their own below the word.
    isBelowRecipients ||= RECIPIENTS.test(lines[0]!);
    const isList = isBelowRecipients && lines.every((line) => (RECIPIENTS.test(line) || /^[-–+•]/u.test(line)) && !bears(line));
    return isList || lines.every(isFormLine);
  });
}
