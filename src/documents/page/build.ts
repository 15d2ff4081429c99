import type { Language } from '../../explain/language.ts';
import { wordsOf } from '../../explain/words-of.ts';
import { fill } from '../../value/text.ts';
import type { Alignment, Block, HeadingBlock, ParagraphBlock, TableBlock, TableRow, Text } from './model.ts';

const WORDS = wordsOf({
  more: ['và {count} dòng nữa.', 'and {count} more rows.'],
  nothing: ['Không có.', 'None.'],
});

/** Rows of a list that a person still reads; the CSV has them all. */
const LISTED = 500;

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

/** A column with what stands above it. */
export type TitledColumn = readonly [title: Text, width?: number, align?: Alignment];

/** A table with one header row, told column by column. */
export function table(columns: readonly TitledColumn[], body: readonly TableRow[]): TableBlock {
  return {
    kind: 'table',
    columns: columns.map(([, width, align]) => ({ ...(width === undefined ? {} : { width }), ...(align === undefined ? {} : { align }) })),
    head: [columns.map(([title]) => title)],
    body,
  };
}

/** The table, and where it had to be cut that it was. */
export function limited(whole: TableBlock, language: Language): Block[] {
  const more = whole.body.length - LISTED;
  if (more <= 0) return [whole];
  return [{ ...whole, body: whole.body.slice(0, LISTED) }, aside(fill(WORDS[language].more, { count: String(more) }))];
}

/** A table under its heading; a sentence in place of one without rows. */
export function section(title: Text, whole: TableBlock, language: Language, nothing: string = WORDS[language].nothing): Block[] {
  return [heading(title), ...(whole.body.length === 0 ? [paragraph(nothing)] : limited(whole, language))];
}
