import type { Bilingual } from '../../model/primitives.ts';
import { namedAs } from '../sheet/unit-spellings.ts';
import type { AskedNumber, Reading } from '../sheet/read-number.ts';
import { plainText } from '../sheet/sheet.ts';
import type { SheetCell } from '../sheet/sheet.ts';

/** Where a number ends and words begin: `66| triệu đồng`, `12| m2/người`. */
const END_OF_NUMBER = /(?<=[\d.,])(?= ?\p{L}| ?%)/gu;
/** A word of the law that stands before its number. */
const BEFORE = /^mức độ (?=\d)/iu;
const NONE_OF = /^(?:không(?: có| còn| xảy ra| phát sinh)?|chưa có) (?<words>\p{L}.*?)(?: nào)?$/iu;

/** What a cell says before the unit behind it, and how it names that. */
export interface WithUnit {
  readonly figure: string;
  readonly as: 'full' | 'short';
}

/** The text of a cell, without a mark at its end. */
function textOf({ value }: SheetCell): string {
  return typeof value === 'string' ? plainText(value).replace(/[.;,]$/u, '') : '';
}

/** What stands before the unit with which a cell ends; nothing where it ends with no such unit. */
export function beforeUnit(text: string, label: string): WithUnit | undefined {
  for (const { index } of text.matchAll(END_OF_NUMBER)) {
    const as = namedAs(text.slice(index), label);
    if (as !== undefined) return { figure: text.slice(0, index).trim(), as };
  }
  return undefined;
}

/** A cell without the unit that it is asked in: `02 vụ`, `Mức độ 2`; of none at all of it, `không có vụ nào`, 0. The cell itself where it names none. */
export function withoutUnit(cell: SheetCell, label: string, isCounted: boolean): SheetCell {
  const text = textOf(cell);
  const found = beforeUnit(text, label);
  if (found !== undefined) return { value: found.figure };
  if (namedAs(BEFORE.exec(text)?.[0].trim() ?? '', label) !== undefined) return { value: text.replace(BEFORE, '') };
  const none = isCounted ? NONE_OF.exec(text)?.groups?.['words'] : undefined;
  return none !== undefined && namedAs(none, label) !== undefined ? { value: '0' } : cell;
}

/** True for a number with words, of which the unit was none. */
const WITH_WORDS = /^\D*\d[^\p{L}%]*[\p{L}%]/u;
const BARE_NONE = /^(?:không|không có|không còn|chưa có)$/iu;

const HINT_OF_NONE: Bilingual = {
  vi: ' (không có thì ghi 0; chưa có số liệu thì để trống)',
  en: ' (0 where there is none; nothing where it is not known)',
};

function hintFor(cell: SheetCell, unit: string): Bilingual {
  const text = textOf(cell);
  if (BARE_NONE.test(text)) return HINT_OF_NONE;
  if (unit === '' || !WITH_WORDS.test(text)) return { vi: '', en: '' };
  return { vi: ` (chỉ ghi số, hoặc số với đúng đơn vị "${unit}")`, en: ` (the number alone, or with the very unit "${unit}")` };
}

/** A reading; of a cell that is no number for it, with what people who write such a thing should type. */
export function withHint<T>(reading: Reading<T>, cell: SheetCell, { notANumber }: AskedNumber, unit: string): Reading<T> {
  if ('value' in reading || !reading.expected.vi.startsWith(notANumber.vi)) return reading;
  const { vi, en } = hintFor(cell, unit);
  return { expected: { vi: `${reading.expected.vi}${vi}`, en: `${reading.expected.en}${en}` } };
}
