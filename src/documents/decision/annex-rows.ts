import { caseCells } from './annex-cells.ts';
import { beginsAnew, headingOf, headsCriterion, isHeading, mayBeCriterion } from './annex-headings.ts';
import { isTotal, letterOf, outlineOf, placedIn } from './annex-numbers.ts';
import { remark, remarkOnIfAny, remarkOnNames, remarkOnWhom, remarksOnColumns, remarksOnNumbers } from './annex-remarks.ts';
import type { Placed } from './annex-numbers.ts';
import type { Reading } from './annex-remarks.ts';
import { rowOf, titleOf } from './row-of-annex.ts';
import { isMandatory, isOptional, MANDATORY, OPTIONAL } from './content-remarks.ts';
import { countsByItself, isBare, levelsOf, textAt, writtenNo } from './annex-shape.ts';
import { shapedRows } from './shaped-rows.ts';
import type { Row } from './annex-shape.ts';
import type { AnnexTable } from './annex-table.ts';
import { GOES_ON, remarksOnAlike, RENUMBERED } from './criterion-numbers.ts';
import { remarkOn } from './decision-remark.ts';
import type { DecisionRemark } from './decision-remark.ts';
import type { DraftRow } from './draft.ts';
import { saysOr, wordsOfHeading } from './head-rows.ts';
import { withoutMarks } from './row-words.ts';
import { MARKED_NUMBERS, markedNumbers } from './plain-numbers.ts';
import { remarksOnRows } from './remarks-on-rows.ts';
import { areRoman, goOnFrom, hasOwnNumber, isMetByBelow, isParent, isWholeCriterion, numbered, ownNumbers } from './row-numbers.ts';
import { COUNTED, OF_GROUP, OF_ROMAN, OF_SOME } from './name-remarks.ts';
import { TO_BE_SAID } from './set-words.ts';
import { isOnlyTitle, takeIfAny, takeTitle } from './title-row.ts';
import { closedAbove, remarksOnSome } from './some-of.ts';
import type { NameAbove } from './some-of.ts';
import { sameWord } from '../sheet/names.ts';

/** `1. Giao thông`, `Tiêu chí số 1: Giao thông`: the number of a criterion before its name. */
const BEFORE_TITLE = /^(?:tiêu chí (?:số )?)?0?(\d{1,2})\s*[.:)–-]\s*(.+)$/isu;

/** Opens a criterion where the row begins one. */
function openCriterion(reading: Reading, written: string, title: string, isRow = false): boolean {
  const [, before, behind] = BEFORE_TITLE.exec(title) ?? [];
  const cell = written.replace(GOES_ON, '').replace(/[.)]$/u, '');
  const isBefore = before !== undefined && (cell === '' || cell === before);
  const no = isBefore ? before : cell;
  const plain = (isBefore ? behind! : title).replace(GOES_ON, '');
  const open = reading.criterion;
  if (open !== undefined && (plain === '' || sameWord(open.title, plain)) && (no === '' || no === open.no || no.includes('.')))
    return false;
  if (plain === '' && no === '') return false;
  reading.criteria += 1;
  const own = no.includes('.') ? no.split('.')[0]! : no;
  if (own === '') {
    const place = String(reading.criteria);
    reading.unnumbered.criteria.push(`${place} (${plain})`);
  }
  reading.said = {};
  if (isOptional(plain)) remark(reading, plain, ...OPTIONAL);
  if (isMandatory(plain)) remark(reading, plain, ...MANDATORY);
  // What is one row as well says so as a row.
  if (!isRow) remarkOnWhom(reading, plain);
  reading.criterion = {
    no: own === '' ? String(reading.criteria) : own,
    title: plain,
    count: 0,
    isNumbered: own !== '',
    hasTitleRow: false,
    hasNamedRows: false,
    isRow: false,
    hasPlain: false,
    lastNo: undefined,
    parent: undefined,
    below: 0,
    noCell: undefined,
  };
  return true;
}

/**
 * True for a row of the open criterion that has a name of its own in the column of criteria: its number says so, or the criterion is
 * named by a row of its own and this one has no number as the next criterion would.
 */
function isNamedRow({ criterion: open }: Reading, no: string, title: string): boolean {
  if (open === undefined || title === '' || sameWord(open.title, title.replace(GOES_ON, ''))) return false;
  if (no.includes('.') && /\d$/u.test(no)) return no.split('.')[0] === open.no;
  return open.hasTitleRow && open.isNumbered && (no === '' || no === open.no || letterOf(no) !== undefined) && !BEFORE_TITLE.test(title);
}

/** True for a row that names a criterion whose indicators stand below it, in the same column. */
function namesCriterion(row: Row, { columns }: AnnexTable): boolean {
  if (columns.some(({ role }) => role === 'criterion')) return false;
  const no = textAt(row, columns, 'no');
  return (
    isBare(row, columns) && no !== '' && !no.includes('.') && letterOf(no) === undefined && !hasOwnNumber(textAt(row, columns, 'content'))
  );
}

function goesOn(row: Row, { columns }: AnnexTable): boolean {
  const content = textAt(row, columns, 'content');
  return textAt(row, columns, 'no') === '' && /^\p{Ll}/u.test(content) && isBare(row, columns);
}

/** How many rows stand under the criterion of a row. */
function rowsOfCriterion({ table, shaped }: Reading, index: number): number {
  const rows = shaped.map(({ cells }) => cells);
  const at = table.columns.findIndex(({ role }) => role === 'criterion');
  if (at === -1) return 2;
  const titleAt = (place: number): string => rows[place]![at]?.text.replace(GOES_ON, '') ?? '';
  // A blank cell goes on with what stands above it.
  let first = index;
  while (first > 0 && titleAt(first) === '') first -= 1;
  const own = titleAt(first);
  while (first > 0 && sameWord(titleAt(first - 1), own)) first -= 1;
  let last = index;
  while (last + 1 < rows.length && (titleAt(last + 1) === '' || sameWord(titleAt(last + 1), own))) last += 1;
  return shaped.slice(first, last + 1).filter(({ cells, item }) => item?.isFirst !== false && !goesOn(cells, table)).length;
}

/** True where the next row has another name in the column of criteria, and is one of the open criterion all the same. */
function hasNamesBelow(reading: Reading, index: number): boolean {
  const { table, shaped } = reading;
  const next = shaped[index + 1]?.cells;
  return next !== undefined && isNamedRow(reading, textAt(next, table.columns, 'no'), textAt(next, table.columns, 'criterion'));
}

/** A row that only names what stands below it: a group of criteria, a criterion, or one whose numbers begin anew below it. */
function headed(reading: Reading, index: number, hasOwnNumbers: boolean): DraftRow[] {
  const { table, shaped } = reading;
  const row = shaped[index]!.cells;
  const heading = headingOf(row, reading.criteria + 1, table);
  if (/^(?:ghi chú|chú thích|[*(]|lưu ý)/iu.test(heading.title)) {
    const vi = 'ghi chú trong bảng, chưa được đưa vào bộ tiêu chí: hãy quyết định ghi vào đâu';
    reading.remarks.push(remarkOn(heading.title, vi, 'a note in the table, which is not in the set: decide where to put it', 400));
    return [];
  }
  const said = wordsOfHeading(heading.title);
  if (said !== undefined) remark(reading, heading.title, ...said);
  // Between rows, "or" is no criterion either, whatever the others are.
  if (saysOr(heading.title)) return [];
  if (!hasOwnNumbers && !headsCriterion(row, shaped[index + 1]?.cells, table)) {
    const isUnclear = mayBeCriterion(row, shaped[index + 1]?.cells, table) && !reading.remarks.some(({ vi }) => vi === OF_ROMAN[0]);
    const plain = isUnclear ? OF_ROMAN : OF_GROUP;
    const isOfSome = /khuyến khích|bắt buộc|tự chọn/iu.test(heading.title);
    if (isOfSome || said === undefined) remark(reading, heading.title, ...(isOfSome ? OF_SOME : plain));
    return [];
  }
  if (hasOwnNumbers) {
    reading.criteria += 1;
    reading.criterion = undefined;
    reading.outline = outlineOf(heading);
  } else {
    openCriterion(reading, heading.no, heading.title);
    if (reading.criterion !== undefined) reading.criterion.hasTitleRow = true;
  }
  takeTitle(reading, row, heading.title);
  return [{ cells: { criterionNo: heading.no, criterion: heading.title }, levels: levelsOf(row, table.columns).map(() => '') }];
}

const NOWHERE: Placed = { no: '', content: '', isName: false, isCounted: false };

/**
 * The lines of the sheet of indicators that the rows of a table make.
 *
 * @param table - the table.
 * @param level - of what the set is, as the sheet says it.
 * @param groupsAreCriteria - whether the decision counts what would else be names of groups as its criteria.
 */
export function annexRows(table: AnnexTable, level?: string, groupsAreCriteria = false): { rows: DraftRow[]; remarks: DecisionRemark[] } {
  const shaped = shapedRows(table);
  const reading: Reading = {
    table,
    shaped,
    level,
    remarks: [...table.remarks],
    criterion: undefined,
    criteria: 0,
    said: {},
    ownNumbers: ownNumbers(shaped, table),
    unnumbered: { criteria: [], rows: [], running: [] },
    seen: [],
    outline: outlineOf(undefined),
  };
  if (table.rows.some(countsByItself(table)))
    remark(
      reading,
      table.heading || 'TT',
      'Word tự đánh số cột TT: số đã ghi theo thứ tự, hãy đối chiếu với bản in',
      'Word counts the numbers of this table by itself: they were written by place, check them against the print',
    );
  if (shaped.some(({ cells }) => writtenNo(cells, table) !== undefined)) remark(reading, table.heading || 'TT', ...RENUMBERED);
  for (const written of markedNumbers(table)) remark(reading, written, ...MARKED_NUMBERS);
  const hasOwnNumbers =
    groupsAreCriteria ||
    beginsAnew(
      shaped.map(({ cells }) => cells),
      table,
    );
  if (groupsAreCriteria) remark(reading, table.heading || 'TT', ...COUNTED);
  const rows: DraftRow[] = [];
  const above: NameAbove[] = [];
  for (const [index, each] of shaped.entries()) {
    const { cells: row, item } = each;
    const [no, title, content] = (['no', 'criterion', 'content'] as const).map((role) => textAt(row, table.columns, role)) as [
      string,
      string,
      string,
    ];
    const said = [...new Set(row.map((cell) => cell?.text.trim() ?? ''))].filter((text) => text !== '');
    // "Hoặc" in any of its cells is no criterion and no row.
    if (said.length === 1 && saysOr(said[0]!)) remark(reading, said[0]!, ...wordsOfHeading(said[0]!)!);
    else if (isTotal(row, table))
      remark(reading, content || no || title, 'hàng tổng cộng: không ghi vào bảng', 'a row of totals, which the sheet does not have');
    else if (isHeading(row, table)) {
      above.push({ ...headingOf(row, 0, table), at: rows.length });
      rows.push(...headed(reading, index, hasOwnNumbers));
    } else if (hasOwnNumbers && reading.outline.heading !== undefined && areRoman(no, reading.outline.heading.no)) {
      openCriterion(reading, no, content, true);
      reading.outline = outlineOf({ no: reading.criterion!.no, title: content });
      rows.push(rowOf(reading, each, { no: '', content, isOnly: true, isNew: true }));
    } else if (hasOwnNumbers && reading.outline.heading !== undefined) {
      // A further thing of a list has no place of its own.
      const isFurther = item?.isFirst === false;
      const placed = isFurther ? NOWHERE : placedIn(reading.outline, row, shaped[index + 1]?.cells, table);
      if (placed.isCounted) reading.unnumbered.rows.push(placed.no);
      if (placed.isName) above.push({ no: placed.no, title: placed.content, at: rows.length });
      else rows.push(rowOf(reading, each, { ...placed, isOnly: false, isNew: false }));
    } else if (namesCriterion(row, table) || (title === '' && isMetByBelow(reading, index))) {
      openCriterion(reading, no, content);
      takeTitle(reading, row, content);
      rows.push({ cells: { criterionNo: reading.criterion!.no, criterion: content }, levels: levelsOf(row, table.columns).map(() => '') });
    } else if (isOnlyTitle(row, table) && openCriterion(reading, no, title)) {
      takeTitle(reading, row, title);
      reading.criterion!.hasTitleRow = true;
      rows.push(titleOf(reading, row));
    } else if (goesOn(row, table) && rows.length > 0) {
      const last = rows.pop()!;
      const whole = `${last.cells.content ?? ''} ${content}`.trim();
      const { ifAny } = caseCells(whole);
      if (last.cells.ifAny === undefined && ifAny === TO_BE_SAID) remarkOnIfAny(reading, whole);
      rows.push({ ...last, cells: { ...last.cells, content: whole, ...(ifAny && { ifAny }) } });
    } else {
      const isWhole = title === '' && item?.isFirst !== false && isWholeCriterion(reading, no, content);
      const isNamed = !isWhole && isNamedRow(reading, no, title);
      if (isNamed) remarkOnNames(reading);
      const isNew = isWhole
        ? openCriterion(reading, no, withoutMarks(content).plain, true)
        : title !== '' && !isNamed && openCriterion(reading, no, title);
      if (isWhole) reading.criterion!.isRow = true;
      else if (isNew) takeIfAny(reading, title);
      const own = numbered(no.replace(GOES_ON, ''), content, reading.criterion);
      const isOnlyAbove = isParent(reading, index);
      if (own.isCounted === true) {
        reading.criterion!.below += 1;
        reading.unnumbered.rows.push(own.no);
      } else goOnFrom(reading, row, own.no, isOnlyAbove ? own.content : undefined);
      const isOnly = isWhole || (!isNamed && !hasNamesBelow(reading, index) && rowsOfCriterion(reading, index) === 1);
      if (isOnlyAbove) above.push({ no: own.no, title: own.content, at: rows.length + (isNew ? 1 : 0) });
      if (!isOnlyAbove) rows.push(rowOf(reading, each, { ...own, isOnly, isNew, name: isNamed ? title : undefined }));
      // Its words stand in each of its parts; the criterion that begins with it begins all the same.
      else if (isNew) rows.push(titleOf(reading, row));
    }
  }
  reading.remarks.push(
    ...remarksOnRows(
      reading.seen,
      table.columns.some(({ year }) => year !== undefined),
      level,
    ),
  );
  remarksOnColumns(reading, rows);
  remarksOnNumbers(reading);
  reading.remarks.push(...remarksOnAlike(rows), ...remarksOnSome(rows, closedAbove(above, rows)));
  return { rows, remarks: reading.remarks };
}
