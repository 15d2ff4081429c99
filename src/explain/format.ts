import { compareDecimals, exactDecimal, written } from '../value/decimal.ts';
import type { ScaledDecimal } from '../value/decimal.ts';
import { isIsoDate } from '../value/iso-date.ts';
import { unitText } from './declared-words.ts';
import type { DeclaredWords } from './declared-words.ts';
import type { Language } from './language.ts';

const MARKS = { vi: { point: ',', group: '.' }, en: { point: '.', group: ',' } } as const;

/** Digits with the marks of a language. */
function marked(text: string, language: Language): string {
  const { point, group } = MARKS[language];
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  return fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
}

/** A figure without the text that it was read from, so that it is written without zeros at its end. */
function figureOf(text: string): ScaledDecimal {
  const { units, scale } = exactDecimal(text);
  return { units, scale };
}

/**
 * A decimal as people write it: `1.234,5` in Vietnamese, `1,234.5` in English. Every digit stays; `Intl.NumberFormat`, which
 * rounds after twenty, is not asked.
 */
export function formatDecimal(text: string, language: Language): string {
  return marked(written(figureOf(text)), language);
}

/** Decimals that are shown for reading, unless more are needed. */
const READ_PLACES = 2;

/** How a figure is brought to fewer places: to the nearest, or so that it is no smaller. */
type Rounding = 'nearest' | 'no-less';

function rounded({ units, scale }: ScaledDecimal, places: number, rounding: Rounding): ScaledDecimal {
  const step = 10n ** BigInt(scale - places);
  const all = BigInt(units);
  const size = all < 0n ? -all : all;
  const added = rounding === 'nearest' ? size + step / 2n : size + step - 1n;
  return { units: (all < 0n ? -1n : 1n) * (added / step), scale: places };
}

/** With as many places as it has, zeros at its end included. */
function fixed({ units, scale }: ScaledDecimal): string {
  const digits = String(units)
    .replace('-', '')
    .padStart(scale + 1, '0');
  return `${units < 0 ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/**
 * A decimal rounded for reading: to two places, or to so many that it stays on its side of 0 and of each of `limits`. So no
 * figure that fails looks as if it met, and no distance looks like none. The exact value is in the assessment.
 */
export function formatFigure(text: string, language: Language, limits: readonly string[] = [], rounding: Rounding = 'nearest'): string {
  const exact = figureOf(written(figureOf(text)));
  const against = ['0', ...limits].map(exactDecimal);
  for (let places = READ_PLACES; places < exact.scale; places += 1) {
    const shorter = rounded(exact, places, rounding);
    if (against.every((limit) => compareDecimals(shorter, limit) === compareDecimals(exact, limit)))
      return marked(fixed(shorter), language);
  }
  return formatDecimal(text, language);
}

const POINTS = {
  vi: (): string => 'điểm phần trăm',
  en: (delta: string): string => (delta === '1' ? 'percentage point' : 'percentage points'),
} as const;

/** The difference of two values with its unit: of percentages in percentage points, `72,80 điểm phần trăm`. */
export function differenceText(delta: string, unit: string, language: Language, declared?: DeclaredWords): string {
  const shown = formatFigure(delta, language);
  return withUnit(shown, unit === 'percent' ? POINTS[language](shown) : unitText(unit, language, declared));
}

/** A day as people write it: `31/12/2024` in Vietnamese, `31 December 2024` in English. */
export function formatDate(day: string, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return language === 'vi' ? `${date}/${month}/${year}` : `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** A day as people write it; what is no day of the calendar stays as somebody wrote it. */
export function dayText(text: string, language: Language): string {
  return isIsoDate(text) ? formatDate(text, language) : text;
}

const FIGURES_OF = { vi: 'số liệu năm', en: 'figures of' } as const;

/** The day of the text, and where it is another one the year of the figures: `31/05/2024, số liệu năm 2023`. */
export function formatMoment({ on, year }: { readonly on: string; readonly year?: number | undefined }, language: Language): string {
  const isOther = year !== undefined && year !== Number(on.slice(0, 4));
  return `${formatDate(on, language)}${isOther ? `, ${FIGURES_OF[language]} ${year}` : ''}`;
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

/** `15–17`, or one number where nothing is open. */
export function rangeText(lower: number, upper: number): string {
  return lower === upper ? String(lower) : `${lower}–${upper}`;
}

/** `15–17 / 19`: how many criteria are met, of how many. */
export function boundsText({ lower, upper, total }: { readonly lower: number; readonly upper: number; readonly total: number }): string {
  return `${rangeText(lower, upper)} / ${total}`;
}
