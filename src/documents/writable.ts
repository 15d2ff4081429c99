import { toNfc } from '../value/text.ts';

/*
 * What no format may hold (control characters are not even allowed in XML), halves of surrogate pairs, and marks that change
 * the direction of writing: with them a name could make the figure beside it read backwards.
 */
// oxlint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Text as every format can hold it: NFC, with `\n` for line breaks; what cannot be written shows as `\uFFFD`. */
export function writable(text: string): string {
  return toNfc(text)
    .replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll(UNWRITABLE, '\uFFFD');
}

/** The beginning of a text that has room for some letters; a letter of two halves is never cut in two. */
export function shortenedTo(text: string, longest: number): string {
  const letters = [...text];
  return letters.length <= longest
    ? text
    : `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}

/** True for text that is the same once it is written. */
export function isWritable(text: string): boolean {
  return text.search(UNWRITABLE) === -1;
}
