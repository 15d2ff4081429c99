import writeWorkbook from 'write-excel-file/universal';
import type { Cell, Row, Sheet } from 'write-excel-file/universal';
import { declaredBy } from '../../law/declared.ts';
import type { Dossier } from '../../model/dossier.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { readAt } from '../../engine/input/read-at.ts';
import { HEADER_DEPTH } from '../intake/find-tables.ts';
import { intakeForm } from '../intake/form.ts';
import { infoRows } from '../intake/info.ts';
import { ONE_UNIT_ORDER, ONE_UNIT_SHEET, oneUnitColumn } from '../intake/one-unit/columns.ts';
import { oneUnitInstructions } from '../intake/one-unit/instructions.ts';
import { oneUnitRows } from '../intake/one-unit/rows.ts';
import type { OneUnitRow } from '../intake/one-unit/rows.ts';
import { checkedHeads } from '../intake/units.ts';
import { INFO_SHEET, INSTRUCTIONS_SHEET } from '../intake/words.ts';
import { cellName, columnName } from '../sheet/sheet.ts';
import { extrasOf, infoSheet, tableSheet } from './intake-workbook.ts';
import { daysWritten } from '../../explain/localized.ts';
import { notesFeature } from './notes.ts';
import type { CellNote } from './notes.ts';
import { rowHeight } from './row-height.ts';
import { escapedText } from './shared-strings.ts';
import { hiddenSheetFeature, sheetExtras } from './sheet-extras.ts';
import type { DropDown, SheetExtras } from './sheet-extras.ts';
import { COLOURS, FONT, FRAME, HEADER, TEXT, instructionsSheet } from './styles.ts';

/** For what a workbook of one unit is made. */
export interface OneUnitOptions {
  /** Day whose text decides what is asked, `YYYY-MM-DD`. */
  readonly on: string;
  /** The unit; what its dossier says stands beside what is asked, and is not read back. */
  readonly dossier: Dossier;
}

const FIRST_ROW = HEADER_DEPTH + 1;
const LAST_COLUMN = columnName(ONE_UNIT_ORDER.length - 1);
const VALUE = ONE_UNIT_ORDER.indexOf('value');
/** The ids of rows are for the reading only. */
const HIDDEN_COLUMNS = 1;
const SHOWN = ONE_UNIT_ORDER.slice(HIDDEN_COLUMNS);

function headRows(title: string): Row[] {
  const columns = ONE_UNIT_ORDER.map(oneUnitColumn);
  const height = rowHeight(columns.map(({ header, width }) => ({ text: header, width: width - 2 })));
  return [
    columns.map(({ id }): Cell => ({ ...TEXT, value: id })),
    ['', { ...TEXT, value: escapedText(title), fontWeight: 'bold', fontSize: 12, height: 20 }],
    columns.map(({ header }): Cell => ({ ...HEADER, value: header, height })),
  ];
}

function bodyRow(row: OneUnitRow): Row {
  if (row.heading !== undefined) {
    const style = { ...TEXT, fontWeight: 'bold', backgroundColor: '#DCE6F1', height: 18 } as const;
    return ONE_UNIT_ORDER.map((field): Cell => (field === 'no' ? { ...style, value: escapedText(row.heading) } : style));
  }
  const { texts } = row;
  const height = rowHeight(SHOWN.map((field) => ({ text: texts[field] ?? '', width: oneUnitColumn(field).width })));
  return ONE_UNIT_ORDER.map((field): Cell => ({
    ...FRAME,
    ...TEXT,
    height: Math.max(height, 18),
    value: escapedText(texts[field] ?? ''),
    backgroundColor: oneUnitColumn(field).isOpen === true ? COLOURS.filled : COLOURS.written,
  }));
}

/** Cells of one list have one drop-down together. */
function dropDownsOf(rows: readonly OneUnitRow[]): DropDown[] {
  const found = new Map<string, DropDown>();
  for (const [index, row] of rows.entries()) {
    const items = row.heading === undefined ? row.column.choices : undefined;
    if (items === undefined) continue;
    const ranges = [...(found.get(items.join())?.ranges ?? []), cellName(VALUE, FIRST_ROW + index)];
    found.set(items.join(), { ranges, items, title: 'Chọn' });
  }
  return [...found.values()];
}

function notesOf(rows: readonly OneUnitRow[]): CellNote[] {
  const headers = ONE_UNIT_ORDER.flatMap((field, column) => {
    const { note } = oneUnitColumn(field);
    return note === undefined ? [] : [{ column, row: HEADER_DEPTH, name: cellName(column, HEADER_DEPTH), text: note }];
  });
  const asked = ONE_UNIT_ORDER.indexOf('asked');
  const cells = rows.flatMap((row, index) =>
    row.heading !== undefined || row.column.note === undefined
      ? []
      : [
          {
            column: asked,
            row: FIRST_ROW + index,
            name: cellName(asked, FIRST_ROW + index),
            text: escapedText(daysWritten(row.column.note, 'vi')),
          },
        ],
  );
  return [...headers, ...cells];
}

function sheetOf(title: string, rows: readonly OneUnitRow[]): Sheet<Blob> {
  return {
    sheet: ONE_UNIT_SHEET,
    data: [...headRows(title), ...rows.map(bodyRow)],
    columns: ONE_UNIT_ORDER.map((field) => ({ width: oneUnitColumn(field).width })),
    stickyRowsCount: FIRST_ROW,
    stickyColumnsCount: ONE_UNIT_ORDER.indexOf('level'),
  };
}

/** Writes the workbook of one unit: a row for each figure and each judgement, with the level, the earlier figure and what to find out first beside it. */
export async function writeOneUnit(ruleSet: RuleSet, options: OneUnitOptions): Promise<Uint8Array> {
  const { on } = readAt({ on: options.on }, ruleSet);
  const { dossier } = options;
  const units = checkedHeads([dossier], ruleSet);
  const form = intakeForm(ruleSet, on);
  const rows = oneUnitRows(ruleSet, on, form, dossier);
  const unitsSheet = form.sheets.find(({ kind }) => kind === 'units')!;
  const { unit } = dossier;
  const extras: SheetExtras[] = [
    {
      sheet: ONE_UNIT_SHEET,
      sheetIndex: 0,
      dropDowns: dropDownsOf(rows),
      table: `B${HEADER_DEPTH + 1}:${LAST_COLUMN}${FIRST_ROW + rows.length}`,
      titles: [`$2:$${FIRST_ROW}`],
      print: 'one-page-wide-a4',
      hiddenRow: 1,
      hiddenColumns: HIDDEN_COLUMNS,
    },
    { ...extrasOf(unitsSheet, 0, units.length), sheetIndex: 1 },
  ];
  const sheets = [
    sheetOf(`${unit.name ?? unit.id} – ${ruleSet.title.vi}`, rows),
    tableSheet(unitsSheet, units, declaredBy(ruleSet)),
    instructionsSheet(INSTRUCTIONS_SHEET, oneUnitInstructions(ruleSet, on)),
    infoSheet(infoRows(ruleSet, on, form), []),
  ];
  const features = [...sheetExtras(extras, COLOURS.filled), notesFeature(new Map([[0, notesOf(rows)]])), hiddenSheetFeature(INFO_SHEET)];
  const blob = await writeWorkbook(sheets, { ...FONT, features }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
