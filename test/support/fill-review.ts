import writeWorkbook from 'write-excel-file/universal';
import type { Feature } from 'write-excel-file/universal';
import { writeReview } from '../../src/documents/xlsx/index.ts';
import { readSheets } from '../../src/documents/xlsx/read-workbook.ts';
import type { RuleSet } from '../../src/model/rule-set.ts';
import { HEADINGS, REVIEW_SHEET, ROW_SHEETS } from '../../src/documents/review/columns.ts';
import type { SheetCell, SheetContent } from '../../src/documents/sheet/sheet.ts';
import type { ReviewColumn } from '../../src/documents/review/columns.ts';

/** What a test puts into a cell: a value, or a cell of write-excel-file with a format, a formula or a span. */
export type Filling = string | number | boolean | Date | null | Readonly<Record<string, unknown>>;

/** A workbook as a grid that a test writes into, as a person would in a spreadsheet program. */
export interface OpenedSheet {
  name: string;
  cells: Filling[][];
}

export interface OpenedWorkbook {
  readonly sheets: OpenedSheet[];
  readonly review: OpenedSheet;
  /** Position of a column, by its header. */
  column(column: ReviewColumn): number;
  /** Position of the row whose value has an id. */
  row(id: string): number;
  /** Writes into cells of the row of an id. */
  fill(id: string, filling: Readonly<Partial<Record<ReviewColumn, Filling>>>): void;
  /** Name of a cell, as messages give it. */
  cell(id: string, column: ReviewColumn): string;
}

/** What a test would write to have the cell as it was read. */
function fillingOf(cell: SheetCell | undefined): Filling {
  const value = cell?.value ?? null;
  return typeof value === 'object' && value !== null ? new Date(value.day) : value;
}

const opened = new WeakMap<Uint8Array, Promise<readonly SheetContent[]>>();

/** The cells of a file as a test may change them. A file that many tests begin with is read once. */
export async function openSheets(bytes: Uint8Array): Promise<OpenedSheet[]> {
  const sheets = opened.get(bytes) ?? readSheets(bytes);
  opened.set(bytes, sheets);
  return (await sheets).map(({ name, rows }) => ({ name, cells: rows.map((row) => row.map(fillingOf)) }));
}

const blanks = new WeakMap<RuleSet, Promise<Uint8Array>>();

/** The review workbook of a set as it is sent out; that of a set is written once in a worker. */
export function blankReview(ruleSet: RuleSet): Promise<Uint8Array> {
  const blank = blanks.get(ruleSet) ?? writeReview(ruleSet);
  blanks.set(ruleSet, blank);
  return blank;
}

/** Opens a workbook: the values of its cells, without colours. */
export async function openWorkbook(bytes: Uint8Array): Promise<OpenedWorkbook> {
  const sheets = await openSheets(bytes);
  const review = sheets.find(({ name }) => name === REVIEW_SHEET)! as OpenedSheet;
  const column = (name: ReviewColumn): number => review.cells[0]!.indexOf(HEADINGS[name].header);
  const row = (id: string): number => {
    const found = review.cells.findIndex((cells) => cells[column('id')] === id);
    if (found === -1) throw new Error(`no row ${id}`);
    return found;
  };
  return {
    sheets,
    review,
    column,
    row,
    fill: (id, filling) => {
      const cells = review.cells[row(id)]!;
      for (const [name, value] of Object.entries(filling)) cells[column(name as ReviewColumn)] = value;
    },
    cell: (id, name) => `${String.fromCodePoint(65 + column(name))}${row(id) + 1}`,
  };
}

/** A row of any of the sheets, by what its columns are called. */
export interface OpenedRow {
  readonly sheet: OpenedSheet;
  readonly get: (column: ReviewColumn) => Filling;
  readonly set: (filling: Readonly<Partial<Record<ReviewColumn, Filling>>>) => void;
  /** Name of a cell, as messages give it. */
  readonly cell: (column: ReviewColumn) => string;
  readonly number: number;
}

/** The rows of all the sheets that have any. */
export function rowsOf({ sheets }: Pick<OpenedWorkbook, 'sheets'>): OpenedRow[] {
  const names: readonly string[] = Object.values(ROW_SHEETS);
  return sheets
    .filter(({ name }) => names.includes(name))
    .flatMap((sheet) => {
      const [header = [], ...rows] = sheet.cells;
      const column = (name: ReviewColumn): number => header.indexOf(HEADINGS[name].header);
      return rows.map((cells, index) => ({
        sheet,
        get: (name: ReviewColumn) => cells[column(name)] ?? null,
        set: (filling: Readonly<Partial<Record<ReviewColumn, Filling>>>) => {
          for (const [name, value] of Object.entries(filling)) cells[column(name as ReviewColumn)] = value;
        },
        cell: (name: ReviewColumn) => `${String.fromCodePoint(65 + column(name))}${index + 2}`,
        number: index + 2,
      }));
    });
}

/** The two people who go through a sheet in tests: made up, like what they write. */
export const PEOPLE = {
  copiedBy: 'Nguyễn Văn Chép (giả định)',
  copiedOn: '24/11/2026',
  checkedBy: 'Trần Thị Kiểm (giả định)',
  checkedOn: '25/11/2026',
};

/** What somebody writes beside a row who finds it in the text as it stands, and invents what nobody knows. */
export function foundFor(row: OpenedRow): Readonly<Partial<Record<ReviewColumn, Filling>>> {
  if (row.get('current') !== 'chưa có') return { asItStands: 'x', ...PEOPLE };
  const about = String(row.get('parameter'));
  if (about === 'Đơn vị phụ trách') return { official: 'Sở giả định', ...PEOPLE };
  if (about.startsWith('Minh chứng')) return { official: 'Báo cáo giả định; Biên bản giả định', ...PEOPLE };
  const sign = about.split('\n')[0]!.includes('≤') ? '≤' : '≥';
  return { official: row.get('unit') === '%' ? `${sign} 70%` : row.get('unit') === '' ? 'Đạt' : '5', ...PEOPLE };
}

const isPlain = (cell: Filling): boolean => cell === null || cell instanceof Date || typeof cell !== 'object';

function asRead(cell: Filling): SheetCell | undefined {
  if (cell === null || cell === '') return undefined;
  return { value: cell instanceof Date ? { day: cell.toISOString().slice(0, 10) } : (cell as string | number | boolean) };
}

/** What a reader makes of the cells: of plain values without a file between them, of what has a format or a formula from a real one. */
export async function contentOf({ sheets }: Pick<OpenedWorkbook, 'sheets'>): Promise<readonly SheetContent[]> {
  if (!sheets.every(({ cells }) => cells.every((row) => row.every(isPlain)))) return readSheets(await saveWorkbook({ sheets }));
  return sheets.map(({ name, cells }) => ({ name, rows: cells.map((row) => row.map(asRead)), merged: [] }));
}

/** Writes the cells as a real file again. */
export async function saveWorkbook({ sheets }: Pick<OpenedWorkbook, 'sheets'>, features: Feature<Blob>[] = []): Promise<Uint8Array> {
  const written = sheets.map(({ name, cells }) => ({
    sheet: name,
    data: cells.map((row) => row.map((cell) => (cell instanceof Date ? { value: cell, type: Date, format: 'dd/mm/yyyy' } : cell)) as never),
  }));
  return new Uint8Array(await (await writeWorkbook(written, { features }).toBlob()).arrayBuffer());
}

/** A feature that rewrites the XML of the review sheet: what no option of a writer can make. */
export function rewritten(change: (xml: string) => string): Feature<Blob> {
  const transform = (content: string, { sheet }: { sheet?: string }): string => (sheet === REVIEW_SHEET ? change(content) : content);
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform } } } };
}
