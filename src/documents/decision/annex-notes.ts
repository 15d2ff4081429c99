import type { Row } from './annex-shape.ts';
import type { AnnexTable } from './annex-table.ts';
import { NOTE_MARK } from './word-blocks.ts';

/** Words without the marks of notes, and what the notes say. */
export function withoutMarks(text: string): { plain: string; notes: string[] } {
  const notes = [...text.matchAll(NOTE_MARK)].map(([, note = '']) => (note === '' ? 'Chú thích ở cuối trang' : `Chú thích: ${note}`));
  return { plain: text.replaceAll(NOTE_MARK, '').trim(), notes };
}

/** What stands beside a row in columns of notes. */
export function notesOf(row: Row, { columns }: AnnexTable): string[] {
  return columns.flatMap(({ role, title }, index) => {
    const text = role === 'note' ? (row[index]?.text.replaceAll('\n', ' ') ?? '') : '';
    return text === '' ? [] : [title === undefined ? text : `${title}: ${text}`];
  });
}
