import { isBare, textAt } from './annex-shape.ts';
import type { Row } from './annex-shape.ts';
import type { ShapedRow } from './shaped-rows.ts';
import type { Reading } from './annex-remarks.ts';
import type { AnnexTable } from './annex-table.ts';
import type { SeenRow } from './seen-row.ts';
import { NOTE_MARK } from './word-blocks.ts';

/** Words without the marks of notes, and what the notes say. */
export function withoutMarks(text: string): { plain: string; notes: string[] } {
  const notes = [...text.matchAll(NOTE_MARK)].map(([, note = '']) => (note === '' ? 'Chú thích ở cuối trang' : `Chú thích: ${note}`));
  return { plain: text.replaceAll(NOTE_MARK, '').trim(), notes };
}

/** What the columns of words beside a row say. */
export function notesOf(row: Row, { columns }: AnnexTable): SeenRow['notes'] {
  return columns.flatMap(({ role, title }, index) => {
    const text = role === 'note' ? (row[index]?.text.replaceAll('\n', ' ') ?? '') : '';
    // A content that reaches over the column beside it is no note.
    const isContent = columns.some((other, place) => other.role === 'content' && row[place] === row[index]);
    return text === '' || isContent ? [] : [{ title, text }];
  });
}

/** The words of the row below, on one line. */
export function wordsBelow({ table, shaped }: Reading, each: ShapedRow): string {
  const next = shaped[shaped.indexOf(each) + 1]?.cells;
  return next === undefined || isBare(next, table.columns) ? '' : textAt(next, table.columns, 'content');
}
