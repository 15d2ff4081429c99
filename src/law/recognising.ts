import type { Recognition } from '../model/recognition.ts';

/** The document that says that a unit is recognised, and from which day that is known. */
export interface Recognising {
  readonly document: string;
  readonly on: string;
}

/** The decision; where the source names none, the document that states the recognition. */
export function recognisingOf({ decision, statedIn, statedOn }: Recognition): Recognising | undefined {
  if (decision !== undefined) return { document: decision.number, on: decision.signedOn };
  return statedIn === undefined || statedOn === undefined ? undefined : { document: statedIn, on: statedOn };
}
