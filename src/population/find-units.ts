import { checkArguments } from '../model/check-arguments.ts';
import { isIsoDate, isWithin } from '../value/iso-date.ts';
import { foldDiacritics, hasLookAlike, shorten, toNfc } from '../value/text.ts';
import { problem, throwIfAny } from '../model/errors.ts';
import type { Problem } from '../model/errors.ts';
import type { AdministrativeUnit } from '../model/administrative-unit.ts';
import { expected, given } from '../engine/input/plain.ts';

const LONGEST_NAME = 200;

/** Words for the kind of a unit, which people write or leave out. */
const KIND_WORDS = ['xã', 'thị trấn', 'thôn', 'làng', 'huyện', 'tỉnh'];
const FOLDED_KIND_WORDS = KIND_WORDS.map(foldDiacritics);

/** Lower case, normal form C, single blanks. */
function plain(text: string): string {
  return toNfc(text).toLowerCase().trim().replace(/\s+/g, ' ');
}

/**
 * The name as it stands and without the word for its kind. Both, because a name may itself begin with such a word
 * (xã Làng Mô): what is only left out must not hide a candidate.
 */
function spellings(name: string, kindWords: readonly string[]): string[] {
  const word = kindWords.find((candidate) => name.startsWith(`${candidate} `));
  return word === undefined ? [name] : [name, name.slice(word.length + 1)];
}

/** All spellings of a list of names, with diacritics and without. */
function keysOf(names: readonly string[]): { readonly exact: ReadonlySet<string>; readonly folded: ReadonlySet<string> } {
  const texts = names.map(plain);
  return {
    exact: new Set(texts.flatMap((text) => spellings(text, KIND_WORDS))),
    folded: new Set(texts.flatMap((text) => spellings(foldDiacritics(text), FOLDED_KIND_WORDS))),
  };
}

function overlaps(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((item) => b.has(item));
}

function problemsOf(units: unknown, name: unknown, on: unknown): Problem[] {
  const problems: Problem[] = [];
  if (!Array.isArray(units)) problems.push(problem('wrong-type', ['units'], expected('list', units)));
  if (typeof name !== 'string') problems.push(problem('wrong-type', ['name'], expected('text', name)));
  else if (name.trim() === '') problems.push(problem('missing-field', ['name'], { field: 'name' }));
  else if (name.length > LONGEST_NAME) {
    problems.push(problem('too-long', ['name'], { length: String(name.length), limit: String(LONGEST_NAME) }));
  } else if (hasLookAlike(name)) problems.push(problem('look-alike-letter', ['name'], { value: shorten(name) }));
  if (on !== undefined && (typeof on !== 'string' || !isIsoDate(on))) {
    problems.push(problem('invalid-date', ['on'], { value: given(on) }));
  }
  return problems;
}

/**
 * Finds every administrative unit that a name can mean.
 *
 * @remarks
 * Names collide and change: "Măng Bút" and "Kon Plông" name other, larger communes from 2025-07-01, "Kon Plông" was a
 * district until then, "Đăk Long" was three communes of Kon Tum. So there is never one answer: all candidates come back,
 * and the caller chooses by kind, district and day. The id is the key from then on, never the name. Diacritics, case, the
 * word for the kind ("xã", "thị trấn", "thôn" …) and the Unicode normal form do not matter; other spellings of a unit count.
 * @param units - the list to look in, such as `units` of `ntm-rules/rules`. That list is not the whole country.
 * @param name - the name as somebody wrote it, 1 to 200 characters.
 * @param options - `on`: only units that existed on this day. A unit whose first day is not known existed before its last.
 * @returns the candidates, those that match with their diacritics first, otherwise in the order of the list; empty if none.
 * @throws `NtmError`: `wrong-type`, `missing-field` (an empty name), `too-long`, `look-alike-letter` (a letter that only
 * looks like Đ), `invalid-date`.
 * @example
 * ```ts
 * import { findUnits } from 'ntm-rules/population';
 * import { units } from 'ntm-rules/rules';
 *
 * findUnits(units, 'mang but').map(({ id }) => id); // => ['23458', 'quang-ngai/mang-but']
 * findUnits(units, 'Xã Măng Buk', { on: '2025-06-30' }).map(({ name }) => name); // => ['Xã Măng Bút']
 * findUnits(units, 'Kon Plông', { on: '2025-07-01' }).map(({ name }) => name); // => ['Xã Kon Plông']
 * ```
 */
export function findUnits(
  units: readonly AdministrativeUnit[],
  name: string,
  options: { readonly on?: string } = {},
): AdministrativeUnit[] {
  checkArguments({ units: ['units', units], name: ['text', name], options: ['options', options] });
  const { on } = options;
  throwIfAny(problemsOf(units, name, on));
  const wanted = keysOf([name]);
  const candidates = units
    .filter(({ validFrom, validTo }) => on === undefined || isWithin(on, validFrom, validTo))
    .map((unit) => ({ unit, keys: keysOf([unit.name, ...(unit.otherNames ?? [])]) }))
    .filter(({ keys }) => overlaps(keys.folded, wanted.folded));
  const isExact = ({ keys }: (typeof candidates)[number]): boolean => overlaps(keys.exact, wanted.exact);
  return [...candidates.filter(isExact), ...candidates.filter((candidate) => !isExact(candidate))].map(({ unit }) => unit);
}
