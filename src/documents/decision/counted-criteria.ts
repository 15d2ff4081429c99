import { remarkOn } from './decision-remark.ts';
import type { DecisionRemark } from './decision-remark.ts';
import { SHEETS } from './set-words.ts';

/** "Bộ tiêu chí gồm 05 nhóm, 19 (mười chín) tiêu chí": how many criteria the set has, in all. */
const SAID =
  /(?<!\p{L})gồm(?: có)?\s*:?\s*(?:tổng (?:số|cộng) )?(?:\d{1,2}(?:\s*\([^()\d]*\))? (?:nhóm|phần|lĩnh vực|nội dung)(?!\p{L})[^.;\d]{0,40})?(?<count>\d{1,2})(?:\s*\([^()\d]*\))?\s*tiêu chí(?!\s*(?:bắt buộc|thành phần|cứng|mềm|chính|phụ|con)(?!\p{L}))/iu;

/** How many criteria a sentence says that a set has, if that is another number than the table has. */
export function otherCount(sentence: string, count: number): number | undefined {
  const said = SAID.exec(sentence)?.groups?.['count'];
  return said === undefined || Number(said) === count ? undefined : Number(said);
}

/** The remark on a sentence that counts other criteria than the table has. */
export function remarkOnCount(sentence: string, said: number, count: number): DecisionRemark {
  return remarkOn(
    sentence,
    `văn bản nói ${said} tiêu chí, bảng đọc được ${count}: có thể sót hàng, hoặc tên nhóm bị coi là tiêu chí (hay ngược lại); hãy đối chiếu trang "${SHEETS.rows}" với bản in`,
    `the decision speaks of ${said} criteria and ${count} were read from the table: a row may be missing, or the name of a group taken for a criterion (or the other way round); check the sheet "${SHEETS.rows}" against the print`,
  );
}
