import { groupBy } from '../../value/group-by.ts';
import { LEFT_OUT, unitsLeftOut } from './area-said.ts';
import { NOT_OF_FIGURE, remarksOnContent } from './content-remarks.ts';
import { remarkOn } from './decision-remark.ts';
import type { DecisionRemark, Words } from './decision-remark.ts';
import { unitsNamed, withoutUnitsNamed } from './named-units.ts';
import { onlySaysWhom } from './notes-beside.ts';
import { areItsVillages, OF_ITS_VILLAGES } from './its-villages.ts';
import { calledBy } from './seen-row.ts';
import type { SeenRow } from './seen-row.ts';
import { LEVEL, ROWS, SHEETS } from './set-words.ts';

/** For whom words are, or for whom they are not. */
function whomIn(text: string): string | undefined {
  return unitsLeftOut(text) ?? unitsNamed(text);
}

/** For whom a row is by its item, its content, or a column beside it that is no column of notes. */
function whomOf({ item, content, notes }: SeenRow): string | undefined {
  const beside = notes.find(({ title, text }) => title !== undefined && onlySaysWhom(text));
  return (item === undefined ? undefined : whomIn(item)) ?? whomIn(content) ?? beside?.text;
}

/** "Tỷ lệ hộ nghèo của các xã không phải khu vực III" is about what "Tỷ lệ hộ nghèo của các xã khu vực III" is about. */
function withoutUnitsLeftOut(text: string): string {
  const words = unitsLeftOut(text);
  return words === undefined ? text : text.replace(words, ' ');
}

/** What a row is about, whichever units it is for: rows of one base are about one thing. */
function baseOf({ criterion, item, content }: SeenRow): string {
  const own = item === undefined || unitsNamed(item) !== undefined ? content : `${content} ${item}`;
  return `${criterion}\n${withoutUnitsNamed(withoutUnitsLeftOut(own.replace(/^[a-zđ][.)]\s*/iu, '')))}`;
}

const MANY: (rows: string) => Words = (rows) => [
  `mức của từng khu vực, loại đơn vị nằm ở nhiều hàng: ${rows}; để vậy thì mọi đơn vị phải đạt tất cả các hàng: giữ một hàng, chuyển mức của từng khu vực thành cột "${LEVEL.header}: TÊN" (trang "${SHEETS.columns}": mỗi khu vực một hàng, là cột hoặc "Phạm vi"), rồi xóa các hàng thừa`,
  `the levels of areas or kinds of unit stand in several rows: ${rows}; as they are, every unit has to meet all of them: keep one row, make the level of each area a column "${LEVEL.header}: NAME" (a line for each on the sheet "${SHEETS.columns}", a column or a "Phạm vi"), and delete the other rows`,
];
const ONE = (whom: string): Words => [
  `hàng này nói dành cho đơn vị nào ("${whom}"), nhưng bảng tính cho mọi đơn vị: ở trang "${SHEETS.columns}" thêm một hàng cho loại đơn vị ấy, chuyển mức thành cột "${LEVEL.header}: TÊN" và ghi "Không quy định" ở mức chung`,
  `this row says for which units it is ("${whom}") and is reckoned for all: add a line for them to the sheet "${SHEETS.columns}", move the level into a column "${LEVEL.header}: NAME", and write "Không quy định" as the general level`,
];
const OF_ONE_YEAR: Words = [
  'hàng này nói số liệu của một năm, các hàng khác của bảng có mức theo năm: bảng tính mức này cho mọi năm; nếu chỉ cho năm ấy thì chuyển mức sang cột "Mức đạt, năm …" và bỏ năm ở nội dung',
  'this row names a year, and others of the table have levels by year: its level is reckoned for every year; if it is for that year alone, move it to a column "Mức đạt, năm …" and take the year out of the content',
];
const OF_A_YEAR: Words = [
  `hàng này nói số liệu của một năm, bảng tính mức này cho mọi năm: nếu mức chỉ cho năm ấy thì chuyển mức sang cột "${LEVEL.header}, ${LEVEL.year} …" và bỏ năm ở nội dung; nếu năm nào cũng xét số liệu của năm ấy thì ghi ở cột "${ROWS.definition.header}"`,
  `this row names a year, and its level is reckoned for every year: if the level is for that year alone, move it to a column "${LEVEL.header}, ${LEVEL.year} …" and take the year out of the content; if the figure of that year counts in every year, say so under "${ROWS.definition.header}"`,
];

function labelOf(row: SeenRow): string {
  const words = whomOf(row) ?? row.content;
  return `${calledBy(row)} "${words}"`;
}

/** Says of levels of areas or kinds of unit that became rows. */
export function remarksOnAreas(rows: readonly SeenRow[], level: string | undefined): DecisionRemark[] {
  const asked = rows.filter(({ levels }) => levels.some((level) => level !== ''));
  return [...groupBy(asked, baseOf).values()].flatMap((own) => {
    const named = own.filter((row) => whomOf(row) !== undefined);
    if (named.length === 0) return [];
    const told = named.map((row) => whomOf(row)!);
    const isTold = (row: SeenRow): boolean => {
      const whom = whomOf(row)!;
      return remarksOnContent(row.content, row.levels, level).some(([vi]) => vi.includes(whom) || vi.includes(unitsNamed(whom) ?? whom));
    };
    if (told.every((words) => areItsVillages(words, level)))
      return named.every(isTold) ? [] : [remarkOn(named[0]!.content, ...OF_ITS_VILLAGES(told.join('", "')))];
    if (own.length > 1) return [remarkOn(own[0]!.content || (own[0]!.item ?? ''), ...MANY(own.map(labelOf).join('; ')))];
    const [row] = named as [SeenRow];
    return isTold(row) ? [] : [remarkOn(row.content, ...(unitsLeftOut(whomOf(row)!) === undefined ? ONE : LEFT_OUT)(whomOf(row)!))];
  });
}

const ONE_YEAR = /(?<!\p{L})(?:(?:từ|đến|trước|sau) )?năm 20\d\d(?: trở đi)?\s*(?:\([^()]*\)\s*)?$/iu;
/** A year in a name, with what stands before it in its clause. */
const YEAR_NAMED = /(?<before>[^,;()]*?)(?<!\p{L})năm 20\d\d(?!\d|\s*[-–]|\s*đến)/giu;
/** True for a content that names a year; a law, a plan or a standard is of a year as well. */
function namesYear(content: string): boolean {
  const isOther = (before: string): boolean => NOT_OF_FIGURE.test(before) || /(?<!\p{L}|đạt )chuẩn(?:\s+\p{L}+){0,3}\s*$/iu.test(before);
  return [...content.matchAll(YEAR_NAMED)].some(({ groups }) => !isOther(groups!['before']!));
}
/** "Từ năm 2028: có tổ hợp tác" is asked of some years, whatever its level is. */
const BEGINS_WITH_YEAR = /(?:^|:\s)(?:(?:kể )?(?:từ|đến|trước|sau|trong)(?: hết)? )?năm 20\d\d(?: trở đi)?\s*[:,]/iu;

/** True for a row with levels by year, or with a year that its figure is of. */
function isByYear({ content, levels }: SeenRow): boolean {
  return ONE_YEAR.test(content) || levels.some((level) => /năm 20\d\d/iu.test(level));
}

/** Says of rows that are of some year. */
export function remarksOnYears(rows: readonly SeenRow[], hasYearHeads: boolean): DecisionRemark[] {
  const isSaid = (content: string, levels: readonly string[]): boolean =>
    remarksOnContent(content, levels).some(([vi]) => vi.includes('năm 20'));
  const found = rows.filter(({ content, levels }) => {
    const isFigure = levels.some((level) => /\d/.test(level));
    return (isFigure ? namesYear(content) : BEGINS_WITH_YEAR.test(content)) && !isSaid(content, levels);
  });
  return found.map((row) => {
    const areByYear = hasYearHeads || rows.some((other) => other !== row && isByYear(other));
    return remarkOn(row.content, ...(areByYear ? OF_ONE_YEAR : OF_A_YEAR));
  });
}
