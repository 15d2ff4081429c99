import type { Language } from '../explain/language.ts';
import { BOOLEAN_WORDS, STATUS_WORDS } from '../explain/words.ts';
import { STATUSES } from '../model/vocabulary.ts';
import type { Difference } from '../testing/difference.ts';
import { TEST_WORDS } from './test-words.ts';

/** What an expectation can be about, by the field of the file. */
const PLACES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  rows: { vi: 'dòng', en: 'row' },
  indicators: { vi: 'chỉ tiêu', en: 'indicator' },
  criteria: { vi: 'tiêu chí', en: 'criterion' },
  prerequisites: { vi: 'bộ phải đạt trước', en: 'set to be met first' },
  status: { vi: 'kết quả', en: 'status' },
  code: { vi: 'mã lý do', en: 'code' },
  title: { vi: 'tên', en: 'title' },
  basis: { vi: 'căn cứ', en: 'basis' },
  levels: { vi: 'mức', en: 'levels' },
  tally: { vi: 'số lượng', en: 'tally' },
  contradictions: { vi: 'mâu thuẫn', en: 'contradictions' },
  missingFacts: { vi: 'số liệu còn thiếu', en: 'missing fact' },
  notMissingFacts: { vi: 'số liệu không thiếu', en: 'fact that is not missing' },
  flips: { vi: 'thay đổi', en: 'change' },
};

function shown(value: unknown, language: Language): string {
  if (value === null) return TEST_WORDS[language].nothing;
  if (typeof value === 'boolean') return BOOLEAN_WORDS[language][value ? 'true' : 'false'];
  if (Array.isArray(value) && value.length === 2) return value.map((item) => shown(item, language)).join(' → ');
  const status = STATUSES.find((item) => item === value);
  return JSON.stringify(status === undefined ? value : STATUS_WORDS[language][status]);
}

/** What came out otherwise than expected, on one line in the words of the results. */
export function differenceLine({ path, expected, actual }: Difference, language: Language): string {
  const words = TEST_WORDS[language];
  const place = path.map((key) => PLACES[key]?.[language] ?? key).join(' › ');
  return `${place}: ${words.expected} ${shown(expected, language)}, ${words.actual} ${shown(actual, language)}`;
}
