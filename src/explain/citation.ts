import type { Assessment } from '../model/assessment.ts';
import type { Citation } from '../model/primitives.ts';
import { instrumentNumber } from './assumption-names.ts';
import type { Language } from './language.ts';

const WORDS = {
  vi: { row: 'chỉ tiêu', criterion: 'tiêu chí', annex: 'Phụ lục', article: 'Điều', clause: 'khoản', page: 'trang', decision: 'QĐ' },
  en: {
    row: 'indicator',
    criterion: 'criterion',
    annex: 'Annex',
    article: 'Article',
    clause: 'clause',
    page: 'page',
    decision: 'Decision',
  },
} as const;

/** The number of an instrument as it is cited: `QĐ 318/QĐ-TTg`. Numbers of plans and the like stand by themselves. */
function instrumentName(number: string, language: Language): string {
  return number.includes('QĐ') ? `${WORDS[language].decision} ${number}` : number;
}

/** Where a statement stands: `chỉ tiêu 2.2, Phụ lục I, QĐ 318/QĐ-TTg`. */
export function citationText(cite: Citation, instruments: Assessment['instruments'], language: Language): string {
  const words = WORDS[language];
  const instrument = instruments.find(({ id }) => id === cite.instrument);
  const rowWord = cite.row?.includes('.') === true ? words.row : words.criterion;
  const parts = [
    cite.row === undefined ? undefined : `${rowWord} ${cite.row}`,
    cite.clause === undefined ? undefined : `${words.clause} ${cite.clause}`,
    cite.article === undefined ? undefined : `${words.article} ${cite.article}`,
    cite.annex === undefined ? undefined : `${words.annex} ${cite.annex}`,
    cite.page === undefined ? undefined : `${words.page} ${cite.page}`,
    instrument === undefined ? cite.instrument : instrumentName(instrumentNumber(instrument, language), language),
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}
