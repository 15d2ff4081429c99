import { remarkOn } from './decision-remark.ts';
import type { DecisionRemark } from './decision-remark.ts';
import { oneLine } from './level-line.ts';
import { withLevel } from './seen-row.ts';
import type { SeenRow } from './seen-row.ts';
import { KINDS_BY_WORD, ROWS } from './set-words.ts';
import type { RowKind } from './set-words.ts';
import { wordFor } from './word-for.ts';

const RANK = '(?:khá|tốt|xuất sắc|trung bình)';
/** Levels that say how good something is: nothing can be compared with them, somebody has to say so. */
const QUALITY = new RegExp(
  `^(?:(?:đạt )?(?:(?:xếp )?loại |mức )?${RANK}(?: trở lên)?|(?:đạt )?(?:mức độ|cấp độ|hạng|loại) (?:\\d|[IVX]+|[A-D])(?: trở lên)?|hoàn thành (?:tốt|xuất sắc)(?: nhiệm vụ)?(?: trở lên)?|thực hiện tốt|(?:hoạt động )?(?:có )?hiệu quả|ổn định|giữ vững|duy trì|(?:đầy )?đủ(?: theo quy định)?|(?:theo|đúng) quy định|thường xuyên|kịp thời)$`,
  'iu',
);

/** True for levels of which each is a word of quality; blank ones say nothing. */
export function areOfQuality(levels: readonly string[]): boolean {
  const said = levels.map((level) => oneLine(level).replace(/\.$/u, '')).filter((level) => level !== '');
  return said.length > 0 && said.every((level) => QUALITY.test(level));
}

/** Rows that people judge because their levels are words of quality, in one line. */
export function remarksOnQuality(rows: readonly SeenRow[]): DecisionRemark[] {
  const found = rows.filter(({ isJudged = false }) => isJudged);
  if (found.length === 0) return [];
  const [judged, plain] = (['judgement', 'boolean'] as const).map((kind) => wordFor<RowKind>(KINDS_BY_WORD, kind)) as [string, string];
  const row = [...new Set(found.map(withLevel))].join('; ');
  const vi = `mức là lời đánh giá, không so được: đã chọn "${judged}" ở cột "${ROWS.kind.header}", lời ấy được ghi cho người kết luận; muốn hỏi đạt hay không thì đổi thành "${plain}", ghi mức "Đạt" và đưa lời ấy vào nội dung`;
  const en = `the level says how good something is, with which nothing can be compared: "${judged}" was chosen under "${ROWS.kind.header}", and the words are kept for those who judge; for a yes or no write "${plain}" there and "Đạt" as the level, and put the words into the content`;
  return [remarkOn(row, vi, en, row.length)];
}
