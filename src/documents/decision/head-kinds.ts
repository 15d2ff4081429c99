import { countsCriteria } from './recognition.ts';
import { withoutMarker } from './text-outline.ts';

/** What the lines below a heading are about. */
export type HeadKind = 'conditions' | 'negative' | 'required' | 'before' | 'other';

const BEFORE = /chuyển tiếp|thu hồi/iu;
const PROCEDURE =
  /^(?:(?:quy định|việc|về)\s+)*(?:trình tự|thủ tục|hồ sơ|thẩm quyền|thời (?:gian|hạn|điểm)|quy trình|tổ chức|trách nhiệm|kinh phí|nhiệm vụ|phân công|khen thưởng|công bố|hiệu lực|điều khoản thi hành|giải pháp|mục tiêu|phạm vi|đối tượng|nguyên tắc|giải thích|nơi nhận)/iu;
const NEGATIVE = /(?:không|chưa)\s+(?:được\s+)?(?:xét|công nhận)[^.;]*$/iu;
const REQUIRED = /^(?:các\s+)?tiêu chí bắt buộc[^.;\d]*$|bắt buộc[^.;\d]*:$/iu;
/** "Điều kiện công nhận", "Tiêu chuẩn xét công nhận thôn", "Công nhận". */
const NOUN =
  /^(?:(?:các|những|quy định|về)\s+)*(?:điều kiện|tiêu chuẩn|yêu cầu)(?:[^.;:]*(?:công nhận|đạt chuẩn|xét|danh hiệu)[^.;:]*)?[.:]?$|^(?:(?:việc|xét|đánh giá)[,\s]+(?:và\s+)?)*công nhận(?:\s+(?:thôn|xã|bản|làng|ấp|khu dân cư)[^.;:\d]{0,60})?[.:]?$/iu;
/** "Thôn được công nhận khi:", "Xã đạt chuẩn phải đảm bảo các điều kiện sau". */
const VERB =
  /(?:công nhận|đạt chuẩn|được xét|xét đạt|được coi là|được đánh giá|danh hiệu)[^.;]*(?::|(?<!\p{L})(?:khi|nếu|sau|sau đây|như sau))$/iu;
/** A sentence that says where to look is none. */
const SENTENCE = /(?<!\p{L})(?:theo|thực hiện|do|giao)(?!\p{L})/iu;

/** What stands below a line, if it only heads others; `undefined` for any other line. */
export function headKind(line: string): HeadKind | undefined {
  const words = withoutMarker(line).trim();
  const isShort = words.length <= 250;
  if (!isShort) return undefined;
  if (REQUIRED.test(words)) return 'required';
  if (countsCriteria(words)) return undefined;
  if (words.length <= 80 && BEFORE.test(words) && !words.endsWith('.')) return 'before';
  if (PROCEDURE.test(words) && (words.endsWith(':') || (words.length <= 100 && !/[.;]$/u.test(words)))) return 'other';
  if (VERB.test(words)) return NEGATIVE.test(words) ? 'negative' : 'conditions';
  return NOUN.test(words) && !SENTENCE.test(words) ? 'conditions' : undefined;
}

/** What the lines below several headings are about: as the innermost one says that says it. */
export function kindBelow(above: readonly string[]): HeadKind | undefined {
  return above.map(headKind).findLast((kind) => kind !== undefined);
}
