/** The word that stands for a code; nothing for one that has none. */
export function wordFor<T>(words: Readonly<Record<string, T>>, code: T): string {
  return Object.entries(words).find(([, each]) => each === code)?.[0] ?? '';
}
