import type { Localized } from '../model/primitives.ts';
import { dayText } from './format.ts';
import type { Language } from './language.ts';

/** A text of the law's files with its days as people write them: `dùng từ ngày 01/03/2024`. */
export function daysWritten(text: string, language: Language): string {
  return text.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => dayText(day, language));
}

/** A note of the law's files in the language of a reader, in Vietnamese where there is no translation; its days as people write them. */
export function inLanguage(text: Localized, language: Language): string {
  if (typeof text === 'string') return daysWritten(text, language);
  return daysWritten((language === 'en' ? text.en : undefined) ?? text.vi, language);
}
