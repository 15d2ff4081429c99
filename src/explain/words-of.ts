import type { Language } from './language.ts';

/** Words as a translator reads them, both languages beside one another. */
type Pairs = Readonly<Record<string, readonly [vi: string, en: string]>>;

/** The words of a page by language, from a table with a line for each. */
export function wordsOf<Table extends Pairs>(table: Table): Readonly<Record<Language, { readonly [Key in keyof Table]: string }>> {
  const side = (index: 0 | 1) =>
    Object.fromEntries(Object.entries(table).map(([key, both]) => [key, both[index]])) as { [Key in keyof Table]: string };
  return { vi: side(0), en: side(1) };
}
