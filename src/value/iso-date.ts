const PATTERN = /^\d{4}-\d{2}-\d{2}$/;

/** True for a day of the calendar written `YYYY-MM-DD`; false for `2023-02-29`, `2024-1-5`, `2024-13-01`. */
export function isIsoDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = PATTERN.test(text) ? text.split('-').map(Number) : [];
  // `Date` reads years below 100 as 19xx; their months are as long.
  const days = (Date.UTC(year, month) - Date.UTC(year, month - 1)) / 86_400_000;
  return year > 0 && month > 0 && month < 13 && day > 0 && day <= days;
}

/**
 * True if `day` lies in the half-open period `[from, to)`; a missing end is open.
 * ISO dates order as text, so no calendar and no time zone is involved.
 */
export function isWithin(day: string, from: string | undefined, to: string | undefined): boolean {
  return (from === undefined || from <= day) && (to === undefined || day < to);
}

/** True if two half-open periods share a day. */
export function periodsOverlap(
  a: { readonly from?: string | undefined; readonly to?: string | undefined },
  b: { readonly from?: string | undefined; readonly to?: string | undefined },
): boolean {
  const aBeforeB = a.to !== undefined && b.from !== undefined && a.to <= b.from;
  const bBeforeA = b.to !== undefined && a.from !== undefined && b.to <= a.from;
  return !aBeforeB && !bBeforeA;
}
