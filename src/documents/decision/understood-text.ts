import { formatDecimal } from '../../explain/format.ts';
import type { Operator } from '../../model/vocabulary.ts';
import { understandLevel } from './level-patterns.ts';
import type { LevelContext, NumberLevel, Understood } from './level-patterns.ts';
import { reasonWhyNot } from './level-reason.ts';

/** What a person has to look at: what nobody understood is never guessed. */
export const NOT_UNDERSTOOD = '✗ CHƯA HIỂU – cần người đọc';

const SIDES: Partial<Readonly<Record<Operator, string>>> = {
  greaterThanInclusive: 'không dưới',
  lessThanInclusive: 'không quá',
  greaterThan: 'trên',
  lessThan: 'dưới',
  equal: 'đúng bằng',
};
const STATES = { 'not-required': 'không quy định mức', delegated: 'giao cấp dưới quy định', missing: 'chưa biết mức' } as const;

/** A side as the sheet words it, without its sign: `không dưới (≥)` says it already. */
function numberText({ operator, value, unit }: NumberLevel, side: string | undefined): string {
  const number = `${formatDecimal(value, 'vi')}${unit === undefined ? '' : ` ${unit}`}`;
  const word = operator === undefined ? side : SIDES[operator];
  return word === undefined ? `${number} – chưa rõ chiều: ghi ở cột "Chiều"` : `${word} ${number}`;
}

function textOf(understood: Understood, side: string | undefined): string {
  switch (understood.kind) {
    case 'number':
      return numberText(understood, side);
    case 'word':
      return understood.means ? `phải: ${understood.word.toLowerCase()}` : 'không được có';
    case 'state':
      return STATES[understood.state] + (understood.floor === undefined ? '' : `, ${numberText(understood.floor, side)}`);
    case 'relative':
      return `${formatDecimal(understood.factor, 'vi')} lần mức ${understood.parameter}`;
    case 'parts':
      return `${numberText(understood.main, side)}; phần "${understood.part.words}": ${numberText(understood.part, side)}`;
    case 'years':
      return understood.years.map(({ year, level }) => `năm ${year}: ${numberText(level, side)}`).join('; ');
  }
}

/** What stands around a level in its line. */
export interface LevelSurroundings {
  readonly unit: string | undefined;
  readonly content: string;
  /** The side as the line says it: `không dưới (≥)`. */
  readonly direction: string | undefined;
  /** True for a line that people judge: its levels are words for them. */
  readonly isJudged: boolean;
  /** True for a line of yes or no. */
  readonly isWord?: boolean | undefined;
}

/** What decides how the levels of a line are read. */
export function contextOf({ unit, content, isWord }: LevelSurroundings): LevelContext {
  return { units: unit === undefined ? [] : [unit], content, isWord };
}

/** How a level was understood, for a person who checks it at a glance; nothing for a blank one. Of what was not, why. */
export function understoodText(level: string, surroundings: LevelSurroundings): string {
  if (level.trim() === '') return '';
  if (surroundings.isJudged) return 'theo kết luận của người thẩm tra';
  const context = contextOf(surroundings);
  const understood = understandLevel(level, context);
  if (understood === undefined) return `${NOT_UNDERSTOOD}: ${reasonWhyNot(level, context).vi}`;
  return textOf(understood, surroundings.direction?.replace(/\s*\(.*\)$/, ''));
}
