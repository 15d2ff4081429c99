import type { Language } from '../../explain/language.ts';
import { wordsOf } from '../../explain/words-of.ts';
import { fill } from '../../value/text.ts';
import type { Alignment, Block, Column, HeadingBlock, ParagraphBlock, TableBlock, TableRow, Text } from './model.ts';

const WORDS = wordsOf({
  more: ['và {count} dòng nữa.', 'and {count} more rows.'],
  nothing: ['Không có.', 'None.'],
});

/** Rows of a list that a person still reads; the CSV has them all. */
export const LISTED = 500;

/** A heading, right below the title unless it is said. */
export function heading(text: Text, level: HeadingBlock['level'] = 2, id?: string): HeadingBlock {
  return { kind: 'heading', level, text, ...(id === undefined ? {} : { id }) };
}

/** A paragraph. */
export function paragraph(text: Text): ParagraphBlock {
  return { kind: 'paragraph', text };
}

/** A paragraph in italics. */
export function aside(text: string): ParagraphBlock {
  return paragraph([{ text, italic: true }]);
}

const ALIGNMENTS: Readonly<Record<string, Alignment>> = { c: 'center', r: 'right' };

/**
 * A table with one header row. `columns` says for each its share of the width, with `c` or `r` behind it where its cells stand in
 * the middle or on the right: `'8c 42 10r'`.
 */
export function table(titles: readonly Text[], columns: string, body: readonly TableRow[]): TableBlock {
  const columnOf = (said: string): Column => {
    const align = ALIGNMENTS[said.at(-1) ?? ''];
    return { width: Number.parseFloat(said), ...(align === undefined ? {} : { align }) };
  };
  return { kind: 'table', columns: columns.split(' ').map(columnOf), head: [titles], body };
}

/** The table, and where it had to be cut that it was; `count` where no more rows than are read were made. */
export function limited(whole: TableBlock, language: Language, count = whole.body.length): Block[] {
  const more = count - LISTED;
  if (more <= 0) return [whole];
  return [{ ...whole, body: whole.body.slice(0, LISTED) }, aside(fill(WORDS[language].more, { count: String(more) }))];
}

/** A table under its heading; a sentence in place of one without rows. */
export function section(title: Text, whole: TableBlock, language: Language, nothing: string = WORDS[language].nothing): Block[] {
  return [heading(title), ...(whole.body.length === 0 ? [paragraph(nothing)] : limited(whole, language))];
}
