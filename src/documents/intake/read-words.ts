import { hasLookAlike } from '../../value/text.ts';
import type { Bilingual } from '../../model/primitives.ts';
import { decimalTextOfNumber, isWhole } from '../../value/decimal.ts';
import { hasForeignLetter, sameWord } from '../sheet/names.ts';
import type { Reading } from '../sheet/read-number.ts';
import { plainText } from '../sheet/sheet.ts';
import type { SheetCell } from '../sheet/sheet.ts';
import { EVERYDAY_ANSWERS, FACT_ANSWERS, JUDGEMENT_ANSWERS, NONE, NOT_YET } from './words.ts';
import type { YesNoQuestion } from './yes-no-question.ts';

const LOOK_ALIKE: Bilingual = {
  vi: 'chữ Đ, đ tiếng Việt (ô có chữ trông giống nhưng là chữ khác)',
  en: 'the Vietnamese letter Đ, đ (the cell has another letter that looks like it)',
};

const FOREIGN: Bilingual = {
  vi: 'chữ cái Việt (ô có chữ của bảng chữ cái khác, trông giống)',
  en: 'Vietnamese letters (the cell has letters of another alphabet that look like them)',
};

/** What was expected, and why what looks right is not. */
export function withLookAlike(expected: Bilingual, text: string): Bilingual {
  const letters = hasLookAlike(text) ? LOOK_ALIKE : hasForeignLetter(text) ? FOREIGN : undefined;
  if (letters === undefined) return expected;
  return { vi: `${expected.vi}, viết bằng ${letters.vi}`, en: `${expected.en}, written with ${letters.en}` };
}

/** A cross or a tick: it says that something was looked at, not what was found. */
const MARK = /^[xX✓✔√×☑☒]$/u;

/** True for a cross or a tick. */
export function isMark(text: string): boolean {
  return MARK.test(plainText(text));
}

type Words<Meaning> = readonly (readonly [word: string, meaning: Meaning])[];

/** Reads one of some words in any spelling of it, or another word for the same, which is understood and not offered. */
export function readWord<Meaning>({ value }: SheetCell, words: Words<Meaning>, understood: Words<Meaning> = []): Reading<Meaning> {
  const text = typeof value === 'string' ? value : '';
  const found = [...words, ...understood].find(([word]) => sameWord(word, text));
  if (found !== undefined) return { value: found[1] };
  const offered = words.map(([word]) => `"${word}"`);
  const last = offered.at(-1) ?? '';
  const list = (or: string): string => (offered.length < 2 ? last : `${offered.slice(0, -1).join(', ')} ${or} ${last}`);
  return { expected: withLookAlike({ vi: list('hoặc'), en: list('or') }, text) };
}

/** What is added to the words that are read, where something else was written that people do write. */
function hint({ value }: SheetCell): Bilingual {
  if (typeof value !== 'string') return { vi: '', en: '' };
  if (sameWord(value, JUDGEMENT_ANSWERS['not-applicable'])) {
    return { vi: ' (không áp dụng là kết luận: ghi ở trang "Kết luận …")', en: ' (that it does not apply is a judgement)' };
  }
  if (!isMark(value)) return { vi: '', en: '' };
  return { vi: ' (dấu "x" không cho biết đạt hay không đạt)', en: ' (a cross or a tick does not say which)' };
}

/** What else says "Không" where that is an answer. Beside "Nhà tạm", where "Không" is what is to be reached, "Chưa" can be read both ways. */
function otherNo<Meaning>(words: Words<Meaning>): Words<Meaning> {
  const [no, notMet] = [EVERYDAY_ANSWERS.no, FACT_ANSWERS.no].map((word) => words.find(([each]) => sameWord(each, word)));
  if (no === undefined) return [];
  const isPlain = notMet === undefined || notMet[1] === no[1];
  return [...NONE, ...(isPlain ? [NOT_YET] : [])].map((word) => [word, no[1]] as const);
}

/** Reads a word for an outcome. */
export function readOutcome<Meaning>(cell: SheetCell, words: Words<Meaning>, understood: Words<Meaning> = []): Reading<Meaning> {
  const known = [...words, ...understood];
  const reading = readWord(cell, words, [...understood, ...otherNo(known)]);
  if ('value' in reading) return reading;
  const { vi, en } = hint(cell);
  return { expected: { vi: `${reading.expected.vi}${vi}`, en: `${reading.expected.en}${en}` } };
}

const TWO_READINGS: Bilingual = {
  vi: ' (câu hỏi đã là câu phủ định: "Có", "Không" hiểu được hai cách)',
  en: ' (the question is a no already: "Có" and "Không" can be read both ways)',
};

/** Reads the answer to a question about a yes-or-no fact; `null` where the answer is that it is not known. */
export function readYesNoFact(cell: SheetCell, { offered, understood, isNo }: YesNoQuestion): Reading<boolean | null> {
  const { value } = cell;
  // "Có" of "Nhà tạm, dột nát" is no yes of the fact: what a bare yes says there would have to be guessed.
  const isPlain = [...offered, ...understood].some(([word, meaning]) => word === EVERYDAY_ANSWERS.yes && meaning === true);
  if (typeof value === 'boolean' && isPlain) return { value };
  const reading = readOutcome<boolean | null>(cell, offered, understood);
  const isBare =
    typeof value === 'boolean' || Object.values(EVERYDAY_ANSWERS).some((word) => typeof value === 'string' && sameWord(word, value));
  if ('value' in reading || !isNo || !isBare) return reading;
  const { vi, en } = reading.expected;
  return { expected: { vi: `${vi}${TWO_READINGS.vi}`, en: `${en}${TWO_READINGS.en}` } };
}

/** Reads text up to a length. A whole number is text as well: ids are often stored so. */
export function readText({ value }: SheetCell, limit: number, keepsLines = false): Reading<string> {
  const number = typeof value === 'number' ? decimalTextOfNumber(value) : undefined;
  const written = typeof value === 'string' ? value : number !== undefined && isWhole(number) ? number : undefined;
  if (written === undefined) return { expected: { vi: 'chữ', en: 'text' } };
  const text = keepsLines ? written.normalize('NFC').trim() : plainText(written);
  if (hasLookAlike(text)) return { expected: LOOK_ALIKE };
  if (text.length > limit) return { expected: { vi: `tối đa ${limit} ký tự`, en: `at most ${limit} characters` } };
  return { value: text };
}
