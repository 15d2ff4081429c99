import { remarkOn } from './decision-remark.ts';
import type { DecisionRemark } from './decision-remark.ts';
import { SHEETS } from './set-words.ts';

/** "Bộ tiêu chí gồm 05 nhóm, 19 (mười chín) tiêu chí": how many criteria the set has, in all. */
const SAID =
  /(?<!\p{L})gồm(?: có)?\s*:?\s*(?:tổng (?:số|cộng) )?(?:\d{1,2}(?:\s*\([^()\d]*\))? (?:nhóm|phần|lĩnh vực|nội dung)(?!\p{L})[^.;\d]{0,40})?(?<count>\d{1,2})(?:\s*\([^()\d]*\))?\s*tiêu chí(?!\s*(?:bắt buộc|thành phần|cứng|mềm|chính|phụ|con)(?!\p{L}))/iu;

/** "… và 22 nội dung", behind the number of criteria: how many rows the set has. */
const ROWS_SAID =
  /^[^.;\d]{0,40}?(?<count>\d{1,3})(?:\s*\([^()\d]*\))?\s*(?<what>chỉ tiêu|nội dung)(?! (?:bắt buộc|thành phần|chính|phụ|khuyến khích)(?!\p{L}))/iu;

/** What was read of the table. */
export interface Counted {
  readonly criteria: number;
  /** How many rows have words of their own; several where rows that only name others may count or not, none where nobody counted them. */
  readonly rows: readonly number[];
}

/** The remarks on a sentence that counts other criteria, or other rows, than the table has. */
export function remarksOnCount(sentence: string, { criteria, rows }: Counted): DecisionRemark[] {
  const found = SAID.exec(sentence);
  if (found === null) return [];
  const said = Number(found.groups!['count']);
  const behind = ROWS_SAID.exec(sentence.slice(found.index + found[0].length))?.groups;
  const [ofRows, what = ''] = [Number(behind?.['count']), behind?.['what']];
  const isOther = behind !== undefined && rows.length > 0 && !rows.includes(ofRows);
  return [
    ...(said === criteria ? [] : [ofCriteria(sentence, said, criteria)]),
    ...(isOther ? [ofOthers(sentence, ofRows, what, rows)] : []),
  ];
}

function ofCriteria(sentence: string, said: number, count: number): DecisionRemark {
  return remarkOn(
    sentence,
    `văn bản nói ${said} tiêu chí, bảng đọc được ${count}: có thể sót hàng, hoặc tên nhóm bị coi là tiêu chí (hay ngược lại); hãy đối chiếu trang "${SHEETS.rows}" với bản in`,
    `the decision speaks of ${said} criteria and ${count} were read from the table: a row may be missing, or the name of a group taken for a criterion (or the other way round); check the sheet "${SHEETS.rows}" against the print`,
  );
}

function ofOthers(sentence: string, said: number, what: string, [count]: readonly number[]): DecisionRemark {
  return remarkOn(
    sentence,
    `văn bản nói ${said} ${what}, bảng đọc được ${count!} hàng chỉ tiêu: có thể sót hàng, hoặc hàng bị gộp, bị tách, bị coi là tên nhóm; hãy đối chiếu trang "${SHEETS.rows}" với bản in`,
    `the decision speaks of ${said} indicators ("${what}") and ${count!} rows of them were read from the table: a row may be missing, several may be merged or one split, or one taken for the name of others; check the sheet "${SHEETS.rows}" against the print`,
  );
}
