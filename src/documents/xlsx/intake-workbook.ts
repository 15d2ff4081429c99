import type { DeclaredWords } from '../../explain/declared-words.ts';
import { declaredBy } from '../../law/declared.ts';
import writeWorkbook from 'write-excel-file/universal';
import type { Cell, Row, Sheet } from 'write-excel-file/universal';
import type { Unit } from '../../model/dossier.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { readAt } from '../../engine/input/read-at.ts';
import { UNIT_KEY_COLUMNS } from '../intake/column.ts';
import type { IntakeColumn, IntakeSheet } from '../intake/column.ts';
import { HEADER_DEPTH } from '../intake/find-tables.ts';
import { intakeForm } from '../intake/form.ts';
import { infoRows } from '../intake/info.ts';
import { instructionLines } from '../intake/instructions.ts';
import { tableCells } from '../intake/table-cells.ts';
import type { BlankCell } from '../intake/table-cells.ts';
import { checkedHeads } from '../intake/units.ts';
import type { DossierHead } from '../intake/units.ts';
import { INFO_SHEET, INSTRUCTIONS_SHEET } from '../intake/words.ts';
import { cellName, columnName } from '../sheet/sheet.ts';
import { daysWritten } from '../../explain/localized.ts';
import { notesFeature } from './notes.ts';
import type { CellNote } from './notes.ts';
import { rowHeight } from './row-height.ts';
import { escapedText } from './shared-strings.ts';
import { hiddenSheetFeature, sheetExtras } from './sheet-extras.ts';
import type { DropDown, SheetExtras } from './sheet-extras.ts';
import { COLOURS, FONT, FRAME, HEADER, TEXT, instructionsSheet } from './styles.ts';

/** For what an intake workbook is made. */
export interface IntakeOptions<Word extends string = never> {
  /** Day whose text decides what is asked, `YYYY-MM-DD`. */
  readonly on: string;
  /** Units that have a row each, alone or of dossiers, of which the mark of illustration and the note are kept; blank rows without. */
  readonly units?: readonly (Unit<Word> | DossierHead<Word>)[];
}

/** Colours of the headers of neighbouring criteria. */
const BANDS = [COLOURS.header, '#2F6B8F'] as const;

/** Longest list that a drop-down can hold written out; longer ones stand on the hidden sheet. */
const WRITTEN_OUT = 255;
/** Where the sheet of units has its position: after the instructions. */
const FIRST_TABLE = 1;
const HEADER_ROW = HEADER_DEPTH;
const FIRST_ROW = HEADER_DEPTH + 1;
/** Column of the hidden sheet in which the long list stands. */
const LIST_COLUMN = 'D';

/** The colour of each column's header: it changes with the criterion. */
function bandColours(columns: readonly IntakeColumn[]): string[] {
  const bands = [...new Set(columns.map(({ band }) => band))];
  return columns.map(({ band }) => BANDS[bands.indexOf(band) % BANDS.length]!);
}

function headRows(columns: readonly IntakeColumn[]): Row[] {
  const colours = bandColours(columns);
  const height = rowHeight(columns.map(({ header, width }) => ({ text: header, width: width - 2 })));
  // The heading of a criterion runs over the blank cells beside it.
  const bands = columns.map(({ band }, index): Cell => {
    const isFirst = band !== columns[index - 1]?.band;
    const style = { type: String, textColor: '#FFFFFF', fontWeight: 'bold', backgroundColor: colours[index]!, height: 18 } as const;
    return isFirst && band !== '' ? { ...style, value: escapedText(band) } : style;
  });
  return [
    columns.map(({ id }): Cell => ({ ...TEXT, value: escapedText(id) })),
    bands,
    columns.map(({ header }, index): Cell => ({ ...HEADER, backgroundColor: colours[index]!, value: escapedText(header), height })),
  ];
}

function bodyRow(cells: readonly BlankCell[], columns: readonly IntakeColumn[]): Row {
  const height = rowHeight(cells.map(({ text }, index) => ({ text, width: columns[index]!.width })));
  return cells.map(({ text, isOpen }): Cell => ({
    ...FRAME,
    ...TEXT,
    height: Math.max(height, 20),
    value: escapedText(text),
    backgroundColor: isOpen ? COLOURS.filled : COLOURS.written,
  }));
}

/** A sheet with a row for each unit. */
export function tableSheet(sheet: IntakeSheet, units: readonly DossierHead[], declared: DeclaredWords): Sheet<Blob> {
  const { columns } = sheet;
  return {
    sheet: sheet.name,
    data: [...headRows(columns), ...tableCells(sheet, units, declared).map((cells) => bodyRow(cells, columns))],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: FIRST_ROW,
    stickyColumnsCount: UNIT_KEY_COLUMNS.length,
  };
}

/** Columns of one list have one drop-down together. */
function dropDowns(columns: readonly IntakeColumn[], rows: number): DropDown[] {
  const found = new Map<string, DropDown>();
  for (const [index, { choices: items, isOpen }] of columns.entries()) {
    if (items === undefined) continue;
    const key = `${isOpen === true}${items.join(',')}`;
    const range = `${cellName(index, FIRST_ROW)}:${cellName(index, FIRST_ROW + rows - 1)}`;
    const isLong = items.join(',').length > WRITTEN_OUT;
    const list = isLong ? { list: `'${INFO_SHEET}'!$${LIST_COLUMN}$1:$${LIST_COLUMN}$${items.length}` } : {};
    const ranges = [...(found.get(key)?.ranges ?? []), range];
    found.set(key, { ranges, items, title: 'Chọn', isOpen: isOpen === true, ...list });
  }
  return [...found.values()];
}

/** Drop-downs, filter and layout for paper of such a sheet. */
export function extrasOf(sheet: IntakeSheet, position: number, rows: number): SheetExtras {
  const last = columnName(sheet.columns.length - 1);
  return {
    sheet: sheet.name,
    sheetIndex: position + FIRST_TABLE,
    dropDowns: dropDowns(sheet.columns, rows),
    table: `A${HEADER_ROW + 1}:${last}${FIRST_ROW + rows}`,
    titles: ['$A:$B', `$2:$${FIRST_ROW}`],
    print: sheet.kind === 'units' ? 'one-page-wide-a4' : 'pages-a4',
    hiddenRow: 1,
  };
}

function notesOf({ columns }: IntakeSheet): CellNote[] {
  return columns.flatMap(({ note }, column) =>
    note === undefined ? [] : [{ column, row: HEADER_ROW, name: cellName(column, HEADER_ROW), text: escapedText(daysWritten(note, 'vi')) }],
  );
}

/** The hidden sheet: what the workbook was made for, and beside it the list that is too long for a drop-down. */
export function infoSheet(rows: readonly (readonly [string, string])[], list: readonly string[]): Sheet<Blob> {
  const height = Math.max(rows.length, list.length);
  const data = Array.from({ length: height }, (_, index): Row => {
    const [label = '', value = ''] = rows[index] ?? [];
    return [label, value, '', list[index] ?? ''].map((text) => ({ ...TEXT, value: escapedText(text) }));
  });
  return { sheet: INFO_SHEET, data };
}

/** Writes the intake workbook of a rule set: one row for each unit, on a sheet of units, on sheets for figures and on sheets for what competent bodies decided. */
export async function writeIntake(ruleSet: RuleSet, options: IntakeOptions<string>): Promise<Uint8Array> {
  const { on } = readAt({ on: options.on }, ruleSet);
  const units = checkedHeads(options.units ?? [], ruleSet);
  const form = intakeForm(ruleSet, on);
  const long = form.sheets.flatMap(({ columns }) => columns).find(({ choices = [] }) => choices.join(',').length > WRITTEN_OUT);
  const tables = form.sheets.map((sheet) => tableSheet(sheet, units, declaredBy(ruleSet)));
  const extras = form.sheets.map((sheet, index) => extrasOf(sheet, index, tables[index]!.data.length - FIRST_ROW));
  const notes = new Map(form.sheets.map((sheet, index) => [index + FIRST_TABLE, notesOf(sheet)]));
  const sheets = [
    instructionsSheet(INSTRUCTIONS_SHEET, instructionLines(ruleSet, on, form)),
    ...tables,
    infoSheet(infoRows(ruleSet, on, form), long?.choices ?? []),
  ];
  const features = [...sheetExtras(extras, COLOURS.filled), notesFeature(notes), hiddenSheetFeature(INFO_SHEET)];
  const blob = await writeWorkbook(sheets, { ...FONT, features }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
