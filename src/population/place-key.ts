import type { Place } from '../law/place.ts';

/** What of a place or a unit decides which text is for it, as a text: the same for all that are alike in it, and for no other. */
export function placeKey({ province, region, level, traits, groups }: Readonly<Partial<Record<keyof Place, unknown>>>): string {
  // Ids have no blanks. What may be a list seldom is one, and none at all is not an empty one.
  return `${province} ${region} ${level} ${traits && JSON.stringify(traits)} ${groups && JSON.stringify(groups)}`;
}
