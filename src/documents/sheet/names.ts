import { foldDiacritics } from '../../value/text.ts';
import { plainText } from './sheet.ts';

/** A tone on the first of two vowels that end a syllable: `òa`, `óe`, `ủy` as they were written before. */
const OLD_TONE = /([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])/gi;
const DASHES = /\s*[-\u2010-\u2015\u2212]\s*/gu;

/** One spelling of a word for all: letter case, blanks, dashes, normal form, and on which of two vowels the tone stands say nothing. */
function wordKey(text: string): string {
  const decomposed = plainText(text).replaceAll(DASHES, ' - ').toLowerCase().normalize('NFD');
  return decomposed
    .replaceAll(OLD_TONE, (whole, first: string, tone: string, second: string) =>
      // `ua` keeps its tone on the `u`: `của` is no other way to write `cuả`.
      first === 'u' && second !== 'y' ? whole : `${first}${second}${tone}`,
    )
    .normalize('NFC');
}

/** True for two spellings of one word: `Hòa Bình` and `HOÀ  BÌNH`. */
export function sameWord(a: string, b: string): boolean {
  return wordKey(a) === wordKey(b);
}

/** The letters of a name without marks, blanks and dashes: `Đăk Lăk`, `Đắk Lắk` and `DAK LAK` are all `daklak`. */
export function lettersOf(name: string): string {
  return foldDiacritics(plainText(name)).replaceAll(/[\s.\-\u2010-\u2015\u2212]+/gu, '');
}

/** True for letters of other scripts, which look like ours and are not: Cyrillic а, Greek Ο, full-width Ａ. */
export function hasForeignLetter(text: string): boolean {
  return /[\p{Script=Cyrillic}\p{Script=Greek}\uFF21-\uFF5A]/u.test(text);
}
