import { ntmError } from '../../model/errors.ts';
import { shorten } from '../../value/text.ts';
import { sheetProblem } from '../sheet/sheet-problem.ts';
import type { AnnexColumn } from './annex-columns.ts';
import { countsRoman, romanGroups } from './annex-headings.ts';
import { isTotal } from './annex-numbers.ts';
import { annexRows } from './annex-rows.ts';
import { annexTables, isTurned } from './annex-table.ts';
import type { AnnexTable } from './annex-table.ts';
import { aroundTable } from './around-table.ts';
import { remarksOnChange } from './changes-another.ts';
import { columnLines, remarksOnTitles } from './columns-of-decision.ts';
import { decisionHead } from './decision-head.ts';
import { remarkOn } from './decision-remark.ts';
import type { DecisionRemark } from './decision-remark.ts';
import type { Draft, DraftRow, LevelHead } from './draft.ts';
import { FORMULA } from './formulas.ts';
import { outsideText } from './decision-text.ts';
import { remarksOnOthers, tableNames } from './tables-left-out.ts';
import { draftOfSheets } from './draft-of-sheets.ts';
import { draftSheets, sheetContents } from './draft-sheets.ts';
import { untilEnd } from './until-end.ts';
import { countsCriteria, recognises } from './recognition.ts';
import { withoutRules } from './rule-rows.ts';
import { remarksOnShared } from './shared-levels.ts';
import { splitAreas } from './split-areas.ts';
import { RANK_WORDS } from '../../explain/words.ts';
import { GRADES_BY_WORD } from './set-words.ts';
import { oldFontIn } from './old-font.ts';
import { isTooLarge } from './table-grid.ts';
import { remarksOnUnread } from './unread-tables.ts';
import { withTitlesAbove } from './table-titles.ts';
import { withTextOfTables } from './text-in-tables.ts';
import { titleOfAnnex } from './title-of-annex.ts';
import type { WordBlock } from './word-blocks.ts';

/** What is read of a decision besides its text. */
export interface DecisionOptions {
  /** Which of several tables of indicators, from 1. */
  readonly annex?: number | undefined;
  /** How the file is called: the source of what is read from it. */
  readonly source?: string | undefined;
}

/** A decision as a workbook holds it, and what a person has to know of how it was read. */
export interface Decision {
  readonly draft: Draft;
  readonly remarks: readonly DecisionRemark[];
}

/** The years that a column of levels is for; one without a year is for all. */
function yearsOf({ year, until }: AnnexColumn): (number | undefined)[] {
  if (year === undefined || until === undefined) return [year];
  return Array.from({ length: until - year + 1 }, (_, index) => year + index);
}

function without(reasonVi: string, reasonEn: string): never {
  throw ntmError([sheetProblem('decision-without-table', [], { reasonVi, reasonEn })]);
}

/** What of a document its text does not tell. */
interface Around {
  readonly hasPicture: boolean;
  /** What its equations say, which are in no text. */
  readonly formulas: readonly string[];
  /** Words that Word hides, which were not read. */
  readonly hidden: readonly string[];
}

function chosen(tables: readonly AnnexTable[], annex: number | undefined): AnnexTable {
  const list = (or: string): string => tableNames(tables, or).join('; ');
  const params = { count: String(tables.length), tablesVi: list('không có tên'), tablesEn: list('without a name') };
  if (tables.length > 1 && annex === undefined) throw ntmError([sheetProblem('decision-several-tables', [], params)]);
  const table = tables[(annex ?? 1) - 1];
  if (table === undefined) throw ntmError([sheetProblem('decision-several-tables', ['annex'], params)]);
  return table;
}

/** The columns of levels of all parts of an annex, and its rows with a level or nothing in each of them. */
function levelsOfParts(parts: readonly { readonly rows: readonly DraftRow[]; readonly heads: readonly AnnexColumn[] }[]) {
  // What a column says of several years it says of each of them.
  const columnsOf = (heads: readonly AnnexColumn[]) =>
    heads.flatMap((head, place) => yearsOf(head).map((year) => ({ place, head: { column: head.title, year } })));
  const heads: LevelHead[] = [];
  const placeOf = ({ column, year }: LevelHead): number => heads.findIndex((known) => known.column === column && known.year === year);
  const [first, ...others] = parts.map((part) => columnsOf(part.heads).map(({ head }) => head));
  heads.push(...(first ?? []));
  for (const head of others.flat()) if (placeOf(head) === -1) heads.push(head);
  const rows = parts.flatMap((part, index) => {
    const own = columnsOf(part.heads).map(({ place, head }, at) => ({ from: place, to: index === 0 ? at : placeOf(head) }));
    return part.rows.map((row): DraftRow => {
      const levels = heads.map(() => '');
      for (const { from, to } of own) levels[to] = row.levels[from] ?? '';
      return { ...row, levels };
    });
  });
  return { heads, rows };
}

/** Without a province a set is for the whole country. */
const WITHOUT_PROVINCE = (issuer: string): DecisionRemark => ({
  row: issuer,
  vi: 'không nhận ra tỉnh: hãy chọn "Tỉnh áp dụng" trong danh sách ở trang "Văn bản"; để trống nghĩa là áp dụng cả nước',
  en: 'no province was recognised: choose "Tỉnh áp dụng" from the list on the sheet "Văn bản"; blank means the whole country',
});

const SPLIT = (areas: string): DecisionRemark =>
  remarkOn(
    areas,
    'mức của từng khu vực nằm chung một ô đã được tách thành các cột: đối chiếu, và ghi ở trang "Cột" mỗi cột dành cho ai',
    'levels of areas that stood together in one cell were put into columns of their own: check them, and say on the sheet "Cột" for whom each is',
  );

const HIDDEN = (text: string): DecisionRemark =>
  remarkOn(
    text,
    'chữ ẩn của Word, không in ra giấy nên không được đọc: nếu là lời của văn bản thì bỏ ẩn trong Word rồi đọc lại',
    'it is hidden text of Word, which no page shows, and was not read: if the decision says it, unhide it in Word and read the file again',
  );

const OLD_FONT = (text: string): DecisionRemark =>
  remarkOn(
    text,
    'chữ không phải Unicode (phông TCVN3 hoặc VNI cũ): đổi mã tệp Word sang Unicode rồi đọc lại',
    'the letters are not Unicode (an old TCVN3 or VNI font): convert the Word file to Unicode and read it again',
  );

/** The criteria of the rows, in their order. */
function criteriaOf(rows: Draft['rows']): { no: string; title: string }[] {
  return rows.flatMap(({ cells: { criterionNo: no, criterion: title } }) =>
    no === undefined || title === undefined ? [] : [{ no, title }],
  );
}

/** How many indicators the rows make; a row without a level may be one, or only name those below it. */
function countsOf(rows: Draft['rows']): number[] {
  const own = rows.filter(({ cells }) => cells.content !== undefined);
  return [...new Set([own.filter(({ levels }) => levels.some((level) => level !== '')).length, own.length])];
}

/** What a row of totals says of when a unit is recognised, as a line below the table. */
function rulesOfTotals(table: AnnexTable): WordBlock[] {
  return table.rows.flatMap((row): WordBlock[] => {
    if (!isTotal(row, table)) return [];
    const texts = new Set(row.map((cell) => cell?.text.replaceAll('\n', ' ').trim() ?? ''));
    const text = [...texts]
      .join(' ')
      .trim()
      .replace(/^(?:tổng cộng|tổng số|tổng|cộng)\s*:?\s*/iu, '');
    return countsCriteria(text) || recognises(text, 0) ? [{ kind: 'text', text }] : [];
  });
}

function annexOf({ heading }: AnnexTable): string | undefined {
  return /phụ lục(?: số)?\s+([IVX]+|\d+)(?!\p{L})/iu.exec(heading)?.[1];
}

/** The tables of a decision; why there are none, where there are none. */
function tablesIn(blocks: readonly WordBlock[], { hasPicture }: Pick<Around, 'hasPicture'>): AnnexTable[] {
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []));
  if (tables.some(isTooLarge))
    throw ntmError([sheetProblem('unreadable-decision', [], { reasonVi: 'bảng quá lớn', reasonEn: 'a table is too large' })]);
  const turned = tables.some(isTurned);
  const found = annexTables(blocks.filter((block) => block.kind === 'text' || !isTurned(block.rows)));
  if (found.length > 0) return found;
  if (turned)
    without(
      'bảng đặt ngang: tiêu chí nằm theo cột; hãy xoay lại, mỗi chỉ tiêu một hàng',
      'a table is turned: its criteria stand in columns; turn it back, a row for each indicator',
    );
  if (hasPicture)
    without('có hình: nếu bảng là ảnh chụp, hãy gõ lại thành bảng', 'it has pictures; a table that is one has to be typed in');
  if (tables.length === 0) without('không có bảng nào', 'it has no table at all');
  const heads = tables.map(([first = []]) => `"${shorten(first.map(({ text }) => text.replaceAll('\n', ' ')).join(' | '))}"`).join('; ');
  return without(
    `không bảng nào có cột tiêu chí hoặc nội dung, và cột mức đạt (hàng đầu của các bảng: ${heads})`,
    `no table has a column of criteria or contents, and one of levels (their first rows: ${heads})`,
  );
}

/**
 * A decision as the workbook of a set holds it: the rows of its annex with their levels, and what its head says.
 *
 * @throws `NtmError` `decision-without-table`, `decision-several-tables`, `unreadable-decision`.
 */
export function draftOfDecision(
  given: readonly WordBlock[],
  surroundings: Around,
  { annex, source = 'tệp Word' }: DecisionOptions,
): Decision {
  const blocks = withTitlesAbove(withTextOfTables(given));
  const all = tablesIn(blocks, surroundings);
  const table = chosen(all, annex);
  const { before, below, remarks: ofOthers } = aroundTable(blocks, table, all);
  const read = [table, ...table.parts].map(withoutRules);
  const tables = read.map((part) => part.table);
  const rules = read.flatMap((part) => part.rules.map((rule): WordBlock => ({ kind: 'text', text: rule })));
  const text = [...before, ...below].flatMap((block) => (block.kind === 'text' ? block.text : [])).join('\n');
  const groups = tables.reduce((sum, part) => sum + romanGroups(part), 0);
  const isRoman = groups > 0 && countsRoman(text, groups, criteriaOf(tables.flatMap((part) => annexRows(part).rows)).length);
  const head = decisionHead(blocks, source);
  const parts = tables.map((part) => ({
    ...annexRows(part, head.info.level, isRoman),
    heads: part.columns.filter(({ role }) => role === 'level'),
  }));
  const rows = parts.flatMap((part) => part.rows);
  const remarks = [...parts.flatMap((part) => part.remarks), ...tables.flatMap(remarksOnShared)];
  const outside = outsideText(
    before,
    [...below, ...tables.flatMap(rulesOfTotals), ...rules],
    criteriaOf(rows),
    parts.flatMap(({ heads }) => heads.flatMap(({ title }) => title ?? [])),
    { number: annexOf(table), isOnly: all.length === 1 },
    countsOf(rows),
    head.info.level,
  );
  const oldFont = oldFontIn([table, ...table.parts].flatMap((part) => part.rows).flatMap((row) => row.map((cell) => cell?.text ?? '')));
  remarks.push(
    ...surroundings.formulas.map(FORMULA),
    ...[...new Set(surroundings.hidden)].map(HIDDEN),
    ...head.remarks,
    ...outside.remarks,
    ...ofOthers,
    ...remarksOnUnread(blocks, all),
    ...(oldFont === undefined ? [] : [OLD_FONT(oldFont)]),
    ...remarksOnOthers(all, table),
  );
  const { heads: levelHeads, rows: levelRows } = levelsOfParts(parts);
  const ended = untilEnd(levelRows, head.info.to);
  remarks.push(...ended.remarks);
  const levels = { heads: levelHeads, rows: ended.rows };
  const split = splitAreas(levels.heads, levels.rows);
  const titles = [...new Set([...levels.heads.flatMap(({ column }) => column ?? []), ...split.areas])];
  if (split.areas.length > 0) remarks.push(SPLIT(split.areas.join(', ')));
  const number = annexOf(table);
  // Several annexes of one decision are several sets: each by its own name, and so with an id of its own.
  const ownTitle = all.length > 1 ? titleOfAnnex(table.heading, head.info.title ?? '') : undefined;
  const [reported] = Object.keys(GRADES_BY_WORD);
  const draft: Draft = {
    info: {
      ...head.info,
      ...(ownTitle !== undefined && { setTitle: ownTitle }),
      ...(outside.caveat !== undefined && { caveat: outside.caveat }),
      ...(outside.metWith !== undefined && { metWith: outside.metWith }),
      grade: reported!,
      ...(number !== undefined && { annex: number }),
    },
    columns: columnLines(titles),
    levels: split.levels,
    rows: split.rows,
  };
  remarks.push(...remarksOnTitles(titles, levels.heads));
  if (draft.info.issuer !== undefined && draft.info.rank !== RANK_WORDS.vi.national && draft.info.province === undefined)
    remarks.unshift(WITHOUT_PROVINCE(draft.info.issuer));
  remarks.unshift(...remarksOnChange(draft.info.title, text));
  // Ids are given here and now: from then on a row keeps its own, whatever it is called.
  return { draft: draftOfSheets(sheetContents(draftSheets(draft))), remarks };
}
