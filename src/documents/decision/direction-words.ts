import type { Operator } from '../../model/vocabulary.ts';
import { OPERATORS_BY_SIGN } from './operator-signs.ts';
import { cellText, wordOf } from './placed.ts';
import type { PlacedCell } from './placed.ts';
import { DIRECTIONS_BY_WORD } from './set-words.ts';

/* The side of a line as a person writes it under "Chiều": in the words of the sheet, or as a bare sign. */

/** The side that some words or a sign say. */
export function directionNamed(text: string | undefined): Operator | undefined {
  return text === undefined ? undefined : (OPERATORS_BY_SIGN[text.replaceAll(/\s/gu, '')] ?? DIRECTIONS_BY_WORD[text]);
}

/** The side in a cell; other words are refused. */
export function directionIn(placed: PlacedCell): Operator | undefined {
  return OPERATORS_BY_SIGN[cellText(placed.cell).replaceAll(/\s/gu, '')] ?? wordOf(placed, DIRECTIONS_BY_WORD);
}
