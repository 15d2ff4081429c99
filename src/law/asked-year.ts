import { ntmError, problem } from '../model/errors.ts';
import { yearOf } from './moment.ts';
import type { At } from './moment.ts';
import type { SetText } from './text.ts';

/** The years of the levels that are kept by year, earliest first. */
export function yearsIn({ criteria }: SetText): number[] {
  const parameters = criteria.flatMap(({ indicators }) => indicators.flatMap((indicator) => [...indicator.parameters.values()]));
  return [...new Set(parameters.flatMap(({ values }) => values.flatMap((value) => value.year ?? [])))].toSorted((a, b) => a - b);
}

function knownBy(on: string, years: readonly number[]): readonly number[] {
  return years.filter((item) => item <= yearOf({ on }));
}

/** False where the year asked about is after the day, or where the levels by year are of other years. */
export function isAnswered({ on, year }: Pick<At, 'on' | 'year'>, years: readonly number[]): boolean {
  const known = knownBy(on, years);
  return year === undefined || (known.length === 0 ? year <= yearOf({ on }) : known.includes(year));
}

/** Throws where the year asked about is not answered. */
export function checkYear({ on, year }: Pick<At, 'on' | 'year'>, years: readonly number[]): void {
  if (isAnswered({ on, year }, years)) return;
  const last = yearOf({ on });
  const known = knownBy(on, years);
  throw ntmError([problem('invalid-option', ['year'], { option: 'year', value: String(year), allowed: known.join(', ') || `≤ ${last}` })]);
}
