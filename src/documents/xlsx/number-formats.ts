/*
 * What a number format makes of a number. A spreadsheet stores 0.955 for a cell that shows 95,5 %, and 45473 for one that
 * shows a day: only the format tells.
 */

/** What a cell shows of its number: the number itself, a hundred times as much with a percent sign, a day, or a time. */
export type ShownAs = 'number' | 'percent' | 'day' | 'time';

interface Section {
  readonly shownAs: ShownAs;
  readonly isText: boolean;
  readonly condition: ((value: number) => boolean) | undefined;
}

/** Formats without a code of their own: `0%`, `0.00%`, days, days with times, times. */
const BUILT_IN: ReadonlyMap<number, ShownAs> = new Map([
  ...[9, 10].map((id) => [id, 'percent'] as const),
  ...[14, 15, 16, 17, 22].map((id) => [id, 'day'] as const),
  ...[18, 19, 20, 21, 45, 46, 47].map((id) => [id, 'time'] as const),
]);

/** A quoted text, an escaped letter, the width of a letter, a letter to fill with, a bracket, a word, or any other sign. */
const TOKEN = /"[^"]*"?|\\[^]|_[^]|\*[^]|\[[^\]]*\]|General|AM\/PM|A\/P|E[+-]|[^]/gi;
const CONDITION = /^\[(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)\]$/;

function conditionOf(token: string): Section['condition'] {
  const [, sign, limit] = CONDITION.exec(token) ?? [];
  const number = Number(limit);
  switch (sign) {
    case '<':
      return (value) => value < number;
    case '<=':
      return (value) => value <= number;
    case '>':
      return (value) => value > number;
    case '>=':
      return (value) => value >= number;
    case '=':
      return (value) => value === number;
    case '<>':
      return (value) => value !== number;
    default:
      return undefined;
  }
}

function sectionOf(tokens: readonly string[]): Section {
  // Of a text in quotes, an escaped letter and the like nothing is computed.
  const signs = tokens.filter((token) => token.length === 1 || token.startsWith('[')).map((token) => token.toLowerCase());
  const has = (...wanted: string[]): boolean => signs.some((sign) => wanted.includes(sign));
  const isElapsed = signs.some((sign) => /^\[(?:h+|m+|s+)\]$/.test(sign));
  const isTime = isElapsed || has('h', 's');
  // `m` is a minute beside hours and seconds, a month elsewhere; `e` and `b` are years of other calendars.
  const isDay = has('d', 'y', 'e', 'b') || (has('m') && !isTime);
  return {
    shownAs: isDay ? 'day' : isTime ? 'time' : has('%') ? 'percent' : 'number',
    isText: has('@'),
    condition: tokens.map(conditionOf).find((found) => found !== undefined),
  };
}

function sectionsOf(code: string): Section[] {
  const sections: string[][] = [[]];
  for (const [token] of code.matchAll(TOKEN)) {
    if (token === ';') sections.push([]);
    else sections.at(-1)!.push(token);
  }
  return sections.map(sectionOf);
}

/** The section for a number: by the conditions that stand there, otherwise one for what is above 0, below 0, and 0. */
function sectionFor(value: number, [first, second, third]: readonly Section[]): Section | undefined {
  if (first?.condition !== undefined || second?.condition !== undefined) {
    if (first?.condition?.(value) === true) return first;
    if (second?.condition?.(value) === true) return second;
    return first?.condition !== undefined && second?.condition !== undefined ? third : second;
  }
  if (value < 0) return second ?? first;
  return value === 0 ? (third ?? first) : first;
}

/** How a format shows numbers, by its id and its code, if it has one. */
export function numberFormat(id: number, code: string | undefined): (value: number) => ShownAs {
  const builtIn = BUILT_IN.get(id) ?? 'number';
  if (code === undefined) return () => builtIn;
  const sections = sectionsOf(code).filter(({ isText }) => !isText);
  return (value) => sectionFor(value, sections)?.shownAs ?? 'number';
}
