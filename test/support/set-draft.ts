import type { Draft, DraftRow } from '../../src/documents/decision/draft.ts';
import { draftSheets, sheetContents } from '../../src/documents/decision/draft-sheets.ts';
import { ruleSetOf } from '../../src/documents/decision/build-set.ts';
import type { ColumnKey, InfoKey, RowKey } from '../../src/documents/decision/set-words.ts';
import type { RuleSet } from '../../src/model/rule-set.ts';
import type { SheetCell, SheetContent } from '../../src/documents/sheet/sheet.ts';
import { cellName, shownText } from '../../src/documents/sheet/sheet.ts';

/* A small invented set of villages with two areas, to be spoiled by tests. */

const CHECKED = { copiedBy: 'Người Chép', checkedBy: 'Người Kiểm', checkedOn: '20/01/2026' };

export const INFO: Readonly<Partial<Record<InfoKey, string>>> = {
  number: '9/QĐ-UBND',
  signedOn: '15/01/2026',
  issuer: 'UBND tỉnh Ví Dụ',
  rank: 'cấp tỉnh',
  title: 'Quyết định hư cấu',
  setTitle: 'Bộ tiêu chí thôn hư cấu',
  level: 'thôn',
  from: '15/01/2026',
  to: '01/01/2031',
  invented: 'Có',
  grade: 'theo nguồn tin',
  source: 'tệp hư cấu',
};

export const COLUMNS: readonly Readonly<Partial<Record<ColumnKey, string>>>[] = [
  { title: 'KV1', groups: 'kv1' },
  { title: 'KV2', groups: 'kv2' },
];

/** A line with its levels; a share unless the cells say otherwise. */
export function line(cells: Partial<Record<RowKey, string>>, ...levels: string[]): DraftRow {
  return { cells: { kind: 'Tỷ lệ (%)', ...cells }, levels };
}

export const ROWS: readonly DraftRow[] = [
  line({ criterionNo: '1', criterion: 'Giao thông', no: '1.1', content: 'Đường trục được cứng hóa' }, '≥ 80%', '≥ 60%'),
  line({ no: '1.2', content: 'Đường ngõ sạch' }, '100%', '100%'),
  line({ criterionNo: '2', criterion: 'Nhà ở', content: 'Nhà tạm', kind: 'Đạt hoặc không' }, 'Không', 'Không'),
];

/** The draft, with some of it replaced. */
export function setDraft(change: Partial<Draft> = {}): Draft {
  return { info: INFO, columns: COLUMNS, levels: [{ column: 'KV1' }, { column: 'KV2' }], rows: ROWS, ...change };
}

/** Lines that two people stand for. */
export const checked = (rows: readonly DraftRow[]): DraftRow[] => rows.map((row) => ({ ...row, cells: { ...row.cells, ...CHECKED } }));

/** The sheets of a draft. */
export const sheetsOf = (draft: Draft): SheetContent[] => sheetContents(draftSheets(draft));

/** The set of sheets, recorded on a day behind all others. */
export const setOf = (sheets: readonly SheetContent[], ruleSets: readonly RuleSet[] = []): RuleSet =>
  ruleSetOf(sheets, { recordedOn: '2026-11-30', ruleSets });

/** Sheets with the cell under a header, in the line of a number from 1, replaced. */
export function withCell(
  sheets: readonly SheetContent[],
  name: string,
  header: string,
  row: number,
  cell: SheetCell | undefined,
): SheetContent[] {
  return sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const column = sheet.rows[0]!.findIndex((each) => shownText(each) === header);
    if (column === -1) throw new Error(`no column ${header}`);
    return {
      ...sheet,
      rows: sheet.rows.map((cells, index) => (index === row - 1 ? Object.assign([...cells], { [column]: cell }) : cells)),
    };
  });
}

/** The name of the cell under a header. */
export function cellUnder(sheets: readonly SheetContent[], name: string, header: string, row: number): string {
  const sheet = sheets.find((each) => each.name === name)!;
  return cellName(
    sheet.rows[0]!.findIndex((cell) => shownText(cell) === header),
    row - 1,
  );
}
