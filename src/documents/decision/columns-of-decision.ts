import { isRegion, onlyNamesKind, saysForWhom } from './column-words.ts';
import { remarkOn } from './decision-remark.ts';
import type { DecisionRemark } from './decision-remark.ts';
import type { Draft, LevelHead } from './draft.ts';
import { groupsIn, openGroups, remarksOnMembers } from './groups-in-title.ts';
import { wordsBeside } from './head-groups.ts';
import { leavesYearsOpen } from './head-years.ts';
import { idOf, idsApart } from './ids.ts';
import { shortTitle } from './read-columns.ts';
import { SHEETS, YES } from './set-words.ts';
import { remarksOnKinds } from './title-remarks.ts';
import { isOfNoUnits } from './title-kinds.ts';

/** A line for each column; heads that differ at their end alone have ids that differ, and so are for different groups. */
export function columnLines(titles: readonly string[]): Draft['columns'] {
  const ids = idsApart(titles, shortTitle);
  return titles.map((title, index) => ({ id: ids[index]!, title, kind: 'Cột của phụ lục', ...forWhom(title, ids[index]!) }));
}

/** The words by which a title that names units says something else, or leaves open which of them are meant. */
function beside(title: string): string | undefined {
  return saysForWhom(title) && !isRegion(title) ? (wordsBeside(title) ?? openGroups(title)) : undefined;
}

/** For whom a column is, where its title says so; else nobody knows but the person who fills in the sheet. */
function forWhom(title: string, id: string): Draft['columns'][number] {
  // Of which years its levels are has to be said first: then it is another column.
  if (leavesYearsOpen(title) || isOfNoUnits(title) || beside(title) !== undefined) return {};
  if (/(?:^|\s)(?:còn lại|khác)$/iu.test(title)) return { rest: YES };
  if (isRegion(title)) return { regions: title };
  // All units of a table are of some kind: "Xã" beside "Mức đạt" names no group of them.
  if (onlyNamesKind(title)) return {};
  const several = groupsIn(title);
  if (several !== undefined) return { groups: several.map((name) => idOf(name)).join('; ') };
  return saysForWhom(title) ? { groups: id } : {};
}

/** Of a column that is for several groups by its title: a unit of any of them is in it. */
const SEVERAL_GROUPS = (title: string, groups: readonly string[]): DecisionRemark =>
  remarkOn(
    title,
    `cột này được đọc là dành cho các đơn vị thuộc một trong các nhóm: ${groups.join(', ')}; hãy đối chiếu ở trang "${SHEETS.columns}"`,
    `this column was read as one for units in any of these groups: ${groups.join(', ')}; check it on the sheet "${SHEETS.columns}"`,
  );

/** Of the only column of levels: where it is for a group, no level is for anybody else. */
const ONE_COLUMN = (title: string): DecisionRemark =>
  remarkOn(
    title,
    `cột mức duy nhất của bảng được đọc là của riêng "${title}", đơn vị khác không có mức nào: nếu mức dành cho mọi đơn vị thì xóa hàng này ở trang "${SHEETS.columns}" và bỏ tên ấy ở đầu cột mức của trang "${SHEETS.rows}"`,
    `the only column of levels was read as one for "${title}" alone, and no other unit has a level: if the levels are for all units, delete this line of the sheet "${SHEETS.columns}" and take the name out of the header of the levels on the sheet "${SHEETS.rows}"`,
  );

const FOR_NOBODY = (title: string): DecisionRemark =>
  remarkOn(
    title,
    'chưa rõ cột này dành cho ai: ghi ở trang "Cột", hoặc bỏ cột nếu không phải mức để đánh giá',
    'for whom this column is was not recognised: say so on the sheet "Cột", or take the column out if its levels are not those to be met',
  );

const BESIDE = (title: string, words: string): DecisionRemark =>
  remarkOn(
    title,
    `tên cột ngoài tên đơn vị còn ghi "${words}", nên không đặt thành nhóm: ghi ở trang "${SHEETS.columns}" cột này dành cho ai, hoặc bỏ cột ở cả hai trang nếu không phải mức phải đạt của các đơn vị ấy`,
    `besides units, the head says "${words}", and so no group was made of it: say on the sheet "${SHEETS.columns}" for whom the column is, or take it out of both sheets if its levels are not those that such units have to meet`,
  );

const OPEN_YEARS = (title: string): DecisionRemark =>
  remarkOn(
    title,
    `chưa rõ các mức này của những năm nào: ở trang "${SHEETS.rows}" thay cột này bằng một cột cho mỗi năm, như "Mức đạt, năm 2028" (mức chép sang từng năm), rồi xóa hàng của nó ở trang "${SHEETS.columns}"`,
    `of which years these levels are is not said beyond doubt: on the sheet "${SHEETS.rows}" put a column for each year in place of this one, such as "Mức đạt, năm 2028", and take its line out of the sheet "${SHEETS.columns}"`,
  );

/** What a person has to know of the columns of levels: for whom nobody said they are, and for whom they were taken to be. */
export function remarksOnTitles(titles: readonly string[], heads: readonly LevelHead[]): DecisionRemark[] {
  const unclear = titles.filter((title) => Object.keys(forWhom(title, title)).length === 0);
  const [only, ...further] = titles;
  const isForSome = only !== undefined && further.length === 0 && heads.every(({ column }) => column === only) && !unclear.includes(only);
  const several = titles.flatMap((title) => {
    const groups = groupsIn(title);
    return groups === undefined ? [] : [SEVERAL_GROUPS(title, groups)];
  });
  return [
    ...(isForSome ? [ONE_COLUMN(only)] : []),
    ...several,
    ...unclear
      .filter((title) => leavesYearsOpen(title) || !isOfNoUnits(title))
      .map((title) => {
        const words = beside(title);
        if (leavesYearsOpen(title)) return OPEN_YEARS(title);
        return words === undefined ? FOR_NOBODY(title) : BESIDE(title, words);
      }),
    ...remarksOnMembers(titles.filter((title) => !unclear.includes(title) || openGroups(title) !== undefined)),
    ...remarksOnKinds(unclear.filter((title) => !leavesYearsOpen(title))),
  ];
}
