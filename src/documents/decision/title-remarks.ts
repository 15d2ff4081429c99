import { groupBy } from '../../value/group-by.ts';
import { remarkOn } from './decision-remark.ts';
import type { DecisionRemark } from './decision-remark.ts';
import { LEVEL, ROWS, SEXES, SHEETS } from './set-words.ts';
import { isDegree, isOfSex, saysWhen, setNamed } from './title-kinds.ts';

/* What a person is told of columns of levels that are for no kind of unit: none of them was read as a group. */

const LONGEST = 200;
const quoted = (titles: readonly string[]): string => titles.map((title) => `"${title}"`).join(', ');
const together = (titles: readonly string[], vi: string, en: string): DecisionRemark => remarkOn(titles.join('; '), vi, en, LONGEST);

const OF_SEX = (titles: readonly string[]): DecisionRemark =>
  together(
    titles,
    `mức của nam, của nữ không phải của một nhóm đơn vị: không đọc thành nhóm, phải sửa trước khi đưa vào. Ở trang "${SHEETS.rows}" chỉ giữ cột "${LEVEL.header}"; chỉ tiêu có hai mức bằng nhau thì ghi mức ấy và ghi "${SEXES}" ở "${ROWS.sexes.header}"; hai mức khác nhau thì hàng của chỉ tiêu ghi mức của nam, thêm ngay dưới một hàng để trống "${ROWS.no.header}", "${ROWS.content.header}" với mức của nữ, và ghi "… (nam)", "… (nữ)" ở "${ROWS.fact.header}" của từng hàng. Rồi xóa ${quoted(titles)} ở cả hai trang`,
    `levels of men and of women are not those of a group of units: they were not read as groups, and have to be mended before the workbook is taken. On the sheet "${SHEETS.rows}" keep the one column "${LEVEL.header}"; where both levels are the same, write it there and "${SEXES}" under "${ROWS.sexes.header}"; where they differ, the row has the level of the men, and one right below it, with "${ROWS.no.header}" and "${ROWS.content.header}" blank, that of the women, with "… (nam)" and "… (nữ)" under "${ROWS.fact.header}". Then delete ${quoted(titles)} on both sheets`,
  );

const ANOTHER_SET = (title: string): DecisionRemark =>
  remarkOn(
    title,
    `cột này là mức của một bộ tiêu chí ("${title}"), không phải của một nhóm đơn vị: làm mỗi bộ một bảng riêng, trong bảng này chỉ giữ cột mức của bộ ấy (đổi tên cột thành "${LEVEL.header}") và xóa các cột kia, cùng hàng của chúng ở trang "${SHEETS.columns}"`,
    `this column has the levels of a set of its own ("${title}") and not those of a group of units: make a workbook for each set, keep its column alone in this one (called "${LEVEL.header}"), and delete the others with their lines on the sheet "${SHEETS.columns}"`,
  );

/** Of the columns of a set that has one for each of several kinds of unit. */
const COLUMNS_OF_SET = (name: string, titles: readonly string[]): DecisionRemark =>
  remarkOn(
    name,
    `các cột ${quoted(titles)} là mức của một bộ tiêu chí ("${name}"), không phải của nhóm đơn vị mang tên ấy: làm mỗi bộ một bảng riêng, trong bảng này chỉ giữ các cột mức của bộ ấy (bỏ tên bộ khỏi tên cột ở cả hai trang, ghi ở trang "${SHEETS.columns}" mỗi cột dành cho ai) và xóa các cột kia, cùng hàng của chúng ở trang "${SHEETS.columns}"`,
    `the columns ${quoted(titles)} have the levels of a set of its own ("${name}") and not those of groups called so: make a workbook for each set, keep its columns alone in this one (take the name of the set out of theirs on both sheets, and say on "${SHEETS.columns}" for whom each is), and delete the others with their lines on the sheet "${SHEETS.columns}"`,
  );

const DEGREES = (titles: readonly string[]): DecisionRemark =>
  together(
    titles,
    `các bậc của cùng một chỉ tiêu, không phải của nhóm đơn vị: không đọc thành nhóm, phải sửa trước khi đưa vào. Chỉ giữ cột của bậc phải đạt (đổi tên cột thành "${LEVEL.header}"), xóa các cột bậc kia cùng hàng của chúng ở trang "${SHEETS.columns}"; nếu mỗi bậc là một danh hiệu thì làm mỗi bậc một bảng riêng`,
    `degrees of one thing and no groups of units: they were not read as groups, and have to be mended before the workbook is taken. Keep the column of the degree that has to be reached (called "${LEVEL.header}"), and delete those of the others with their lines on the sheet "${SHEETS.columns}"; if each degree is a title of its own, make a workbook for each`,
  );

const TIMES = (titles: readonly string[]): DecisionRemark =>
  together(
    titles,
    `cột này nói khi nào phải đạt, không phải mức: nếu mức của một hàng có từ năm nào thì chuyển mức sang cột "${LEVEL.header}, ${LEVEL.year} 2028" của năm ấy; rồi xóa cột này cùng hàng của nó ở trang "${SHEETS.columns}"`,
    `this column says when something is to be reached and has no levels: where a row has its level from some year on, move it into the column "${LEVEL.header}, ${LEVEL.year} 2028" of that year; then delete this one with its line on the sheet "${SHEETS.columns}"`,
  );

/** Says of titles that are for no kind of unit what they are for, and what to do. */
export function remarksOnKinds(titles: readonly string[]): DecisionRemark[] {
  const sexes = titles.filter(isOfSex);
  const others = titles.filter((title) => !isOfSex(title));
  const sets = groupBy(
    others.filter((title) => setNamed(title) !== undefined),
    (title) => setNamed(title)!,
  );
  const plain = others.filter((title) => setNamed(title) === undefined);
  const degrees = plain.filter(isDegree);
  const times = plain.filter((title) => !isDegree(title) && saysWhen(title));
  return [
    ...(sexes.length > 0 ? [OF_SEX(sexes)] : []),
    ...[...sets].map(([name, own]) => (own.length === 1 && own[0] === name ? ANOTHER_SET(name) : COLUMNS_OF_SET(name, own))),
    ...(degrees.length > 0 ? [DEGREES(degrees)] : []),
    ...(times.length > 0 ? [TIMES(times)] : []),
  ];
}
