import { inline } from './page/to-markdown.ts';

/** Markdown that was made here and not read from anywhere: a link, a piece of code. */
export interface Markup {
  readonly markdown: string;
}

/** What may stand in a cell: a text, in which nothing is markup, a count, or markup of our own. */
export type Cell = string | number | Markup;

/** A text or markup as it stands in a line. */
export function cellText(cell: Cell): string {
  return typeof cell === 'object' ? cell.markdown : inline(String(cell));
}

/** An id as code; one that code cannot hold stands as a text. */
export function code(text: string): Markup {
  return { markdown: /^[\w./:@+-]+$/.test(text) ? `\`${text}\`` : inline(text) };
}

function tableRow(cells: readonly Cell[]): string {
  return `| ${cells.map(cellText).join(' | ')} |`;
}

/** A Markdown table; nothing in its texts is taken for markup. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [tableRow(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(tableRow)].join('\n');
}
