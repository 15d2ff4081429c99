/** Which annex is read, as far as its heading and its number tell. */
export interface ReadAnnex {
  /** What its heading calls it: `II`. */
  readonly number: string | undefined;
  /** True where the decision has no other table of criteria. */
  readonly isOnly: boolean;
}

/** Roman numerals, the first for 1. */
export const ROMAN = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ');

/** "01", "1" and "I" are one. */
function placeOf(number: string): string {
  const place = ROMAN.indexOf(number.toUpperCase());
  return place === -1 ? number.replace(/^0+(?=\d)/u, '') : String(place + 1);
}

function annexesIn(sentence: string): string[] {
  return [...sentence.matchAll(/phụ lục(?: số)?\s+([IVX]+|\d+)(?!\p{L})/giu)].map(([, number]) => placeOf(number!));
}

/** True for a sentence that speaks of another annex and not of the one that is read. */
export function isOfAnotherAnnex(sentence: string, { number }: ReadAnnex): boolean {
  const named = annexesIn(sentence);
  return number !== undefined && named.length > 0 && !named.includes(placeOf(number));
}

/** True where nobody can tell that what a sentence says of annexes is said of the one that is read alone. */
export function mayBeOfAnotherAnnex(sentence: string, { number, isOnly }: ReadAnnex): boolean {
  const named = annexesIn(sentence);
  return number === undefined ? named.length > 0 && !isOnly : named.some((each) => each !== placeOf(number));
}
