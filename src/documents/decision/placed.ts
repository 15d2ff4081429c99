import type { Problem } from '../../model/errors.ts';
import type { Bilingual } from '../../model/primitives.ts';
import { decimalTextOfNumber, multiplyDecimals } from '../../value/decimal.ts';
import { emptyCell, invalidCell, readAnswer } from '../sheet/answer.ts';
import type { CellPlace } from '../sheet/answer.ts';
import type { Reading } from '../sheet/read-number.ts';
import { isBlank } from '../sheet/sheet.ts';
import type { SheetCell } from '../sheet/sheet.ts';

/** What a cell says, where it stands, and where what is wrong with it is gathered. */
export interface PlacedCell {
  readonly cell: SheetCell | undefined;
  readonly where: CellPlace;
  readonly problems: Problem[];
}

/** A comma before the fraction, as a person would have typed it. */
function typed(value: number, isPercent: boolean | undefined): string {
  const decimal = decimalTextOfNumber(value) ?? String(value);
  const shown = isPercent === true ? `${multiplyDecimals(decimal, '100').replace(/\.0+$/, '')}%` : decimal;
  return shown.replace('.', ',');
}

/** What a cell says, line by line: a number as it would be typed, a day as it is written. */
export function cellText(cell: SheetCell | undefined): string {
  const value = cell?.error ?? cell?.value;
  if (value === undefined) return '';
  if (typeof value === 'number') return typed(value, cell?.isPercent);
  if (typeof value === 'object') return value.day;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const lines = value.normalize('NFC').split(/\r?\n/);
  return lines
    .map((line) => line.replaceAll(/[\s\u00AD\u200B-\u200D\u2060\uFEFF]+/gu, ' ').trim())
    .join('\n')
    .trim();
}

/** The text of a cell; `undefined` where it is blank, or where a formula stands in it, which is said. */
export function textOf(placed: PlacedCell): string | undefined {
  const { cell, where, problems } = placed;
  const answer = readAnswer(cell, where, (found) => ({ value: cellText(found) }));
  problems.push(...answer.problems);
  return answer.value === '' ? undefined : answer.value;
}

/** Reads a cell with one of the readers of cells. */
export function readPlaced<T>({ cell, where, problems }: PlacedCell, reader: (cell: SheetCell) => Reading<T>): T | undefined {
  const answer = readAnswer(cell, where, reader);
  problems.push(...answer.problems);
  return answer.value;
}

/** Says what a cell should have held: another thing, or anything at all. */
export function refuse({ cell, where, problems }: PlacedCell, expected: Bilingual): undefined {
  problems.push(isBlank(cell) ? emptyCell(where, expected) : invalidCell(cell, where, expected));
}

/** Reads one of some words. */
export function wordOf<T>(placed: PlacedCell, words: Readonly<Record<string, T>>): T | undefined {
  const text = textOf(placed);
  if (text === undefined) return undefined;
  const found = Object.entries(words).find(([word]) => word.toLowerCase() === text.toLowerCase());
  if (found !== undefined) return found[1];
  const list = Object.keys(words).map((word) => `"${word}"`);
  return refuse(placed, { vi: `một trong: ${list.join(', ')}`, en: `one of: ${list.join(', ')}` });
}
