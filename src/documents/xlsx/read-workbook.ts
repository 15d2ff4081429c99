import readWorkbook from 'read-excel-file/universal';
import { isNtmError } from '../../model/errors.ts';
import { cellName } from '../sheet/sheet.ts';
import type { CellValue, SheetCell, SheetContent } from '../sheet/sheet.ts';
import { checkSheet } from './check-sheet.ts';
import { attribute, percentStyles, sheetMarks, tags } from './marks.ts';
import type { SheetMarks } from './marks.ts';
import { openArchive, unreadable } from './open-archive.ts';

type Sheets = { readonly sheet: string; readonly data: readonly (readonly (CellValue | null)[])[] }[];

/** The texts of the sheets, in the order of the workbook. */
function sheetTexts(parts: ReadonlyMap<string, string>): string[] {
  const workbook = parts.get('xl/workbook.xml') ?? '';
  const relations = tags(parts.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship');
  return tags(workbook, 'sheet').map((tag) => {
    const id = attribute(tag, '\\w+:id');
    const target = attribute(relations.find((relation) => attribute(relation, 'Id') === id) ?? '', 'Target') ?? '';
    return parts.get(target.startsWith('/') ? target.slice(1) : `xl/${target}`) ?? '';
  });
}

/** Every sheet that the archive has, also one that the workbook does not name, is read by the reader of values. */
function checkSize(parts: ReadonlyMap<string, string>): void {
  let count = 0;
  for (const [name, text] of parts) {
    if (!name.includes('worksheets/')) continue;
    const { cells, excess } = checkSheet(text, count);
    if (excess !== undefined) throw unreadable({ vi: `quá lớn (${excess.vi})`, en: `it is too large (${excess.en})` });
    count = cells;
  }
}

/** Values and marks together. A value in a cell that the marks do not know means that the marks cannot be relied on. */
function joined({ sheet, data }: Sheets[number], marks: SheetMarks | undefined): SheetContent | undefined {
  if (marks === undefined) return undefined;
  const height = [...marks.cells.keys()].reduce((most, name) => Math.max(most, Number(name.replace(/^\D+/, ''))), data.length);
  const width = data.reduce((most, row) => Math.max(most, row.length), 0);
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
    const parts = await openArchive(bytes);
    checkSize(parts);
    const percent = percentStyles(parts.get('xl/styles.xml') ?? '');
    marks = sheetTexts(parts).map((text) => sheetMarks(text, percent));
    sheets = (await readWorkbook(new Uint8Array(bytes).buffer)) as unknown as Sheets;
  } catch (error) {
    if (isNtmError(error)) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw unreadable({
      vi: `tệp hỏng hoặc không phải .xlsx (${reason})`,
      en: `the file is damaged or no .xlsx (${reason})`,
    });
  }
  return sheets.map((sheet, index) => {
    const content = joined(sheet, marks[index]);
    if (content !== undefined) return content;
    throw unreadable({ vi: `trang "${sheet.sheet}" có cấu trúc lạ`, en: `the sheet "${sheet.sheet}" has an unknown structure` });
  });
}
