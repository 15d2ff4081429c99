import { addDecimals, isCanonicalDecimal } from '../../value/decimal.ts';
import { sameWord } from '../sheet/names.ts';
import { numberWords } from './number-words.ts';
import { isOfSomethingElse, saysShareAgain } from './share-words.ts';
import { isWholeUnit, thingOf, unitNamed } from './unit-words.ts';

/** A number with the unit that stands behind it. */
export interface Quantity {
  readonly value: string;
  /** As people write it: `%`, `mô hình`; `undefined` where none is written. */
  readonly unit: string | undefined;
}

/** Points only in groups of three, a comma before the fraction: as Vietnamese is written. */
const VIETNAMESE = /^(?:0|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d*)(?:,\d+)?$/;
const ENGLISH_GROUPS = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;

/** Of what a share is, where its words say no more than that: "số hộ" in "100% số hộ". */
const WHOLE =
  /^%\s*(?:tổng )?(?:(?:số )?(?:hộ|hộ dân|hộ gia đình|nhà|thôn|xã|người|người dân|lao động|trường|học sinh|trẻ em)|dân số|chiều dài|diện tích)$/iu;

/** The number of a text, if it can be read in one way only: `0,5`, `1.250,5`, `01`. */
export function numberIn(text: string): string | undefined {
  const plain = text.replace(/^0+(?=[1-9])/, '');
  const found = [
    ...(isCanonicalDecimal(plain) ? [plain] : []),
    ...(VIETNAMESE.test(plain) ? [plain.replaceAll('.', '').replace(',', '.')] : []),
    ...(ENGLISH_GROUPS.test(plain) ? [plain.replaceAll(',', '')] : []),
  ].filter(isCanonicalDecimal);
  const values = [...new Set(found.map((value) => addDecimals(value, '0')))];
  return values.length === 1 ? values[0] : undefined;
}

/** The unit that some words are, among those that the library knows and those that are given; `null` for other words. */
export function unitIn(words: string, units: readonly string[]): string | undefined | null {
  const text = words.trim();
  if (text === '') return undefined;
  if (WHOLE.test(text)) return '%';
  // A share that grows by year is one of a hundred all the same.
  if (/^%\s*\/\s*năm$/iu.test(text)) return '%';
  return unitNamed(text, units) ?? null;
}

/** What stands around a number and decides how it is read. */
export interface Around {
  /** Units that the row names, beside those that the library knows. */
  readonly units: readonly string[];
  /** What the row is about; it may name a unit in brackets. */
  readonly content: string;
}

/** What stands in brackets in a content and may be its unit, as it is written. */
export function bracketsOf(content: string): string[] {
  return [...content.matchAll(/\(([^()]+)\)/gu)].map(([, text]) => text!.replace(/^(?:đvt|đơn vị(?: tính)?):?\s*/iu, ''));
}

/** A point before exactly three digits, which another country would read as a fraction. */
const DOTTED = /^[1-9]\d{0,2}\.\d{3}$/;

/** `2.000 m²`: thousands where nobody writes fractions of that unit, or where the fraction would be none. */
function thousandsIn(digits: string, unit: string | undefined, { units, content }: Around): string | undefined {
  if (!DOTTED.test(digits) || unit === '%') return undefined;
  const known = unit ?? units[0] ?? bracketsOf(content).find((text) => isWholeUnit(text));
  const isRound = digits.endsWith('.000') && known !== undefined && known !== '%';
  return isRound || (known !== undefined && isWholeUnit(known)) ? digits.replace('.', '') : undefined;
}

/** "60 triệu" beside a row in "triệu đồng/người/năm", "2 cuộc" beside one in "cuộc/năm". */
function shortUnit(words: string, { units, content }: Around): string | undefined {
  const named = [...units, ...bracketsOf(content)].map((text) => unitIn(text, [])).filter((unit) => typeof unit === 'string');
  if (/^(?:triệu|tr\.?)\s*(?:đồng|đ)?$/iu.test(words.trim())) return named.find((unit) => unit.startsWith('triệu đồng/'));
  // What has a column of its own says more than the content does.
  const own = units.length > 0 ? named.slice(0, 1) : named;
  const counted = own.find((unit) => {
    const thing = thingOf(unit);
    return thing !== undefined && sameWord(thing, words);
  });
  // "4 m²" beside a row in "m²/người", whether or not anybody else measures in it.
  const per = (units.length > 0 ? units : bracketsOf(content)).find(
    (unit) => /^[^/]+\/[^/]/u.test(unit) && sameWord(unit.split('/')[0]!, words),
  );
  return counted ?? (words.trim() === '' ? undefined : per?.trim());
}

const NUMBER_FIRST = /^(\d[\d.,]*)\s*(.*)$/u;

function isSaidBy(value: string, words: string): boolean {
  return /^\d{1,2}$/u.test(value) && words.toLowerCase() === numberWords(Number(value));
}

/** The words behind a number without brackets that only say it once more, `02 (hai) vườn`, or that hold the unit: `60 (triệu đồng)`. */
function withoutBrackets(words: string, value: string | undefined): string {
  const [, inside = '', behind = ''] = /^\(([^()]+)\)\s*(.*)$/u.exec(words) ?? [];
  if (value !== undefined && isSaidBy(value, inside)) return behind;
  return inside !== '' && behind === '' ? inside : words;
}

/** "50 %/năm" of a row that names a share: whether that is the share, or by how much it grows, is not said. */
function isPerYearOfShare(words: string, { content }: Around): boolean {
  return /^%\s*\/\s*năm$/iu.test(words) && /^t[ỷỉ] lệ (?!tăng|giảm)/iu.test(content) && !/tăng|giảm|(?:hằng|hàng|mỗi) năm/iu.test(content);
}

/** Reads a number and its unit, and nothing else. */
export function quantityIn(text: string, around: Around): Quantity | undefined {
  const [, digits = '', behind = ''] = NUMBER_FIRST.exec(text.trim()) ?? [];
  const words = withoutBrackets(behind, numberIn(digits));
  const isOther = isPerYearOfShare(words, around) || (WHOLE.test(words) && isOfSomethingElse(words, around.content));
  const known = isOther ? null : (shortUnit(words, around) ?? unitIn(words, around.units));
  const unit = known === null && saysShareAgain(words, around.content) ? '%' : known;
  const value = numberIn(digits) ?? (unit === null ? undefined : thousandsIn(digits, unit, around));
  return value === undefined || unit === null ? undefined : { value, unit };
}

/** Reads a number with its unit and the words behind it: `10% từ hệ thống cấp nước tập trung`. */
export function quantityWithWords(text: string, units: readonly string[]): (Quantity & { readonly words: string }) | undefined {
  const [, digits = '', rest = ''] = NUMBER_FIRST.exec(text.trim()) ?? [];
  const value = numberIn(digits);
  if (value === undefined) return undefined;
  if (rest.startsWith('%')) return { value, unit: '%', words: rest.slice(1).trim() };
  const words = rest.split(' ');
  const length = words.findIndex((_, index) => typeof unitIn(words.slice(0, index + 1).join(' '), units) === 'string') + 1;
  // "≥ 65 (≥ 45 từ công trình cấp nước)" below a column of units: both are of that.
  if (length === 0) return units.length === 1 && /^\p{L}/u.test(rest) ? { value, unit: units[0], words: rest } : undefined;
  return { value, unit: unitIn(words.slice(0, length).join(' '), units)!, words: words.slice(length).join(' ') };
}
