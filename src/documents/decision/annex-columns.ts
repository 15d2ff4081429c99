import type { Operator } from '../../model/vocabulary.ts';
import { roleOf } from './column-roles.ts';
import type { Role } from './column-roles.ts';
import { namesYears, placesOf, words } from './column-places.ts';
import { holdsOf, onlyNamesKind, onlySaysLevel, saysForWhom, whomInBrackets } from './column-words.ts';
import { isTick, keptHeads, noLevelBy, remarkOfNoLevel } from './head-groups.ts';
import { looksLikeLevel } from './looks-like-level.ts';
import { unitsNamed } from './named-units.ts';
import { remarkOfNotes, saysWhere, wordsOnSpoken } from './note-columns.ts';
import { remarkOn } from './decision-remark.ts';
import type { DecisionRemark } from './decision-remark.ts';
import { SIDE_OF_HEAD, sideOfHead } from './head-sides.ts';
import { remarksOnHeads, remarksOnWordHeads, remarksOnYearBeside } from './head-conditions.ts';
import { leavesYearsOpen, periodIn, withoutPeriod, withoutYear, yearIn } from './head-years.ts';
import { bracketsOf, unitIn } from './quantity.ts';
import type { Grid } from './table-grid.ts';

/** A column of the table: what it is, and of levels for whom and of which year. */
export interface AnnexColumn {
  readonly role: Role;
  readonly title: string | undefined;
  readonly year: number | undefined;
  /** The last year, of a column that is for several. */
  readonly until?: number | undefined;
  /** The unit that the head of levels names: "Mức đạt (%)". */
  readonly unit?: string | undefined;
  /** The side that the head of levels says: "Mức tối thiểu". */
  readonly side?: Operator | undefined;
}

/** What the columns of a table are, and what has to be said of how that was seen. */
export interface AnnexColumns {
  readonly columns: readonly AnnexColumn[];
  readonly remarks: readonly DecisionRemark[];
}

/** The words above a column, from the top, each once. */
function pathOf(grid: Grid, depth: number, column: number): string[] {
  const cells = [...new Set(grid.slice(0, depth).map((row) => row[column]))];
  return cells.map(words).filter((text) => text !== '');
}

/** How many rows the head has, with one below it whose cells are not merged with those above: `Mức đạt | ` over `KV1 | KV2`. */
export function headRows(grid: Grid, depth: number): number {
  const next = grid[depth] ?? [];
  const said = next.map(words);
  const first = said.findIndex((text) => text !== '');
  const isHead = (text: string): boolean => !looksLikeLevel(text) && (saysForWhom(text) || namesYears(text)) && text.split(' ').length < 8;
  const above = grid.slice(0, depth).flatMap((row) => row.slice(first));
  // What tells columns apart stands below a word for levels, and behind blank cells below the words of the others.
  const isBelow = first > 0 && above.some((cell) => onlySaysLevel(words(cell)));
  return isBelow && said.every((text) => text === '' || isHead(text)) && !next.some((cell) => above.includes(cell)) ? depth + 1 : depth;
}

/** "Mức đạt vùng thấp" is the column of "vùng thấp", and so is "Mức đạt (vùng thấp)". */
function withoutLevelWord(text: string): string {
  const whom = whomInBrackets(text);
  if (whom !== undefined && onlySaysLevel(text.replace(/\s*\([^()]*\)$/u, ''))) return whom;
  const rest = text.replace(
    /^(?:mức(?: độ)?(?: (?:cần |phải )?đạt(?: được)?(?: chuẩn)?)?|chỉ tiêu|yêu cầu)\s+(?:(?:đối với|của|cho|ở)\s+)?/iu,
    '',
  );
  return saysForWhom(rest) ? rest : text;
}

/** The heads above each column of levels that tell it from the others, or say for whom it is. */
function levelColumns(paths: readonly (readonly string[])[]): AnnexColumn[] {
  // Where a year stands below them, words such as "Lộ trình từ năm 2026" leave nothing open.
  const isOpen = (text: string, path: readonly string[]): boolean =>
    leavesYearsOpen(text) && !path.some((other) => yearIn(other) !== undefined);
  const parts = paths.map((path) =>
    path.map(withoutYear).filter((text) => text !== '' && (isOpen(text, path) || !onlySaysLevel(text)) && !/^(?:các )?năm$/iu.test(text)),
  );
  const isEverywhere = (text: string): boolean => paths.every((own) => own.map(withoutYear).includes(text));
  // "Yêu cầu đối với bản thuộc xã" above a column for each area names none of them.
  const isToldBelow = (text: string): boolean =>
    unitsNamed(text) === undefined && parts.every((own) => own.some((other) => !isEverywhere(other) && saysForWhom(other)));
  return apart(
    parts.map((own, index): AnnexColumn => {
      const path = paths[index]!;
      // What stands above every level tells none from another: "Yêu cầu đạt theo từng năm", "Mức đạt đối với thôn".
      const telling = own
        .filter((text) => !isEverywhere(text) || isOpen(text, path) || !(onlyNamesKind(text) || isToldBelow(text)))
        .filter((text) => saysForWhom(text) || isOpen(text, path) || !isEverywhere(text))
        .map(withoutPeriod)
        .map(withoutLevelWord)
        .filter((text) => text !== '');
      const [from, until] =
        path
          .filter((text) => !isEverywhere(text))
          .map(periodIn)
          .find((found) => found !== undefined) ?? [];
      // Behind a comma, a year would be read as that of the levels.
      const title = telling
        .join(' – ')
        .replaceAll(/,(?=\s*năm \d)/giu, ' ')
        .replaceAll(/\s+/g, ' ')
        .replace(/\s*,$/u, '');
      const year = from ?? path.map(yearIn).find((found) => found !== undefined);
      const named = { role: 'level' as const, title: title === '' ? undefined : title };
      const unit = path
        .flatMap(bracketsOf)
        .map((text) => unitIn(text, []))
        .findLast((each) => typeof each === 'string');
      const side = sideOfHead(path);
      return {
        ...named,
        year: year === undefined ? undefined : Number(year),
        ...(until !== undefined && { until: Number(until) }),
        ...(typeof unit === 'string' && { unit }),
        ...(side !== undefined && { side }),
      };
    }),
    paths,
  );
}

/** Columns without words that say for whom they are, beside others like them: by what the decision calls them, or else by their places. */
function apart(columns: readonly AnnexColumn[], paths: readonly (readonly string[])[]): AnnexColumn[] {
  const isSame = (one: AnnexColumn, other: AnnexColumn): boolean =>
    one.title === other.title && one.year === other.year && one.until === other.until;
  const called = paths.map((path) => path.filter((text) => !paths.every((own) => own.includes(text))).join(' – '));
  return columns.map((column, index) => {
    const alike = columns.flatMap((other, place) => (isSame(column, other) ? [place] : []));
    if (alike.length < 2) return column;
    const words = called[index]!;
    const isOwn = words !== '' && alike.every((place) => place === index || called[place] !== words);
    // The levels of all units stand below "Mức đạt", whatever the column beside it is.
    if (isOwn && column.title === undefined && PLAIN_LEVEL.test(words)) return column;
    const place = isOwn ? words.replaceAll(/,(?=\s*năm \d)/giu, '') : `cột mức thứ ${index + 1}`;
    return { ...column, title: column.title === undefined || isOwn ? place : `${column.title} – ${place}` };
  });
}

const PLAIN_LEVEL = /^mức(?: đạt)?(?: chuẩn)?(?: chung)?$/iu;

/** Columns of words by which a row is known. */
const WORDS: ReadonlySet<Role> = new Set(['no', 'criterion', 'content']);

/** What stands in a column, words that reach over several columns left out. */
function textsBelow(body: Grid, column: number): string[] {
  const own = body.filter((row) => row[column] !== row[column - 1] && row[column] !== row[column + 1]);
  return own.map((row) => words(row[column])).filter((text) => text !== '');
}

/** True for a column whose cells say for which units their rows are: "Thôn khu vực I" under "Đối tượng". */
function holdsUnits(body: Grid, column: number, content: number): boolean {
  const texts = body.flatMap((row) => (row[column] === row[content] ? [] : [words(row[column])])).filter((text) => text !== '');
  return texts.filter((text) => unitsNamed(text) !== undefined).length * 2 > texts.length && !texts.some(looksLikeLevel);
}

/** What the columns of a table are: those that hold words by their heads and cells, all others to the right of the content are levels. */
export function columnsOf(grid: Grid, depth: number): AnnexColumns | undefined {
  const width = Math.max(0, ...grid.slice(0, depth).map((row) => row.length));
  const paths = Array.from({ length: width }, (_, column) => pathOf(grid, depth, column));
  const body = grid.slice(depth);
  const holds = paths.map((_, column) => holdsOf(body, column));
  const roles = paths.map((path, column) => roleOf(path, textsBelow(body, column), holds[column]!));
  const places = placesOf(paths, roles, holds, body);
  if (places === undefined) return undefined;
  const { own, criterion, isByCells, unclear = -1 } = places;
  const free = paths.flatMap((_, index) => (index > own && roles[index] === undefined ? [index] : []));
  const hasHead = (index: number): boolean => paths[index]!.some((text) => onlySaysLevel(text) || saysForWhom(text) || namesYears(text));
  const isWords = (index: number): boolean => (holds[index] === 'words' && !hasHead(index)) || holdsUnits(body, index, own);
  const isSpoken = (index: number): boolean =>
    (isWords(index) || paths[index]!.some(saysWhere)) && free.some((other) => other !== index && holds[other] === 'levels');
  const spoken = free.filter(isSpoken);
  // What is above all levels of a table, "Mức bình quân", is no reason to take none of them for a level.
  const told = free.filter((index) => !isSpoken(index));
  const isNone = (index: number): boolean =>
    noLevelBy(paths[index]!) !== undefined || (isTick(paths[index]!) && textsBelow(body, index).length === 0);
  const others = told.some((index) => !isNone(index)) ? told.filter(isNone) : [];
  const levels = told.filter((index) => !others.includes(index));
  const heads = levelColumns(levels.map((index) => paths[index]!));
  const head = (index: number): string => paths[index]!.join(' – ');
  const sides = new Set(heads.map((each) => each.side));
  const [side] = sides.size === 1 ? sides : [];
  const isBare = body.some((row) => levels.some((index) => /^\d[\d.,]*\s*%?$/u.test(words(row[index]))));
  const columns = paths.map((path, index): AnnexColumn => {
    const role = roles[index];
    // What is noted says of what it is, unless that is the word for a note.
    const isNamed = role === 'note' && !/^ghi chú/iu.test(head(index));
    if (role !== undefined) return { role, title: isNamed ? head(index) : undefined, year: undefined };
    if (index === own) return { role: 'content', title: undefined, year: undefined };
    if (index === criterion && index < own) return { role: 'criterion', title: undefined, year: undefined };
    return levels.includes(index)
      ? heads[levels.indexOf(index)]!
      : { role: 'note', title: path.length === 0 ? undefined : head(index), year: undefined };
  });
  return {
    columns,
    remarks: [
      ...(isByCells ? [remarkOn(head(own), ...BY_CELLS(head(own)))] : []),
      ...(unclear === -1 ? [] : [remarkOn(head(unclear), ...UNCLEAR(head(unclear)))]),
      ...(isBare && side !== undefined ? [remarkOn(head(levels[0]!), ...SIDE_OF_HEAD(side))] : []),
      ...remarksOnHeads(levels.map((index) => paths[index]!)),
      ...remarksOnWordHeads(paths.filter((_, index) => WORDS.has(columns[index]!.role))),
      ...remarksOnYearBeside(levels.map((index) => ({ head: head(index), year: columns[index]!.year }))),
      ...keptHeads(levels.map((index) => paths[index]!)),
      ...spoken.map((index) => remarkOn(head(index), ...wordsOnSpoken(paths[index]!))),
      ...others.map((index) => remarkOfNoLevel(head(index))),
      ...columns.flatMap(({ role, title }, index) => {
        if (role !== 'note' || title === undefined || spoken.includes(index) || others.includes(index)) return [];
        const words = remarkOfNotes(title);
        return words === undefined ? [] : [remarkOn(title, ...words)];
      }),
    ],
  };
}

const BY_CELLS = (head: string): [vi: string, en: string] => [
  `cột "${head}" được đọc là nội dung vì các ô của nó ghi thành câu: hãy đối chiếu`,
  `the column "${head}" was read as the contents because its cells hold sentences: check it`,
];
const UNCLEAR = (head: string): [vi: string, en: string] => [
  `ô của cột "${head}" gộp nhiều hàng có TT riêng: đã ghi vào "Ghi chú" và lấy mỗi TT là một tiêu chí; nếu mỗi ô của cột này là một tiêu chí thì ghi tên và một số của nó ở "Tiêu chí", "TT" cho hàng đầu, xóa hai ô ấy ở các hàng dưới và đánh số chỉ tiêu 1.1, 1.2 …`,
  `cells of the column "${head}" reach over rows with numbers of their own: they stand under "Ghi chú", and each number was taken for a criterion; if each cell is one, write its name and one number under "Tiêu chí" and "TT" of its first row, clear both in those below and number the indicators 1.1, 1.2 …`,
];
