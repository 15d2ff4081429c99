import { sheetProblem } from '../sheet/sheet-problem.ts';
import readWorkbook from 'read-excel-file/universal';
import { ntmError } from '../../model/errors.ts';
import type { NtmError } from '../../model/errors.ts';
import { cellName } from '../sheet/sheet.ts';
import type { CellValue, SheetCell, SheetContent } from '../sheet/sheet.ts';
import { attribute, percentStyles, sheetMarks, tags } from './marks.ts';
import type { SheetMarks } from './marks.ts';
import { zipEntries, zipText } from './zip.ts';
import type { ZipEntry } from './zip.ts';

type Sheets = { readonly sheet: string; readonly data: readonly (readonly (CellValue | null)[])[] }[];

function unreadable(reasonVi: string, reasonEn: string): NtmError {
  return ntmError([sheetProblem('unreadable-workbook', [], { reasonVi, reasonEn })]);
}

async function partText(entries: ReadonlyMap<string, ZipEntry>, name: string): Promise<string> {
  const entry = entries.get(name);
  return entry === undefined ? '' : zipText(entry);
}

/** What is special about the cells of each sheet, in the order of the workbook. */
async function marksOf(entries: ReadonlyMap<string, ZipEntry>): Promise<SheetMarks[]> {
  const workbook = await partText(entries, 'xl/workbook.xml');
  const relations = tags(await partText(entries, 'xl/_rels/workbook.xml.rels'), 'Relationship');
  const percent = percentStyles(await partText(entries, 'xl/styles.xml'));
  const parts = tags(workbook, 'sheet').map((tag) => {
    const id = attribute(tag, '\\w+:id');
    const target = attribute(relations.find((relation) => attribute(relation, 'Id') === id) ?? '', 'Target') ?? '';
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  });
  return Promise.all(parts.map(async (part) => sheetMarks(await partText(entries, part), percent)));
}

/** Values and marks together. A value in a cell that the marks do not know means that the marks cannot be relied on. */
function joined({ sheet, data }: Sheets[number], marks: SheetMarks | undefined): SheetContent | undefined {
  if (marks === undefined) return undefined;
  const height = Math.max(data.length, ...[...marks.cells.keys()].map((name) => Number(name.replace(/^\D+/, ''))));
  const width = Math.max(0, ...data.map((row) => row.length));
  let isWhole = true;
  const rows = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column): SheetCell | undefined => {
      const name = cellName(column, row);
      const value = data[row]?.[column] ?? undefined;
      if (value !== undefined && !marks.names.has(name)) isWhole = false;
      const special = marks.cells.get(name);
      return value === undefined && special === undefined ? undefined : { ...(value === undefined ? {} : { value }), ...special };
    }),
  );
  return isWhole ? { name: sheet, rows, merged: marks.merged } : undefined;
}

/** The sheets of an `.xlsx` file as plain data, with formulas, errors, percent cells and merged cells marked. */
export async function readSheets(bytes: Uint8Array): Promise<SheetContent[]> {
  let sheets: Sheets;
  let marks: SheetMarks[];
  try {
    const entries = zipEntries(bytes);
    if (entries === undefined) throw unreadable('tệp không phải .xlsx', 'the file is no .xlsx');
    marks = await marksOf(entries);
    sheets = (await readWorkbook(new Uint8Array(bytes).buffer)) as unknown as Sheets;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw unreadable(`tệp hỏng hoặc không phải .xlsx (${reason})`, `the file is damaged or no .xlsx (${reason})`);
  }
  return sheets.map((sheet, index) => {
    const content = joined(sheet, marks[index]);
    if (content === undefined)
      throw unreadable(`trang "${sheet.sheet}" có cấu trúc lạ`, `the sheet "${sheet.sheet}" has an unknown structure`);
    return content;
  });
}
