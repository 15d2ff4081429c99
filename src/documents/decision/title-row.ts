import type { SaidOfCriterion } from './annex-cells.ts';
import { remarkOnIfAny, remarksOnTitle } from './annex-remarks.ts';
import type { Reading } from './annex-remarks.ts';
import { isBare, textAt } from './annex-shape.ts';
import type { Row } from './annex-shape.ts';
import type { AnnexTable } from './annex-table.ts';
import { ifAnyOf } from './if-any.ts';
import { TO_BE_SAID } from './set-words.ts';

/** Where a criterion stands beside its rows, its name alone is said of all of them. */
export function takeIfAny(reading: Reading, title: string): void {
  const ifAny = ifAnyOf(title);
  if (ifAny === undefined) return;
  reading.said = { ...reading.said, ifAny };
  if (ifAny === TO_BE_SAID) remarkOnIfAny(reading, title);
}

/** Takes down what a row that is the name of a criterion says of the rows below it. */
export function takeTitle(reading: Reading, row: Row, title: string): void {
  const { columns } = reading.table;
  if (reading.criterion !== undefined) reading.criterion.noCell = row[columns.findIndex(({ role }) => role === 'no')];
  const names = new Set(columns.flatMap(({ role }, index) => (role === 'content' || role === 'criterion' ? [row[index]] : [])));
  // A name may reach over other columns: there is nothing beside it then.
  const beside: Row = row.map((cell) => (names.has(cell) ? undefined : cell));
  const own = (role: 'inCharge' | 'evidence'): SaidOfCriterion => {
    const text = textAt(beside, columns, role);
    return text === '' ? {} : { [role]: text };
  };
  reading.said = { ...own('inCharge'), ...own('evidence') };
  takeIfAny(reading, title);
  const others = columns.flatMap(({ role }, index) => (role === 'note' || role === 'unit' ? [beside[index]?.text ?? ''] : []));
  remarksOnTitle(
    reading,
    title,
    others.map((text) => text.replaceAll('\n', ' ').trim()).filter((text) => text !== ''),
  );
}

/** Of a row that is asked where there is something, and whose criterion is as well, the first thing alone would be half of it. */
export function ifAnyOfBoth(own: string | undefined, ofCriterion: string | undefined): string | undefined {
  if (own === undefined || ofCriterion === undefined || own === ofCriterion) return own ?? ofCriterion;
  return TO_BE_SAID;
}

/** True for a criterion's name over the columns of criteria and of contents, or in the first of them with nothing beside it. */
export function isOnlyTitle(row: Row, { columns }: AnnexTable): boolean {
  const title = textAt(row, columns, 'criterion');
  const content = row[columns.findIndex(({ role }) => role === 'content')];
  const isOver = content !== undefined && content === row[columns.findIndex(({ role }) => role === 'criterion')];
  return title !== '' && (isOver || textAt(row, columns, 'content') === '') && isBare(row, columns);
}
