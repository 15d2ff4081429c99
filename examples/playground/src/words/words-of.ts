import type { Labels } from 'ntm-rules/vocabulary';

/** The words of one language, of a list of the library. */
export function wordsOf<Code extends string>(labels: Labels<Code>, language: 'vi' | 'en'): Record<Code, string> {
  return Object.fromEntries(Object.keys(labels).map((code) => [code, labels[code as Code][language]])) as Record<Code, string>;
}
