import { LEVEL, withoutOtherNumbers } from './level-words.ts';
import { unitsNamed } from './named-units.ts';
import type { Words } from './decision-remark.ts';
import { LEVEL as LEVEL_COLUMN, SHEETS } from './set-words.ts';

/* Which units a row leaves out, and which have a level of their own in its words: of neither is the level beside them. */

const UNIT =
  '(?:các |những )?(?:xã(?! hội)|thôn|bản|làng|ấp|buôn|khu dân cư|tổ dân phố|khu phố|đơn vị|địa phương|nơi|huyện|phường)(?!\\p{L})';
const ASKED = '(?:áp dụng|đánh giá|xét|xem xét|chấm|yêu cầu|bắt buộc|quy định|dành|dùng)';
const NOT = '(?:không|chưa|ko)(?: (?:phải|cần|được|bị|tiến hành))*';
const TO = '(?: riêng)?(?: (?:chỉ tiêu|tiêu chí|nội dung|yêu cầu) này)?(?: (?:cho|với|đối với|ở|tại))?';
/** Words before units that leave them out: "không áp dụng với", "không phải", "trừ". */
const BEFORE = new RegExp(
  `(?<!\\p{L})(?:${NOT} ${ASKED}${TO}|(?:không|chưa) (?:phải(?: là)?|thuộc|nằm (?:trong|ở)|ở|là)|(?:ngoại |đã |loại |sau khi )?trừ(?: đi| ra)?|ngoài|(?:miễn|khuyến khích)(?: (?:thực hiện|${ASKED}))?${TO})\\s+`,
  'giu',
);
/** Words behind units that leave them out: "thôn vùng III được miễn". */
const BEHIND = new RegExp(`(?<!\\p{L})(?:được miễn|miễn|${NOT} ${ASKED})(?!\\p{L})`, 'iu');
const ANY_UNIT = new RegExp(`^${UNIT}(?:\\s+\\p{L}|\\s*$)`, 'iu');
/** What says no more than that nothing is asked may be said of any unit; "không thuộc thôn" is said of things as well. */
const IS_ASKED = new RegExp(`^${NOT} ${ASKED}|^miễn|^khuyến khích`, 'iu');
const UNITS_BEFORE = new RegExp(`(?<!\\p{L})(?:(?:đối với|với|của|ở|tại|cho|riêng)\\s+)${UNIT}\\s*$`, 'iu');
const CLAUSE_END = /[;()]|,\s|\.\s|\.$|:\s/u;

/** Units that a row leaves out of what it asks, or that have a level of their own in it, in its words. */
interface AreaSaid {
  readonly kind: 'left-out' | 'own-level';
  readonly words: string;
  /** The words that leave those units out of the general level, of which they have another one. */
  readonly leftOut?: string;
}

function clauseAt(text: string, from: number): string {
  const rest = text.slice(from);
  const end = rest.search(CLAUSE_END);
  return (end === -1 ? rest : rest.slice(0, end)).trim();
}

/** Where the clause begins that a place of a text lies in. */
function beginOf(text: string, at: number): number {
  const before = [...text.slice(0, at).matchAll(/[;(]|,\s|\.\s|:\s|\s[–-]\s/gu)].at(-1);
  return before === undefined ? 0 : before.index + before[0].length;
}

/** The words by which a row leaves units out, with their "không": `không áp dụng với thôn vùng cao`. */
export function unitsLeftOut(text: string): string | undefined {
  for (const found of text.matchAll(BEFORE)) {
    const behind = clauseAt(text, found.index + found[0].length);
    const isUnits = IS_ASKED.test(found[0]) && ANY_UNIT.test(behind);
    const named = unitsNamed(behind);
    if (!isUnits && (named === undefined || !behind.startsWith(named))) continue;
    // "đối với thôn không thuộc vùng III": the units before the "không" are of the same words.
    const from = UNITS_BEFORE.exec(text.slice(0, found.index))?.index ?? found.index;
    return clauseAt(text, from);
  }
  return text
    .split(CLAUSE_END)
    .map((clause) => clause.trim())
    .flatMap(leftOutBehind)[0];
}

/** "thôn vùng III được miễn". */
function leftOutBehind(clause: string): string[] {
  const named = unitsNamed(clause);
  const at = named === undefined ? -1 : clause.indexOf(named);
  return named !== undefined && at !== -1 && BEHIND.test(clause.slice(at + named.length)) ? [clause.slice(at)] : [];
}

/** A clause of its own, or a sign right behind: "(vùng cao không quá 10%)". */
function ownLevel(text: string): string | undefined {
  const named = unitsNamed(text);
  const at = named === undefined ? -1 : text.indexOf(named);
  if (named === undefined || at === -1 || text.slice(0, at).trim() === '') return undefined;
  // "vùng III: 10%" is one clause.
  const from = text.startsWith(`${named}:`, at) ? at + named.length + 1 : at + named.length;
  const clause = clauseAt(text, from);
  const rest = withoutOtherNumbers(clause);
  const isOfIt = beginOf(text, at) > 0 || from > at + named.length || /^(?:là|phải|[≥≤<>])/u.test(rest) || LEVEL.exec(rest)?.index === 0;
  // A bare number in a clause of its own is one as well: "(miền núi 3,0)".
  const isLevel = LEVEL.test(rest) || /^(?:là\s*)?\d/u.test(rest);
  return isOfIt && isLevel ? text.slice(at, text.indexOf(clause, from) + clause.length) : undefined;
}

/** What a row says of units beside those that its level is for. */
export function areaSaid(text: string): AreaSaid | undefined {
  const leftOut = unitsLeftOut(text);
  // "trừ vùng III, vùng III là 10%": those that are left out of the general level have one of their own.
  const other = leftOut === undefined ? undefined : ownLevel(text.replace(leftOut, ' '));
  if (leftOut !== undefined && other !== undefined) {
    const whom = unitsNamed(leftOut);
    const isSame = whom !== undefined && other.includes(whom);
    return { kind: 'own-level', words: other, ...(isSame && { leftOut }) };
  }
  if (leftOut !== undefined) return { kind: 'left-out', words: leftOut };
  const own = ownLevel(text);
  return own === undefined ? undefined : { kind: 'own-level', words: own };
}

/** Of units that a row leaves out: the level goes on for all others. */
export const LEFT_OUT = (words: string): Words => [
  `nội dung còn ghi "${words}": các đơn vị ấy không phải đạt hàng này, nhưng bảng tính cho mọi đơn vị: ở trang "${SHEETS.columns}" thêm một hàng cho các đơn vị ấy, ghi "Không quy định" ở cột "${LEVEL_COLUMN.header}: TÊN" của nó, và giữ mức chung cho các đơn vị khác`,
  `the content also says "${words}": those units do not have to meet this row, which is reckoned for all: add a line for those units to the sheet "${SHEETS.columns}", write "Không quy định" in its column "${LEVEL_COLUMN.header}: NAME", and keep the general level for all others`,
];
/** Of units that have a level of their own. */
export const OWN_LEVEL = (words: string): Words => [
  `nội dung còn ghi "${words}", mức riêng của một số đơn vị, nhưng bảng tính mọi đơn vị theo mức chung: ở trang "${SHEETS.columns}" thêm một hàng cho các đơn vị ấy, ghi mức riêng ở cột "${LEVEL_COLUMN.header}: TÊN" của nó, và giữ mức chung cho các đơn vị khác`,
  `the content also says "${words}", a level that some units have of their own, and all are reckoned by the general one: add a line for those units to the sheet "${SHEETS.columns}", write that level in its column "${LEVEL_COLUMN.header}: NAME", and keep the general level for all others`,
];
