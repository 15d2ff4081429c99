import type { AnnexTable } from './annex-table.ts';
import type { Words } from './decision-remark.ts';

/* Numbers of rows as offices write them: with marks, in brackets, with the word for a criterion before them. */

const MARKS = /(?:\s*(?:\*+|\(\s*\*+\s*\)|\(bắt buộc\)|[¹²³]))+$/iu;
const MARKS_BEFORE = /^(?:\*+|\(\s*\*+\s*\))\s*/u;
const BRACKETED = /^\((\d{1,2}|[IVX]+|[A-Z])\)$/u;
const WITH_WORD = /^(?:TC|tiêu chí(?: số)?)\s*\.?\s*0?(\d{1,2})[.)]?$/iu;

/** The number alone, and whether marks stand beside it. */
export function plainNumber(written: string): { readonly no: string; readonly isMarked: boolean } {
  const trimmed = written.trim();
  const plain = trimmed.replace(MARKS, '').replace(MARKS_BEFORE, '');
  const isMarked = plain !== '' && plain !== trimmed;
  const own = isMarked ? plain : trimmed;
  const no = BRACKETED.exec(own)?.[1] ?? WITH_WORD.exec(own)?.[1] ?? own;
  return { no, isMarked };
}

/** That marks at numbers mean something that nothing is reckoned by. */
export const MARKED_NUMBERS: Words = [
  'số của hàng có dấu, mà dấu nói gì thì bảng không tính: nếu là tiêu chí bắt buộc thì ghi ở "Điều kiện đạt bộ", nếu là ngoại lệ thì ghi vào hàng ấy',
  'there is a mark at the number of this row, and nothing is reckoned by marks: if it says that the criterion is mandatory, write so under "Điều kiện đạt bộ"; if it is an exception, write it in that row',
];

/** The numbers of a table that have marks, as they are written. */
export function markedNumbers({ columns, rows }: AnnexTable): string[] {
  const at = columns.findIndex(({ role }) => role === 'no');
  const cells = new Set(rows.flatMap((row) => (row[at] === undefined || row[at] === row[at + 1] ? [] : [row[at]])));
  return [...cells].flatMap(({ text }) => (plainNumber(text).isMarked ? [`"${text}"`] : []));
}
