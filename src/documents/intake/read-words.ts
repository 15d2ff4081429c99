import { hasLookAlike } from '../../value/text.ts';
import type { Bilingual } from '../../model/primitives.ts';
import { PROVINCES } from '../../model/provinces.ts';
import type { Province } from '../../model/provinces.ts';
import { decimalTextOfNumber, isWhole } from '../../value/decimal.ts';
import { sameWord } from '../sheet/read-cells.ts';
import type { Reading } from '../sheet/read-number.ts';
import { plainText } from '../sheet/sheet.ts';
import type { SheetCell } from '../sheet/sheet.ts';
import { PROVINCE_NAMES } from './province-names.ts';
import { EVERYDAY_ANSWERS, FACT_ANSWERS, JUDGEMENT_ANSWERS } from './words.ts';

const LOOK_ALIKE: Bilingual = {
  vi: 'chữ Đ, đ tiếng Việt (ô có chữ trông giống nhưng là chữ khác)',
  en: 'the Vietnamese letter Đ, đ (the cell has another letter that looks like it)',
};

/** What was expected, and why what looks right is not. */
function withLookAlike(expected: Bilingual, text: string): Bilingual {
  if (!hasLookAlike(text)) return expected;
  return { vi: `${expected.vi}, viết bằng ${LOOK_ALIKE.vi}`, en: `${expected.en}, written with ${LOOK_ALIKE.en}` };
}

/** Reads one of some words, whatever its letter case, blanks and Unicode normal form. */
export function readWord<Meaning>({ value }: SheetCell, words: readonly (readonly [word: string, meaning: Meaning])[]): Reading<Meaning> {
  const text = typeof value === 'string' ? value : '';
  const found = words.find(([word]) => sameWord(word, text));
  if (found !== undefined) return { value: found[1] };
  const offered = words.map(([word]) => `"${word}"`);
  const last = offered.at(-1) ?? '';
  const list = (or: string): string => (offered.length < 2 ? last : `${offered.slice(0, -1).join(', ')} ${or} ${last}`);
  return { expected: withLookAlike({ vi: list('hoặc'), en: list('or') }, text) };
}

/** Reads a yes-or-no fact; `null` where the answer is that it is not known. */
export function readYesNoFact(cell: SheetCell): Reading<boolean | null> {
  if (typeof cell.value === 'boolean') return { value: cell.value };
  const everyday = readWord(cell, [
    [EVERYDAY_ANSWERS.yes, true],
    [EVERYDAY_ANSWERS.no, false],
  ]);
  if ('value' in everyday) return everyday;
  const reading = readWord<boolean | null>(cell, [
    [FACT_ANSWERS.yes, true],
    [FACT_ANSWERS.no, false],
    [FACT_ANSWERS.unknown, null],
  ]);
  const isJudgement = typeof cell.value === 'string' && sameWord(cell.value, JUDGEMENT_ANSWERS['not-applicable']);
  if ('value' in reading || !isJudgement) return reading;
  const { vi, en } = reading.expected;
  return {
    expected: { vi: `${vi} (không áp dụng là kết luận: ghi ở trang "Kết luận …")`, en: `${en} (that it does not apply is a judgement)` },
  };
}

/** Reads a province by its name, with or without the word for its kind. */
export function readProvince({ value }: SheetCell): Reading<Province> {
  const text = typeof value === 'string' ? plainText(value) : '';
  const name = text.replace(/^(?:tỉnh|thành phố|tp\.?) /iu, '');
  const province = PROVINCES.find((id) => sameWord(PROVINCE_NAMES[id], name) || id === name);
  if (province !== undefined) return { value: province };
  return { expected: withLookAlike({ vi: 'tên một tỉnh, ví dụ "Kon Tum"', en: 'the name of a province, such as "Kon Tum"' }, text) };
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
