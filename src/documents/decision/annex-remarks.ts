import { remarksOnBlank } from './blank-levels.ts';
import { caseCells } from './annex-cells.ts';
import { isCase } from './cases.ts';
import type { SaidOfCriterion } from './annex-cells.ts';
import type { Outline } from './annex-numbers.ts';
import type { Row } from './annex-shape.ts';
import type { ShapedRow } from './shaped-rows.ts';
import type { AnnexTable } from './annex-table.ts';
import { remarksOnContent } from './content-remarks.ts';
import { CONDITION_OF_TITLE, conditionIn } from './condition-words.ts';
import { remarkOn } from './decision-remark.ts';
import type { DecisionRemark, Words } from './decision-remark.ts';
import { levelHeader } from './draft.ts';
import type { DraftRow } from './draft.ts';
import { withoutSaidIfAny } from './if-any.ts';
import { looksLikeLevel } from './looks-like-level.ts';
import { unitsNamed } from './named-units.ts';
import type { SeenRow } from './seen-row.ts';
import { TO_BE_SAID } from './set-words.ts';
import { someOf } from './some-of.ts';
import { OF_EACH, OTHER_UNIT, SHARE_OF_YES, UNITS_APART, isShareOfYes, ofEach, otherUnit, unitsApart } from './unit-remarks.ts';

/** What the name of a criterion says in brackets or behind a dash of when it is asked. */
const TITLE_CHANGES =
  /[(–-]\s*(?:không|chưa|chỉ|riêng|trừ|miễn|tạm)[^()]*(?:áp dụng|đánh giá|xét|tính|đối với|cho|thôn|xã|bản)(?!\p{L})|[(–-]\s*(?:từ|đến|trước|sau) năm 20\d\d/iu;

/** The criterion under which rows are read. */
export interface OpenCriterion {
  readonly no: string;
  readonly title: string;
  count: number;
  /** True where the decision numbers it. */
  readonly isNumbered: boolean;
  /** True where a row of its own names it. */
  hasTitleRow: boolean;
  /** True where its rows have names of their own in the column of criteria. */
  hasNamedRows: boolean;
  /** True for one that is its own only row. */
  isRow: boolean;
  /** True where its rows have whole numbers of their own: then the next number is no next criterion. */
  hasPlain: boolean;
  /** The number of the last row that has one: letters stand below it. */
  lastNo: string | undefined;
  /** The cell of its number, where it has a row of its own. */
  noCell: Row[number];
  /** A row without a level, of which the rows with letters or dashes below it are parts. */
  parent: string | undefined;
  /** How many rows with a dash stand below it so far. */
  below: number;
}

/** What is read of an annex while its rows are made. */
export interface Reading {
  readonly table: AnnexTable;
  readonly shaped: readonly ShapedRow[];
  /** Of what the set is, as the sheet says it: `xã`; `undefined` where the decision does not say so. */
  readonly level: string | undefined;
  readonly remarks: DecisionRemark[];
  criterion: OpenCriterion | undefined;
  /** Where rows stand, in a table of which headings are the criteria. */
  outline: Outline;
  criteria: number;
  /** What the row of the open criterion says of all rows below it. */
  said: SaidOfCriterion;
  /** The numbers that the decision gives rows itself: a row without one gets none of them. */
  readonly ownNumbers: ReadonlySet<string>;
  /** What the decision does not number, by the numbers that it is given. */
  readonly unnumbered: { readonly criteria: string[]; readonly rows: string[]; readonly running: string[] };
  /** The rows that were read, for what several of them say together. */
  readonly seen: SeenRow[];
}

/** Takes down that a row has a name of its own where others have the criterion's: once for each criterion. */
export function remarkOnNames(reading: Reading): void {
  const open = reading.criterion!;
  if (open.hasNamedRows) return;
  open.hasNamedRows = true;
  remark(
    reading,
    `${open.no}. ${open.title}`,
    'cột "Tiêu chí" của các hàng dưới ghi tên riêng của từng chỉ tiêu: các hàng được xếp vào tiêu chí này, tên ấy ghi ở "Ghi chú"; hãy đối chiếu',
    'rows below it have names of their own in the column of criteria: they were put under this criterion, their names under "Ghi chú"; check it',
  );
}

/** Takes down what a person should look at. */
export function remark(reading: Reading, row: string, vi: string, en: string): void {
  reading.remarks.push(remarkOn(row, vi, en));
}

/** What has no number in the decision, in one line each: a decision that numbers nothing would fill the screen. */
export function remarksOnNumbers(reading: Reading): void {
  const { criteria, rows, running } = reading.unnumbered;
  if (running.length > 0)
    remark(
      reading,
      running.join(', '),
      'TT của văn bản chạy suốt các tiêu chí: số chỉ tiêu đã ghi theo thứ tự trong tiêu chí, TT của văn bản ghi ở "Ghi chú"; hãy đối chiếu',
      'the numbers of the decision run through all criteria: indicators have numbers by their places in their criteria, those of the decision stand under "Ghi chú"; check it',
    );
  if (criteria.length > 0)
    remark(
      reading,
      criteria.join(', '),
      'văn bản không đánh số các tiêu chí này; đã ghi số theo thứ tự',
      'the decision does not number these criteria; they have numbers by their places',
    );
  if (rows.length > 0)
    remark(
      reading,
      rows.join(', '),
      'văn bản không đánh số các chỉ tiêu này; đã ghi số theo thứ tự trong tiêu chí',
      'the decision does not number these indicators; they have numbers by their places in their criteria',
    );
}

/** Says of cells that hold more than words, and of notes at the foot of the page. */
export function remarksOnCells(reading: Reading, row: Row, content: string, notes: readonly string[]): void {
  for (const cell of new Set(row)) {
    if (cell?.hasTable === true)
      remark(
        reading,
        content,
        'có bảng lồng trong ô: đã ghi thành dòng, hãy đối chiếu',
        'a table within a cell was written as lines: check it',
      );
  }
  if (notes.length > 0)
    remark(reading, content, 'có chú thích ở cuối trang: đã ghi vào "Ghi chú"', 'a note at the foot of the page stands under "Ghi chú"');
}

/** Says of a row that what has to be there is for a person. */
export function remarkOnIfAny(reading: Reading, content: string): void {
  remark(
    reading,
    content,
    '"nếu có" của cái gì chưa rõ: ghi thứ phải có ở cột "Nếu có", hoặc xóa ô ấy nếu chỉ tiêu áp dụng cho mọi đơn vị',
    'of what "nếu có" is was not clear: write what has to be there under "Nếu có", or clear that cell if the row is for all units',
  );
}

/** Says of the row of a criterion what it holds besides its name and the sheet has no place for. */
export function remarksOnTitle(reading: Reading, title: string, notes: readonly string[]): void {
  const words = notes.map((note) => `"${note}"`).join('; ');
  if (words === '') return;
  remark(
    reading,
    title,
    `hàng tên tiêu chí còn ghi ${words}, chưa được đưa vào bảng: hãy ghi ở từng hàng của tiêu chí`,
    `the row of this criterion also says ${words}, which is not in the sheet: write it in the rows of the criterion`,
  );
}

const WITHOUT: Words = [
  'hàng này không có mức nào: nếu chỉ là tên chung của các hàng dưới thì ghép tên vào nội dung các hàng ấy rồi xóa hàng này; nếu là chỉ tiêu thì ghi mức',
  'this row has no level at all: if it only names the rows below, put its words into theirs and delete it; if it is an indicator, give it its level',
];
const ABOVE_CASES: Words = [
  'hàng này không có mức, các hàng dưới là mức của từng khu vực, loại đơn vị, năm hoặc trường hợp: giữ hàng này làm chỉ tiêu, chuyển mức của mỗi khu vực, năm thành cột "Mức đạt: TÊN" của hàng này (trang "Cột": mỗi khu vực một hàng), rồi xóa các hàng dưới; để các hàng ấy thì mọi đơn vị phải đạt tất cả',
  'this row has no level, and those below it have one for each area, kind of unit, year or case: keep this row as the indicator, make each of their levels a column "Mức đạt: NAME" of it (a line for each on the sheet "Cột"), and delete the rows below; left as they are, every unit has to meet all of them',
];

/** Says of what may be a level in the wrong place, and of a row that has none. */
export function remarksOnLevels(reading: Reading, content: string, levels: readonly string[], next: string): void {
  if (looksLikeLevel(content) && content.split(' ').length < 4)
    remark(
      reading,
      content,
      'ô nội dung đọc được như một mức: hãy đối chiếu các cột với bản in',
      'the content of this row can be read as a level: check the columns against the print',
    );
  if (caseCells(content).ifAny === TO_BE_SAID) remarkOnIfAny(reading, content);
  for (const words of remarksOnContent(content, levels, reading.level)) remark(reading, content, ...words);
  // What asks for some of the rows below it is told of with those.
  if (levels.every((level) => level === '') && someOf(content) === undefined)
    remark(reading, content, ...(isCase(next, true) ? ABOVE_CASES : WITHOUT));
}

/** Says of a row whose name speaks of another unit than its column, or of each of several things. */
export function remarksOnMeasure(reading: Reading, content: string, levels: readonly string[], unit: string): void {
  const other = otherUnit(content, unit);
  if (other !== undefined) remark(reading, content, ...OTHER_UNIT(other, unit));
  const apart = unit === '' ? unitsApart(content, levels) : undefined;
  if (isShareOfYes(content, levels)) remark(reading, content, ...SHARE_OF_YES);
  if (apart !== undefined) remark(reading, content, ...UNITS_APART(...apart));
  const each = levels.some((level) => /\d/.test(level)) ? ofEach(content, unit, reading.level) : undefined;
  if (each !== undefined) remark(reading, content, ...OF_EACH(each));
}

/** Says of a criterion whose name tells for which units, or when, it is asked: nothing is reckoned by names. */
export function remarkOnWhom(reading: Reading, title: string): void {
  const isSome = unitsNamed(title) !== undefined || TITLE_CHANGES.test(title);
  const condition = isSome ? undefined : conditionIn(withoutSaidIfAny(title));
  if (condition !== undefined) remark(reading, title, ...CONDITION_OF_TITLE(condition));
  if (!isSome) return;
  remark(
    reading,
    title,
    'tên tiêu chí nói dành cho hoặc không dành cho đơn vị nào, khi nào: bảng tính mọi hàng của tiêu chí cho mọi đơn vị; ở trang "Cột" thêm một hàng "Phạm vi" cho các đơn vị được miễn, rồi ghi "Không quy định" ở cột "Mức đạt: TÊN" của nó trong mọi hàng của tiêu chí',
    'the name of this criterion says for which units or when it is, and all its rows are reckoned for all units: add a line "Phạm vi" for those that are exempt to the sheet "Cột", and write "Không quy định" in its column "Mức đạt: NAME" in every row of the criterion',
  );
}

/** Says of a column of levels in which nothing stands. */
export function remarksOnColumns({ table, remarks }: Reading, rows: readonly DraftRow[]): void {
  const heads = table.columns.filter(({ role }) => role === 'level');
  for (const [index, head] of heads.entries()) {
    if (rows.some(({ levels }) => (levels[index] ?? '') !== '')) {
      remarks.push(...remarksOnBlank(heads, rows, index));
      continue;
    }
    remarks.push(
      remarkOn(
        levelHeader({ column: head.title, year: head.year }),
        'cột mức này không có mức nào: hãy đối chiếu',
        'this column of levels has no level at all: check it',
      ),
    );
  }
}
