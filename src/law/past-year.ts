import type { DatedThreshold } from './text.ts';

type Told = Pick<DatedThreshold, 'year' | 'textFrom' | 'textTo' | 'from' | 'to'>;

/** True for a day after the end of a year. */
export function isAfterYear(day: string, year: number): boolean {
  return day > `${year}-12-31`;
}

/**
 * The year of a value that was over when a text changed it: on no day does the value hold of itself, and whoever asks names the year.
 * Undefined for any other value. What enacts a set speaks of whole years, also of those before it.
 */
export function pastYearOf({ year, textFrom, from, to }: Told): number | undefined {
  return year !== undefined && from === to && isAfterYear(textFrom, year) ? year : undefined;
}

/** The period of which a value is told: the days of its text where its year was over by then, with that year. */
export function toldPeriod(value: Told): { readonly from: string; readonly to: string | undefined; readonly year?: number } {
  const year = pastYearOf(value);
  return year === undefined ? { from: value.from, to: value.to } : { from: value.textFrom, to: value.textTo, year };
}
