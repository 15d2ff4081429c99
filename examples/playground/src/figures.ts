/** What a person typed, as a canonical decimal; `ambiguous` where it may mean two things, `unreadable` where it means none. */
export type Figure = { readonly value: string } | { readonly wrong: 'ambiguous' | 'unreadable' };

const PLAIN = /^-?\d+$/;
const COMMA = /^-?\d+,\d+$/;
const POINT = /^-?\d+\.\d+$/;
const GROUPS = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;

function trimmed(text: string): string {
  const [whole = '', decimals = ''] = text.split('.');
  const digits = whole.replace(/^(-?)0+(?=\d)/, '$1');
  const rest = decimals.replace(/0+$/, '');
  return rest === '' ? digits : `${digits}.${rest}`;
}

/**
 * Reads a figure as Vietnamese (`44,2`, `1.234,5`) or canonical (`44.2`) writing has it. `1.000` may be one or a thousand: nothing
 * is guessed.
 */
export function readFigure(typed: string): Figure {
  const text = typed.replace(/[\s\u00A0\u202F]/g, '').replace(/^\u2212/, '-');
  if (PLAIN.test(text)) return { value: trimmed(text) };
  if (COMMA.test(text)) return { value: trimmed(text.replace(',', '.')) };
  if (GROUPS.test(text)) {
    const isSure = text.includes(',') || text.split('.').length > 2;
    return isSure ? { value: trimmed(text.replaceAll('.', '').replace(',', '.')) } : { wrong: 'ambiguous' };
  }
  if (POINT.test(text)) return { value: trimmed(text) };
  return { wrong: 'unreadable' };
}

const FORMATS = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 20 }),
  en: new Intl.NumberFormat('en-US', { maximumFractionDigits: 20 }),
};

/** A number for people; a decimal text keeps every digit. */
export function shown(value: string | number, language: 'vi' | 'en'): string {
  return FORMATS[language].format(value as number);
}

/** A canonical decimal as it stands in an input: with the comma of Vietnamese, without groups. */
export function inInput(value: string, language: 'vi' | 'en'): string {
  return language === 'vi' ? value.replace('.', ',') : value;
}

/** `2024-12-31` → `31/12/2024` in Vietnamese. */
export function shownDay(day: string, language: 'vi' | 'en'): string {
  return language === 'vi' ? day.split('-').toReversed().join('/') : day;
}
