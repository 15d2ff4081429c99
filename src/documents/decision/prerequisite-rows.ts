import type { Words } from './decision-remark.ts';
import { INFO, KINDS_BY_WORD, ROWS, SHEETS } from './set-words.ts';
import type { RowKind } from './set-words.ts';
import { wordFor } from './word-for.ts';

/* Rows that ask for another set to be met first: "Đạt chuẩn xã nông thôn mới" among the rows of a further set. */

const UNIT = '(?:xã|phường|thôn|làng|bản|ấp|buôn|xóm|khóm|khu dân cư|khu phố|tổ dân phố|huyện|thị xã|thành phố|tỉnh)';
const LABEL = '(?:(?:\\d+(?:\\.\\d+)*[.)]?|[a-zđ][.)]|[-–+•*])\\s+)?';
/** A unit itself, and nothing that it has: "Có thôn đạt chuẩn" is of its villages, "Vườn đạt chuẩn" of gardens. */
const SUBJECT = `(?:(?:là|đã|được|phải|đang|và|tiếp tục|các|${UNIT})(?!\\p{L})[\\s,/]+)*?`;
const MET = '(?:(?:đạt(?: chuẩn| danh hiệu)?|công nhận(?: là)?|xét|duy trì|giữ vững|hoàn thành|danh hiệu)[\\s,]+)+';
const MEMBERS =
  '(?:(?:đủ|đầy đủ|toàn bộ|tất cả|các|bộ|tiêu chí|quy định|mức|yêu cầu|của|theo|về|chuẩn|danh hiệu|là|\\d+\\s*\\/\\s*\\d+)\\s+)*';
const STANDARD = `["“”'(]*(?:${UNIT}\\s+["“”']*(?:đạt chuẩn\\s+)?(?:nông thôn mới|ntm|kiểu mẫu|nâng cao|hiện đại)|(?:nông thôn mới|ntm))(?!\\p{L})(?: (?:nâng cao|kiểu mẫu|hiện đại))*(?!\\s+(?:về|ở|trong lĩnh vực)(?!\\p{L}))`;
const ROW = new RegExp(`^${LABEL}(${SUBJECT}${MET}${MEMBERS}${STANDARD})`, 'iu');
/** "Là thôn nông thôn mới", or the name of such a unit alone. */
const IS_ONE = new RegExp(`^${LABEL}((?:là|đã là)\\s+${STANDARD}|${STANDARD}["”')]*$)`, 'iu');

/** The words by which a row asks for another set to be met; `undefined` where it asks for something else. */
function setMetFirst(content: string): string | undefined {
  return (ROW.exec(content) ?? IS_ONE.exec(content))?.[1]?.trim();
}

/** True for words that name a commune, or what lies above one, in a set that is not of those. */
function isOfPlaceAbove(words: string, level: string | undefined): boolean {
  return level !== undefined && !/^(?:xã|huyện|tỉnh)/iu.test(level) && /(?<!\p{L})(?:xã|phường|huyện|tỉnh)(?!\p{L})/iu.test(words);
}

/** What to do with a row that asks for another set to be met first. */
export function remarksOnPrerequisite(content: string, level: string | undefined): Words[] {
  const words = setMetFirst(content);
  if (words === undefined) return [];
  const kind = wordFor<RowKind>(KINDS_BY_WORD, 'prerequisite');
  if (isOfPlaceAbove(words, level))
    return [
      [
        `hàng này hỏi danh hiệu của xã (hoặc cấp trên) mà đơn vị thuộc về ("${words}"): đó không phải bộ phải đạt trước của chính đơn vị; giữ "Đạt hoặc không" và ghi ở cột "${ROWS.definition.header}" là xã nào, theo văn bản nào`,
        `this row asks for the title of the commune (or more) that the unit lies in, "${words}": that is no set of the unit itself; keep "Đạt hoặc không", and say under "${ROWS.definition.header}" of which commune it is and by which decision`,
      ],
    ];
  return [
    [
      `hàng này đòi đạt trước một bộ tiêu chí khác ("${words}"): chọn "${kind}" ở cột "${ROWS.kind.header}" và ghi mã của bộ ấy ở "${INFO.presupposed.header}" của trang "${SHEETS.info}"; để nguyên thì hàng chỉ hỏi đạt hay không, không ai kiểm theo bộ ấy`,
      `this row asks for another set to be met first, "${words}": choose "${kind}" under "${ROWS.kind.header}" and write the id of that set under "${INFO.presupposed.header}" of the sheet "${SHEETS.info}"; left as it is, it only asks for yes or no, and nothing is held against that set`,
    ],
  ];
}
