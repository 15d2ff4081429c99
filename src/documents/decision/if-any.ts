import { TO_BE_SAID, YES } from './set-words.ts';

/** Kinds of unit of which a row may say that it is only for those that have something. */
const UNIT = '(?:(?:các|những) )?(?:xã|thôn|bản|làng|ấp|buôn|khu dân cư|địa phương|đơn vị|nơi)(?: nào)?';
/** "nếu có", "đối với thôn có", "nếu thôn có": what follows has to be there. */
const WHERE_THERE_IS = `(?:nếu (?:${UNIT} )?có|(?:chỉ )?(?:đối với|áp dụng (?:đối với |cho |với |ở |tại )?) ?${UNIT} có|nếu phát sinh)`;

/** "Thôn có chợ thì …". */
const THEN = new RegExp(`^(?:đối với |với |nếu )?${UNIT} có [^.;]+? thì (?!\\s*$)`, 'iu');

/** "nếu có" alone: the row itself names the thing before it. */
const ALONE = /\s*\(\s*nếu có\s*\)|\s*,\s*nếu có\s*(?:,|$)/giu;
/** "(nếu có hộ sản xuất, kinh doanh)", "(đối với thôn có làng nghề)": the words in brackets name the thing. */
const NAMED = new RegExp(`\\s*\\(\\s*${WHERE_THERE_IS}\\s+([^()]+?)\\s*\\)`, 'giu');
/** In whatever form a row says it. */
const SAID = new RegExp(`(?<!\\p{L})${WHERE_THERE_IS}(?!\\p{L})`, 'iu');

const word = (words: string): string => `(?<!\\p{L})(?:${words})(?!\\p{L})`;

/** Where in a row words begin that say what has to hold of a thing, and no more which thing: "theo quy hoạch", "đạt chuẩn". */
const HOLDS = new RegExp(
  `\\s${word('có|được|đã|đạt|bảo đảm|đảm bảo|sử dụng|tham gia|thực hiện|hoạt động|không|chưa|áp dụng|đáp ứng|phù hợp|theo|đúng|đủ|phải|cần|hợp vệ sinh|trên địa bàn')}.*$`,
  'iu',
);
/** Words that may be part of what a thing is, or of what has to hold of it: only a person knows. */
const UNSURE = new RegExp(
  `\\d|${word('trong|ngoài|tại|ở|trên|dưới|từ|nằm|thuộc|bằng|do|thì|mà|an toàn|sạch|xanh|kiên cố|nhu cầu|điều kiện|yêu cầu|t[ỷỉ] lệ')}`,
  'iu',
);
/** What every place has, and what alone says nothing. */
const SAYS_NOTHING =
  /^(?:hộ(?: dân| gia đình)?|thôn|bản|làng|xã|người(?: dân)?|dân|nhà(?: ở)?|km|mô hình|cơ sở|công trình|nội dung|trường hợp)?$/iu;

/** What is counted or measured of a thing is not the thing. */
const MEASURE = /^(?:(?:t[ỷỉ] lệ|tổng số|số lượng|số(?! h[óo]a)|chiều dài|diện tích|km|các|những)\s+)+/iu;

/** What goes on behind the words with a thing that may well be asked of all. */
const ANOTHER_THING =
  /^\s*(?:[,;]|và(?!\p{L}))\s*\p{L}|[,;]\s*(?:(?:các|những|mọi|100%|số)\s+)?(?:hộ|người|nhân dân|nhà|khu|đường|công trình|cơ sở|trường|trẻ|tổ|câu lạc bộ|có)(?!\p{L})/iu;

/** True where the words may be said of one of the things that the row asks for: the others are asked of all. */
function isOfOnePart(before: string, behind: string, thing?: string): boolean {
  if (before.includes(';') || ANOTHER_THING.test(behind)) return true;
  const isNamedBefore = thing !== undefined && before.toLowerCase().includes(thing.toLowerCase());
  return (thing !== undefined && !isNamedBefore && /,|\svà\s/iu.test(before)) || /(?:,|\svà)\s+có\s/iu.test(before);
}

function labelOf(thing: string, most: number): string {
  if (SAYS_NOTHING.test(thing) || UNSURE.test(thing) || thing.split(' ').length > most) return TO_BE_SAID;
  return `${YES} ${thing.charAt(0).toLowerCase()}${thing.slice(1)}`;
}

/** The thing that a row begins with, as what has to be there: "Nghĩa trang theo quy hoạch" is about "Có nghĩa trang". */
export function thingOf(content: string): string {
  const thing = content
    .trim()
    .replace(/^[a-zđ][.)]\s*/iu, '')
    .replace(/^có\s+/iu, '')
    .replace(MEASURE, '')
    .replace(HOLDS, '');
  return labelOf(thing.replace(/[\s,;:.]+$/u, ''), 5);
}

/** What has to be there for a row to be asked; `undefined` where the row is for all. Where it is not beyond doubt, it is to be said. */
export function ifAnyOf(content: string): string | undefined {
  // "Thôn có chợ thì chợ đạt chuẩn": only a person can say what has to be there.
  if (THEN.test(content)) return TO_BE_SAID;
  if (!SAID.test(content)) return undefined;
  const [named, ...furtherNamed] = content.matchAll(NAMED);
  const [alone, ...furtherAlone] = content.matchAll(ALONE);
  const isOnce = furtherNamed.length + furtherAlone.length === 0 && (named === undefined) !== (alone === undefined);
  if (!isOnce || SAID.test(withoutIfAny(content))) return TO_BE_SAID;
  const { index, 0: said } = (named ?? alone)!;
  if (isOfOnePart(content.slice(0, index), content.slice(index + said.length), named?.[1])) return TO_BE_SAID;
  // What words in brackets say of a thing may well be meant: with them nothing is left out and nothing taken.
  if (named !== undefined) return HOLDS.test(` ${named[1]!}`) ? TO_BE_SAID : labelOf(named[1]!, 8);
  return thingOf(content.slice(0, index));
}

/** A row without anything that it says on what has to be there, read or not: what is for a person is told of by itself. */
export function withoutSaidIfAny(content: string): string {
  if (THEN.test(content)) return content.replace(THEN, '');
  return withoutIfAny(content).replaceAll(new RegExp(`${SAID.source}[^;,()]*`, 'giu'), ' ');
}

/** A row without its words on what has to be there. */
export function withoutIfAny(content: string): string {
  return content.replaceAll(ALONE, '').replaceAll(NAMED, '');
}
