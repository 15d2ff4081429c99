import type { BorrowedFrom } from '../model/primitives.ts';
import { fill } from '../value/text.ts';
import { assumptionName } from './assumption-names.ts';
import type { Language } from './language.ts';
import { NOTICE_SENTENCES } from './notices.ts';
import { wordsOf } from './words-of.ts';
import { GRADE_WORDS } from './words.ts';

const WORDS = wordsOf({ borrowed: ['mượn từ {row}, {instrument}', 'borrowed from {row}, {instrument}'] });

/** Where a borrowed value comes from: `mượn từ đường trục thôn, QĐ 386/QĐ-UBND … (2019-2020)`. */
export function borrowedText({ row, instrument, year }: Readonly<BorrowedFrom>, language: Language): string {
  const from = fill(WORDS[language].borrowed, { row, instrument });
  return year === undefined ? from : `${from} (${year})`;
}

/** A level with the word that tells that it is assumed, where it is: `≥ 70 % (giả định)`. */
export function markedLevel(text: string, grade: string | undefined, language: Language): string {
  return text === '' || grade !== 'assumed' ? text : `${text} (${GRADE_WORDS[language].assumed})`;
}

/**
 * That assumptions count, as the notice says it: what stands at the top of everything that is made with them. None, without any. The
 * instruments tell what one of a host's own is called.
 */
export function assumedSentences(
  assumptions: readonly string[],
  instruments: readonly { readonly id: string; readonly number: string }[],
  language: Language,
): string[] {
  const names = assumptions.map((id) => assumptionName(id, instruments, language));
  return names.length === 0 ? [] : [fill(NOTICE_SENTENCES[language].assumed, { assumption: names.join('; ') })];
}
