import { sameWord } from '../sheet/names.ts';
import type { Role } from './column-roles.ts';
import type { AnnexTable } from './annex-table.ts';
import { remarkOn } from './decision-remark.ts';
import type { DecisionRemark } from './decision-remark.ts';
import type { Draft } from './draft.ts';
import type { Grid } from './table-grid.ts';

/* Which rows are one criterion where the numbers of the decision say something else than its names. */

/** A whole number as the column of numbers has it: `3`, `03.`, `3)`. */
export const PLAIN = /^0?(\d{1,3})[.)]?$/u;
/** Behind a name on a further page: `Giao thông (tiếp theo)`. */
export const GOES_ON = /\s*\((?:tiếp|tiếp theo)\)$/iu;

interface Group {
  readonly rows: number[];
  /** True where one cell with the name reaches over several rows. */
  isMerged: boolean;
}

/** Rows that have one name in the column of criteria, or none below it. */
function groupsOf(rows: Grid, at: number): Group[] {
  const groups: Group[] = [];
  let before: Grid[number] | undefined;
  for (const [index, row] of rows.entries()) {
    const name = (cells: Grid[number] | undefined): string => cells?.[at]?.text.replace(GOES_ON, '') ?? '';
    // A cell from side to side heads what follows.
    const isWhole = new Set(row).size === 1;
    const goesOn = before !== undefined && (name(row) === '' || row[at] === before[at] || sameWord(name(row), name(before)));
    if (isWhole) before = undefined;
    else if (goesOn) {
      const group = groups.at(-1)!;
      group.rows.push(index);
      if (name(row) !== '' && row[at] === before![at]) group.isMerged = true;
      if (name(row) !== '') before = row;
    } else {
      groups.push({ rows: [index], isMerged: false });
      before = row;
    }
  }
  return groups;
}

/**
 * A table in which names of criteria reach over rows with running numbers: what is numbered are its indicators. Each name is one
 * criterion, with a number by its place; what stands in the decision is kept beside it.
 */
export function withCriteriaNumbered(rows: Grid, { columns }: Pick<AnnexTable, 'columns'>): Grid {
  const placeOf = (role: Role): number => columns.findIndex((column) => column.role === role);
  const [at, no, content] = [placeOf('criterion'), placeOf('no'), placeOf('content')];
  if (at === -1 || no === -1) return rows;
  const plain = (index: number): string | undefined => PLAIN.exec(rows[index]![no]?.text ?? '')?.[1];
  const numbersOf = (group: Group): Set<string> => new Set(group.rows.flatMap((index) => plain(index) ?? []));
  const groups = groupsOf(rows, at).filter((group) => numbersOf(group).size > 0);
  const runs = (group: Group): boolean => numbersOf(group).size > 1;
  if (!groups.some((group) => group.isMerged && runs(group))) return rows;
  // Where one number stands beside a name over several rows, numbers are those of criteria after all, but for some of them.
  const areCriteria = groups.some((group) => group.rows.length > 1 && !runs(group));
  const made = rows.map((row) => [...row]);
  for (const [place, group] of groups.entries()) {
    if (areCriteria && !runs(group)) continue;
    // "1.1" before the words of an indicator says which criterion it is of.
    const said = /^(\d{1,2})\.\d/u.exec(rows[group.rows[0]!]![content]?.text ?? '')?.[1];
    const own = said ?? (areCriteria ? plain(group.rows.find((index) => plain(index) !== undefined)!)! : String(place + 1));
    for (const index of group.rows) {
      const cell = rows[index]![no];
      if (plain(index) !== undefined) made[index]![no] = { ...cell!, text: own, written: cell!.text };
    }
  }
  return made;
}

/** That what the decision numbers was taken for indicators. */
export const RENUMBERED: [vi: string, en: string] = [
  'cột TT đánh số từng hàng, còn ô tên tiêu chí gộp nhiều hàng: mỗi ô tên là một tiêu chí; số tiêu chí và số chỉ tiêu đã ghi theo thứ tự, TT của văn bản ghi ở "Ghi chú": hãy đối chiếu',
  'each row has a number, and names of criteria reach over several rows: each name was taken for one criterion; criteria and indicators have numbers by their places, those of the decision stand under "Ghi chú": check it',
];

/** Says of criteria that follow one another with one name and numbers of their own: they may be one. */
export function remarksOnAlike(rows: Draft['rows']): DecisionRemark[] {
  const criteria = rows.flatMap(({ cells: { criterionNo: no, criterion: title } }) =>
    no === undefined || title === undefined ? [] : [{ no, title }],
  );
  const remarks: DecisionRemark[] = [];
  for (let index = 0; index < criteria.length; index += 1) {
    const { title } = criteria[index]!;
    const behind = criteria.slice(index);
    const end = behind.findIndex((other) => !sameWord(other.title, title));
    const run = end === -1 ? behind : behind.slice(0, end);
    const numbers = run.map(({ no }) => no).join(', ');
    if (run.length > 1)
      remarks.push(
        remarkOn(
          title,
          `các hàng TT ${numbers} cùng tên tiêu chí "${title}" mà số khác nhau: đã ghi là ${run.length} tiêu chí; nếu là một tiêu chí thì ghi một số cho mọi hàng ở cột "TT" và đánh số chỉ tiêu ${run[0]!.no}.1, ${run[0]!.no}.2 …`,
          `the rows ${numbers} have one name of a criterion, "${title}", and numbers of their own: they are ${run.length} criteria in the sheet; if they are one, write one number for all of them under "TT" and number the indicators ${run[0]!.no}.1, ${run[0]!.no}.2 …`,
        ),
      );
    index += run.length - 1;
  }
  return remarks;
}
