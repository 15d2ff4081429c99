import writeWorkbook from 'write-excel-file/universal';
import type { Cell, Row, Sheet } from 'write-excel-file/universal';
import { withDraft } from '../decision/check-draft.ts';
import type { Draft } from '../decision/draft.ts';
import { draftSheets } from '../decision/draft-sheets.ts';
import type { DraftSheet } from '../decision/draft-sheets.ts';
import { INFO_KEYS } from '../decision/draft.ts';
import { INFO } from '../decision/set-words.ts';
import type { Heading } from '../decision/set-words.ts';
import { isForPerson } from '../decision/understood-text.ts';
import { cellName, columnName } from '../sheet/sheet.ts';
import { rowHeight } from './row-height.ts';
import { escapedText } from './shared-strings.ts';
import { hiddenSheetFeature, sheetExtras } from './sheet-extras.ts';
import type { DropDown, SheetExtras } from './sheet-extras.ts';
import { COLOURS, FONT, FRAME, HEADER, TEXT, instructionsSheet } from './styles.ts';

/** What nobody understood stands out from across the room. */
const ALARM = '#F8CBAD';

function bodyCell(text: string, isWritten: boolean, height: number): Cell {
  const backgroundColor = isForPerson(text) ? ALARM : isWritten ? COLOURS.written : COLOURS.filled;
  return { ...FRAME, ...TEXT, height, value: escapedText(text), backgroundColor };
}

function bodyRow({ columns }: DraftSheet, texts: readonly string[]): Row {
  const height = rowHeight(texts.map((text, index) => ({ text: columns[index]!.isHidden ? '' : text, width: columns[index]!.width })));
  return texts.map((text, index) => bodyCell(text, columns[index]!.isWritten === true, height));
}

function tableSheet(sheet: DraftSheet): Sheet<Blob> {
  const [headers = [], ...lines] = sheet.rows;
  const height = rowHeight(
    headers.map((text, index) => ({ text: sheet.columns[index]!.isHidden ? '' : text, width: sheet.columns[index]!.width - 2 })),
  );
  const head = headers.map((value): Cell => ({ ...HEADER, height, value: escapedText(value) }));
  return {
    sheet: sheet.name,
    data: [head, ...lines.map((texts) => bodyRow(sheet, texts))],
    columns: sheet.columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  };
}

function plainSheet(sheet: DraftSheet): Sheet<Blob> {
  return {
    sheet: sheet.name,
    data: sheet.rows.map((texts) => bodyRow(sheet, texts)),
    columns: sheet.columns.map(({ width }) => ({ width })),
  };
}

function fileSheet(sheet: DraftSheet): Sheet<Blob> {
  if (sheet.kind === 'guide')
    return instructionsSheet(sheet.name, sheet.rows as readonly (readonly [string] | readonly [string, string])[]);
  return sheet.kind === 'table' ? tableSheet(sheet) : plainSheet(sheet);
}

function dropDowns({ columns, rows, kind }: DraftSheet): DropDown[] {
  if (kind === 'info') {
    return INFO_KEYS.flatMap((key, row): DropDown[] => {
      const { choices, header } = INFO[key] as Heading;
      return choices === undefined ? [] : [{ ranges: [cellName(1, row)], items: choices, title: header }];
    });
  }
  return columns.flatMap(({ choices, header }, index) =>
    choices === undefined ? [] : [{ ranges: [`${cellName(index, 1)}:${cellName(index, rows.length - 1)}`], items: choices, title: header }],
  );
}

function extrasOf(sheet: DraftSheet, sheetIndex: number): SheetExtras {
  const last = columnName(sheet.columns.length - 1);
  return {
    sheet: sheet.name,
    sheetIndex,
    dropDowns: dropDowns(sheet),
    table: `A1:${last}${sheet.rows.length}`,
    titles: ['$1:$1'],
    print: 'one-page-wide-a3',
    hiddenColumns: sheet.columns.filter(({ isHidden }) => isHidden).length,
    isUnprotected: true,
  };
}

/** Writes the workbook of a set. Its sheets are not protected: rows and columns of levels are inserted by whoever needs them. */
export async function writeSetWorkbook(draft: Draft): Promise<Uint8Array> {
  const sheets = withDraft(draft, () => draftSheets(draft));
  const extras = sheets.flatMap((sheet, index) => (sheet.kind === 'table' || sheet.kind === 'info' ? [extrasOf(sheet, index)] : []));
  const features = [
    ...sheetExtras(extras, COLOURS.filled),
    ...sheets.flatMap(({ isHidden, name }) => (isHidden ? [hiddenSheetFeature(name)] : [])),
  ];
  const blob = await writeWorkbook(sheets.map(fileSheet), { ...FONT, features }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
