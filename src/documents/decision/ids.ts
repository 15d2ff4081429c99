import { foldDiacritics } from '../../value/text.ts';

const LONGEST = 48;

function wordsOf(text: string): string[] {
  const plain = foldDiacritics(text.replaceAll(/\([^)]*\)/gu, ' '))
    .replaceAll('²', '2')
    .replaceAll('³', '3');
  return plain.split(/[^a-z0-9]+/u).filter((word) => word !== '');
}

/** As many words as have room, the first in any case. */
function shortened(words: readonly string[], longest: number): string[] {
  let length = 0;
  return words.filter((word, index) => {
    length += word.length + 1;
    return index === 0 || length <= longest;
  });
}

/** An id from words: `Tỷ lệ hộ nghèo đa chiều` → `ty-le-ho-ngheo-da-chieu`. */
export function idOf(text: string, longest = LONGEST): string {
  return shortened(wordsOf(text), longest).join('-').slice(0, longest) || 'x';
}

/** The id of a set from its name, without the words that every set begins with. */
export function setIdOf(title: string): string {
  return idOf(title.replace(/^Bộ tiêu chí (?:quốc gia )?(?:về )?/iu, ''), 2 * LONGEST);
}

/** The id of a fact from words: `tyLeHoNgheoDaChieu`. */
export function factIdOf(text: string): string {
  // Men's and women's figures differ in what stands in brackets.
  const sex = /\((nam|nữ)\)/u.exec(text)?.[1] ?? '';
  const [first = 'soLieu', ...rest] = [...shortened(wordsOf(text), LONGEST), ...wordsOf(sex)];
  const id = [first, ...rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join('').slice(0, LONGEST);
  return /^[a-z]/.test(id) ? id : `so${id}`;
}

/** Ids of titles, each its own: those that begin with the same words and would be cut off there are called by what tells them apart. */
export function idsApart(titles: readonly string[], idFor: (title: string) => string = idOf): string[] {
  const ids = titles.map((title) => idFor(title));
  const next = uniqueIds(ids.filter((id, index) => ids.indexOf(id) === ids.lastIndexOf(id) && ids.indexOf(id) === index));
  return titles.map((title, index) => {
    const id = ids[index]!;
    const alike = titles.filter((_, at) => ids[at] === id).map((other) => other.split(/\s+/u));
    if (alike.length === 1) return id;
    const words = title.split(/\s+/u);
    const from = words.findIndex((word, at) => alike.some((other) => other[at] !== word));
    return next(from === -1 ? id : idFor(words.slice(from).join(' ')));
  });
}

/** Hands out ids, each once: where one is taken, the next gets a number, behind a dash where ids have dashes. */
export function uniqueIds(taken: Iterable<string>, dash: '-' | '' = '-'): (wanted: string) => string {
  const used = new Set(taken);
  return (wanted) => {
    let id = wanted;
    for (let count = 2; used.has(id); count += 1) id = `${wanted}${dash}${count}`;
    used.add(id);
    return id;
  };
}

/** The id of an instrument from its number and the day of signing: `147/QĐ-UBND` of 2022 → `147-2022-qd-ubnd`. */
export function instrumentIdOf(number: string, signedOn: string | undefined): string {
  const [first = 'x', ...rest] = wordsOf(number);
  const year = signedOn?.slice(0, 4);
  return [first, ...(year === undefined || rest.includes(year) ? [] : [year]), ...rest].join('-').slice(0, LONGEST);
}
