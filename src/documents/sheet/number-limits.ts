import type { Fact } from '../../model/fact.ts';
import type { Bilingual } from '../../model/primitives.ts';
import { isCountedIn } from '../../explain/declared-words.ts';
import type { DeclaredWords } from '../../explain/declared-words.ts';
import { compareDecimals, exactDecimal, isWhole } from '../../value/decimal.ts';

/** What a number must be, and where it would make no sense. Only the first refuses; the second decides between two readings. */
export interface NumberLimits {
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly isWhole: boolean;
  /** Plausible values: outside of them nothing is ever measured. */
  readonly plausible?: readonly [least: string, most: string] | undefined;
}

/*
 * A commune has some thousand people and some hundred kilometres of road; nobody lives on a million đồng a year, or on a
 * thousand. Areas and weights are not here: a hectare and a thousand hectares are both real.
 */
const PLAUSIBLE: Readonly<Record<string, readonly [string, string] | undefined>> = {
  'million-vnd-per-person-per-year': ['5', '999'],
  'square-metre-per-person': ['0', '999'],
  'litre-per-person-per-day': ['1', '999'],
  school: ['0', '999'],
  organisation: ['0', '999'],
  cooperative: ['0', '999'],
  model: ['0', '999'],
  place: ['0', '999'],
};
const PLAUSIBLE_COUNTS: Readonly<Record<string, readonly [string, string] | undefined>> = { kilometre: ['0', '999'] };

/** The limits of a value of a fact. */
export function factLimits({ bounds, type, unit }: Fact): NumberLimits {
  return { min: bounds?.min, max: bounds?.max, isWhole: type === 'integer', plausible: PLAUSIBLE[unit] };
}

/** The limits of a numerator or a denominator. */
export function countLimits(unit: string, declared: DeclaredWords): NumberLimits {
  return { min: '0', isWhole: isCountedIn(unit, declared), plausible: PLAUSIBLE_COUNTS[unit] };
}

/** The limits of a value that several facts are held against: those of each of them. */
export function commonLimits(facts: readonly Fact[]): NumberLimits {
  const all = facts.map(factLimits);
  const tightest = (bounds: readonly (string | undefined)[], sign: 1 | -1): string | undefined =>
    bounds.filter((bound) => bound !== undefined).toSorted((a, b) => sign * compareDecimals(exactDecimal(b), exactDecimal(a)))[0];
  return {
    min: tightest(
      all.map(({ min }) => min),
      1,
    ),
    max: tightest(
      all.map(({ max }) => max),
      -1,
    ),
    isWhole: all.some((limits) => limits.isWhole),
    plausible: all[0]?.plausible,
  };
}

function isBetween(value: string, least: string | undefined, most: string | undefined): boolean {
  const exact = exactDecimal(value);
  return (
    (least === undefined || compareDecimals(exact, exactDecimal(least)) >= 0) &&
    (most === undefined || compareDecimals(exact, exactDecimal(most)) <= 0)
  );
}

/** True for a possible value. */
export function isPossible(value: string, limits: NumberLimits): boolean {
  return isBetween(value, limits.min, limits.max) && (!limits.isWhole || isWhole(value));
}

/** True for a plausible value. */
export function isPlausible(value: string, { plausible }: NumberLimits): boolean {
  return plausible === undefined || isBetween(value, ...plausible);
}

/** A number that can be written there, in both languages. */
export function exampleOf({ min, max, isWhole: whole }: NumberLimits): Bilingual {
  const example = ['44.5', '3', max ?? min ?? '0'].find((value) => isPossible(value, { min, max, isWhole: whole })) ?? '0';
  return {
    vi: `một số${whole ? ' nguyên' : ''} như ${example.replace('.', ',')}`,
    en: `a ${whole ? 'whole ' : ''}number such as ${example}`,
  };
}

function range(min: string | undefined, max: string | undefined): Bilingual {
  if (max === undefined) return { vi: `từ ${min ?? '0'} trở lên`, en: `of ${min ?? '0'} or more` };
  if (min === undefined) return { vi: `không quá ${max}`, en: `of at most ${max}` };
  return { vi: `trong khoảng ${min} – ${max}`, en: `within ${min} – ${max}` };
}

/** What a value must be and is not: within its bounds, and whole where only wholes exist. */
export function outOfBounds(value: string, { min, max, isWhole: whole }: NumberLimits, label: Bilingual): Bilingual | undefined {
  const isInside = isBetween(value, min, max);
  if (isInside && (!whole || isWhole(value))) return undefined;
  const kind = { vi: whole ? 'một số nguyên' : 'một số', en: whole ? 'a whole number' : 'a number' };
  const where = range(min, max);
  const said = isInside ? { vi: '', en: '' } : { vi: ` ${where.vi}`, en: ` ${where.en}` };
  return { vi: `${kind.vi}${said.vi} (${label.vi})`, en: `${kind.en}${said.en} (${label.en})` };
}
