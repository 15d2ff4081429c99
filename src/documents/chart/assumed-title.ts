import type { Language } from '../../explain/language.ts';

const USED = { vi: 'có dùng giả định', en: 'assumptions used' } as const;

/** The title of a drawing, with the assumptions that count in what it shows: a drawing is handed on without its document. */
export function assumedTitle(title: string, assumed: readonly string[], language: Language): string {
  return assumed.length === 0 ? title : `${title} (${USED[language]}: ${[...new Set(assumed)].join(', ')})`;
}
