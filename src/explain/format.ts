import type { Language } from './language.ts';

const LOCALE: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-US' };

/** Made when the first sentence is: making one takes longer than loading all the rest of the library. */
const formatters: Partial<Record<Language, Intl.NumberFormat>> = {};

/** A decimal as people write it: `1.234,5` in Vietnamese, `1,234.5` in English. Formats the text, so every digit stays. */
export function formatDecimal(text: string, language: Language): string {
  const formatter = (formatters[language] ??= new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: 20 }));
  return formatter.format(text as Intl.StringNumericLiteral);
}

/** A day as people write it: `31/12/2024` in Vietnamese, `31 December 2024` in English. */
export function formatDate(day: string, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return language === 'vi' ? `${date}/${month}/${year}` : `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A number with its unit: `1,5 %`, `44 triệu đồng/người/năm`. */
export function withUnit(number: string, unit: string): string {
  return unit === '' ? number : `${number} ${unit}`;
}
