import { remarkOn } from './decision-remark.ts';
import type { DecisionRemark, Words } from './decision-remark.ts';
import type { Draft } from './draft.ts';
import { numberWords } from './number-words.ts';
import { ROWS } from './set-words.ts';

/* Names of criteria and of rows that ask for some of what stands below them, where a set asks for all. */

/** How many of the things below a name are asked for, and of how many where that is said. */
export interface SomeOf {
  readonly least: number;
  readonly of: number | undefined;
}

const MOST = 20;
// "Năm" is a year more often than five.
const BY_WORD = new Map(
  Array.from({ length: MOST }, (_, index): [string, number] => [numberWords(index + 1), index + 1]).filter(([word]) => word !== 'năm'),
);
const N = `(\\d{1,2}|${[...BY_WORD.keys()].sort((a, b) => b.length - a.length).join('|')})(?:\\s*\\([^()]*\\))?`;
const PLAIN_N = `(?:\\d{1,2}|${[...BY_WORD.keys()].join('|')})(?:\\s*\\([^()]*\\))?`;
const VERB = '(?:đạt|có|đáp ứng|thực hiện|bảo đảm|đảm bảo|hoàn thành)(?: được)?(?: chuẩn)?';
const LEAST = '(?:ít nhất|tối thiểu)';
const THING = '(?:nội dung|chỉ tiêu|tiêu chí|lĩnh vực|yêu cầu|điều kiện|tiêu chuẩn|nhóm|hình thức|mô hình)';

const PATTERNS: readonly RegExp[] = [
  // "một trong các lĩnh vực", "01 trong 03 nội dung", "1 nội dung trong số các nội dung"
  new RegExp(`(?<!\\p{L})${N}(?:\\s+${THING})?\\s+trong\\s+(?:số\\s+)?(?:các|những|(?=${PLAIN_N}\\s))(?:\\s*${N})?(?!\\p{L})`, 'iu'),
  new RegExp(`(?<!\\p{L})(?:${VERB}|${LEAST})\\s+${N}\\s*\\/\\s*${N}\\s*(?:số\\s+)?${THING}`, 'iu'),
  // "đạt ít nhất một nội dung", "đạt 02 chỉ tiêu sau"
  new RegExp(`(?<!\\p{L})(?:${VERB}\\s+)?${LEAST}\\s+${N}\\s+(?:nội dung|chỉ tiêu|tiêu chí|lĩnh vực|yêu cầu|điều kiện)(?!\\p{L})`, 'iu'),
  new RegExp(`(?<!\\p{L})${VERB}\\s+${N}\\s+${THING}\\s+(?:sau|dưới đây)(?!\\p{L})`, 'iu'),
  // "(đạt 1/2)", "(chọn 2 trong 3)"
  new RegExp(`\\((?:phải |cần )?(?:${VERB}|chọn|${LEAST})(?:\\s+${LEAST})?\\s+(\\d{1,2})\\s*(?:\\/|trong(?: số)?)\\s*(\\d{1,2})\\)`, 'iu'),
];
/** What is counted or measured of things is not some of what stands below. */
const MEASURE = /^(?:\d[\d.]*[.)]?\s+)?(?:t[ỷỉ] lệ|tổng số|số lượng|số)\s/iu;

const numberOf = (text: string): number => BY_WORD.get(text.toLowerCase()) ?? Number(text);

/** "Thực hiện nội dung a hoặc nội dung b:" asks for one of them. */
const EITHER = /(?<!\p{L})(?:nội dung|mục|điểm|ý|phần)\s+[a-zđ]\)?\s+hoặc\s+(?:(?:nội dung|mục|điểm|ý|phần)\s+)?[a-zđ]\)?(?!\p{L})/iu;

/** How many of the things below words are asked for; `undefined` where they do not say that some are enough. */
export function someOf(words: string): SomeOf | undefined {
  if (MEASURE.test(words)) return undefined;
  if (EITHER.test(words)) return { least: 1, of: undefined };
  for (const pattern of PATTERNS) {
    const [, least, of] = pattern.exec(words) ?? [];
    if (least !== undefined) return { least: numberOf(least), of: of === undefined ? undefined : numberOf(of) };
  }
  return undefined;
}

/** Words without those that say how many of the things below them are asked for, which are no level. */
export function withoutSome(words: string): string {
  return someOf(words) === undefined ? words : PATTERNS.reduce((rest, pattern) => rest.replace(pattern, ' '), words);
}

/** How the parts of a row are joined, each with its letter; `undefined` where the words do not fit them. */
export function joinOf(words: string, count: number): string | undefined {
  const some = someOf(words);
  if (some === undefined || some.least >= count || some.least < 1 || (some.of ?? count) !== count || count > 26) return undefined;
  const letters = Array.from({ length: count }, (_, index) => letterAt(index));
  return some.least === 1 ? letters.join(' hoặc ') : `ít nhất ${some.least} trong (${letters.join('; ')})`;
}

/** The letter of a part by its place. */
export function letterAt(place: number): string {
  return String.fromCodePoint(97 + place);
}

/** That rows were read as parts of which some are enough. */
export const JOINED = (join: string): Words => [
  `đã đọc là một chỉ tiêu có các phần ghép "${join}": hãy đối chiếu`,
  `it was read as one indicator with parts joined as "${join}": check it`,
];

/** That rows are all asked for, where their name asks for some of them. */
export const ALL_ASKED = (least: number, rows?: string): Words => [
  `chỉ đòi đạt ${least === 1 ? 'một' : least} trong các nội dung${rows === undefined ? ' liệt kê ở đây' : ` ${rows}`}, còn bộ tiêu chí đang đòi đạt mọi hàng: ghép các hàng ấy thành các phần của một chỉ tiêu (hàng đầu giữ số và nội dung chung, các hàng sau để trống "${ROWS.no.header}", "${ROWS.content.header}"; ghi a, b … ở "${ROWS.part.header}", tên từng phần ở "${ROWS.fact.header}", và "${least === 1 ? 'a hoặc b' : `ít nhất ${least} trong (a; b; …)`}" ở "${ROWS.join.header}")`,
  `it asks for ${least} of ${rows ?? 'what it lists'}, and the set asks for all of these rows: make them parts of one indicator (the first keeps the number and the common words, the others leave "${ROWS.no.header}" and "${ROWS.content.header}" blank; write a, b … under "${ROWS.part.header}", the name of each under "${ROWS.fact.header}", and "${least === 1 ? 'a hoặc b' : `ít nhất ${least} trong (a; b; …)`}" under "${ROWS.join.header}")`,
];
const OR: Words = [
  `nối với hàng khác bằng "hoặc", còn bộ tiêu chí đang đòi đạt mọi hàng: ghép các hàng ấy thành các phần của một chỉ tiêu, ghi a, b … ở "${ROWS.part.header}" và "a hoặc b" ở "${ROWS.join.header}"`,
  `an "or" joins it to another row, and the set asks for both: make them parts of one indicator, with a, b … under "${ROWS.part.header}" and "a hoặc b" under "${ROWS.join.header}"`,
];

/** Words above rows that are not in the sheet, and the place of the first row below them. */
export interface NameAbove {
  readonly no: string;
  readonly title: string;
  readonly at: number;
  /** The place behind the last row below them, where that is known. */
  readonly end?: number;
}

const nameOf = ({ cells: { no, criterionNo, content, fact } }: Draft['rows'][number]): string => no ?? criterionNo ?? fact ?? content ?? '';

/** Says of rows that are all asked for, though their name, or one of them, says that some are enough. */
export function remarksOnSome(rows: Draft['rows'], above: readonly NameAbove[]): DecisionRemark[] {
  const said = (words: string, below: Draft['rows']): DecisionRemark[] => {
    const own = below.filter(({ cells, levels }) => cells.content !== undefined && levels.some((level) => level !== ''));
    const some = own.length < 2 ? undefined : someOf(words);
    return some === undefined || some.least >= own.length ? [] : [remarkOn(words, ...ALL_ASKED(some.least, own.map(nameOf).join(', ')))];
  };
  const next = (from: number, isEnd: (row: Draft['rows'][number]) => boolean): number => {
    const end = rows.slice(from).findIndex(isEnd);
    return end === -1 ? rows.length : from + end;
  };
  const isCriterion = ({ cells }: Draft['rows'][number]): boolean => cells.criterion !== undefined;
  return [
    ...rows.flatMap(({ cells }, index) =>
      cells.criterion === undefined ? [] : said(cells.criterion, rows.slice(index, next(index + 1, isCriterion))),
    ),
    ...above.flatMap(({ title, at, end }) => (rows[at]?.cells.criterion === title ? [] : said(title, rows.slice(at, end)))),
    // A row without a level is the name of those below it.
    ...rows.flatMap(({ cells: { content = '', no = '' }, levels }, index) => {
      if (levels.some((level) => level !== '')) return [];
      // Where the rows below it are numbered by it, another number ends them.
      const isNumbered = no !== '' && rows[index + 1]?.cells.no?.startsWith(`${no}.`) === true;
      const isEnd = (row: Draft['rows'][number]): boolean =>
        isCriterion(row) ||
        row.levels.every((level) => level === '') ||
        (isNumbered && row.cells.content !== undefined && row.cells.no?.startsWith(`${no}.`) !== true);
      return said(content, rows.slice(index + 1, next(index + 1, isEnd)));
    }),
    ...rows.flatMap(({ cells: { content = '' } }) =>
      /(?:^|:\s)hoặc\s|(?<!\p{L})hoặc\s*[.:;]?$|\((?:có thể )?(?:thay (?:cho|thế)|hoặc)(?!\p{L})/iu.test(content)
        ? [remarkOn(content, ...OR)]
        : [],
    ),
  ];
}

/** Each name above rows with the end of those: the next heading, or the first row with another number. */
export function closedAbove(above: readonly NameAbove[], rows: Draft['rows']): NameAbove[] {
  return above.map((name, index) => {
    const isNumber = name.no.includes('.');
    // A further line of an indicator has no number of its own.
    const other = rows
      .slice(name.at)
      .findIndex(({ cells }) => isNumber && cells.content !== undefined && cells.no?.startsWith(`${name.no}.`) !== true);
    const next = above.slice(index + 1).find(({ no }) => !no.includes('.'))?.at ?? rows.length;
    return { ...name, end: Math.min(next, other === -1 ? rows.length : name.at + other) };
  });
}
