import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import type { IPropertiesOptions, ParagraphChild } from 'docx';

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

/** A table of rows of cells. */
export function wordTable(rows: readonly (readonly (Cell | string)[])[]): Table {
  return new Table({ rows: rows.map((cells) => new TableRow({ children: cells.map(tableCell) })) });
}

/** A file of paragraphs and tables. */
export async function wordFile(
  blocks: readonly (string | Paragraph | Table)[],
  settings: Pick<IPropertiesOptions, 'numbering' | 'footnotes'> = {},
): Promise<Uint8Array> {
  const children = blocks.map((block) => (typeof block === 'string' ? new Paragraph(block) : block));
  return new Uint8Array(await Packer.toBuffer(new Document({ ...settings, sections: [{ children }] })));
}
