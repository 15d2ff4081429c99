import { JOINED, JOINED_ON, PROVINCES_OF } from './provinces-of-regions.ts';
import { REGIONS } from './vocabulary.ts';
import type { Region } from './vocabulary.ts';

export { PROVINCES_OF } from './provinces-of-regions.ts';

/** Province or centrally run city, by ASCII id. */
export type Province = (typeof PROVINCES_OF)[Region][number];

/**
 * Provinces and centrally run cities as they stood until 2025-06-30, by stable ASCII id.
 * The 34 that remain after the mergers of 2025-07-01 keep one of these ids. A province outside the list is an
 * input error: a misspelt one would otherwise lose its province's decisions without a word.
 */
export const PROVINCES: readonly Province[] = /* @__PURE__ */ inEveryRegion();

/** A call of our own is left out of a bundle that names no province; one of the language is not. */
function inEveryRegion(): readonly Province[] {
  return Object.values(PROVINCES_OF).flat();
}

/** A day after every other one. */
export const LATEST = '9';

/** The regions that a province has units of on a day: its own, and since the mergers those of provinces that became part of it. */
export function regionsOf(province: Province, on: string): Region[] {
  const joined = on < JOINED_ON ? undefined : (JOINED as Readonly<Partial<Record<Province, Region>>>)[province];
  return REGIONS.filter((region) => region === joined || (PROVINCES_OF[region] as readonly string[]).includes(province));
}

/** The region that a province lies in. A column rule can still give one of its units another column. */
export function regionOf(province: Province): Region | undefined {
  const regions = Object.entries(PROVINCES_OF) as [Region, readonly Province[]][];
  return regions.find(([, provinces]) => provinces.includes(province))?.[0];
}
