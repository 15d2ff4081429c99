import { unitText } from '../../explain/declared-words.ts';
import type { DeclaredWords } from '../../explain/declared-words.ts';

/** Accents that Unicode has twice: in normal form both are the first. */
const TWINS: Readonly<Record<string, string>> = { '\u0300': '\u0340', '\u0301': '\u0341' };

function orders(marks: readonly string[]): string[][] {
  if (marks.length === 0) return [[]];
  return marks.flatMap((mark, index) =>
    orders(marks.toSpliced(index, 1)).flatMap((rest) =>
      [mark, ...(TWINS[mark] === undefined ? [] : [TWINS[mark]])].map((twin) => [twin, ...rest]),
    ),
  );
}

/** Every way to write one letter that is the same letter in normal form C: composed, taken apart, half taken apart. */
function spellings(letter: string): string[] {
  const [base = '', ...marks] = letter.normalize('NFD');
  const apart = orders(marks).flatMap((order) =>
    order.map((_, index) => `${`${base}${order.slice(0, index).join('')}`.normalize('NFC')}${order.slice(index).join('')}`),
  );
  return [...new Set([letter, ...apart])].filter((text) => text.normalize('NFC') === letter);
}

function escaped(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
}

function labelPattern(label: string): string {
  return [...label]
    .map((letter) => spellings(letter).map(escaped))
    .map((ways) => (ways.length === 1 ? ways[0]! : `(?:${ways.join('|')})`))
    .join('');
}

/** The ways to name a unit: by id, or by its label in either language. */
export function unitNames(unit: string, declared?: DeclaredWords): string[] {
  return [...new Set([unit, unitText(unit, 'vi', declared), unitText(unit, 'en', declared)])];
}

/** A text that names the unit, with blanks around it, in any normal form. */
export function unitPattern(unit: string, declared?: DeclaredWords): string {
  return String.raw`^\s*(?:${unitNames(unit, declared).map(labelPattern).join('|')})\s*$`;
}
