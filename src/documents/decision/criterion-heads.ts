import { sameWord } from '../sheet/names.ts';
import type { AnnexColumn } from './annex-columns.ts';
import { isDash } from './annex-numbers.ts';
import { isBare, textAt } from './annex-shape.ts';
import type { Row } from './annex-shape.ts';
import type { Role } from './column-roles.ts';
import type { Grid } from './table-grid.ts';

/** `Tiêu chí 1: Giao thông`, `Tiêu chí số 02. Điện`. */
const HEAD = /^tiêu chí\s+(?:số\s+)?0?(\d{1,2})\s*[:.–-]\s*(\p{L}.*)$/iu;

/** A row without a level and a number that says "Tiêu chí 1: …" as the row of that criterion; others as they are. */
function numbered(row: Row, columns: readonly AnnexColumn[]): Row {
  const places = columns.flatMap(({ role }, index) => (role === 'criterion' || role === 'content' ? [index] : []));
  const at = places.find((index) => HEAD.test(row[index]?.text.replaceAll('\n', ' ').trim() ?? ''));
  const no = columns.findIndex(({ role }) => role === 'no');
  if (at === undefined || no === -1 || row[no] === row[at] || textAt(row, columns, 'no') !== '' || !isBare(row, columns)) return row;
  const [, number, name] = HEAD.exec(row[at]!.text.replaceAll('\n', ' ').trim())!;
  const head = row[at]!;
  return row.map((cell, index) => {
    if (cell === head) return { ...head, text: name! };
    return index === no ? { ...head, text: number! } : cell;
  });
}

/** Rows whose criterion is named by a head, or by its name once more beside a dash, with the number that it has. */
export function withHeadsNumbered(rows: Grid, columns: readonly AnnexColumn[]): Grid {
  const at = (role: Role): number => columns.findIndex((column) => column.role === role);
  const [no, criterion] = [at('no'), at('criterion')];
  let above = '';
  return rows.map((written) => {
    const row = numbered(written, columns);
    const name = textAt(row, columns, 'criterion');
    const goesOn = criterion !== -1 && no !== -1 && row[no] !== row[criterion] && name !== '' && sameWord(name, above);
    if (name !== '') above = name;
    if (!goesOn || !isDash(textAt(row, columns, 'no'))) return row;
    return row.map((cell, index) => (index === no ? { ...cell!, text: '' } : cell));
  });
}
