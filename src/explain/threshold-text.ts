import type { DeepReadonly } from '../value/deep-readonly.ts';
import type { Scope } from '../model/primitives.ts';
import type { ThresholdEntry } from '../model/threshold.ts';
import { provinceName } from '../model/province-names.ts';
import { OPERATOR_SIGNS } from '../model/vocabulary.ts';
import type { Operator } from '../model/vocabulary.ts';
import { compareDecimals, exactDecimal } from '../value/decimal.ts';
import { formatDate, formatDecimal, withUnit } from './format.ts';
import type { Language } from './language.ts';
import { yesNoText } from './level-words.ts';
import type { LevelWording } from './level-words.ts';
import { columnText, groupText, kindText, unitText } from './declared-words.ts';
import type { DeclaredWords } from './declared-words.ts';
import { REGION_WORDS, TRAIT_WORDS } from './words.ts';

const STATE_WORDS: Readonly<Record<Language, Readonly<Record<NonNullable<ThresholdEntry['state']>, string>>>> = {
  vi: { 'not-required': 'không quy định', delegated: 'giao cấp tỉnh quy định', missing: 'chưa có' },
  en: { 'not-required': 'not required', delegated: 'left to the province', missing: 'missing' },
};
/** What a province leaves open it leaves to others than itself. */
const LOWER_LEVEL: Readonly<Record<Language, string>> = { vi: 'giao cấp dưới quy định', en: 'left to a lower level' };

const WORDS = {
  vi: { everywhere: 'mọi vùng', allColumns: 'mọi cột', year: 'năm', judged: 'xét', from: 'từ', until: 'đến trước' },
  en: { everywhere: 'all regions', allColumns: 'all columns', year: '', judged: 'judged', from: 'from', until: 'until' },
} as const;

/** Which units a value is for: `Tây Nguyên`, `tỉnh Kon Tum`, `mọi vùng`. */
export function scopeText(scope: DeepReadonly<Scope> | null | undefined, language: Language, declared?: DeclaredWords): string {
  const parts = [
    (scope?.provinces ?? []).map((id) => provinceName(id, language)),
    (scope?.regions ?? []).map((id) => REGION_WORDS[language][id]),
    (scope?.columns ?? []).map((id) => columnText(id, language, declared)),
    (scope?.levels ?? []).map((id) => kindText(id, language, declared)),
    (scope?.groups ?? []).map((id) => groupText(id, language, declared)),
    (scope?.traits ?? []).map((id) => TRAIT_WORDS[language][id]),
  ];
  const said = parts.filter((part) => part.length > 0).map((part) => part.join(', '));
  return said.length === 0 ? WORDS[language][declared?.columns ? 'allColumns' : 'everywhere'] : said.join('; ');
}

/** A year as people name it: `năm 2025`. */
export function yearText(year: number, language: Language): string {
  return `${WORDS[language].year} ${year}`.trim();
}

/**
 * A period as people name it: `năm 2024`, `từ 08/03/2022 đến trước 15/02/2026`; of a year that was over by then,
 * `năm 2022, xét từ 01/06/2024`.
 */
export function periodText(from: string, to: string | null | undefined, language: Language, past?: number): string {
  const words = WORDS[language];
  if (past !== undefined) return `${yearText(past, language)}, ${words.judged} ${periodText(from, to, language)}`;
  const year = Number(from.slice(0, 4));
  if (from.endsWith('-01-01') && to === `${year + 1}-01-01`) return yearText(year, language);
  const start = `${words.from} ${formatDate(from, language)}`;
  return to == null ? start : `${start} ${words.until} ${formatDate(to, language)}`;
}

/** What a threshold says, with its unit: `44 triệu đồng/người/năm`, `Đạt`, `không quy định`; `isLocal` of a text that no central body issued. */
export function thresholdText(
  said: { readonly value?: string | boolean | undefined; readonly state?: ThresholdEntry['state']; readonly isLocal?: boolean },
  unit: string,
  language: Language,
  level?: LevelWording,
  declared?: DeclaredWords,
): string {
  if (said.value === undefined && said.state === 'delegated' && said.isLocal === true) return LOWER_LEVEL[language];
  if (said.value === undefined) return STATE_WORDS[language][said.state ?? 'missing'];
  // What a yes asks is met or not met; a pack that asks for a no without a word for it is shown as it stands.
  if (typeof said.value === 'boolean') return yesNoText(said.value, said.value ? true : undefined, level, language);
  return withUnit(formatDecimal(said.value, language), unitText(unit, language, declared));
}

/**
 * What is asked, with the sign of its comparison: `≥ 80 %`. The highest value that a figure can have is asked for without it,
 * for nothing can be above: `100 %`; so is the lowest.
 */
export function levelText(
  value: string,
  unit: string,
  operator: Operator,
  bounds: { readonly min?: string | undefined; readonly max?: string | undefined } | undefined,
  language: Language,
  declared?: DeclaredWords,
): string {
  const end = operator === 'greaterThanInclusive' ? bounds?.max : operator === 'lessThanInclusive' ? bounds?.min : undefined;
  const isEnd = end !== undefined && compareDecimals(exactDecimal(value), exactDecimal(end)) === 0;
  const text = thresholdText({ value }, unit, language, undefined, declared);
  return isEnd ? text : `${OPERATOR_SIGNS[operator]} ${text}`;
}
