import type { Words } from './decision-remark.ts';
import { understandLevel } from './level-patterns.ts';
import { isPerMany } from './level-words.ts';
import { bracketsOf, unitIn } from './quantity.ts';
import { isCountedWord } from './unit-words.ts';
import { ROWS } from './set-words.ts';

/* What the name of a row says of what is counted, and in what, that its unit does not say, or says otherwise. */

const dense = (unit: string): string => unit.toLowerCase().replaceAll(/\s/g, '');

/** `triệu đồng/người/tháng`: something known for each of something over a time. */
const FOR_EACH = /^([^/]+)((?:\/(?:người|hộ|thôn|xã|ha|năm|quý|tháng|tuần|ngày(?: đêm)?))+)$/iu;

/** The unit that words are, known or made of a known one. */
function unitOf(words: string): string | undefined {
  const known = unitIn(words, []);
  const [, first = '', behind = ''] = FOR_EACH.exec(words.replaceAll(/\s*\/\s*/g, '/').trim()) ?? [];
  const thing = known === null ? unitIn(first, []) : undefined;
  return known ?? (typeof thing === 'string' ? `${thing}${behind}` : undefined);
}

/** The unit that a row names in brackets, where its column of units names another one. */
export function otherUnit(content: string, unitCell: string): string | undefined {
  const text = unitCell.trim();
  if (text === '' || /^(?:đạt|có|chưa đạt|mức)$|(?:đạt|có|không)\s*\/|\/\s*(?:không|chưa)/iu.test(text)) return undefined;
  const isShare = /%|^t[ỷỉ] lệ$|^phần trăm$/iu.test(text);
  const own = isShare ? '%' : (unitOf(text) ?? text);
  if (isCountedWord(own) && /^t[ỷỉ] lệ /iu.test(content) && !isPerMany(content)) return 'tỷ lệ';
  return bracketsOf(content).find((words) => {
    const named = unitOf(words);
    if (named === undefined || dense(named) === dense(own)) return false;
    // "Đường giao thông (xã)" is no road in communes.
    return !(isShare && isCountedWord(named) && !/^(?:tổng )?số /iu.test(content));
  });
}

/** The unit that a row names in brackets, and another one that its levels name. */
export function unitsApart(content: string, levels: readonly string[]): readonly [named: string, ofLevel: string] | undefined {
  const named = bracketsOf(content).find((words) => unitOf(words) !== undefined);
  if (named === undefined) return undefined;
  for (const level of levels) {
    const read = understandLevel(level, { units: [], content });
    if (read?.kind !== 'number' || read.unit === undefined || dense(read.unit) === dense(unitOf(named)!)) continue;
    return [named, read.unit];
  }
  return undefined;
}

/** Of a level in another unit than the name of its row. */
export const UNITS_APART = (named: string, ofLevel: string): Words => [
  `nội dung ghi đơn vị "${named}", ô mức ghi "${ofLevel}": bảng tính theo "${ofLevel}"; đối chiếu với bản in, rồi sửa một trong hai`,
  `the content names the unit "${named}", the level "${ofLevel}": the set reckons in "${ofLevel}"; check it against the print, and mend one of the two`,
];

/** A row that asks whether something is there. */
const ASKS_WHETHER = /^(?:\d[\d.)]*\s*)?(?:có|không (?:có|còn|để|xảy ra))(?!\p{L})/iu;

/** True for a row that asks for a yes or no by its name, beside a level of a hundred. */
export function isShareOfYes(content: string, levels: readonly string[]): boolean {
  if (!ASKS_WHETHER.test(content) || /t[ỷỉ] lệ|%/iu.test(content)) return false;
  return levels.some((level) => {
    const read = understandLevel(level, { units: [], content });
    return read?.kind === 'number' && read.unit === '%';
  });
}

/** Of such a row. */
export const SHARE_OF_YES: Words = [
  'theo tên, hàng này hỏi có hay không, mà mức là một tỷ lệ: nếu mức ấy là của hàng khác (ô mức gộp, nhiều chỉ tiêu trong một ô) thì ghi mức của hàng này, như "Đạt"; nếu đúng là tỷ lệ thì ghi rõ tỷ lệ của gì ở nội dung',
  'by its name this row asks whether something is there, and its level is a share: if that is the level of another row (a merged cell, several indicators in one), write its own, such as "Đạt"; if it is a share, say in the content of what',
];

/** Of two units of one row. */
export const OTHER_UNIT = (words: string, unitCell: string): Words => [
  `nội dung ghi đơn vị "${words}", cột đơn vị ghi "${unitCell}": bảng tính theo "${unitCell}"; đối chiếu mức với bản in, rồi sửa một trong hai`,
  `the content names the unit "${words}", the column of units "${unitCell}": the set reckons in "${unitCell}"; check the level against the print, and mend one of the two`,
];

const PLACE = '(?:thôn|bản|làng|ấp|buôn|xóm|khu dân cư|tổ dân phố|xã|phường)';
/** What passes, and a head of whom something is, are no things that each have it. */
const NO_THING = '(?:năm|quý|tháng|tuần|ngày|giờ|kỳ|lần|vụ|mùa|bước|phần|khi|đợt|người|đầu người|lao động|bên|mặt)';
const EACH: readonly RegExp[] = [
  new RegExp(
    `(?<!\\p{L})(?:mỗi|từng|(?:bình quân|trung bình|trên|tính trên)\\s+(?:một|mỗi|0?1))\\s+(?:một |0?1 )?(?!${NO_THING}(?!\\p{L}))(\\p{L}+(?: dân (?:cư|phố))?)`,
    'iu',
  ),
  new RegExp(`(?<!(?<!\\p{L})${PLACE}\\s*)\\/\\s*(?:một |0?1 )?(${PLACE})(?!\\p{L})`, 'iu'),
];

/** The words by which a row says that its level is of each of several things, and not of the unit: `Mỗi thôn`, `/thôn`. */
export function ofEach(content: string, unitCell: string, level: string | undefined): string | undefined {
  // A unit of "mô hình/thôn" says it itself.
  if ([unitCell, ...bracketsOf(content)].some((text) => text.includes('/') && unitOf(text) !== undefined) || isPerMany(content))
    return undefined;
  for (const pattern of EACH) {
    const [words, thing = ''] = pattern.exec(content) ?? [];
    // The unit itself is no one of several.
    if (words !== undefined && !isSetOf(level, thing)) return words.trim();
  }
  return undefined;
}

/** True where a thing is what a set is about: a village in a set of villages. */
function isSetOf(level: string | undefined, thing: string): boolean {
  const villages = /^(?:thôn|bản|làng|ấp|buôn|xóm|khu dân cư|tổ dân phố)$/iu;
  const isVillage = level !== undefined && /thôn|khu dân cư/iu.test(level);
  return isVillage ? villages.test(thing) : /^(?:xã|phường)$/iu.test(thing);
}

/** Of a level that each of several things has to meet. */
export const OF_EACH = (words: string): Words => [
  `nội dung ghi "${words}": mức là của mỗi đối tượng, còn bảng so với một số liệu của cả đơn vị: đổi nội dung thành số hoặc tỷ lệ đối tượng đạt, hoặc ghi rõ cách tính (thấp nhất hay bình quân) ở cột "${ROWS.definition.header}"`,
  `the content says "${words}": the level is of each of several things, and the set holds it against one figure of the whole unit: make the row a number or a share of those that have it, or say under "${ROWS.definition.header}" how it is counted (the least of them, or the average)`,
];
