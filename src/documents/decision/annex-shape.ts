import { sameWord } from '../sheet/names.ts';
import type { AnnexColumn } from './annex-columns.ts';
import type { AnnexTable } from './annex-table.ts';
import type { Role } from './column-roles.ts';
import type { Grid } from './table-grid.ts';
import { NOTE_MARK } from './word-blocks.ts';
import type { WordCell } from './word-blocks.ts';

/** A row of a table: the cell that covers each place. */
export type Row = Grid[number];

/** The words of a row under what a column is, on one line. */
export function textAt(row: Row, columns: readonly AnnexColumn[], role: Role): string {
  const index = columns.findIndex((column) => column.role === role);
  return index === -1 ? '' : (row[index]?.text.replaceAll('\n', ' ').trim() ?? '');
}

/** The texts of the levels of a row; a cell that covers the content as well is no level. */
export function levelsOf(row: Row, columns: readonly AnnexColumn[]): string[] {
  const content = row[columns.findIndex(({ role }) => role === 'content')];
  return columns.flatMap(({ role }, index) => (role === 'level' ? [row[index] === content ? '' : (row[index]?.text ?? '')] : []));
}

/** True for a row in which no level stands. */
export function isBare(row: Row, columns: readonly AnnexColumn[]): boolean {
  return levelsOf(row, columns).every((level) => level === '');
}

/** Tells rows whose number Word counts by itself. */
export function countsByItself({ columns }: AnnexTable): (row: Row) => boolean {
  const at = columns.findIndex(({ role }) => role === 'no');
  return (row) => row[at]?.numberedAt !== undefined && row[at].text === '';
}

/** The number that the decision gives a row, where the sheet gives it another one. */
export function writtenNo(row: Row, { columns }: AnnexTable): string | undefined {
  return row[columns.findIndex(({ role }) => role === 'no')]?.written;
}

/** The numbers that Word counts by itself and no text has, level by level of the list. */
export function withCountedNumbers({ columns, rows }: AnnexTable): Grid {
  const at = columns.findIndex(({ role }) => role === 'no');
  const counts: number[] = [];
  const counted = new Map<WordCell, WordCell>();
  return rows.map((row) => {
    const cell = row[at];
    if (cell?.numberedAt === undefined || cell.text !== '') return row;
    if (!counted.has(cell)) {
      counts.length = Math.min(counts.length, cell.numberedAt + 1);
      for (let depth = 0; depth <= cell.numberedAt; depth += 1) counts[depth] ??= depth === cell.numberedAt ? 0 : 1;
      counts[cell.numberedAt]! += 1;
      counted.set(cell, { ...cell, text: counts.slice(0, cell.numberedAt + 1).join('.') });
    }
    return row.map((other) => (other === cell ? counted.get(cell) : other));
  });
}

/** A year or a period behind other words, or where years begin or end: what is meant then is for a person. */
const YEARS =
  '(?:các )?năm\\s+20\\d\\d(?:\\s*(?:,|và)\\s*(?:năm\\s+)?20\\d\\d)+|(?:(?:các )?năm\\s+)?20\\d\\d\\s*[-–]\\s*(?:năm\\s+)?20\\d\\d|giai đoạn\\s+20\\d\\d\\s*[-–]\\s*20\\d\\d|(?:kể )?từ\\s+(?:năm\\s+)?20\\d\\d\\s+đến\\s+(?:hết\\s+)?(?:năm\\s+)?20\\d\\d|(?:(?:(?:kể )?từ|đến(?:\\s+hết)?|hết|trước|sau)\\s+)?năm\\s+20\\d\\d(?:\\s+trở đi)?';
const OF_YEAR = new RegExp(`^(?:[-+•–]\\s*)?(.*?)[\\s,(–-]*(?<!\\p{L})(${YEARS})\\)?\\s*(\\([^()]*\\))?\\s*:?$`, 'iu');

/** Years that follow one another as levels name them: "các năm 2028, 2029, 2030" is "Năm 2028-2030". */
function inOneRange(words: string): string {
  const years = (words.match(/20\d\d/gu) ?? []).map(Number);
  const isList = /^(?:các )?năm|^20/iu.test(words) && years.length > 1;
  const [first, last] = [years[0]!, years.at(-1)!];
  const isRow = years.length === 2 ? first < last : years.every((year, index) => year === first + index);
  if (isList && isRow && (/[-–]/u.test(words) || last - first + 1 === years.length)) return `Năm ${first}-${last}`;
  return `${words[0]!.toUpperCase()}${words.slice(1)}`;
}

/** What words say before the years that they are of, and those. */
export function yearsIn(words: string): { base: string; years: string } | undefined {
  const [, base, years, unit = ''] = OF_YEAR.exec(words.replaceAll(NOTE_MARK, '')) ?? [];
  return years === undefined ? undefined : { base: `${base!.trim()} ${unit}`.trim(), years: inOneRange(years) };
}

function yearOf(row: Row, columns: readonly AnnexColumn[]): ReturnType<typeof yearsIn> {
  return yearsIn(textAt(row, columns, 'content'));
}

/** One row for several of which each is a year of one thing: its levels year by year. */
function joined(title: Row, rows: readonly Row[], columns: readonly AnnexColumn[]): Row {
  return title.map((cell, index) => {
    const { role } = columns[index]!;
    if (role === 'content') {
      const base = yearOf(title, columns)?.base;
      const marks = [...new Set(rows.flatMap((row) => row[index]?.text.match(NOTE_MARK) ?? []))].join('');
      return { ...cell!, text: `${base === undefined || base === '' ? cell!.text : base}${marks}` };
    }
    if (role !== 'level') return cell;
    const lines = rows.map((row) => `${yearOf(row, columns)!.years}: ${row[index]?.text ?? ''}`);
    return { ...(cell ?? rows[0]![index]!), text: lines.join('\n') };
  });
}

/** Rows that differ by their year alone ("Năm 2026", "Thu nhập năm 2026") make one: two rows would both be asked in every year. */
export function withYearsJoined(grid: Grid, columns: readonly AnnexColumn[]): Grid {
  const made: Row[] = [];
  for (let index = 0; index < grid.length; index += 1) {
    const row = grid[index]!;
    const own = yearOf(row, columns);
    const run = own === undefined ? [] : [row];
    while (run.length > 0) {
      const next = grid[index + run.length];
      const other = next && yearOf(next, columns);
      if (other === undefined || !sameWord(other.base, own!.base)) break;
      run.push(next!);
    }
    const title = made.at(-1);
    const isBelow = own?.base === '' && title !== undefined && levelsOf(title, columns).every((text) => text === '');
    if (isBelow) made.push(joined(made.pop()!, run, columns));
    else if (run.length > 1 && own!.base !== '') made.push(joined(row, run, columns));
    else {
      made.push(row);
      continue;
    }
    index += run.length - 1;
  }
  return made;
}
