import writeWorkbook from 'write-excel-file/universal';
import type { Cell, Row, Sheet } from 'write-excel-file/universal';
import type { Language } from '../../explain/language.ts';
import { wordsOf } from '../../explain/words-of.ts';
import { gridOf } from '../page/grid.ts';
import type { PlacedCell } from '../page/grid.ts';
import type { DocumentModel, TableBlock } from '../page/model.ts';
import { runsOf } from '../page/runs.ts';
import { blockLines, cellText, footLines, headLines, isFewWords } from './document-lines.ts';
import type { Line } from './document-lines.ts';
import { pageSheets } from './page-sheets.ts';
import type { PageSheet } from './page-sheets.ts';
import { rowHeight } from './row-height.ts';
import { escapedText } from './shared-strings.ts';
import { sheetNames } from './sheet-names.ts';
import { COLOURS, FONT, FRAME, HEADER, TEXT } from './styles.ts';

const WORDS = wordsOf({
  text: ['Nội dung', 'Text'],
  table: ['Bảng', 'Table'],
});

/** Characters beside one another on a page: of a table, which is made smaller to fit, and of text. */
const WIDTH = { landscape: 150, portrait: 100 } as const;
const TEXT_WIDTH = { landscape: 115, portrait: 80 } as const;
/** The colour of what is assumed. */
const ASSUMED = '#6A1B9A';
/** A whole number is one in a spreadsheet too, so that it can be added up. */
const WHOLE = /^(?:0|-?[1-9]\d{0,14})$/;

function valueOf(text: string): Cell {
  return WHOLE.test(text) ? { value: Number(text), type: Number } : { ...TEXT, value: escapedText(text) };
}

function tableCell(cell: PlacedCell, isHead: boolean, height: number, language: Language): Cell {
  const { text, columnSpan, rowSpan, align, isHeader, isShaded } = cell;
  const said = cellText(text, language);
  const spans = { ...(columnSpan > 1 ? { columnSpan } : {}), ...(rowSpan > 1 ? { rowSpan } : {}) };
  if (isHead) return { ...HEADER, ...spans, value: escapedText(said), align: 'center', alignVertical: 'center', height };
  return {
    ...FRAME,
    ...valueOf(said),
    ...spans,
    align,
    height,
    ...(isHeader ? { fontWeight: 'bold' } : {}),
    ...(isShaded ? { backgroundColor: COLOURS.written } : {}),
    ...(runsOf(text).some(({ isAssumed }) => isAssumed === true) ? { textColor: ASSUMED, fontStyle: 'italic' } : {}),
  } as Cell;
}

const sumOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);
/** Letters on a line of a column: it is measured in digits, and letters are narrower. */
const lettersIn = (width: number): number => Math.floor(width * 1.1) - 1;

function tableRow(row: readonly PlacedCell[], isHead: boolean, widths: readonly number[], language: Language): Row {
  const own = row.filter(({ rowSpan }) => rowSpan === 1);
  const height = rowHeight(
    own.map(({ text, column, columnSpan }) => ({
      text: cellText(text, language),
      width: lettersIn(sumOf(widths.slice(column, column + columnSpan))),
    })),
  );
  const cells: Cell[] = widths.map(() => null);
  for (const cell of row) cells[cell.column] = tableCell(cell, isHead, height, language);
  return cells;
}

function widthsOf(shares: readonly number[], { orientation = 'portrait' }: DocumentModel): number[] {
  return shares.map((share) => Math.max(5, Math.round((share * WIDTH[orientation]) / 100)));
}

/** Rows of a table sheet above the table itself: its title. */
const ABOVE = 1;

function tableSheet(table: TableBlock, name: string, title: string, document: DocumentModel): Sheet<Blob> {
  const { language } = document;
  const { shares, head, body } = gridOf(table);
  const widths = widthsOf(shares, document);
  const data: Row[] = [
    [{ ...TEXT, value: escapedText(title), fontWeight: 'bold', fontSize: 13, height: 24 }],
    ...head.map((row) => tableRow(row, true, widths, language)),
    ...body.map((row) => tableRow(row, false, widths, language)),
  ];
  return { sheet: name, data, columns: widths.map((width) => ({ width })), stickyRowsCount: ABOVE + head.length };
}

/** A line of text over all columns. */
function lineRow({ text, isBold, isAssumed, size = 10 }: Line, widths: readonly number[], language: Language): Row {
  const value = cellText(text, language);
  const height = rowHeight([{ text: value, width: lettersIn(sumOf(widths)) }]) * (size / 10);
  const cell = {
    ...TEXT,
    value: escapedText(value),
    ...(widths.length > 1 ? { columnSpan: widths.length } : {}),
    wrap: true,
    alignVertical: 'top',
    height,
    fontSize: size,
    ...(isBold === true ? { fontWeight: 'bold' as const } : {}),
    ...(isAssumed === true ? { textColor: ASSUMED } : {}),
  } as const;
  return [cell, ...widths.slice(1).map(() => null)];
}

function textSheet(name: string, lines: readonly Line[], { language, orientation = 'portrait' }: DocumentModel): Sheet<Blob> {
  const width = TEXT_WIDTH[orientation];
  return { sheet: name, data: lines.map((line) => lineRow(line, [width], language)), columns: [{ width }] };
}

interface Found {
  readonly table: TableBlock;
  /** The heading above it. */
  readonly title: string;
}

/** The tables of a document with the heading that each stands under, those of drawings too. */
function tablesOf({ blocks, language }: DocumentModel): Found[] {
  let title: string = WORDS[language].table;
  return blocks.flatMap((block): Found[] => {
    if (block.kind === 'heading') title = cellText(block.text, language);
    const table = block.kind === 'table' ? block : block.kind === 'figure' ? block.alternative : undefined;
    if (table === undefined) return [];
    return [{ table, title: table.caption === undefined ? title : cellText(table.caption, language) }];
  });
}

interface Written {
  readonly sheets: readonly Sheet<Blob>[];
  readonly pages: readonly PageSheet[];
}

/** A document of one table: on one sheet, what stands above it in the document and what stands below it. */
function oneSheet(document: DocumentModel, table: TableBlock): Written {
  const { language, blocks } = document;
  const { shares, head, body } = gridOf(table);
  const widths = widthsOf(shares, document);
  const place = blocks.findIndex((block) => block === table);
  const linesOf = (own: typeof blocks): Line[] => own.flatMap((block) => blockLines(block, () => undefined, language));
  const above = [...headLines(document), ...linesOf(blocks.slice(0, place))].map((line) => lineRow(line, widths, language));
  const below = [...linesOf(blocks.slice(place + 1)), ...footLines(document)].map((line) => lineRow(line, widths, language));
  const [name = ''] = sheetNames([WORDS[language].text]);
  const data = [
    ...above,
    ...head.map((row) => tableRow(row, true, widths, language)),
    ...body.map((row) => tableRow(row, false, widths, language)),
    ...below,
  ];
  const titles = head.length === 0 ? [] : [{ sheet: name, sheetIndex: 0, titles: [`$${above.length + 1}:$${above.length + head.length}`] }];
  return { sheets: [{ sheet: name, data, columns: widths.map((width) => ({ width })) }], pages: titles };
}

/** A document of several tables: a sheet with its text, and one for each of them. */
function severalSheets(document: DocumentModel, found: readonly Found[]): Written {
  const { language, blocks } = document;
  const [first = '', ...names] = sheetNames([WORDS[language].text, ...found.map(({ title }) => title)]);
  const sheetOf = (table: TableBlock): string | undefined => names[found.findIndex((item) => item.table === table)];
  const lines = [...headLines(document), ...blocks.flatMap((block) => blockLines(block, sheetOf, language)), ...footLines(document)];
  return {
    sheets: [
      textSheet(first, lines, document),
      ...found.map(({ table, title }, index) => tableSheet(table, names[index]!, title, document)),
    ],
    pages: found.map(({ table }, index) => ({
      sheet: names[index]!,
      sheetIndex: index + 1,
      titles: [`$1:$${ABOVE + table.head.length}`],
    })),
  };
}

/** Writes a document as a workbook: on one sheet where it has one table, else with a sheet for each of its tables. */
export async function writeXlsx(document: DocumentModel): Promise<Uint8Array> {
  const { blocks, orientation = 'portrait' } = document;
  const found = tablesOf(document).filter(({ table }) => !isFewWords(table));
  const [only] = found;
  const isOne = found.length === 1 && blocks.some((block) => block === only!.table);
  const { sheets, pages } = isOne ? oneSheet(document, only!.table) : severalSheets(document, found);
  const blob = await writeWorkbook([...sheets], { ...FONT, features: pageSheets(pages, orientation) }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
