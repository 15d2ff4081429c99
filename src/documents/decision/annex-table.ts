import { sameWord } from '../sheet/names.ts';
import { columnsOf, headRows } from './annex-columns.ts';
import { words } from './column-places.ts';
import type { AnnexColumn } from './annex-columns.ts';
import { goesOnBehind, wentOn } from './goes-on-behind.ts';
import { isFormTable } from './form-tables.ts';
import type { DecisionRemark } from './decision-remark.ts';
import { isForSomeUnits } from './for-some-units.ts';
import { numbersAt, withNumbersBefore } from './number-cells.ts';
import { saysWhenRecognised } from './recognition.ts';
import { isNumbering, withNoteAcross } from './rows-of-tables.ts';
import { gridOf, headDepth } from './table-grid.ts';
import type { Grid } from './table-grid.ts';
import { listsUnits } from './unit-lists.ts';
import type { WordBlock, WordCell } from './word-blocks.ts';

/** A table of indicators in a decision. */
export interface AnnexTable {
  /** What stands before it: `PHỤ LỤC I …`. */
  readonly heading: string;
  readonly columns: readonly AnnexColumn[];
  /** The rows below the head, heads that are repeated on a new page left out. */
  readonly rows: Grid;
  /** What has to be said of how its columns were read. */
  readonly remarks: readonly DecisionRemark[];
  /** What it is made of, in its order: tables of the document, and lines above them that were read as rows. */
  readonly blocks: readonly [first: WordBlock, ...others: WordBlock[]];
  /** For which units a row within the table says that it is; blank for the rows above the first that does. */
  readonly whom?: string | undefined;
  /** Further tables of the same annex with columns of their own: a criterion with a level for each year among those with levels by area. */
  readonly parts: readonly AnnexTable[];
}

function sameRow(a: Grid[number], b: Grid[number]): boolean {
  return a.length === b.length && a.every((cell, index) => sameWord(words(cell), words(b[index])));
}

/** The rows below the head; the head stands again on top of every page where somebody copied it. */
function bodyOf(grid: Grid, head: Grid): Grid {
  return grid
    .filter((row) => !head.some((other) => sameRow(row, other)) && !isNumbering(row) && row.some((cell) => words(cell) !== ''))
    .map(withNoteAcross);
}

function isSameHead(a: readonly AnnexColumn[], b: readonly AnnexColumn[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ role, title, year }, index) => role === b[index]!.role && title === b[index]!.title && year === b[index]!.year)
  );
}

/** What begins another table rather than another page of the same. */
const ANNEX = /(?:phụ lục|biểu|bảng|bộ tiêu chí)/iu;
/** What says that the same table goes on. */
const GOES_ON = /(?:^|\()\s*tiếp(?: theo)?(?!\p{L})/iu;

/** `Tiêu chí số 1: Giao thông`, `II. ĐIỆN`: what names a criterion, or a group of them, on a line of its own above a table. */
const HEADS_TABLE =
  /^(?:tiêu chí (?:số )?(?:\d{1,2}|[IVX]+)\s*[.:–-]|(?:nhóm |phần |mục )?[IVX]+\s*[.):]|nhóm [A-H]\s*[.):–-])\s*\p{L}.{0,150}$|^(?:các |nhóm )(?:các )?tiêu chí (?!(?:sau|dưới|nêu|theo|tại|khác|còn lại)(?!\p{L}))[^.;:\d]{2,60}:$/iu;
/** `2. Điện`, where no column has the criteria; what only says that a table follows is none. */
const NUMBERED = /^\d{1,2}\s*[.)]\s*(?!(?:các|bộ|nội dung|danh mục|bảng|biểu|mức|chỉ tiêu|yêu cầu)(?!\p{L}))\p{L}[^.;:]{0,100}$/iu;

/** The line above a table as its first row: one cell from side to side, as where it stands within the table. */
function headingRow(heading: readonly string[], width: number, columns: readonly AnnexColumn[] | undefined): Grid {
  const text = heading.at(-1) ?? '';
  const isNumbered = NUMBERED.test(text) && columns?.some(({ role }) => role === 'criterion') === false;
  if (!isNumbered && !HEADS_TABLE.test(text)) return [];
  const cell: WordCell = { text, colSpan: width, rowSpan: 1, numberedAt: undefined, hasTable: false };
  return [Array.from({ length: width }, () => cell)];
}

/** The words of a row that says nothing but for whom the rows below it are. */
function rowForSomeUnits(row: Grid[number]): string | undefined {
  const texts = [...new Set(row)].map(words).filter((text) => text !== '' && !/^(?:[IVX]+|[A-H]|\d{1,2})[.)]?$/u.test(text));
  return texts.length === 1 && isForSomeUnits(texts[0]!) && !saysWhenRecognised(texts[0]!) ? texts[0] : undefined;
}

/** A table with rows that say for whom those below them are: a table for each of them, for no unit has to reach the levels of all. */
function splitByUnits(table: AnnexTable): AnnexTable[] {
  const made: { heading: string; whom: string; rows: Grid[number][]; row?: Grid[number] }[] = [
    { heading: table.heading, whom: '', rows: [] },
  ];
  for (const row of table.rows) {
    const own = rowForSomeUnits(row);
    const last = made.at(-1)!;
    if (own === undefined) {
      last.rows.push(row);
      continue;
    }
    // Right below another of its kind it says for which of those.
    const isWithin = last.row !== undefined && last.rows.length === 0;
    const whom = isWithin ? `${last.whom} – ${own}` : own;
    if (isWithin) made.pop();
    made.push({ heading: table.heading === '' ? whom : `${table.heading} – ${whom}`, whom, rows: [], row });
  }
  // With nothing below it, it heads nothing: it is told as what the rows above it end with.
  const last = made.at(-1)!;
  if (last.rows.length === 0 && last.row !== undefined) made.at(-2)?.rows.push(last.row);
  const filled = made.filter(({ rows }) => rows.length > 0);
  const [only] = filled;
  if (filled.length < 2) return [only === undefined || only.whom === '' ? table : { ...table, whom: only.whom, rows: only.rows }];
  return filled.map((own, index) => ({ ...table, ...own, parts: index === filled.length - 1 ? table.parts : [] }));
}

/** True where each of several rows says what a row of the other table says, but for its level: the same is asked of other units. */
function asksTheSame(rows: Grid, { columns, rows: others }: Pick<AnnexTable, 'columns' | 'rows'>): boolean {
  const wordsOf = (row: Grid[number]): string =>
    row
      .flatMap((cell, index) => (['criterion', 'content'].includes(columns[index]?.role ?? '') ? [words(cell).toLowerCase()] : []))
      .join('|');
  const known = new Set(others.map(wordsOf));
  return rows.length > 1 && rows.every((row) => known.has(wordsOf(row)));
}

/** Every table of indicators of a decision. One that goes on after a break, with or without its head, is one table. */
export function annexTables(blocks: readonly WordBlock[]): AnnexTable[] {
  interface Open extends Omit<AnnexTable, 'rows' | 'blocks' | 'parts' | 'remarks'> {
    readonly rows: Grid[number][];
    readonly blocks: [WordBlock, ...WordBlock[]];
    readonly remarks: DecisionRemark[];
    readonly parts: Open[];
    readonly head: Grid;
    /** The column of numbers that stand before the contents now. */
    readonly numbers: number | undefined;
  }
  const found: Open[] = [];
  let heading: string[] = [];
  let line: WordBlock | undefined;
  for (const block of blocks) {
    if (block.kind === 'text') {
      const text = block.text.replaceAll('\n', ' ');
      line = block;
      // An annex is called by its own words, not by who signed what stands before it.
      heading = /^(?:phụ lục|biểu|bảng)(?!\p{L})/iu.test(text) ? [text] : [...heading.slice(-3), text];
      continue;
    }
    // Behind the table of indicators it would be taken for its next page.
    if (listsUnits(block.rows) || isFormTable(block.rows)) {
      heading = [];
      continue;
    }
    const { rows } = block;
    const whole = found.at(-1);
    const open = whole?.parts.at(-1) ?? whole;
    const plain = gridOf(rows);
    const depth = headRows(plain, headDepth(rows));
    const own = numbersAt(plain, depth);
    // A page without the head has them where the pages before it have.
    const goesOn = own === undefined && open?.numbers !== undefined && plain[0]?.length === open.columns.length + 1;
    const numbers = goesOn ? open.numbers : own;
    const grid = numbers === undefined ? plain : withNumbersBefore(plain, numbers, goesOn ? 0 : depth);
    const isAgain = open !== undefined && open.head.length === depth && open.head.every((row, index) => sameRow(row, grid[index]!));
    const read = isAgain ? open : columnsOf(grid, depth);
    const columns = read?.columns;
    const width = Math.max(0, ...grid.map((row) => row.length));
    const isNew = heading.some((text) => ANNEX.test(text)) && !heading.some((text) => GOES_ON.test(text));
    const isForSome = heading.some(isForSomeUnits) && !heading.some((text) => GOES_ON.test(text));
    const above = isForSome ? [] : headingRow(heading, width, columns ?? open?.columns);
    // A line that was read as a row is told as one, and as nothing else.
    const made: [WordBlock, ...WordBlock[]] = above.length > 0 && line !== undefined ? [line, block] : [block];
    const body = bodyOf(columns === undefined ? grid : grid.slice(depth), open?.head ?? []);
    const isOther = open !== undefined && width === open.columns.length && (isForSome || asksTheSame(body, open));
    if (isOther && (columns === undefined || isSameHead(columns, open.columns))) {
      const { heading: _heading, ...same } = open;
      found.push({ ...same, heading: heading.join(' – '), blocks: [block], rows: [...body], parts: [], remarks: [...open.remarks] });
    } else if (columns !== undefined && (open === undefined || isNew || !isSameHead(columns, open.columns))) {
      const head = grid.slice(0, depth);
      const table: Open = {
        heading: heading.join(' – '),
        columns,
        remarks: [...read!.remarks],
        blocks: made,
        head,
        numbers,
        rows: [...above, ...bodyOf(grid.slice(depth), head)],
        parts: [],
      };
      // Where the line above names the next criterion, the annex goes on.
      if (whole === undefined || isNew || above.length === 0) found.push(table);
      else {
        whole.parts.push(table);
        whole.blocks.push(...made);
      }
    } else if (
      open !== undefined &&
      width === open.columns.length &&
      (columns !== undefined || above.length > 0 || heading.every((text) => GOES_ON.test(text)) || (!isNew && goesOnBehind(open, body)))
    ) {
      if (columns === undefined && above.length === 0 && !heading.every((text) => GOES_ON.test(text)))
        open.remarks.push(wentOn(heading.join(' – '), body));
      whole!.blocks.push(...made);
      open.rows.push(...above, ...body);
    }
    heading = [];
  }
  const closed = ({ head: _head, numbers: _numbers, parts, ...table }: Open): AnnexTable => ({ ...table, parts: parts.map(closed) });
  return found.map(closed).flatMap(splitByUnits);
}

/** What stands above columns, in a table that was turned before rows. */
const HEADS = /^(?:tt|stt|tên tiêu chí|nội dung(?: tiêu chí)?|chỉ tiêu|mức(?: đạt)?(?: chuẩn)?|đơn vị tính|ghi chú)$/iu;

/** True for a table whose criteria stand in columns: what should stand above its columns stands before its rows. */
export function isTurned(rows: readonly (readonly WordCell[])[]): boolean {
  const first = new Set(rows.map(([cell]) => words(cell).toLowerCase()).filter((text) => HEADS.test(text)));
  return first.size > 1 && rows.length < 12;
}
