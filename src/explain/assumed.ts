import type { Assessment } from '../model/assessment.ts';
import type { Notice } from '../model/notice.ts';
import type { BorrowedFrom } from '../model/primitives.ts';
import { fill } from '../value/text.ts';
import type { Language } from './language.ts';
import { wordsOf } from './words-of.ts';
import { GRADE_WORDS } from './words.ts';

const WORDS = wordsOf({
  borrowed: ['mượn từ {row}, {instrument} ({year})', 'borrowed from {row}, {instrument} ({year})'],
  assumed: [
    'CÓ DÙNG GIẢ ĐỊNH "{assumption}": các mức ghi "giả định" mượn từ văn bản khác để tính thử, không phải quy định và không dùng làm căn cứ pháp lý.',
    'ASSUMPTION "{assumption}" IS USED: levels marked "assumed" are borrowed from other texts for a trial; they are not law and no basis for a legal act.',
  ],
  overruled: [
    'Giả định không dùng cho "{target}": văn bản hiện hành đã quy định.',
    'The assumption is not used for "{target}": the text in force says it itself.',
  ],
});

/** Where a borrowed value comes from: `mượn từ đường trục thôn, QĐ 386/QĐ-UBND … (2019-2020)`. */
export function borrowedText({ row, instrument, year }: Readonly<BorrowedFrom>, language: Language): string {
  return fill(WORDS[language].borrowed, { row, instrument, year });
}

/** A level with the word that tells that it is assumed, where it is: `≥ 70 % (giả định)`. */
export function markedLevel(text: string, grade: string | undefined, language: Language): string {
  return text === '' || grade !== 'assumed' ? text : `${text} (${GRADE_WORDS[language].assumed})`;
}

/** That an assumption counts: what stands at the top of everything that is made with it. */
export function assumedSentence(assumption: string, language: Language): string {
  return fill(WORDS[language].assumed, { assumption });
}

function noticeSentence(notice: Notice, language: Language): string {
  if (notice.code === 'assumed') return assumedSentence(notice.assumption, language);
  return fill(WORDS[language].overruled, { target: notice.target });
}

/** The notices of assessments in sentences, each once. */
export function noticeSentences(assessments: readonly Pick<Assessment, 'notices'>[], language: Language): string[] {
  return [...new Set(assessments.flatMap(({ notices = [] }) => notices.map((notice) => noticeSentence(notice, language))))];
}
