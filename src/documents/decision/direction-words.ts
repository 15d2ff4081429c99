import type { Operator } from '../../model/vocabulary.ts';
import { cellText, wordOf } from './placed.ts';
import type { PlacedCell } from './placed.ts';
import { DIRECTIONS_BY_WORD } from './set-words.ts';

/* The side of a line as a person writes it under "Chiều": in the words of the sheet, or as a bare sign. */

const BY_SIGN: Readonly<Record<string, Operator>> = {
  '≥': 'greaterThanInclusive',
  '>=': 'greaterThanInclusive',
  '≤': 'lessThanInclusive',
  '<=': 'lessThanInclusive',
  '>': 'greaterThan',
  '<': 'lessThan',
  '=': 'equal',
};

/** The side that some words or a sign say. */
export function directionNamed(text: string | undefined): Operator | undefined {
  return text === undefined ? undefined : (BY_SIGN[text.replaceAll(/\s/gu, '')] ?? DIRECTIONS_BY_WORD[text]);
}

/** The side in a cell; other words are refused. */
export function directionIn(placed: PlacedCell): Operator | undefined {
  return BY_SIGN[cellText(placed.cell).replaceAll(/\s/gu, '')] ?? wordOf(placed, DIRECTIONS_BY_WORD);
}
