import type { Localized } from '../model/primitives.ts';
import type { Language } from './language.ts';

/** A text of the law's files in the language of a reader; in Vietnamese where there is no translation. */
export function inLanguage(text: Localized, language: Language): string {
  if (typeof text === 'string') return text;
  return (language === 'en' ? text.en : undefined) ?? text.vi;
}
