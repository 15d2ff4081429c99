import { saysForWhom } from './column-words.ts';
import { remarkOn } from './decision-remark.ts';
import type { DecisionRemark, Words } from './decision-remark.ts';
import { bracketsOf, unitIn } from './quantity.ts';
import { LEVEL, SHEETS } from './set-words.ts';
import { isOfNoUnits } from './title-kinds.ts';

/*
 * Heads that name units, and what else stands in them. "Xã khu vực III" is above the levels of those communes; "Giảm cho xã khu vực III"
 * is above what is taken off the levels of all, and "Bình quân xã miền núi" above no level at all.
 */

const word = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');

/** A level that is said by how far it is from another one. */
const DIFFERENCE = word('giảm|tăng|bớt|thêm|trừ đi|hơn|chênh lệch|chênh|nới');
/** What was, is or will be, who else decides, what is given or counted: none of it has to be met. */
const NO_LEVEL = word(
  'được(?! (?:công nhận|áp dụng|quy định|xét))|đã|đang|hiện (?:nay|có|tại|đạt)|bình quân|trung bình|dự kiến|dự báo|ước|ước tính|hỗ trợ|trung ương|tw|toàn quốc|cả nước|chính phủ|thủ tướng|(?<!(?:nam|bắc|trung|đông|tây) )bộ(?! tiêu chí)|điểm(?! dân cư| tái định cư| đặc biệt| khó khăn)|kết quả|hiện trạng|thực trạng|số liệu|kinh phí|vốn|ngân sách|so với|t[ỷỉ] lệ (?:các )?(?:xã|thôn|bản|làng|ấp|buôn)|số (?:xã|thôn|bản|làng|ấp|buôn)',
);
/** "Đạt được", "phải đạt được" are what has to be met. */
const REACHED = /(?<!\p{L})(?:cần |phải )?đạt được(?!\p{L})/giu;
const IN_BRACKETS = /\([^()]*\)/gu;

/** The state of things in a year, or of the year from which is counted: "Thực hiện năm 2025", "Năm 2025 (năm gốc)". */
const STATE =
  /^(?:(?:số |mức |kết quả )?(?:đã )?thực hiện|đã đạt|ước(?: thực hiện| đạt)?)\s+(?:(?:đến|hết|cuối|đến hết|đến cuối)\s+)?năm\s+20\d\d$|20\d\d\s*[(–-]\s*(?:năm )?(?:gốc|cơ sở|nền|xuất phát|đã qua)(?!\p{L})|(?<!\p{L})năm (?:gốc|cơ sở)(?!\p{L})/iu;

/** Brackets that say who is in a group or out of it, or in what levels are measured, say nothing of what the levels are. */
const MEMBERS = /^(?:trừ|ngoại trừ|gồm|bao gồm|kể cả|tính cả|không (?:gồm|bao gồm|kể|tính|thuộc))(?!\p{L})/iu;

function isOfLevels(inside: string): boolean {
  const [words = ''] = bracketsOf(`(${inside})`);
  return (
    !MEMBERS.test(inside.trim()) &&
    !/^(?:t[ỷỉ] lệ\s*)?%|^[^\d]*\/[^\d]*$/iu.test(inside.trim()) &&
    typeof unitIn(words, []) !== 'string' &&
    !/^[\p{Lu}\d-]{2,}$/u.test(inside)
  );
}

function wordsOf(head: string): string {
  return head.replaceAll(IN_BRACKETS, (found) => (isOfLevels(found.slice(1, -1)) ? found : ' ')).replaceAll(REACHED, ' đạt ');
}

/** True for a head of the state of things, whatever stands below it. */
function saysState(head: string): boolean {
  return STATE.test(head.trim());
}

/** The word of a head by which levels are said by how far they are from others. */
function differsBy(head: string): string | undefined {
  return isOfNoUnits(head) ? undefined : DIFFERENCE.exec(wordsOf(head))?.[0];
}

/** The word of a head that makes what stands below it no level to be met; `undefined` where there is none. */
function wordOfNoLevel(head: string): string | undefined {
  // "Loại trung bình", "Lộ trình" are told of in words of their own.
  if (isOfNoUnits(head)) return undefined;
  return differsBy(head) ?? NO_LEVEL.exec(wordsOf(head))?.[0];
}

const LEVELS =
  'mức(?: độ)?|đạt|chuẩn|tiêu chuẩn|yêu cầu|quy định|chỉ tiêu|mục tiêu|lộ trình|kế hoạch|tối thiểu|tối đa|ít nhất|không quá|cần|phải|chung|riêng|cụ thể|áp dụng|dành|được công nhận|công nhận|thực hiện|cột|tiêu chí|phân|chia|trong đó|t[ỷỉ] lệ|giá trị|đvt';
const BETWEEN = 'đối với|với|cho|của|ở|tại|thuộc|theo|là|có|các|những|mỗi|từng|và|hoặc|hay|còn|không|trên|địa bàn|diện|nhiều|đông|như|nằm';
const UNITS =
  'xã|thôn|bản|làng|ấp|buôn|bon|sóc|phum|khu dân cư|tổ dân phố|khu phố|khóm|phường|thị trấn|đặc khu|đơn vị|địa phương|nơi|tỉnh|huyện|thành phố|thị xã|quận';
const PLACES =
  'khu vực|kv|vùng|nhóm|loại|miền|núi|xuôi|cao|thấp|sâu|xa|giữa|đồng bằng|trung du|ven đô|ven|biển|bãi ngang|hải đảo|đảo|cồn|cù lao|biên giới|còn lại|khác|đặc biệt|khó khăn|thuận lợi|đbkk|atk|an toàn khu|đô thị|nông thôn|thành thị|đồng bào|dân tộc(?: thiểu số)?|dtts|tái định cư|nghèo|kinh tế|phát triển|trọng điểm|lòng hồ|thượng|hạ lưu|lưu|đầu nguồn|nội|ngoại|thành|ngập lũ|lũ|phía|bắc|nam|đông|tây|trung|bộ|duyên hải|tây nguyên|sông|hồng|cửu long|lúa|rừng|chuyên canh|công nghiệp|dịch vụ|du lịch|nông nghiệp';
const RANKS = 'nông thôn mới|ntm|nâng cao|kiểu mẫu|hiện đại';
const TIMES = 'năm|giai đoạn|từ|đến|hết|trước|sau|đầu|cuối|trở đi|trở về';
/** What is longer stands first: "nông thôn mới" before "nông thôn". */
const KNOWN = new RegExp(`(?<![\\p{L}\\d])(?:${[RANKS, UNITS, PLACES, TIMES, LEVELS, BETWEEN].join('|')})(?![\\p{L}\\d])`, 'giu');
/** Places have names: "xã Mường Tè", "vùng Đồng Tháp Mười". */
const NAMED =
  /(?<!\p{L})(?:xã|thôn|bản|làng|ấp|buôn|tỉnh|huyện|thành phố|thị xã|vùng|khu vực|nhóm|cụm)((?:[\s,]+(?:và )?\p{Lu}[\p{Ll}'’-]+)+)/giu;
/** Numbers and letters of areas, years, signs. */
const NUMBERS = /(?<![\p{L}\d])(?:kv\s?)?(?:[IVX]{1,5}|\d+|[A-H])(?:[.,/-]\d+)*(?![\p{L}\d])/giu;

/** The words of a head that say something besides for which units its levels are; `undefined` where none do. */
export function wordsBeside(title: string): string | undefined {
  const named = wordsOf(title).replaceAll(NAMED, (found, name: string) => (/^[\s,]+\p{Lu}\p{Ll}/u.test(name) ? ' ' : found));
  const rest = named
    .replaceAll(KNOWN, ' ')
    .replaceAll(NUMBERS, ' ')
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim();
  return rest === '' ? undefined : rest;
}

/** What a column that stands where levels do is instead, by one of the heads above it; `undefined` for levels. */
export function noLevelBy(path: readonly string[]): string | undefined {
  // Of what is for no kind of unit, "Quy định của Trung ương", a person is asked anyway: no group is made of it.
  const isOfUnits = path.some(saysForWhom);
  return path.find((head) => saysState(head) || differsBy(head) !== undefined || (isOfUnits && wordOfNoLevel(head) !== undefined));
}

/** Where somebody ticks what a unit has reached; blank in a decision. */
const TICK = /^(?:đạt|không đạt|chưa đạt|có|không|đạt \/ không đạt|đạt\/không đạt|đánh dấu|tích|x)(?: \(.*\))?$/iu;

/** True for a head above cells that are for whoever assesses a unit: "Đạt", "Không đạt". */
export function isTick(path: readonly string[]): boolean {
  return TICK.test(path.at(-1) ?? '');
}

/** True for what was written under "Ghi chú" though it stood where levels do. */
export function isNoLevel(title: string): boolean {
  return noLevelBy(title.split(' – ')) !== undefined;
}

const FROM_ANOTHER = (said: string): Words => [
  `tên cột ghi "${said}": các ô ghi phần hơn, kém so với mức chung, không phải mức của một nhóm; đã ghi vào "Ghi chú" và bảng không tính theo cột này: hãy tính ra mức phải đạt của các đơn vị ấy, thêm một hàng cho họ ở trang "${SHEETS.columns}" và ghi mức ấy ở một cột riêng "${LEVEL.header}: TÊN" của trang "${SHEETS.rows}"`,
  `the head says "${said}": the cells hold by how much a level differs from the general one, and no levels of a group; they stand under "Ghi chú", and nothing is reckoned by them: work out the level that results for those units, add a line for them to the sheet "${SHEETS.columns}", and write it in a column "${LEVEL.header}: NAME" of its own on the sheet "${SHEETS.rows}"`,
];
const NOT_TO_BE_MET = (said: string): Words => [
  `tên cột còn ghi "${said}" nên không đọc là mức phải đạt: đã ghi vào "Ghi chú" và bảng không tính theo cột này; nếu đúng là mức phải đạt của một nhóm đơn vị thì thêm một hàng cho nhóm ấy ở trang "${SHEETS.columns}" và ghi mức ở cột "${LEVEL.header}: TÊN" của trang "${SHEETS.rows}"`,
  `the head also says "${said}", and so the column was not read as levels to be met: it stands under "Ghi chú", and nothing is reckoned by it; if these are levels of a group of units, add a line for that group to the sheet "${SHEETS.columns}" and write them in the column "${LEVEL.header}: NAME" of the sheet "${SHEETS.rows}"`,
];
const STATE_OF_YEAR: Words = [
  'cột này ghi kết quả hoặc hiện trạng của một năm, không phải mức: đã ghi vào "Ghi chú"; nếu là mức phải đạt của năm ấy thì ghi vào một cột mức có năm',
  'this column holds the results or the state of things of a year and no levels: they stand under "Ghi chú"; if they have to be met in that year, write them in a column of levels with the year',
];

const TO_TICK: Words = [
  'cột để trống ở mọi hàng, để người đánh giá đánh dấu, không phải mức: không ghi vào bảng',
  'this column is blank in all rows, for whoever assesses to tick, and holds no levels: it is not in the sheet',
];
const KEPT = (said: string): Words => [
  `tên cột mức ghi "${said}", mà các ô ở dưới được đọc là mức phải đạt: hãy đối chiếu; nếu ô ghi phần tăng, giảm, hơn, kém thì thay bằng mức tính ra, nếu không phải mức phải đạt thì bỏ`,
  `the head of the levels says "${said}", and the cells below it were read as levels to be met: check them; if they hold differences, write the levels that result, and take out what has not to be met`,
];

/** Says of levels whose heads make one doubt that they are levels, where nothing else in the table is one: once for each head. */
export function keptHeads(paths: readonly (readonly string[])[]): DecisionRemark[] {
  const isEverywhere = (head: string): boolean => paths.every((path) => path.includes(head));
  const heads = new Set(paths.flat().filter((head) => isEverywhere(head) || noLevelBy([head]) !== undefined));
  return [...heads].flatMap((head) => {
    const said = wordOfNoLevel(head);
    return said === undefined ? [] : [remarkOn(head, ...KEPT(said))];
  });
}

/** Says of a column that stands where levels do, and holds none, what it was taken for and what to do. */
export function remarkOfNoLevel(title: string): DecisionRemark {
  const head = noLevelBy(title.split(' – '));
  if (head === undefined) return remarkOn(title, ...TO_TICK);
  const difference = differsBy(head);
  if (difference !== undefined) return remarkOn(title, ...FROM_ANOTHER(difference), 200);
  return remarkOn(title, ...(saysState(head) ? STATE_OF_YEAR : NOT_TO_BE_MET(wordOfNoLevel(head) ?? head)), 200);
}
