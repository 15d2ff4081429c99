import { formatDecimal } from '../../explain/format.ts';
import type { Bilingual } from '../../model/primitives.ts';
import type { Operator } from '../../model/vocabulary.ts';
import { directionNamed } from './direction-words.ts';
import { understandLevel } from './level-patterns.ts';
import type { LevelContext, NumberLevel, Understood } from './understood.ts';
import { reasonWhyNot } from './level-reason.ts';
import { holesOf, yearText } from './open-years.ts';
import { OTHER_SIDE, OTHER_WORD, SIGN_OPEN, isOtherSide, leavesSignOpen, levelFault, mainNumbers, signOf } from './read-levels.ts';
import type { LevelLine } from './read-levels.ts';

/** What a person has to look at: what nobody understood is never guessed. */
export const NOT_UNDERSTOOD = '✗ CHƯA HIỂU – cần người đọc';
/** What is understood, and still no level of its line. */
const NOT_TAKEN = '✗ CHƯA NHẬN ĐƯỢC';

const SIDES: Partial<Readonly<Record<Operator, string>>> = {
  greaterThanInclusive: 'không dưới',
  lessThanInclusive: 'không quá',
  greaterThan: 'trên',
  lessThan: 'dưới',
  equal: 'đúng bằng',
};
const STATES = {
  'not-required': 'không quy định mức',
  delegated: 'giao cơ quan nêu ở đây quy định mức',
  missing: 'chưa biết mức',
} as const;

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
      return understood.years.map(({ year, level }) => `năm ${year}: ${textOf(level, side)}`).join('; ');
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
  /** True for a line of which nobody said of what kind it is: an import has to know. */
  readonly lacksKind?: boolean | undefined;
  /** True for a line of yes or no. */
  readonly isWord?: boolean | undefined;
  /** What an import holds the level against: the kind of its line, the largest figure that can be, the year of its column. */
  readonly kind?: LevelLine['kind'] | undefined;
  readonly most?: string | undefined;
  readonly year?: number | undefined;
  /** The levels of the line, of which one may say the side for all. */
  readonly levels?: readonly string[] | undefined;
}

/** What decides how the levels of a line are read. */
export function contextOf({ unit, content, isWord, kind, direction }: LevelSurroundings): LevelContext {
  return { units: unit === undefined ? [] : [unit], content, isWord, isShare: kind === 'percentage', hasSide: direction !== undefined };
}

const SIDE_MISSING = {
  vi: 'chưa rõ không dưới hay không quá: ghi ở cột "Chiều"',
  en: 'it does not say on which side: write it under "Chiều"',
};

const KIND_MISSING = {
  vi: 'chưa rõ loại của hàng: chọn ở cột "Loại"; số đếm, số đo thì ghi cả "Đơn vị tính"',
  en: 'of what kind the line is was not clear: choose it under "Loại"; what is counted or measured needs its unit under "Đơn vị tính" as well',
};

/** True of a word that says the opposite of the first of its line. */
function isOtherWord(understood: Understood, all: readonly Understood[]): boolean {
  const first = all.find((level) => level.kind === 'word');
  return understood.kind === 'word' && first?.kind === 'word' && understood.means !== first.means;
}

const YEARS_BETWEEN = (years: string): Bilingual => ({
  vi: `thiếu mức của năm ${years} ở giữa: ghi thêm trong ô, như "Năm ${years}: ≥ 50", "Chưa biết" hoặc "Không quy định"`,
  en: `the years between, ${years}, have no level: write it in the cell as well, such as "Năm ${years}: ≥ 50", "Chưa biết" or "Không quy định"`,
});

/** Why a level that is understood is not taken as one of its line: what an import would refuse is said where it is read. */
function faultOf(understood: Understood, around: LevelSurroundings): Bilingual | undefined {
  const { kind, unit, most, year, direction, levels = [], lacksKind } = around;
  if (kind === undefined) return lacksKind === true ? KIND_MISSING : undefined;
  const fault = levelFault(understood, { kind, unit, most }, year);
  const holes = understood.kind === 'years' ? holesOf(understood.years.map((item) => item.year)) : [];
  if (fault === undefined && holes.length > 0) return YEARS_BETWEEN(yearText(holes));
  if (fault !== undefined) return { vi: `cần ${fault.vi}`, en: `expected ${fault.en}` };
  const context = contextOf(around);
  const all = levels.flatMap((level) => understandLevel(level, context) ?? []);
  if (kind === 'boolean') return isOtherWord(understood, all) ? { vi: `cần ${OTHER_WORD.vi}`, en: `expected ${OTHER_WORD.en}` } : undefined;
  const sign = signOf(all, directionNamed(direction));
  if (isOtherSide(understood, sign)) return { vi: `cần ${OTHER_SIDE.vi}`, en: `expected ${OTHER_SIDE.en}` };
  if (leavesSignOpen(understood, all, directionNamed(direction))) return { vi: `cần ${SIGN_OPEN.vi}`, en: `expected ${SIGN_OPEN.en}` };
  return sign === undefined && mainNumbers(understood).length > 0 ? SIDE_MISSING : undefined;
}

/** Why a person has to look at a level; `undefined` where an import takes it as it is understood. */
export function whyForPerson(level: string, around: LevelSurroundings): Bilingual | undefined {
  if (level.trim() === '' || around.isJudged) return undefined;
  const context = contextOf(around);
  const understood = understandLevel(level, context);
  return understood === undefined ? reasonWhyNot(level, context) : faultOf(understood, around);
}

/** The side of a line: as a person has written it, else what its levels say. */
function sideOf(around: LevelSurroundings): string | undefined {
  const { direction, levels = [], kind } = around;
  if (direction !== undefined) return SIDES[directionNamed(direction)!] ?? direction;
  const context = contextOf(around);
  const sign =
    kind === undefined
      ? undefined
      : signOf(
          levels.flatMap((level) => understandLevel(level, context) ?? []),
          undefined,
        );
  return sign && SIDES[sign];
}

/** How a level was understood, for a person who checks it at a glance; nothing for a blank one. Of what is for a person, why. */
export function understoodText(level: string, surroundings: LevelSurroundings): string {
  if (level.trim() === '') return '';
  if (surroundings.isJudged) return 'theo kết luận của người thẩm tra';
  const why = whyForPerson(level, surroundings);
  const understood = understandLevel(level, contextOf(surroundings));
  if (understood === undefined) return `${NOT_UNDERSTOOD}: ${why!.vi}`;
  return why === undefined ? textOf(understood, sideOf(surroundings)) : `${NOT_TAKEN}: ${why.vi}`;
}

/** What stands beside a level that says what another cell of its line says, and is for a person as that one is. */
export function alikeText(cell: string): string {
  return `${NOT_UNDERSTOOD}: cùng lời với ô ${cell}: sửa ô ấy, rồi chép sang ô này`;
}

/** True of what stands beside a level of which the words were not understood. */
export function isNotUnderstood(understood: string): boolean {
  return understood.startsWith(NOT_UNDERSTOOD);
}

/** True of what stands beside a level that is for a person. */
export function isForPerson(understood: string): boolean {
  return isNotUnderstood(understood) || understood.startsWith(NOT_TAKEN);
}
