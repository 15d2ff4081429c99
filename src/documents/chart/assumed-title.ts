import { assumptionName } from '../../explain/assumption-names.ts';
import type { Language } from '../../explain/language.ts';

const USED = { vi: 'có dùng giả định', en: 'assumptions used' } as const;

/**
 * The title of a drawing, with the word that assumptions count in what it shows: a drawing is handed on without its document. Which they
 * are is told to who cannot see it as well, and has no room on the drawing.
 */
export function assumedTitle(
  title: string,
  assumed: readonly string[],
  instruments: readonly { readonly id: string; readonly number: string }[],
  language: Language,
): { readonly title: string; readonly titleSaid: string } {
  if (assumed.length === 0) return { title, titleSaid: title };
  const names = [...new Set(assumed)].map((id) => assumptionName(id, instruments, language)).join('; ');
  return { title: `${title} (${USED[language]})`, titleSaid: `${title} (${USED[language]}: ${names})` };
}
