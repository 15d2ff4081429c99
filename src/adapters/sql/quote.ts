/** A function that puts text into quotes, with what ends or escapes a quotation replaced. */
export function quoted(mark: string, escapes: Readonly<Record<string, string>>): (text: string) => string {
  return (text) => `${mark}${[...text].map((character) => escapes[character] ?? character).join('')}${mark}`;
}

/** True if a text has half of a character that takes two code units: it cannot be sent as UTF-8. */
export function hasLoneSurrogate(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}

/** Bytes of a text in UTF-8. */
export function bytesOf(text: string): number {
  return [...text].reduce((sum, character) => {
    const point = character.codePointAt(0)!;
    return sum + (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);
  }, 0);
}

/**
 * A comment to the end of the line. The text of the law may come from outside: nothing in it ends the line, and nothing
 * at its end takes in the next one, as a backslash does in Spark.
 */
export function comment(text: string): string {
  return `-- ${text
    .replaceAll('\\', '/')
    .replaceAll(/[\s\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()}`;
}
