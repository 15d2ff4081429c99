/* Letters and signs of files that old keyboards and symbol fonts made. */

const LETTERS: Readonly<Record<string, string>> = {
  // Icelandic letters that look like the Vietnamese ones: no Vietnamese word has them.
  '\u00D0': 'Đ',
  '\u00F0': 'đ',
  // The font "Symbol", as Word keeps its characters.
  '\uF0B3': '≥',
  '\uF0A3': '≤',
  '\uF03E': '>',
  '\uF03C': '<',
};

/** A text with the letters and signs that were meant, where nothing else can be. */
export function inUnicode(text: string): string {
  return text.replaceAll(/[\u00D0\u00F0\uF0B3\uF0A3\uF03E\uF03C]/gu, (letter) => LETTERS[letter]!);
}

/** The signs of the font "Symbol" in another font: "³ 80%" was "≥ 80%", most likely. */
const LOST: Readonly<Record<string, string>> = { '³': '≥', '£': '≤' };

/** A sign before a number that came of an old font, and what it was, most likely; `undefined` where there is none. */
export function lostSign(line: string): readonly [sign: string, meant: string] | undefined {
  const sign = /^(?:đạt |từ )?([³£])\s*\d/iu.exec(line)?.[1];
  return sign === undefined ? undefined : [sign, LOST[sign]!];
}
