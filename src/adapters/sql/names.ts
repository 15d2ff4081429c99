/** Longest name given, so that every engine keeps it whole with a tail. */
const LONGEST = 55;

/** Gives each thing a name of small letters, digits and underscores that needs no quotes. */
export interface Names {
  /** The name of a thing by its words; the same words have the same name. */
  readonly of: (...words: readonly string[]) => string;
}

function plain(words: readonly string[]): string {
  const text = words.join(' ').replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2');
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, LONGEST);
}

/** An empty list of names. Ids that differ only in what a plain name cannot show get a number behind. */
export function namesList(): Names {
  const known = new Map<string, string>();
  const taken = new Set<string>();
  return {
    of: (...words) => {
      const key = JSON.stringify(words);
      const before = known.get(key);
      if (before !== undefined) return before;
      const base = plain(words);
      let name = base;
      for (let count = 2; taken.has(name); count += 1) name = `${base}_${count}`;
      known.set(key, name);
      taken.add(name);
      return name;
    },
  };
}
