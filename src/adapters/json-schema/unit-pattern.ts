import { unitText } from '../../explain/declared-words.ts';
import type { DeclaredWords } from '../../explain/declared-words.ts';
import type { Declared } from '../../model/declared.ts';
import { convertibleUnits } from '../../model/convertible-units.ts';

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

/** The ways to name other units that can be converted to a unit. */
export function convertibleNames(unit: string, declared?: DeclaredWords): string[] {
  return convertibleUnits(unit, declared?.units as Declared['units']).flatMap(({ id, vi, en }) => [id, vi, en]);
}

/** A text that names the unit, with blanks around it, in any normal form. */
export function unitPattern(unit: string, declared?: DeclaredWords): string {
  return namePattern(unitNames(unit, declared));
}

/** A text that is one of some names, with blanks around it, in any normal form. */
export function namePattern(names: readonly string[]): string {
  return String.raw`^\s*(?:${names.map(labelPattern).join('|')})\s*$`;
}
