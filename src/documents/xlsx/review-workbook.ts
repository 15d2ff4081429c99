import writeWorkbook from 'write-excel-file/universal';
import type { Cell, Row, Sheet } from 'write-excel-file/universal';
import type { RuleSet } from '../../model/rule-set.ts';
import { ABSENT_CHOICES, CHOICES, COLUMNS, HEADINGS, INSTRUCTIONS_SHEET, MARK, ROW_SHEETS } from '../review/columns.ts';
import type { ReviewColumn } from '../review/columns.ts';
import { instructionLines } from '../review/instructions.ts';
import { levelChoices } from '../review/level-words.ts';
import type { AnyRow } from '../review/row.ts';
import { rowsFor } from '../review/rows-for.ts';
import type { ReviewFor } from '../review/rows-for.ts';
import { groupBy } from '../../value/group-by.ts';
import { cellName, columnName } from '../sheet/sheet.ts';
import { writtenCells } from '../review/written-cells.ts';
import { sheetExtras } from './sheet-extras.ts';
import type { DropDown } from './sheet-extras.ts';
import { rowHeight } from './row-height.ts';
import { escapedText } from './shared-strings.ts';
import { COLOURS, FONT, FRAME, HEADER, TEXT, instructionsSheet } from './styles.ts';

function headerCells(): Row {
  const height = rowHeight(COLUMNS.map((column) => ({ text: HEADINGS[column].header, width: HEADINGS[column].width - 2 })));
  const style = { ...HEADER, height } as const;
  return COLUMNS.map((column) => ({ ...style, value: HEADINGS[column].header }));
}

function rowCells(row: AnyRow, ruleSet: RuleSet): Row {
  const written: Readonly<Partial<Record<ReviewColumn, string>>> = writtenCells(row, ruleSet);
  // The id may run out of its cell: nobody reads it.
  const height = rowHeight(COLUMNS.slice(1).map((column) => ({ text: written[column] ?? '', width: HEADINGS[column].width })));
  return COLUMNS.map((column): Cell => {
    const text = written[column];
    const cell = {
      ...FRAME,
      ...TEXT,
      height,
      value: escapedText(text ?? ''),
      backgroundColor: text === undefined ? COLOURS.filled : COLOURS.written,
    };
    if (column === 'id') return { ...cell, wrap: false, textColor: '#8C8C8C', fontSize: 8 };
    return column === 'current' ? { ...cell, fontWeight: 'bold' } : cell;
  });
}

interface RowSheet {
  readonly name: string;
  readonly rows: readonly AnyRow[];
}

function rowSheet({ name, rows }: RowSheet, ruleSet: RuleSet): Sheet<Blob> {
  return {
    sheet: name,
    data: [headerCells(), ...rows.map((row) => rowCells(row, ruleSet))],
    columns: COLUMNS.map((column) => ({ width: HEADINGS[column].width })),
    stickyRowsCount: 1,
    stickyColumnsCount: 2,
  };
}

/** Words that a cell of a row can be chosen from. */
function wordsFor(row: AnyRow, column: ReviewColumn): readonly string[] {
  if (column === 'asItStands') return [MARK];
  if (column === 'choice') {
    if (row.kind === 'value') return Object.values(CHOICES);
    return row.accepts.includes('absent') ? Object.values(ABSENT_CHOICES) : [];
  }
  return row.kind === 'value' && row.facts.some(({ type }) => type === 'boolean') ? levelChoices(row) : [];
}

/** Cells in one column, one below the other as one range each: `P2:P9`. */
function rangesOf(column: number, rows: readonly number[]): string[] {
  const runs: [first: number, last: number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs.map(([first, last]) => (first === last ? cellName(column, first) : `${cellName(column, first)}:${cellName(column, last)}`));
}

function dropDowns({ rows }: RowSheet): DropDown[] {
  return (['asItStands', 'official', 'choice'] as const).flatMap((column) => {
    const worded = rows.flatMap((row, index) => {
      const words = wordsFor(row, column);
      // In a list written out, commas separate and quotes end; a pack may word its levels with either.
      return words.length === 0 || words.some((word) => /[,"]/u.test(word)) ? [] : [{ words, row: index + 1 }];
    });
    return [...groupBy(worded, ({ words }) => words.join()).values()].map((cells): DropDown => ({
      ranges: rangesOf(
        COLUMNS.indexOf(column),
        cells.map(({ row }) => row),
      ),
      items: cells[0]!.words,
      title: HEADINGS[column].header,
      // The same can be said in another word, which is understood.
      ...(column === 'choice' ? {} : { isOpen: true }),
    }));
  });
}

/**
 * Writes the review workbook of a rule set: everything that keeps it from official, with its grade and source, and empty cells in which
 * people who hold the decisions on paper mark what stands and write what does not.
 */
export async function writeReview(ruleSet: RuleSet, options: ReviewFor = {}): Promise<Uint8Array> {
  const bySheet = groupBy(rowsFor(ruleSet, options), (row) => ROW_SHEETS[row.kind === 'value' ? 'values' : row.sheet]);
  const sheets = Object.values(ROW_SHEETS).flatMap((name): RowSheet[] => (bySheet.has(name) ? [{ name, rows: bySheet.get(name)! }] : []));
  const extras = sheets.map((sheet, index) => ({
    sheet: sheet.name,
    sheetIndex: index + 1,
    dropDowns: dropDowns(sheet),
    table: `A1:${columnName(COLUMNS.length - 1)}${sheet.rows.length + 1}`,
    titles: ['$1:$1'],
    print: 'one-page-wide-a3' as const,
  }));
  const features = sheetExtras(extras, COLOURS.filled);
  const written = [instructionsSheet(INSTRUCTIONS_SHEET, instructionLines(ruleSet)), ...sheets.map((sheet) => rowSheet(sheet, ruleSet))];
  const blob = await writeWorkbook(written, { ...FONT, features }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
