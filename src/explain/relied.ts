import type { Assessment } from '../model/assessment.ts';

/** True of what the law states: no wording of a row, no title, no judgement, no text of an instrument, which are told otherwise. */
export function isStatement(id: string): boolean {
  return !/\/(?:wording|title|judgement|text)$/.test(id);
}

/** How many wordings of indicators and titles of criteria a verdict rests on that nobody has held against the text. */
export function unofficialWords({ reported, recalled, missing }: Assessment['reliesOn']): Readonly<Record<'wordings' | 'titles', number>> {
  const count = (kind: string): number => [...reported, ...recalled, ...missing].filter((id) => id.endsWith(`/${kind}`)).length;
  return { wordings: count('wording'), titles: count('title') };
}
