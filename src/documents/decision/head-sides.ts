import type { Operator } from '../../model/vocabulary.ts';
import { isBadByName } from './bad-by-name.ts';
import type { Words } from './decision-remark.ts';
import { understandLevel } from './level-patterns.ts';
import { DIRECTIONS_BY_WORD, ROWS } from './set-words.ts';
import { wordFor } from './word-for.ts';

/* The side of levels that are numbers alone, from the head above them: `Mức tối thiểu (%)`. */

/** A column of a table: levels have the side of their head, if that says one. */
interface Column {
  readonly role: string;
  readonly side?: Operator | undefined;
}

const LEAST = /(?<!\p{L})(?:tối thiểu|ít nhất|không dưới|không thấp hơn)(?!\p{L})/iu;
const MOST = /(?<!\p{L})(?:tối đa|không quá|nhiều nhất)(?!\p{L})/iu;

/** The side that the heads above a column say; of one that says both, nothing. */
export function sideOfHead(path: readonly string[]): Operator | undefined {
  const [isLeast, isMost] = [LEAST, MOST].map((pattern) => path.some((text) => pattern.test(text)));
  if (isLeast === isMost) return undefined;
  return isLeast === true ? 'greaterThanInclusive' : 'lessThanInclusive';
}

/**
 * The side of a row whose levels are all numbers alone, as the heads of its levels say it, in the words of the sheet. Of what is bad by
 * its name, a head that says "at least" over a whole table is no word: a person has to say.
 */
export function sideByHeads(
  columns: readonly Column[],
  content: string,
  levels: readonly string[],
  units: readonly string[],
): string | undefined {
  // A least and a most beside each other are two levels of one row.
  const sides = new Set(columns.flatMap((column) => (column.role === 'level' ? [column.side] : [])));
  const [side] = sides;
  const isBare = (level: string): boolean => {
    const read = understandLevel(level, { units, content });
    return level === '' || (read?.kind === 'number' && read.operator === undefined);
  };
  if (sides.size !== 1 || side === undefined || !levels.every(isBare)) return undefined;
  return isBadByName(content) && side === 'greaterThanInclusive' ? undefined : wordFor(DIRECTIONS_BY_WORD, side);
}

/** Of a head that says the side of its levels. */
export const SIDE_OF_HEAD = (side: Operator): Words => [
  `tên cột mức nói chiều: các số không có dấu ở dưới được đọc là "${wordFor(DIRECTIONS_BY_WORD, side)}" ở cột "${ROWS.direction.header}"; hãy đối chiếu những hàng mà càng ít, hoặc càng nhiều, mới là tốt`,
  `the head of the levels says the side: numbers without a sign below it were read as "${wordFor(DIRECTIONS_BY_WORD, side)}" under "${ROWS.direction.header}"; check the rows of which less, or more, is what is wanted`,
];
