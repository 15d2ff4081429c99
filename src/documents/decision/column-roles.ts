import type { Holds } from './column-words.ts';
import { namesBody } from './note-words.ts';

/** What a column of the table in the decision is. */
export type Role = 'no' | 'criterion' | 'content' | 'level' | 'unit' | 'inCharge' | 'evidence' | 'note';

/** Heads that name who does something, and heads of what may be done by somebody or in some way. */
const WHO =
  /(?<!\p{L})(?:đơn vị|cơ quan|sở|ngành|phòng|ban|cán bộ|người|tổ chức|bộ phận|đầu mối|phân công)(?!\p{L}).*(?:phụ trách|chủ trì|hướng dẫn|theo dõi|thẩm định)|^(?:phụ trách|chủ trì|thẩm quyền|trách nhiệm)(?!\p{L})/iu;
const DONE = /phụ trách|chủ trì|phối hợp|hướng dẫn|theo dõi|thẩm định|thực hiện|đánh giá|^(?:cơ quan|đơn vị)$/iu;
/** Heads of words about a row: how it is looked at, by which text, what it means. */
const EXPLAINS =
  /^(?:(?:nội dung|văn bản|tài liệu) )?(?:hướng dẫn|phụ trách|theo dõi|thẩm định)|^(?:cách(?: thức)?|phương pháp|căn cứ|cơ sở|quy trình) (?:đánh giá|tính|xác định|đo|chấm|thẩm định|thực hiện)|^(?:diễn giải|giải thích|thuyết minh|giải trình)/iu;
/** Heads of what is asked besides the levels. */
const FURTHER = /^(?:các )?(?:yêu cầu|điều kiện|quy định) (?:khác|thêm|bổ sung)$/iu;
/** Heads that say which rows have to be met, and what stands below them. */
const OBLIGATION = /bắt buộc|khuyến khích|^tính chất|^(?:phân )?loại (?:chỉ tiêu|tiêu chí)/iu;
const OBLIGED = /^(?:[x×✓✔√●*+v]|có|không|(?:không )?bắt buộc|khuyến khích|tự chọn|tùy chọn|cứng|mềm)$/iu;

/** Points, results and the state of things are no levels, though they stand where levels do. */
const NOTED =
  /^(?:ghi chú|(?:thang |số )?điểm(?:$|[\s(])|trọng số|hệ số|kết quả(?! (?:cần|phải|yêu cầu) )|hiện trạng|thực trạng|(?:tự )?(?:đánh giá|chấm điểm)|xã tự)/iu;

/** True for a head of words that explain a row. */
export function explains(head: string): boolean {
  return EXPLAINS.test(head);
}

/** True for a head of what is asked besides the levels. */
export function asksFurther(head: string): boolean {
  return FURTHER.test(head);
}

/** True for a head that says which rows have to be met. */
export function saysObligation(head: string): boolean {
  return OBLIGATION.test(head);
}

function mostName(texts: readonly string[]): boolean {
  return texts.filter(namesBody).length * 2 > texts.length;
}

/** What a column is by the words above it, and by what stands in it; `undefined` where those do not say. */
export function roleOf(path: readonly string[], texts: readonly string[], holds: Holds): Role | undefined {
  const says = (pattern: RegExp): boolean => path.some((text) => pattern.test(text));
  if (says(/^(?:tt|stt|số tt|số thứ tự|no\.?)$/iu)) return 'no';
  const areBodies = says(DONE) && mostName(texts);
  if (holds !== 'levels' && (WHO.test(path.join(' ')) || areBodies)) return 'inCharge';
  // Sentences under "Diễn giải" may be the contents themselves.
  const isExplained = says(EXPLAINS) && !(holds === 'words' && says(/^(?:diễn giải|giải thích|thuyết minh|giải trình)/iu));
  if (says(/minh chứng|hồ sơ/iu)) return 'evidence';
  if (says(NOTED) || isExplained || says(FURTHER)) return 'note';
  if (says(OBLIGATION) && texts.length > 0 && texts.every((text) => OBLIGED.test(text))) return 'note';
  return says(/^(?:đvt|đơn vị tính|đơn vị)(?: \(.*\))?$/iu) ? 'unit' : undefined;
}
