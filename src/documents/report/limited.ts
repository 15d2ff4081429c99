import { fill } from '../../value/text.ts';
import type { Language } from '../../explain/language.ts';
import type { Block } from '../page/model.ts';
import { REPORT_WORDS } from './words.ts';

/** Rows of a list that a person still reads; the CSV has them all. */
const LISTED = 500;

/** The table, and where it had to be cut that it was. */
export function limited(table: Extract<Block, { kind: 'table' }>, language: Language): Block[] {
  const more = table.body.length - LISTED;
  if (more <= 0) return [table];
  const note = fill(REPORT_WORDS[language].more, { count: String(more) });
  return [
    { ...table, body: table.body.slice(0, LISTED) },
    { kind: 'paragraph', text: [{ text: note, italic: true }] },
  ];
}
