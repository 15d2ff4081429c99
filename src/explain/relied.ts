import type { Assessment } from '../model/assessment.ts';

/** True of what the law states: no wording of a row, no title, no judgement, no text of an instrument, which are told otherwise. */
export function isStatement(id: string): boolean {
  return !/\/(?:wording|title|judgement|text)$/.test(id);
}

/** The rows whose wording a verdict rests on and nobody has held against the text, as they are named in `reliesOn`. */
export function unofficialWordings({ reported, recalled, missing }: Assessment['reliesOn']): string[] {
  return [...reported, ...recalled, ...missing].filter((id) => id.endsWith('/wording'));
}
