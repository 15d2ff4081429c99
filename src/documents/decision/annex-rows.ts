import { DIRECTIONS_BY_WORD, KINDS_BY_WORD, SEXES, YES } from './set-words.ts';
import type { RowKey, RowKind } from './set-words.ts';
import type { AnnexColumn, AnnexTable, Role } from './annex-table.ts';
import type { DraftRow } from './draft.ts';
import { understandLevel } from './level-patterns.ts';
import type { NumberLevel, Understood } from './level-patterns.ts';
import { unitIn } from './quantity.ts';
import type { WordCell } from './word-blocks.ts';
import { sameWord } from '../sheet/names.ts';

/** Something that whoever fills in the sheet has to know: where, and what. */
export interface DecisionRemark {
  /** The text of the row in the decision. */
  readonly row: string;
  readonly vi: string;
  readonly en: string;
}

type Cells = Partial<Record<RowKey, string>>;
type Row = readonly (WordCell | undefined)[];

interface Reading {
  readonly columns: readonly AnnexColumn[];
  readonly remarks: DecisionRemark[];
  criterion: { no: string; title: string; count: number } | undefined;
}

const EMBEDDED = /^(\d{1,2}(?:\.\d{1,2})+)[.)]?\s+(.+)$/su;
const GOES_ON = /\s*\((?:tiếp|tiếp theo)\)$/iu;

function textAt(row: Row, columns: readonly AnnexColumn[], role: Role): string {
  const index = columns.findIndex((column) => column.role === role);
  return index === -1 ? '' : (row[index]?.text.replaceAll('\n', ' ').trim() ?? '');
}

function wordFor<T>(words: Readonly<Record<string, T>>, code: T): string {
  return Object.entries(words).find(([, each]) => each === code)?.[0] ?? '';
}

/** The texts of the levels of a row; a cell that covers the content as well is no level. */
function levelsOf(row: Row, columns: readonly AnnexColumn[]): string[] {
  const content = row[columns.findIndex(({ role }) => role === 'content')];
  return columns.flatMap(({ role }, index) => (role === 'level' ? [row[index] === content ? '' : (row[index]?.text ?? '')] : []));
}

function numbersOf(understood: Understood): readonly NumberLevel[] {
  if (understood.kind === 'years') return understood.years.map(({ level }) => level);
  if (understood.kind === 'parts') return [understood.main];
  return understood.kind === 'number' ? [understood] : [];
}

const COUNTED =
  /^(?:mô hình|xã|thôn|trường|hợp tác xã|tổ chức|sản phẩm|công trình|cơ sở|hộ|người|lao động|học sinh|trẻ em|vụ việc|điểm vui chơi)$/iu;

function kindOf(understood: readonly Understood[], unit: string | undefined): RowKind | undefined {
  if (unit === '%') return 'percentage';
  if (understood.some(({ kind }) => kind === 'word')) return 'boolean';
  if (unit === undefined) return undefined;
  return COUNTED.test(unit) ? 'integer' : 'decimal';
}

/** The unit that the content of a row names in brackets: `Thu nhập bình quân (triệu đồng/người/năm)`. */
function unitOfContent(content: string): string | undefined {
  const units = [...content.matchAll(/\(([^()]+)\)/gu)].map(([, text]) => unitIn(text!.replace(/^đvt:?\s*/iu, ''), []));
  return units.find((unit) => typeof unit === 'string') ?? undefined;
}

/** The side that the content of a row says, for levels that are numbers alone. */
function sideOfContent(content: string): NumberLevel['operator'] {
  if (/tối thiểu|ít nhất|trở lên|không dưới/iu.test(content)) return 'greaterThanInclusive';
  return /tối đa|không quá|không vượt quá|trở xuống/iu.test(content) ? 'lessThanInclusive' : undefined;
}

/** What the levels and the words of a row say of what is measured. Where they do not agree, nothing is said. */
function measureCells(content: string, levels: readonly string[], ownUnit: string): Cells {
  const units = ownUnit === '' ? [] : [ownUnit];
  const understood = levels.flatMap((level) => understandLevel(level, { units, content }) ?? []);
  const numbers = understood.flatMap(numbersOf);
  const found = [...new Set(numbers.flatMap(({ unit }) => unit ?? []))];
  const unit =
    ownUnit !== ''
      ? (unitIn(ownUnit, units) ?? ownUnit)
      : found.length > 0
        ? found.length === 1
          ? found[0]
          : undefined
        : unitOfContent(content);
  const sides = [...new Set(numbers.map(({ operator }) => operator ?? sideOfContent(content)))];
  const kind = kindOf(understood, unit ?? (/^t[ỷỉ] lệ /iu.test(content) ? '%' : undefined));
  return {
    ...(kind && { kind: wordFor<RowKind>(KINDS_BY_WORD, kind) }),
    ...(unit && unit !== '%' && { unit }),
    ...(sides.length === 1 && sides[0] !== undefined && { direction: wordFor(DIRECTIONS_BY_WORD, sides[0]) }),
  };
}

const SEXES_SAID = /\s*\([^()]*(?:cả|cho) nam và nữ\)/iu;
const IF_ANY = /\s*\(nếu có\)/iu;

/** "Làng nghề (nếu có) …": what has to be there, where few words say it. */
function thingOf(content: string): string {
  const before = content.slice(0, IF_ANY.exec(content)!.index).trim();
  const isShort = before.split(' ').length <= 5;
  return isShort ? `${YES} ${before.charAt(0).toLowerCase()}${before.slice(1)}` : YES;
}

/** What the words in brackets say, and the row without them: what the figure is called. */
function caseCells(content: string): Cells {
  const units = [...content.matchAll(/\s*\(([^()]+)\)/gu)].filter(
    ([, text]) => typeof unitIn(text!.replace(/^đvt:?\s*/iu, ''), []) === 'string',
  );
  const plain = units
    .reduce((text, [whole]) => text.replace(whole, ''), content)
    .replace(SEXES_SAID, '')
    .replace(IF_ANY, '');
  return {
    ...(SEXES_SAID.test(content) && { sexes: SEXES }),
    ...(IF_ANY.test(content) && { ifAny: thingOf(content) }),
    ...(plain !== content && plain !== '' && { fact: plain }),
  };
}

/** The number and the words of a row: numbers stand in their own column, or before the words. */
function numbered(no: string, content: string): { no: string; content: string } {
  const [, own, rest] = EMBEDDED.exec(content) ?? [];
  return own === undefined ? { no: no.includes('.') ? no : '', content } : { no: own, content: rest! };
}

function remark(reading: Reading, row: string, vi: string, en: string): void {
  reading.remarks.push({ row: row.slice(0, 80), vi, en });
}

/** Opens a criterion where the row begins one. */
function openCriterion(reading: Reading, no: string, title: string): boolean {
  const plain = title.replace(GOES_ON, '');
  const open = reading.criterion;
  if (open !== undefined && (plain === '' || sameWord(open.title, plain)) && (no === '' || no === open.no || no.includes('.')))
    return false;
  if (plain === '' && no === '') return false;
  reading.criterion = { no: no.includes('.') ? no.split('.')[0]! : no, title: plain, count: 0 };
  return true;
}

/** The number of an indicator that the decision does not number: its place in its criterion. */
function noFor(reading: Reading, no: string, content: string, isOnly: boolean): string {
  const criterion = reading.criterion;
  if (criterion === undefined || no !== '' || isOnly) return no;
  criterion.count += 1;
  remark(
    reading,
    content,
    `văn bản không đánh số; ghi ${criterion.no}.${criterion.count} theo thứ tự`,
    `the decision has no number; ${criterion.no}.${criterion.count} by its place`,
  );
  return `${criterion.no}.${criterion.count}`;
}

function rowOf(reading: Reading, row: Row, isOnly: boolean, isNew: boolean): DraftRow {
  const { columns, criterion } = reading;
  const { no, content } = numbered(textAt(row, columns, 'no'), textAt(row, columns, 'content'));
  const levels = levelsOf(row, columns);
  for (const cell of new Set(row)) {
    if (cell?.hasTable === true)
      remark(reading, content, 'có bảng lồng trong ô: phần trong bảng ấy không đọc', 'a table within a cell was not read');
  }
  const note = [textAt(row, columns, 'note'), textAt(row, columns, 'evidence') && `Minh chứng: ${textAt(row, columns, 'evidence')}`]
    .filter((text) => text !== '')
    .join('\n');
  const inCharge = textAt(row, columns, 'inCharge');
  return {
    cells: {
      ...(isNew && criterion !== undefined && { criterionNo: criterion.no, criterion: criterion.title }),
      ...(noFor(reading, no, content, isOnly) !== '' && { no: lastNo(reading, no, isOnly) }),
      content,
      ...measureCells(content, levels, textAt(row, columns, 'unit')),
      ...caseCells(content),
      ...(inCharge && { inCharge }),
      ...(note && { note }),
    },
    levels,
  };
}

function lastNo({ criterion }: Reading, no: string, isOnly: boolean): string {
  return no !== '' || isOnly || criterion === undefined ? no : `${criterion.no}.${criterion.count}`;
}

/** True for a heading of a group of criteria: one cell from side to side. */
function isHeading(row: Row): boolean {
  return new Set(row).size === 1;
}

/** True for a row that names a criterion whose indicators stand below it, in the same column. */
function namesCriterion(row: Row, { columns }: AnnexTable): boolean {
  if (columns.some(({ role }) => role === 'criterion')) return false;
  const no = textAt(row, columns, 'no');
  return (
    levelsOf(row, columns).every((level) => level === '') &&
    no !== '' &&
    !no.includes('.') &&
    !EMBEDDED.test(textAt(row, columns, 'content'))
  );
}

function goesOn(row: Row, { columns }: AnnexTable): boolean {
  const content = textAt(row, columns, 'content');
  return textAt(row, columns, 'no') === '' && /^\p{Ll}/u.test(content) && levelsOf(row, columns).every((level) => level === '');
}

/** How many rows stand under the criterion of a row. */
function rowsOfCriterion(table: AnnexTable, index: number): number {
  const at = table.columns.findIndex(({ role }) => role === 'criterion');
  if (at === -1) return 2;
  const own = table.rows[index]![at]?.text.replace(GOES_ON, '') ?? '';
  const isSame = (row: Row): boolean => {
    const text = row[at]?.text.replace(GOES_ON, '') ?? '';
    return text === '' || sameWord(text, own);
  };
  let [first, last] = [index, index];
  if (own !== '') while (first > 0 && isSame(table.rows[first - 1]!)) first -= 1;
  while (last + 1 < table.rows.length && isSame(table.rows[last + 1]!)) last += 1;
  return table.rows.slice(first, last + 1).filter((row) => !goesOn(row, table)).length;
}

/** The lines of the sheet of indicators that the rows of a table make. */
export function annexRows(table: AnnexTable): { rows: DraftRow[]; remarks: DecisionRemark[] } {
  const reading: Reading = { columns: table.columns, remarks: [], criterion: undefined };
  const rows: DraftRow[] = [];
  for (const [index, row] of table.rows.entries()) {
    const [no, title, content] = [
      textAt(row, table.columns, 'no'),
      textAt(row, table.columns, 'criterion'),
      textAt(row, table.columns, 'content'),
    ];
    if (isHeading(row)) {
      remark(
        reading,
        row[0]?.text ?? '',
        'tên nhóm tiêu chí: không ghi vào bảng',
        'the name of a group of criteria, which the sheet does not have',
      );
    } else if (namesCriterion(row, table)) {
      openCriterion(reading, no, content);
      rows.push({ cells: { criterionNo: no, criterion: content }, levels: levelsOf(row, table.columns) });
    } else if (goesOn(row, table) && rows.length > 0) {
      const last = rows.pop()!;
      rows.push({ ...last, cells: { ...last.cells, content: `${last.cells.content ?? ''} ${content}`.trim() } });
    } else {
      const isNew = title === '' ? false : openCriterion(reading, no, title);
      rows.push(rowOf(reading, row, rowsOfCriterion(table, index) === 1, isNew));
    }
  }
  return { rows, remarks: reading.remarks };
}
