import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import type { IPropertiesOptions, ParagraphChild } from 'docx';
import { draftOfDecision } from '../../src/documents/decision/draft-of-decision.ts';
import type { Decision, DecisionOptions } from '../../src/documents/decision/draft-of-decision.ts';
import { wordBlocks } from '../../src/documents/decision/word-blocks.ts';
import type { WordElement } from '../../src/documents/decision/word-blocks.ts';
import { readDecision } from '../../src/documents/docx/read-decision.ts';
import { IS_WHOLE } from './budget.ts';

/* Word files as offices write them, made for tests; all of their content is invented. */

/** A cell: its lines, and over how many places it reaches. */
export interface Cell {
  readonly text: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly table?: Table;
  /** What stands behind the text in its last paragraph. */
  readonly runs?: readonly ParagraphChild[];
}

function tableCell(cell: Cell | string): TableCell {
  const { text, columns, rows, table, runs = [] }: Cell = typeof cell === 'string' ? { text: cell } : cell;
  const lines = text.split('\n');
  const paragraphs = lines.map(
    (line, index) => new Paragraph({ children: [new TextRun(line), ...(index === lines.length - 1 ? runs : [])] }),
  );
  return new TableCell({
    ...(columns === undefined ? {} : { columnSpan: columns }),
    ...(rows === undefined ? {} : { rowSpan: rows }),
    children: table === undefined ? paragraphs : [...paragraphs, table, new Paragraph('')],
  });
}

type Rows = readonly (readonly (Cell | string)[])[];

/** The rows of which tables were made. */
const ROWS = new WeakMap<object, Rows>();

/** A table of rows of cells. */
export function wordTable(rows: Rows): Table {
  const table = new Table({ rows: rows.map((cells) => new TableRow({ children: cells.map(tableCell) })) });
  ROWS.set(table, rows);
  return table;
}

/** A file of paragraphs and tables. */
export async function wordFile(
  blocks: readonly (string | Paragraph | Table)[],
  settings: Pick<IPropertiesOptions, 'numbering' | 'footnotes'> = {},
): Promise<Uint8Array> {
  const children = blocks.map((block) => (typeof block === 'string' ? new Paragraph(block) : block));
  return new Uint8Array(await Packer.toBuffer(new Document({ ...settings, sections: [{ children }] })));
}

function paragraph(text: string): WordElement {
  const children = text.split('\n').flatMap((line, index) => [...(index > 0 ? [{ type: 'break' }] : []), { type: 'text', value: line }]);
  return { type: 'paragraph', children };
}

/** A cell as mammoth reads it; `undefined` for one of which more than its text counts. */
function cellElement(cell: Cell | string): WordElement | undefined {
  const { text, columns = 1, rows = 1, table, runs }: Cell = typeof cell === 'string' ? { text: cell } : cell;
  if (table !== undefined || runs !== undefined) return undefined;
  return { type: 'tableCell', colSpan: columns, rowSpan: rows, children: text.split('\n').map(paragraph) };
}

function blockElement(block: string | Paragraph | Table): WordElement | undefined {
  if (typeof block === 'string') return paragraph(block);
  const rows = ROWS.get(block)?.map((cells) => cells.map(cellElement));
  if (rows === undefined || rows.flat().includes(undefined)) return undefined;
  return { type: 'table', children: rows.map((children) => ({ type: 'tableRow', children: children as WordElement[] })) };
}

/**
 * What is read of a decision of paragraphs and tables. In whole mode, and where more than texts counts, it is written to a Word file
 * and read from there; otherwise what such a file holds is read as it is: writing and opening hundreds of them takes most of the time.
 */
export async function decisionOf(blocks: readonly (string | Paragraph | Table)[], options: DecisionOptions = {}): Promise<Decision> {
  const elements = blocks.map(blockElement);
  if (IS_WHOLE || elements.includes(undefined)) return readDecision(await wordFile(blocks), options);
  return draftOfDecision(
    wordBlocks({ type: 'document', children: elements as WordElement[] }),
    { hasPicture: false, formulas: [], hidden: [] },
    options,
  );
}
