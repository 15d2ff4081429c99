import { mayBeLevel } from './content-remarks.ts';
import type { Words } from './decision-remark.ts';
import { LEVEL, ROWS, SHEETS } from './set-words.ts';

/* Rows from side to side that are no mere names: what they say holds for the rows around them, or is asked as they ask it. */

const OR = /^(?:và\s*\/\s*)?hoặc(?:\s+(?:là|đạt|một trong các (?:nội dung|chỉ tiêu|tiêu chí) sau))?\s*[:.,…]*$/iu;

/** True for a row that only says "or" between those above it and those below it. */
export function saysOr(title: string): boolean {
  return OR.test(title.trim());
}

/** When something is asked: not the years that a programme or a decision is called by. */
const OF_YEARS =
  /(?:áp dụng|thực hiện|đánh giá|xét|tính|bổ sung|thêm|bắt buộc)(?!\p{L}).*20\d\d|(?<!\p{L})(?:từ|đến|hết|trước|sau|kể từ)\s+(?:ngày\s+\S+\s+)?(?:năm\s+)?(?:\d{1,2}\/){0,2}20\d\d|^(?:các tiêu chí |tiêu chí )?năm 20\d\d|^giai đoạn 20\d\d/iu;
const CONDITION =
  /(?<!\p{L})(?:trường hợp|nếu|khi|với điều kiện|chỉ (?:áp dụng|xét|tính|đánh giá)|(?:xã|thôn|bản|đơn vị|nơi) (?:nào )?(?:có|không có)|liền kề|liên tục|liên tiếp|trong (?:\d{1,2}|hai|ba|bốn|năm) năm|(?:tính )(?:bình quân|trung bình)|(?:bình quân|trung bình) (?:của )?(?:\d{1,2}|hai|ba|các) năm|được tính|tính (?:theo|trên|trong|đến|từ|bằng|chung)|không (?:áp dụng|tính|xét|đánh giá))(?!\p{L})/iu;
/** Words that ask for something: no group of criteria is called so. */
const ASKS =
  /^(?:[IVX\d]+[.)]\s*)?(?:không (?:để|có|xảy ra|còn|vi phạm|phát sinh|tồn tại|bị)|(?:phải|cần)(?!\p{L})|(?:\d+(?:,\d+)?\s*%))|(?<!\p{L})(?:phải|không để)(?!\p{L})/iu;

/** Words on the rows below, and no row of its own. */
const OF_THOSE =
  /^(?:[IVX\d]+[.)]\s*)?(?:(?:các |những )?(?:tiêu chí|chỉ tiêu|nội dung|hàng|mục) (?:dưới đây|sau(?: đây)?|trên|này)|trường hợp|nếu|khi)(?!\p{L})/iu;

const BETWEEN_ROWS: Words = [
  `hàng này nói "hoặc" giữa các hàng trên và dưới nó, mà bảng đòi mọi hàng: nếu chỉ cần đạt một trong các hàng ấy thì đưa các hàng ấy thành các ý của một chỉ tiêu và chọn ở cột "${ROWS.join.header}", hoặc gộp thành một hàng`,
  `this row says "or" between the rows above it and those below, and the sheet requires all of them: if one of them is enough, make them parts of one indicator and choose under "${ROWS.join.header}", or make one row of them`,
];
const YEARS_OF_ROWS: Words = [
  `hàng này nói các hàng dưới nó của những năm nào, mà bảng đòi chúng ngay từ năm đầu: ở trang "${SHEETS.rows}" thay cột mức bằng một cột cho mỗi năm, như "${LEVEL.header}, ${LEVEL.year} 2028", và ghi "Không quy định" ở những năm không áp dụng`,
  `this row says of which years those below it are, and the sheet asks for them from the first year on: on the sheet "${SHEETS.rows}" put a column for each year in place of that of the levels, such as "${LEVEL.header}, ${LEVEL.year} 2028", and write "Không quy định" in the years in which they are not asked`,
];
const CONDITION_OF_ROWS: Words = [
  `hàng này nói khi nào hoặc tính thế nào với các hàng dưới nó, mà bảng tính các hàng ấy cho mọi đơn vị và không theo lời này: hàng chỉ xét nơi có một thứ thì ghi thứ ấy ở "${ROWS.ifAny.header}", cách tính thì ghi vào "${ROWS.definition.header}" của từng hàng`,
  `this row says when, or how, those below it are reckoned, and the sheet takes them for all units and not by these words: where something has to be there, write it under "${ROWS.ifAny.header}" of each row, how it is reckoned under "${ROWS.definition.header}"`,
];
const IS_ASKED: Words = [
  `hàng này đọc như một chỉ tiêu (có mức hoặc đòi một điều), chưa thành hàng chỉ tiêu nào của bảng: nếu phải đạt thì thêm một hàng cho nó ở trang "${SHEETS.rows}", với "${LEVEL.header}" của nó; nếu chỉ là tên nhóm thì bỏ qua`,
  `this row reads like an indicator of its own (it has a level, or asks for something) and is no indicator of the sheet: if it has to be met, add a row for it to the sheet "${SHEETS.rows}" with its "${LEVEL.header}"; if it only names a group, let it be`,
];

/** What has to be said of a row from side to side, besides that it names others; `undefined` for a mere name. */
export function wordsOfHeading(title: string): Words | undefined {
  if (saysOr(title)) return BETWEEN_ROWS;
  if (OF_YEARS.test(title)) return YEARS_OF_ROWS;
  if (isAsked(title) && !OF_THOSE.test(title)) return IS_ASKED;
  return CONDITION.test(title) ? CONDITION_OF_ROWS : undefined;
}

/** True for a row that asks for something itself: it has a level, or is a sentence. */
function isAsked(title: string): boolean {
  const isSentence = title.split(/\s+/u).length >= 6 && /\p{Ll}[.;]$/u.test(title.trim());
  return mayBeLevel(title) || ASKS.test(title) || isSentence;
}
