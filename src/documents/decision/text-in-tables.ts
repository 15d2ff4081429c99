import { isFormTable } from './form-tables.ts';
import type { WordBlock, WordCell } from './word-blocks.ts';

/* Text that is laid out in a table: one cell with a frame around it, or labels beside what they head. It is read as paragraphs are. */

/** What stands beside the text that it heads. */
const LABEL = /^(?:điều\s+\d+[a-zđ]?(?!\p{L})(?:\s*[.:]?.{0,80})?|(?:ghi chú|lưu ý|chú thích|chú ý|chú giải)(?:\s+\d{1,2})?\s*[.:]?)$/iu;
/** A mark instead of a number: "*", "(1)", "-". A plain number may be that of a criterion. */
const MARK = /^(?:\*+|\(\*+\)|[-–+•]|\(\d{1,2}\)|\[\d{1,2}\])$/u;
/** What begins a line of its own; anything else goes on with the line above it. */
const BEGINS = /^(?:[\p{Lu}\d([*•+–-]|[a-zđ]\s*[.)])/u;

/** The paragraphs of a cell; lines that a break in the middle of a sentence made are joined. */
function paragraphsOf(text: string): string[] {
  const made: string[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    const last = made.at(-1);
    if (last === undefined || BEGINS.test(line) || /[.:;]$/u.test(last)) made.push(line);
    else made[made.length - 1] = `${last} ${line}`;
  }
  return made.filter((line) => line !== '');
}

/** A label with the first paragraph of what stands beside it: "Điều 2" and "Ghi chú" as they stand before a text. */
function labelled(label: string, text: string): string[] {
  const [first = '', ...others] = paragraphsOf(text);
  if (MARK.test(label)) return [`${label} ${first}`, ...others];
  const plain = label.replace(/\s*[.:]$/u, '');
  // An article that has a title is a line, and what it says stands below that.
  if (/^điều\s+\d+\S*\s*[.:]?\s+\S/iu.test(plain)) return [label, first, ...others];
  return [`${plain}${/^điều/iu.test(plain) ? '.' : ':'} ${first}`, ...others];
}

/** The lines of a row that holds text; `undefined` for a row of anything else. */
function linesOf(row: readonly WordCell[]): { lines: string[]; isLabelled: boolean } | undefined {
  if (row.some(({ hasTable, rowSpan }) => hasTable || rowSpan > 1)) return undefined;
  const [first, second, ...others] = row.map(({ text }) => text.trim());
  if (first === undefined || others.length > 0) return undefined;
  if (second === undefined) return { lines: paragraphsOf(first), isLabelled: false };
  const label = first.replaceAll('\n', ' ');
  if (label === '' || second === '')
    return label !== '' && !LABEL.test(label) ? undefined : { lines: paragraphsOf(first || second), isLabelled: false };
  return LABEL.test(label) || MARK.test(label) ? { lines: labelled(label, second), isLabelled: true } : undefined;
}

/** The lines of a table that only lays text out; `undefined` for a table of anything else. */
function textOf(rows: readonly (readonly WordCell[])[]): string[] | undefined {
  // A row over more columns is one of the table above it.
  if (isFormTable(rows) || rows.some((row) => row.reduce((sum, { colSpan }) => sum + colSpan, 0) > 2)) return undefined;
  const read = rows.map(linesOf);
  if (read.includes(undefined)) return undefined;
  const isOneColumn = rows.every((row) => row.length === 1);
  return isOneColumn || read.some((row) => row!.isLabelled) ? read.flatMap((row) => row!.lines) : undefined;
}

/** The blocks of a document, with text that is laid out in tables as the paragraphs that it would be without them. */
export function withTextOfTables(blocks: readonly WordBlock[]): readonly WordBlock[] {
  return blocks.flatMap((block): WordBlock | WordBlock[] => {
    const lines = block.kind === 'table' ? textOf(block.rows) : undefined;
    return lines === undefined ? block : lines.map((text) => ({ kind: 'text', text }));
  });
}
