import type { AnnexColumn } from './annex-columns.ts';
import { isDash } from './annex-numbers.ts';
import { isBare, levelsOf, textAt, withCountedNumbers, withYearsJoined, yearsIn } from './annex-shape.ts';
import type { Row } from './annex-shape.ts';
import type { AnnexTable } from './annex-table.ts';
import type { Role } from './column-roles.ts';
import { withHeadsNumbered } from './criterion-heads.ts';
import { withCriteriaNumbered } from './criterion-numbers.ts';
import { hasFigure, isCase } from './cases.ts';
import { unitsNamed } from './named-units.ts';
import { plainNumber } from './plain-numbers.ts';
import { withSexesListed } from './sexes-in-cell.ts';
import { withRowsOfCells } from './rows-in-cells.ts';
import { joinOf, letterAt, someOf } from './some-of.ts';
import type { Grid } from './table-grid.ts';
import type { WordCell } from './word-blocks.ts';

const LISTED = /^[-+•]\s*/u;
/** What stands before each of several things of which some are enough: letters as well. */
const MARKED = /^(?:[-+•–]\s*|[a-zđ][.)]\s*)/u;

function withoutMark(line: string, mark: RegExp): string {
  return line.replace(mark, '').replace(/(?:\s*[;,.]?\s*(?<!\p{L})hoặc)?\s*[;,.]?$/iu, '');
}

/** What a list in a row has behind its words: a level each. */
function listOf(row: Row, columns: readonly AnnexColumn[]): { title: string; items: string[] } | undefined {
  const lines = row[columns.findIndex(({ role }) => role === 'content')]?.text.split('\n') ?? [];
  const mark = someOf(lines[0] ?? '') === undefined ? LISTED : MARKED;
  const first = lines.findIndex((line) => mark.test(line));
  const items = first === -1 ? [] : lines.slice(first).map((line) => withoutMark(line, mark));
  if (items.length < 2 || !lines.slice(first).every((line) => mark.test(line))) return undefined;
  const levels = levelsOf(row, columns).filter((text) => text !== '');
  const isEach = levels.length > 0 && levels.every((text) => text.split('\n').length === items.length);
  return isEach ? { title: lines.slice(0, first).join(' ').replace(/:$/u, ''), items } : undefined;
}

/** A row as it is read: of a row that lists several things with a level each, one for each of them. */
export interface ShapedRow {
  readonly cells: Row;
  readonly item?: Item;
}

/** One of several things that a row lists. */
export interface Item {
  readonly text: string;
  readonly isFirst: boolean;
  /** Its letter, where some of the things are enough, and how they are joined. */
  readonly part?: string;
  readonly join?: string;
  /** Of the first: how many are enough, where how they are joined is for a person. */
  readonly unjoined?: number;
}

/** The things of a list: parts, where its words ask for some of them. */
function itemsWith(words: string, texts: readonly string[]): Item[] {
  const join = joinOf(words, texts.length);
  const least = join === undefined ? someOf(words)?.least : undefined;
  const unjoined = least !== undefined && least < texts.length ? least : undefined;
  return texts.map((text, place) => ({
    text,
    isFirst: place === 0,
    ...(place === 0 && unjoined !== undefined && { unjoined }),
    ...(join !== undefined && { part: letterAt(place), ...(place === 0 && { join }) }),
  }));
}

/** The cells of a row with other words under its content, and of each level what is made of it. */
function changed(row: Row, columns: readonly AnnexColumn[], content: string, level: (text: string) => string): Row {
  return row.map((cell, index) => {
    const { role } = columns[index]!;
    if (cell === undefined || (role !== 'content' && role !== 'level')) return cell;
    return { ...cell, text: role === 'content' ? content : level(cell.text) };
  });
}

function itemsOf(written: Row, columns: readonly AnnexColumn[]): ShapedRow[] {
  const row = withSexesListed(written, columns);
  const list = listOf(row, columns);
  if (list === undefined) return [{ cells: row }];
  const { title, items } = list;
  const years = items.map((item) => {
    const said = yearsIn(item);
    return said?.base === '' ? said.years : undefined;
  });
  if (!years.includes(undefined)) {
    const byYear = (text: string): string =>
      text
        .split('\n')
        .map((line, place) => `${years[place]!}: ${line}`)
        .join('\n');
    return [{ cells: changed(row, columns, title, (text) => (text === '' ? '' : byYear(text))) }];
  }
  // Cases are no things that are asked for together; levels of kinds of unit are told of side by side.
  const isFigure = levelsOf(row, columns).some(hasFigure);
  if (items.some((item) => isCase(item, isFigure) && unitsNamed(item) === undefined)) return [{ cells: row }];
  return itemsWith(title, items).map((item, place) => ({
    cells: changed(row, columns, title, (level) => level.split('\n')[place] ?? ''),
    item,
  }));
}

/** What stands in a row beside its content, its levels and its unit. */
function besides(row: Row, columns: readonly AnnexColumn[]): string {
  return columns.flatMap(({ role }, index) => (['content', 'level', 'unit'].includes(role) ? [] : (row[index]?.text ?? ''))).join('');
}

/** Names of men and of women, which are no thing by themselves. */
export const SEX = /^(?:[-+•–]\s*)?(?:đối với\s+)?(?:nam|nữ)(?:\s+giới)?\s*:?$/iu;

/** The mark before words: a dash, a plus, a letter. */
function kindOfMark(words: string): string {
  const [mark = ''] = /^(?:[-+•–](?=\s)|[a-zđ][.)])/iu.exec(words) ?? [];
  return /\p{L}/u.test(mark) ? 'a' : mark.replace('–', '-');
}

/** Rows that make one, or its things, and how many rows of the table they are. */
interface Listed {
  readonly rows: readonly ShapedRow[];
  readonly taken: number;
}

/** Rows with a mark below one that names them: as in one cell. */
function listedBelow(rows: Grid, index: number, columns: readonly AnnexColumn[]): Listed | undefined {
  const title = rows[index]!;
  const words = textAt(title, columns, 'content').replace(/\s*:$/u, '');
  const isSome = someOf(words) !== undefined;
  const areSexes = rows.slice(index + 1, index + 3).every((row) => SEX.test(textAt(row, columns, 'content'))) && index + 2 < rows.length;
  const mark = isSome ? MARKED : areSexes ? /^(?:[-+•–]\s*)?/u : LISTED;
  const markAt = (row: Row): string => {
    const [no, content] = [textAt(row, columns, 'no'), textAt(row, columns, 'content')];
    // A dash or a letter may stand in the column of numbers.
    if (isDash(no)) return `- ${content}`;
    // "a" by itself in that column is "a)".
    if (isSome && /^[a-zđ]$/iu.test(no)) return `${no}) ${content}`;
    return isSome && no !== '' && row.every((cell, place) => columns[place]!.role !== 'no' || cell !== title[place])
      ? `${no} ${content}`
      : content;
  };
  const isNamed = isSome
    ? isBare(title, columns) || levelsOf(title, columns).every((level) => /^(?:đạt|có)?$/iu.test(level))
    : isListName(title, columns);
  if (!isNamed && !(areSexes && isBare(title, columns))) return undefined;
  const below = rows.slice(index + 1);
  const own = (row: Row): boolean => {
    const isSame = columns.every(({ role }, place) => role !== 'criterion' || row[place] === title[place] || row[place]?.text === '');
    const skipped = (role: Role, place: number): boolean =>
      role === 'criterion' || row[place] === title[place] || (role === 'no' && (isSome || isDash(textAt(row, columns, role))));
    const others = columns.flatMap(({ role }, place) => (skipped(role, place) ? [] : [place]));
    const plain = row.map((cell, place) => (others.includes(place) ? cell : undefined));
    return isSame && mark.test(markAt(row)) && besides(plain, columns) === '';
  };
  // Things of one list have one mark: what stands behind another one is no more of them.
  const first = kindOfMark(below[0] === undefined ? '' : markAt(below[0]));
  const isAlike = (row: Row): boolean =>
    areSexes || (kindOfMark(markAt(row)) === first && (first === '' || first !== kindOfMark(markAt(title))));
  const isPart = (row: Row): boolean => own(row) && isAlike(row) && !isBare(row, columns);
  const isWord = (row: Row): boolean => own(row) && isBare(row, columns);
  const run = (fits: (row: Row) => boolean): Row[] => {
    const end = below.findIndex((row) => !fits(row));
    return below.slice(0, end === -1 ? below.length : end);
  };
  const items = run(isPart);
  // Levels of kinds of unit, or of years, are no things of which each is asked for.
  if (items.some((row) => isCase(withoutMark(markAt(row), mark), levelsOf(row, columns).some(hasFigure)))) return undefined;
  const texts = (list: readonly Row[]): string[] => list.map((row) => withoutMark(markAt(row), mark));
  if (
    items.length > 1 &&
    (!isSome || joinOf(words, items.length) !== undefined || markAt(items[0]!) === textAt(items[0]!, columns, 'content'))
  ) {
    const shaped = itemsWith(words, texts(items)).map((item, place) => ({ cells: withItem(title, items[place]!, words, columns), item }));
    return { rows: shaped, taken: items.length };
  }
  // Of things without a level of their own, what is asked is whether some of them are there.
  const said = isSome && !isBare(title, columns) ? run(isWord) : [];
  if (said.length < 2) return undefined;
  const whole = `${words}: ${said.map((row) => markAt(row).replace(/[;,.]$/u, '')).join('; ')}`;
  return { rows: [{ cells: changed(title, columns, whole, (level) => level) }], taken: said.length };
}

/** True for a row without a level that ends with a colon. */
function isListName(row: Row, columns: readonly AnnexColumn[]): boolean {
  return isBare(row, columns) && textAt(row, columns, 'content').endsWith(':');
}

/** The row that names a list, with the level and the unit of one of its things. */
function withItem(title: Row, item: Row, words: string, columns: readonly AnnexColumn[]): Row {
  return title.map((cell, column) => {
    const { role } = columns[column]!;
    if (role === 'content') return { ...cell!, text: words };
    return role === 'level' || role === 'unit' ? item[column] : cell;
  });
}

/** Rows with their numbers alone, where those have marks, brackets or words beside them. */
function withPlainNumbers(rows: Grid, columns: readonly AnnexColumn[]): Grid {
  const at = columns.findIndex(({ role }) => role === 'no');
  const made = new Map<WordCell, WordCell>();
  const plain = (cell: WordCell): WordCell => {
    const { no } = plainNumber(cell.text);
    if (no === cell.text) return cell;
    if (!made.has(cell)) made.set(cell, { ...cell, text: no });
    return made.get(cell)!;
  };
  // A cell that reaches over more than the numbers is no number.
  return rows.map((row) => row.map((cell, index) => (index !== at || cell === undefined || row[at + 1] === cell ? cell : plain(cell))));
}

/** Rows as they are read: numbers that Word counts are there, years and items of a list in their places. */
export function shapedRows(table: AnnexTable): ShapedRow[] {
  const { columns } = table;
  const single = withHeadsNumbered(withRowsOfCells(withCountedNumbers(table), columns), columns);
  const rows = withYearsJoined(withCriteriaNumbered(withPlainNumbers(single, columns), table), columns);
  const shaped: ShapedRow[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const listed = listedBelow(rows, index, columns);
    shaped.push(...(listed?.rows ?? itemsOf(rows[index]!, columns)));
    index += listed?.taken ?? 0;
  }
  return shaped;
}
