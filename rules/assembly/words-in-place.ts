/** What stands in the place of a text in both languages, of one in Vietnamese, and of an address. */
export const [BOTH, VIETNAMESE, ADDRESS] = [-1, -2, -3];

/**
 * Marks and letters of Vietnamese, each with the sign that is carried for it and that no text has. What bundles an application
 * writes each letter outside ASCII in six characters.
 */
export const SIGNS: readonly (readonly [sign: string, mark: string])[] = [
  ['`', '\u0300'],
  ['^', '\u0301'],
  ['~', '\u0309'],
  ['|', '\u0303'],
  ['_', '\u0323'],
  ['{', '\u0302'],
  ['}', '\u031b'],
  ['@', '\u0306'],
  ['$', 'đ'],
  ['#', 'Đ'],
  ['*', '…'],
];

/** The text that is carried in signs. */
function written(carried: string): string {
  let text = carried;
  for (const [sign, mark] of SIGNS) text = text.replaceAll(sign, mark);
  return text.normalize();
}

/** Texts in the order in which the data have them; one that was said before is the number of its place in the list. */
export type Words = Readonly<Record<'vi' | 'en' | 'url', readonly (string | number)[]>>;

/**
 * Data whose texts stand beside them, language by language. Nothing is left out; what compresses a text finds its like nearby,
 * and a set is a twelfth smaller to load.
 */
export interface WordsApart {
  readonly data: unknown;
  readonly words: Words;
}

/** Takes the texts of a list one after the other. */
function reader(list: readonly (string | number)[], read: (carried: string) => string): () => string {
  const texts: string[] = [];
  return () => {
    const said = list[texts.length]!;
    const text = typeof said === 'number' ? texts[said]! : read(said);
    texts.push(text);
    return text;
  };
}

/** Puts every text in its place in the data, and returns them. Made anew, large sets would take three times as long to load. */
export function wordsInPlace({ data, words }: WordsApart): unknown {
  const [vi, en, url] = [reader(words.vi, written), reader(words.en, written), reader(words.url, (url) => url)];
  const fill = (value: Record<string, unknown>): void => {
    for (const key in value) {
      const item = value[key];
      if (item === BOTH) value[key] = { vi: vi(), en: en() };
      else if (item === VIETNAMESE) value[key] = vi();
      else if (item === ADDRESS) value[key] = url();
      else if (typeof item === 'object' && item !== null) fill(item as Record<string, unknown>);
    }
  };
  fill(data as Record<string, unknown>);
  return data;
}
