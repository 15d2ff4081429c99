import writeWorkbook from 'write-excel-file/universal';
import type { Cell, Row, Sheet } from 'write-excel-file/universal';
import type { RuleSet } from '../../model/rule-set.ts';
import { CHOICES, COLUMNS, HEADINGS, INSTRUCTIONS_SHEET, REVIEW_SHEET } from '../review/columns.ts';
import type { ReviewColumn } from '../review/columns.ts';
import { instructionLines } from '../review/instructions.ts';
import { levelChoices } from '../review/level-words.ts';
import { reviewRows } from '../review/review-row.ts';
import type { ReviewRow } from '../review/review-row.ts';
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

function rowCells(row: ReviewRow, ruleSet: RuleSet): Row {
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

function reviewSheet(rows: readonly ReviewRow[], ruleSet: RuleSet): Sheet<Blob> {
  return {
    sheet: REVIEW_SHEET,
    data: [headerCells(), ...rows.map((row) => rowCells(row, ruleSet))],
    columns: COLUMNS.map((column) => ({ width: HEADINGS[column].width })),
    stickyRowsCount: 1,
    stickyColumnsCount: 2,
  };
}

function dropDowns(rows: readonly ReviewRow[]): DropDown[] {
  const [official, choice] = [COLUMNS.indexOf('official'), COLUMNS.indexOf('choice')];
  const worded = rows.flatMap((row, index) => {
    const words = row.facts.some(({ type }) => type === 'boolean') ? levelChoices(row) : [];
    // In a list written out, commas separate and quotes end; a pack may word its levels with either.
    return words.length === 0 || words.some((word) => /[,"]/u.test(word)) ? [] : [{ words, cell: cellName(official, index + 1) }];
  });
  const lists = groupBy(worded, ({ words }) => words.join());
  const choices = [`${cellName(choice, 1)}:${cellName(choice, rows.length)}`];
  return [
    { ranges: choices, items: Object.values(CHOICES), title: HEADINGS.choice.header },
    ...[...lists.values()].map((cells) => ({
      ranges: cells.map(({ cell }) => cell),
      items: cells[0]!.words,
      title: HEADINGS.official.header,
      // The same can be said in another word, which is understood.
      isOpen: true,
    })),
  ];
}

/** Writes the review workbook of a rule set: every threshold value with its grade and source, and empty cells in which somebody who holds the decision on paper writes what it says. */
export async function writeReview(ruleSet: RuleSet): Promise<Uint8Array> {
  const rows = reviewRows(ruleSet);
  const table = `A1:${columnName(COLUMNS.length - 1)}${rows.length + 1}`;
  const extras = {
    sheet: REVIEW_SHEET,
    sheetIndex: 1,
    dropDowns: dropDowns(rows),
    table,
    titles: ['$1:$1'],
    print: 'one-page-wide-a3',
  } as const;
  const features = sheetExtras([extras], COLOURS.filled);
  const blob = await writeWorkbook([instructionsSheet(INSTRUCTIONS_SHEET, instructionLines(ruleSet)), reviewSheet(rows, ruleSet)], {
    ...FONT,
    features,
  }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
