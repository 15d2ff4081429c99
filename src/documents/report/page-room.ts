import type { Block, Cell, Letterhead, Signature, TableRow, Text } from '../page/model.ts';

/*
 * How much of one page a document takes, so that the one page says less rather than run over. Measured in points as a word
 * processor lays out A4 in the sizes of Nghị định 30/2020/NĐ-CP, and rather too much than too little: letters are not measured
 * one by one, and where Times New Roman is not installed another font stands in for it.
 */

/** Height between the margins of a sheet in portrait. */
export const PAGE_POINTS = 728;
/** A line of text, of a table, and the space behind a table or a note. */
const LINE = 15;
const TABLE_LINE = 16;
const GAP = 7;
const AFTER_LINE = 3;
/** Letters across the page, in a list and in a frame. */
const LETTERS = { paragraph: 80, list: 74, note: 76, table: 86 } as const;
const FRAME = 14;
const HEADING = 24;
const LETTERHEAD_LINES = 4;
const SIGNATURE_ROOM = 50;

/** What of a document stands on one of its pages beside the blocks. */
export interface OnPage {
  readonly subtitle: string;
  readonly letterhead: Letterhead | undefined;
  readonly signature: Signature | undefined;
}

function plain(text: Text): string {
  return typeof text === 'string' ? text : text.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

function linesOf(text: Text, letters: number): number {
  const each = plain(text).split('\n');
  return each.reduce((sum, line) => sum + Math.max(1, Math.ceil([...line].length / letters)), 0);
}

function isCell(value: Text | Cell): value is Cell {
  return typeof value === 'object' && 'text' in value;
}

function rowHeight(row: TableRow, widths: readonly number[]): number {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const lines = row.map((value, index) => linesOf(isCell(value) ? value.text : value, (LETTERS.table * widths[index]!) / whole));
  // A column of numbers is narrower than any word, and is written in one line all the same.
  return TABLE_LINE * (widths.length > 4 ? 1 : Math.max(...lines));
}

function blockHeight(block: Block): number {
  switch (block.kind) {
    case 'note':
      return FRAME + block.paragraphs.reduce((sum: number, text) => sum + LINE * linesOf(text, LETTERS.note), 0);
    case 'list':
      return block.items.reduce((sum: number, text) => sum + AFTER_LINE + LINE * linesOf(text, LETTERS.list), 0);
    case 'table': {
      const widths = block.columns.map(({ width = 1 }) => width);
      return GAP + [...block.head, ...block.body].reduce((sum, row) => sum + rowHeight(row, widths), 0);
    }
    case 'heading':
      return HEADING;
    case 'paragraph':
      return 2 * AFTER_LINE + LINE * linesOf(block.text, LETTERS.paragraph);
    default:
      return 0;
  }
}

/** What head, title and signature of the document take of its page. */
export function frameHeight({ subtitle, letterhead, signature }: OnPage): number {
  const head = letterhead === undefined ? 0 : GAP + LINE * LETTERHEAD_LINES;
  const title = LINE * (2 + linesOf(subtitle, LETTERS.paragraph));
  const lines = signature === undefined ? 0 : 1 + Math.max(signature.recipients.length + 1, linesOf(signature.office, LETTERS.paragraph));
  const foot = signature === undefined ? 0 : GAP + SIGNATURE_ROOM + LINE * lines;
  return head + title + foot;
}

/** What the blocks take of a page, in points. */
export function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + blockHeight(block), 0);
}
