import { onlyNamesKind } from './column-words.ts';
import { remarkOn } from './decision-remark.ts';
import type { DecisionRemark } from './decision-remark.ts';
import { unitsNamed } from './named-units.ts';
import { bracketsOf, unitIn } from './quantity.ts';
import { SHEETS } from './set-words.ts';

const NO = '(?:[IVX]{1,4}|\\d{1,2})(?![\\p{L}\\d])';
const AREA = '(?:(?:xã|thôn|bản)\\s+(?:thuộc\\s+)?)?(?:khu vực|kv|vùng|nhóm)';
/** `Khu vực II, III`, `KV2 và KV3`. */
const SEVERAL = new RegExp(
  `^(?<word>${AREA})\\s*(?<first>${NO})(?<rest>(?:(?:\\s*(?:,|\\/|và|hoặc)\\s*|\\s+)(?:${AREA}\\s*)?${NO})+)$`,
  'iu',
);

/** "Vùng II, III (%)" without the unit of its levels. */
function withoutUnit(title: string): string {
  const [words = ''] = bracketsOf(/\([^()]*\)$/u.exec(title.trim())?.[0] ?? '');
  return (typeof unitIn(words, []) === 'string' ? title.replace(/\([^()]*\)\s*$/u, '') : title).trim();
}

const RANGE = new RegExp(`(?<![\\p{L}\\d])(?:kv\\s*)?(${NO})\\s*(?:-|–|đến|tới)\\s*(?:${AREA}\\s*)?(${NO})`, 'iu');
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

function placeOf(no: string): number {
  const roman = ROMAN.indexOf(no.toUpperCase());
  return roman === -1 ? Number(no) : roman + 1;
}

/** "Khu vực I - II" as "Khu vực I, II": between two numbers of which one follows the other, nothing lies. */
function withoutRange(title: string): string {
  const [found, first = '', last = ''] = RANGE.exec(title) ?? [];
  return found !== undefined && placeOf(last) === placeOf(first) + 1
    ? title.replace(/\s*(?:-|–|đến|tới)\s*(?=(?:(?:xã|thôn|bản)\s+)?(?:(?:khu vực|kv|vùng|nhóm)\s*)?(?:[IVX]|\d))/iu, ', ')
    : title;
}

/** Words in brackets that say who is in a group or out of it. */
const MEMBERS =
  /(?<!\p{L})(?:trừ|ngoại trừ|gồm|bao gồm|kể cả|tính cả|cả|không (?:gồm|bao gồm|kể|tính|thuộc|phải)|ngoài|và|chỉ|riêng|thuộc)(?!\p{L})|,/iu;

/** The words in brackets by which a title says who is in its group or out of it. */
function membersIn(title: string): string | undefined {
  return (title.match(/(?<=\()[^()]+(?=\))/gu) ?? []).find((words) => MEMBERS.test(words) && typeof unitIn(words, []) !== 'string');
}

/** The words of a title that leave open which groups it is for: "(trừ xã khu vực III)" behind all communes, "I - III". */
export function openGroups(title: string): string | undefined {
  const members = membersIn(title);
  if (members !== undefined && onlyNamesKind(title.replaceAll(/\s*\([^()]*\)/gu, ''))) return members;
  return groupsIn(title) === undefined && !/20\d\d/u.test(title) ? RANGE.exec(title)?.[0] : undefined;
}

/** The kinds of unit that a title names beside each other and that make one group: "Xã khu vực III và xã đảo". */
function kindsBeside(title: string): readonly string[] {
  const kinds = title
    .replaceAll(/\([^()]*\)/gu, ' ')
    .split(/\s*(?:,|;|\/)\s*|\s+(?:và|hoặc|hay)\s+/iu)
    .map((part) => part.trim());
  return kinds.length > 1 && kinds.every((part) => unitsNamed(part) !== undefined) ? kinds : [];
}

/** Says of titles who is in the group that was made of them, as far as its name does not. */
export function remarksOnMembers(titles: readonly string[]): DecisionRemark[] {
  return titles.flatMap((title) => {
    const members = membersIn(title);
    const kinds = groupsIn(title) === undefined ? kindsBeside(title) : [];
    return [...(members === undefined ? [] : [IN_BRACKETS(title, members)]), ...(kinds.length === 0 ? [] : [ONE_OF_SEVERAL(title, kinds)])];
  });
}

const IN_BRACKETS = (title: string, words: string): DecisionRemark =>
  remarkOn(
    title,
    `ngoặc "${words}" nói đơn vị nào thuộc, đơn vị nào không thuộc cột này, mà tên nhóm ở trang "${SHEETS.columns}" không kèm ngoặc: đổi tên nhóm cho rõ, hoặc khi khai nhóm của từng đơn vị phải theo đúng ngoặc ấy`,
    `the brackets "${words}" say which units are in this column and which are not, and the name of the group on the sheet "${SHEETS.columns}" does not: give the group a plain name, or heed the brackets when you say in which groups each unit is`,
  );
const ONE_OF_SEVERAL = (title: string, kinds: readonly string[]): DecisionRemark =>
  remarkOn(
    title,
    `cột này được đọc là của một nhóm, nhưng tên kể nhiều loại đơn vị (${kinds.join('; ')}): nếu mỗi loại là một nhóm thì ghi tên các nhóm ở trang "${SHEETS.columns}", cách nhau bằng dấu chấm phẩy (đơn vị thuộc một trong các nhóm là thuộc cột này)`,
    `this column was read as one for a single group, but its head names several kinds of unit (${kinds.join('; ')}): if each is a group, write their names on the sheet "${SHEETS.columns}" with semicolons between them (a unit of any of them is in the column)`,
  );

/** The groups that a title of a column names, where it names several: `Khu vực II, III` is for `Khu vực II` and for `Khu vực III`. */
export function groupsIn(title: string): readonly string[] | undefined {
  const { word, first, rest } = SEVERAL.exec(withoutUnit(withoutRange(title)))?.groups ?? {};
  if (word === undefined) return undefined;
  const more = rest!.match(new RegExp(NO, 'giu')) ?? [];
  // As it is written beside other columns: "KV2", "Khu vực II".
  const blank = /^kv\d/iu.test(title) ? '' : ' ';
  return [first!, ...more].map((no) => `${word}${blank}${no}`);
}
