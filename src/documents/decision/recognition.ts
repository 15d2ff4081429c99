import { withoutMarker } from './text-outline.ts';

/** Words by which a rule of recognition, what changes a criterion and what changes a figure are known. */

const COUNTS = /ít nhất|tối thiểu|từ \d|trở lên|bắt buộc|không quá|\d\s*\/\s*\d|\d\s*%/iu;
const RECOGNISES = /công nhận|được xét|xét đạt|đạt chuẩn|được coi là|được đánh giá/iu;
const MEMBERS = /tiêu chí|chỉ tiêu|số (?:thôn|xã|bản|làng|ấp)/iu;
/** All criteria of a group are not all of them. */
const ALL =
  /(?:toàn bộ|tất cả|mọi|đủ|100\s*%)[^.;]*?tiêu chí(?!\s+(?:thuộc\s+|của\s+)?(?:nhóm|phần|mục)(?!\p{L}))|đạt (?:chuẩn )?các tiêu chí (?:theo|quy định|tại|của|trong)/iu;

const N = '\\d{1,3}(?:\\s*\\([^)\\d]*\\))?';
const COUNTED: readonly RegExp[] = [
  new RegExp(`(?:đạt|hoàn thành|ít nhất|tối thiểu|không dưới|từ)\\s+${N}(?:\\s*(?:\\/|trong|trên)[^.;,\\d]{0,15}${N})?\\s*tiêu chí`, 'iu'),
  new RegExp(`[≥⩾]\\s*${N}\\s*tiêu chí|\\d\\s*\\/\\s*${N}\\s*tiêu chí|${N}\\s*tiêu chí\\s+trở lên`, 'iu'),
  /số (?:lượng )?tiêu chí\s+(?:phải|cần|đạt|tối thiểu)[^.;\d]{0,60}\d/iu,
  /\d\s*%\s*(?:tổng )?(?:số )?(?:các )?tiêu chí(?:\s+trở lên|\s+đạt)/iu,
  /(?:được|cho phép)\s+(?:phép\s+)?(?:thiếu|không đạt|chưa đạt|nợ)\s+(?:tối đa\s+|không quá\s+)?\d{1,2}\s*(?:tiêu chí|chỉ tiêu)/iu,
  /(?<!bộ )tiêu chí[^.;:]{0,60}(?<!không )bắt buộc|(?<!không )bắt buộc[^.;]{0,40}(?<!bộ )tiêu chí/iu,
];
const GOAL = /phấn đấu|mục tiêu|kế hoạch|lộ trình/iu;

const FIRST = /đã (?:đạt chuẩn|được công nhận|là (?:xã|thôn))/iu;
const ORDERS = /chịu trách nhiệm|ban hành kèm theo quyết định này/iu;
/** What else a unit may have to fulfil to be recognised: satisfaction, no debts, points. */
const CONDITIONAL =
  /công nhận|(?<!\p{L})(?:được |chưa |không |chỉ )(?:được )?xét(?!\p{L})|xét (?:đạt|công nhận)|được coi là|được đánh giá (?:là )?đạt/iu;
const CONDITION =
  /(?<!\p{L})(?:phải|chỉ(?! đạo| tiêu| thị| số)|chưa|không|nếu|khi|trừ|trường hợp|điều kiện [^:]*:\s*\p{L}+|ít nhất|tối thiểu|từ \d|trở lên)(?!\p{L})/iu;
const EXCEPT = /(?<!\p{L})(?:trừ|riêng|không kể|không bao gồm|được (?:phép )?thiếu)(?!\p{L})/iu;
const POINTS = /(?:tổng )?(?:số )?điểm[^.;]*(?:từ|đạt|≥|tối thiểu|ít nhất|trở lên)[^.;]*\d|\d\s*điểm trở lên/iu;

/** What a decision says of units that were recognised under an earlier text, or lose what they have. */
const RECOGNISED_BEFORE = /(?:đã|được|đang)\s[^.;]{0,60}(?:công nhận|đạt chuẩn|nộp|thẩm định)[^.;]{0,60}trước (?:ngày|thời điểm|khi|năm)/iu;
const KEEPS =
  /tiếp tục|giữ nguyên|bảo lưu|chuyển tiếp|không (?:phải )?(?:xét|đánh giá|công nhận|thẩm định) lại|(?:đánh giá|xét|thẩm định) lại|vẫn (?:được|có|giữ)|được giữ(?! vững)|giữ (?:danh hiệu|kết quả)|còn giá trị|có giá trị|rà soát/iu;
const WITHDRAWN = /thu hồi/iu;

/** True for words that count criteria, or say which of them have to be met, whether or not they speak of recognition. */
export function countsCriteria(words: string): boolean {
  return COUNTED.some((pattern) => pattern.test(words)) && !GOAL.test(words);
}

/** "10/10 tiêu chí" of ten asks for all. */
function allOf(text: string, count: number): string {
  return text.replaceAll(
    /(?:ít nhất |tối thiểu )?(\d{1,3})\s*\/\s*(\d{1,3})(?=(?:\s*\([^)\d]*\))?\s*tiêu chí)/giu,
    (whole, own: string, all: string) => (Number(own) === count && Number(all) === count ? 'toàn bộ' : whole),
  );
}

/** Of a criterion, not of a unit. */
const TAKEN_AS_MET = /(?<!bộ )(?:tiêu chí|chỉ tiêu)[^.;,:]{0,60}được (?:coi|tính|xem|đánh giá) (?:là |như )(?:đã )?đạt/giu;

/** A sentence without what it says of all criteria, and of levels: "mức đạt chuẩn" recognises nobody. */
function besidesAll(sentence: string): string {
  return sentence
    .replaceAll(new RegExp(ALL, 'giu'), ' ')
    .replaceAll(/mức đạt(?: chuẩn)?/giu, ' ')
    .replaceAll(TAKEN_AS_MET, ' ');
}

/** True for what is said of units that were recognised before: it changes neither the criteria nor when they are met. */
export function isOfThoseBefore(sentence: string): boolean {
  return RECOGNISED_BEFORE.test(sentence) || (FIRST.test(sentence) && KEEPS.test(sentence)) || WITHDRAWN.test(sentence);
}

/** True for what asks for another set to be met first. */
export function asksForAnother(sentence: string): boolean {
  return FIRST.test(sentence) && !isOfThoseBefore(sentence) && !asksOfItsCommune(sentence);
}

/** "Thôn thuộc xã đã đạt chuẩn": the place that a unit lies in has to have met something. */
const IN_PLACE =
  /(?<!\p{L})(?:thuộc|ở|tại|nằm trong|trên)\s+(?:các\s+)?(?:địa bàn\s+)?(?:xã|phường|huyện|tỉnh)(?!\p{L})[^.;,:]{0,40}đã (?:đạt|được công nhận|hoàn thành)/iu;
/** "Thôn được xét khi xã đã được công nhận". */
const OF_VILLAGES =
  /^(?:các\s+)?(?:thôn|làng|bản|buôn|ấp|xóm|khóm|khu dân cư|tổ dân phố)(?!\p{L})[^.;:]*(?<!\p{L})xã (?:ấy |đó |mình )?đã (?:đạt|được công nhận|hoàn thành)/iu;

/** True for a condition on the commune that a unit lies in, which is no set of the unit itself. */
export function asksOfItsCommune(sentence: string): boolean {
  return (IN_PLACE.test(sentence) || OF_VILLAGES.test(withoutMarker(sentence))) && !isOfThoseBefore(sentence);
}

/** True for a sentence that carries the decision out, or puts it into force. */
export function isOrder(sentence: string): boolean {
  return ORDERS.test(sentence);
}

/** Whom no set is for: "Huyện được công nhận khi có ít nhất 3/5 xã đạt chuẩn". Where a district recognises somebody, it does not stand so. */
const OF_DISTRICTS =
  /^(?:các )?(?:huyện|quận|thị xã|tỉnh|thành phố)(?: (?:nông thôn mới|ntm|này|\p{Lu}\p{L}*))* (?:chỉ |mới )?(?:được (?:xét |đề nghị |xem xét )?(?:công nhận|đạt chuẩn|coi là)|được xét|đạt chuẩn)(?!\p{L})/iu;

/** True for a rule by which a unit is recognised that no set is for. A sentence that counts criteria is kept as one on this set. */
export function recognisesDistrict(sentence: string): boolean {
  const words = withoutMarker(sentence);
  return OF_DISTRICTS.test(words) && !/tiêu chí|chỉ tiêu/iu.test(words);
}

/** True for a rule by which units are recognised that is another than all criteria. */
export function recognises(sentence: string, count: number): boolean {
  const said = allOf(sentence, count);
  const rest = besidesAll(said);
  if (WITHDRAWN.test(sentence)) return false;
  if (countsCriteria(rest)) return true;
  if (isOfThoseBefore(sentence)) return false;
  if (RECOGNISES.test(rest) && COUNTS.test(rest) && MEMBERS.test(said)) return true;
  if (isOrder(sentence)) return false;
  // "Được công nhận khi đạt toàn bộ tiêu chí" has no further condition; "và không còn nợ đọng" behind it is one.
  const all = ALL.exec(said);
  const further = all === null ? rest : said.slice(all.index + all[0].length);
  // All but one, or all but for some, is another rule than all.
  if (all !== null && RECOGNISES.test(rest) && EXCEPT.test(further)) return true;
  return POINTS.test(rest) || (!FIRST.test(sentence) && CONDITIONAL.test(rest) && CONDITION.test(further));
}

/** True for a sentence that speaks of all criteria, whatever else it says. */
export function namesAll(sentence: string, count: number): boolean {
  return ALL.test(allOf(sentence, count));
}

/** True for a sentence that asks for all criteria and for nothing else. */
export function asksForAll(sentence: string, count: number): boolean {
  const said = allOf(sentence, count);
  const rest = besidesAll(said);
  return ALL.test(said) && !COUNTS.test(rest) && !CONDITION.test(rest);
}

const WHEN = /(?:công nhận|đạt chuẩn|được xét)[^.;]*(?<!\p{L})(?:khi|nếu|phải)(?!\p{L})/iu;

/** True for a sentence that says when a unit is recognised, where it stands among the rows of a table. */
export function saysWhenRecognised(sentence: string): boolean {
  return WHEN.test(sentence) && recognises(sentence, 0);
}
