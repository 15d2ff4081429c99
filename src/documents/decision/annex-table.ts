import { sameWord } from '../sheet/names.ts';
import { readRegion } from '../intake/read-region.ts';
import { gridOf, headDepth } from './table-grid.ts';
import type { Grid } from './table-grid.ts';
import type { WordBlock, WordCell } from './word-blocks.ts';

/** What a column of the table in the decision is. */
export type Role = 'no' | 'criterion' | 'content' | 'level' | 'unit' | 'inCharge' | 'evidence' | 'note';

/** A column of the table: what it is, and of levels for whom and of which year. */
export interface AnnexColumn {
  readonly role: Role;
  readonly title: string | undefined;
  readonly year: number | undefined;
}

/** A table of indicators in a decision. */
export interface AnnexTable {
  /** What stands before it: `PHỤ LỤC I …`. */
  readonly heading: string;
  readonly columns: readonly AnnexColumn[];
  /** The rows below the head, heads that are repeated on a new page left out. */
  readonly rows: Grid;
}

const WORDS: readonly (readonly [Role, RegExp])[] = [
  ['no', /^(?:tt|stt|số tt|số thứ tự|no\.?)$/iu],
  ['inCharge', /phụ trách|chủ trì|hướng dẫn|theo dõi|thẩm định/iu],
  ['evidence', /minh chứng|hồ sơ/iu],
  // Points and results of a form are no levels, though they stand where levels do.
  ['note', /^(?:ghi chú|(?:thang |số )?điểm(?:$|\s)|kết quả|(?:tự )?(?:đánh giá|chấm điểm)|xã tự)/iu],
  ['unit', /^(?:đvt|đơn vị tính|đơn vị)(?: \(.*\))?$/iu],
];
/** Words of a head that say no more than that levels stand below. */
const LEVEL_WORDS =
  /^(?:chỉ tiêu(?: chung| cụ thể| đạt| phải đạt)?|mức(?: đạt| đạt chuẩn| quy định| chuẩn| phải đạt| yêu cầu)?(?: (?:theo|của) (?:khu vực|vùng|năm))?|yêu cầu|chuẩn|quy định|(?:chỉ tiêu|mức|mức đạt)(?: theo| từng)? (?:khu vực|vùng|năm))(?: đạt chuẩn)?(?: \(.*\))?$/iu;
const YEAR = /(?:^|\s|\()(?:năm\s*)?(20\d\d)(?=\)|\s|$)/iu;

function words(cell: WordCell | undefined): string {
  return (cell?.text ?? '').replaceAll('\n', ' ').trim();
}

/** The words above a column, from the top, each once. */
function pathOf(grid: Grid, depth: number, column: number): string[] {
  const cells = [...new Set(grid.slice(0, depth).map((row) => row[column]))];
  return cells.map(words).filter((text) => text !== '');
}

function levelColumn(path: readonly string[]): AnnexColumn {
  const year = path.map((text) => YEAR.exec(text)?.[1]).find((found) => found !== undefined);
  const rest = path
    .map((text) => text.replace(YEAR, ' ').replaceAll(/\s+/g, ' ').trim())
    .filter((text) => text !== '' && !LEVEL_WORDS.test(text) && !/^năm$/iu.test(text));
  const title = rest.join(' – ').replaceAll(',', ' ').replaceAll(/\s+/g, ' ');
  return { role: 'level', title: title === '' ? undefined : title, year: year === undefined ? undefined : Number(year) };
}

/** The columns that hold words are recognised by theirs; all others to the right of the content hold levels. */
function columnsOf(grid: Grid, depth: number): AnnexColumn[] | undefined {
  const width = Math.max(0, ...grid.slice(0, depth).map((row) => row.length));
  const paths = Array.from({ length: width }, (_, column) => pathOf(grid, depth, column));
  const roles = paths.map((path): Role | undefined => WORDS.find(([, pattern]) => path.some((text) => pattern.test(text)))?.[0]);
  const free = (pattern: RegExp): number => paths.findIndex((path, index) => roles[index] === undefined && pattern.test(path[0] ?? ''));
  const contentByName = free(/^(?:nội dung|tên chỉ tiêu|các chỉ tiêu)/iu);
  const criterion = free(/^(?:tên |các |nhóm )?tiêu chí$/iu);
  const content = contentByName !== -1 ? contentByName : free(/^(?:chỉ tiêu|nội dung|yêu cầu)/iu);
  const hasLevels = (after: number): boolean => paths.some((_, index) => index > after && roles[index] === undefined);
  // "TT | Tiêu chí | Mức đạt": criteria and indicators stand in one column.
  const own = content !== -1 && hasLevels(content) ? content : criterion;
  if (own === -1 || !hasLevels(own)) return undefined;
  return paths.map((path, index) => {
    const role = roles[index];
    // What is noted says of what it is, unless that is the word for a note.
    const isNamed = role === 'note' && !/^ghi chú/iu.test(path.join(' '));
    if (role !== undefined) return { role, title: isNamed ? path.join(' – ') : undefined, year: undefined };
    if (index === own) return { role: 'content', title: undefined, year: undefined };
    if (index === criterion && index < own) return { role: 'criterion', title: undefined, year: undefined };
    return index > own ? levelColumn(path) : { role: 'note', title: undefined, year: undefined };
  });
}

function sameRow(a: Grid[number], b: Grid[number]): boolean {
  return a.length === b.length && a.every((cell, index) => sameWord(words(cell), words(b[index])));
}

/** `(1) (2) (3)`: numbers that the columns have. */
function isNumbering(row: Grid[number]): boolean {
  const texts = row.map(words).filter((text) => text !== '');
  return texts.length > 2 && texts.every((text) => /^\(\d{1,2}\)$/.test(text));
}

/** The rows below the head; the head stands again on top of every page where somebody copied it. */
function bodyOf(grid: Grid, head: Grid): Grid {
  return grid.filter((row) => !head.some((other) => sameRow(row, other)) && !isNumbering(row) && row.some((cell) => words(cell) !== ''));
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

/** Every table of indicators of a decision. One that goes on after a break, with or without its head, is one table. */
export function annexTables(blocks: readonly WordBlock[]): AnnexTable[] {
  const found: { heading: string; columns: readonly AnnexColumn[]; rows: Grid[number][]; head: Grid }[] = [];
  let heading: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'text') {
      const text = block.text.replaceAll('\n', ' ');
      // An annex is called by its own words, not by who signed what stands before it.
      heading = /^(?:phụ lục|biểu|bảng)(?!\p{L})/iu.test(text) ? [text] : [...heading.slice(-3), text];
      continue;
    }
    const grid = gridOf(block.rows);
    const depth = headDepth(block.rows);
    const columns = columnsOf(grid, depth);
    const open = found.at(-1);
    const width = Math.max(0, ...grid.map((row) => row.length));
    const isNew = heading.some((text) => ANNEX.test(text)) && !heading.some((text) => GOES_ON.test(text));
    if (columns !== undefined && (open === undefined || isNew || !isSameHead(columns, open.columns))) {
      const head = grid.slice(0, depth);
      found.push({ heading: heading.join(' – '), columns, head, rows: [...bodyOf(grid.slice(depth), head)] });
    } else if (
      open !== undefined &&
      (columns !== undefined || heading.every((text) => GOES_ON.test(text))) &&
      width === open.columns.length
    ) {
      open.rows.push(...bodyOf(columns === undefined ? grid : grid.slice(depth), open.head));
    }
    heading = [];
  }
  return found.map(({ heading: text, columns, rows }) => ({ heading: text, columns, rows }));
}

/** What stands above columns, in a table that was turned before rows. */
const HEADS = /^(?:tt|stt|tên tiêu chí|nội dung(?: tiêu chí)?|chỉ tiêu|mức(?: đạt)?(?: chuẩn)?|đơn vị tính|ghi chú)$/iu;

/** True for a table whose criteria stand in columns: what should stand above its columns stands before its rows. */
export function isTurned(rows: readonly (readonly WordCell[])[]): boolean {
  const first = new Set(rows.map(([cell]) => words(cell).toLowerCase()).filter((text) => HEADS.test(text)));
  return first.size > 1 && rows.length < 12;
}

/** True for a title of a column that is a region, which units have anyway. */
export function isRegion(title: string): boolean {
  return 'value' in readRegion({ value: title });
}
