import writeWorkbook from 'write-excel-file/universal';
import type { Cell, Row, Sheet } from 'write-excel-file/universal';
import type { Language } from '../../explain/language.ts';
import { wordsOf } from '../../explain/words-of.ts';
import { gridOf } from '../page/grid.ts';
import type { PlacedCell } from '../page/grid.ts';
import { NATIONAL_TITLE, RECIPIENTS, placeAndDate, recipientText } from '../page/letterhead.ts';
import type { Block, DocumentModel, TableBlock, Text } from '../page/model.ts';
import { runsOf } from '../page/runs.ts';
import { pageSheets } from './page-sheets.ts';
import type { PageSheet } from './page-sheets.ts';
import { rowHeight } from './row-height.ts';
import { escapedText } from './shared-strings.ts';
import { sheetNames } from './sheet-names.ts';
import { COLOURS, FONT, FRAME, HEADER, TEXT } from './styles.ts';

const WORDS = wordsOf({
  text: ['Nội dung', 'Text'],
  table: ['Bảng', 'Table'],
  inserted: ['thêm', 'inserted'],
  deleted: ['bỏ', 'deleted'],
  sheet: ['xem trang tính', 'see the sheet'],
});

/** Characters beside one another on a page: of a table, which is made smaller to fit, and of text. */
const WIDTH = { landscape: 150, portrait: 100 } as const;
const TEXT_WIDTH = { landscape: 115, portrait: 80 } as const;
/** The colour of what is assumed. */
const ASSUMED = '#6A1B9A';
/** A whole number is one in a spreadsheet too, so that it can be added up. */
const WHOLE = /^(?:0|-?[1-9]\d{0,14})$/;

/** A text in one cell, which has one style: what was put in and struck out is said in words. */
function cellText(text: Text, language: Language): string {
  const words = WORDS[language];
  return (
    runsOf(text)
      .map(({ text: said, change }) => (change === undefined ? said : `[${words[change]}: ${said}]`))
      .join('')
      // The writer of workbooks drops the sign for what cannot be written; a reader must see that something stood there.
      .replaceAll('\uFFFD', '\u25A1')
  );
}

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

function tableRow(row: readonly PlacedCell[], isHead: boolean, widths: readonly number[], language: Language): Row {
  const own = row.filter(({ rowSpan }) => rowSpan === 1);
  const height = rowHeight(
    own.map(({ text, column, columnSpan }) => ({
      text: cellText(text, language),
      width: widths.slice(column, column + columnSpan).reduce((sum, width) => sum + width, 0) - 2,
    })),
  );
  const cells: Cell[] = widths.map(() => null);
  for (const cell of row) cells[cell.column] = tableCell(cell, isHead, height, language);
  return cells;
}

/** Rows of a table sheet above the table itself: its title. */
const ABOVE = 1;

function tableSheet(table: TableBlock, name: string, title: string, document: DocumentModel): Sheet<Blob> {
  const { language, orientation = 'portrait' } = document;
  const { shares, head, body } = gridOf(table);
  const widths = shares.map((share) => Math.max(5, Math.round((share * WIDTH[orientation]) / 100)));
  const data: Row[] = [
    [{ ...TEXT, value: escapedText(title), fontWeight: 'bold', fontSize: 13, height: 24 }],
    ...head.map((row) => tableRow(row, true, widths, language)),
    ...body.map((row) => tableRow(row, false, widths, language)),
  ];
  return { sheet: name, data, columns: widths.map((width) => ({ width })), stickyRowsCount: ABOVE + head.length };
}

interface Line {
  readonly text: string;
  readonly isAssumed?: boolean;
  readonly isBold?: boolean;
  readonly size?: number;
}

function blockLines(block: Block, sheetOf: (table: TableBlock) => string | undefined, language: Language): Line[] {
  const said = (text: Text): string => cellText(text, language);
  const pointer = (table: TableBlock): Line[] => {
    const name = sheetOf(table);
    return name === undefined ? [] : [{ text: `→ ${WORDS[language].sheet} “${name}”` }];
  };
  switch (block.kind) {
    case 'heading':
      return [{ text: said(block.text), isBold: true, size: block.level === 2 ? 13 : 11 }];
    case 'paragraph':
      return [{ text: said(block.text) }];
    case 'list':
      return block.items.map((item, index) => ({ text: `${block.isOrdered === true ? `${index + 1}.` : '–'} ${said(item)}` }));
    case 'note':
      return block.paragraphs.map((paragraph) => ({
        text: said(paragraph),
        isBold: block.tone !== 'information',
        isAssumed: block.tone === 'assumed',
      }));
    case 'figure':
      return [{ text: said(block.title) }, ...(block.alternative === undefined ? [] : pointer(block.alternative))];
    case 'table':
      return pointer(block);
    case 'page-break':
      return [];
  }
}

function headLines({ letterhead, title, subtitle }: DocumentModel): Line[] {
  const head =
    letterhead === undefined
      ? []
      : [
          ...NATIONAL_TITLE.map((text) => ({ text, isBold: true })),
          ...[letterhead.parent, letterhead.issuer, letterhead.number].flatMap((text) => (text === undefined ? [] : [{ text }])),
          { text: placeAndDate(letterhead) },
        ];
  return [...head, { text: title, isBold: true, size: 14 }, ...(subtitle === undefined ? [] : [{ text: subtitle }])];
}

function footLines({ signature }: DocumentModel): Line[] {
  if (signature === undefined) return [];
  const { recipients, office, name } = signature;
  return [
    ...(recipients.length === 0 ? [] : [{ text: RECIPIENTS, isBold: true }, ...recipients.map((text) => ({ text: recipientText(text) }))]),
    { text: office, isBold: true },
    ...(name === undefined ? [] : [{ text: name, isBold: true }]),
  ];
}

function textSheet(name: string, lines: readonly Line[], document: DocumentModel): Sheet<Blob> {
  const width = TEXT_WIDTH[document.orientation ?? 'portrait'];
  const data = lines.map(({ text, isBold, isAssumed, size }): Row => {
    const value = cellText(text, document.language);
    const height = rowHeight([{ text: value, width: width - 2 }]) * ((size ?? 10) / 10);
    return [
      {
        ...TEXT,
        value: escapedText(value),
        wrap: true,
        alignVertical: 'top',
        height,
        fontSize: size ?? 10,
        ...(isBold === true ? { fontWeight: 'bold' } : {}),
        ...(isAssumed === true ? { textColor: ASSUMED } : {}),
      },
    ];
  });
  return { sheet: name, data, columns: [{ width }] };
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

/** Writes a document as a workbook: a sheet with its text, and a sheet for each of its tables. */
export async function writeXlsx(document: DocumentModel): Promise<Uint8Array> {
  const { language, blocks, orientation = 'portrait' } = document;
  const found = tablesOf(document);
  const [first = '', ...names] = sheetNames([WORDS[language].text, ...found.map(({ title }) => title)]);
  const sheetOf = (table: TableBlock): string | undefined => names[found.findIndex((item) => item.table === table)];
  const lines = [...headLines(document), ...blocks.flatMap((block) => blockLines(block, sheetOf, language)), ...footLines(document)];
  const sheets = [
    textSheet(first, lines, document),
    ...found.map(({ table, title }, index) => tableSheet(table, names[index]!, title, document)),
  ];
  const pages = found.map(({ table }, index): PageSheet => ({
    sheet: names[index]!,
    sheetIndex: index + 1,
    titles: [`$1:$${ABOVE + table.head.length}`],
  }));
  const blob = await writeWorkbook(sheets, { ...FONT, features: pageSheets(pages, orientation) }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
