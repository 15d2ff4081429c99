import { addDecimals, isCanonicalDecimal } from '../../value/decimal.ts';
import { COUNTED_UNIT_LABELS, MEASUREMENT_UNIT_LABELS } from '../../model/unit-labels.ts';
import { sameWord } from '../sheet/names.ts';

/** A number with the unit that stands behind it. */
export interface Quantity {
  readonly value: string;
  /** As people write it: `%`, `mô hình`; `undefined` where none is written. */
  readonly unit: string | undefined;
}

/** Points only in groups of three, a comma before the fraction: as Vietnamese is written. */
const VIETNAMESE = /^(?:0|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d*)(?:,\d+)?$/;
const ENGLISH_GROUPS = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;

/** Other ways to write the unit on the left, without blanks. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  '%': ['phầntrăm'],
  'triệu đồng/người/năm': ['triệuđồng/người', 'trđ/người/năm', 'trđ/người', 'tr.đồng/người/năm', 'tr.đồng/người', 'triệuđồng/năm/người'],
  'm²/người': ['m2/người'],
  'lít/người/ngày đêm': ['lít/người/ngày', 'l/người/ngàyđêm'],
};

/** Of what a share is, where its words say no more than that: "số hộ" in "100% số hộ". */
const WHOLE =
  /^%\s*(?:tổng )?(?:số (?:hộ|hộ dân|hộ gia đình|nhà|thôn|xã|người|người dân|lao động|trường|học sinh|trẻ em)|dân số|chiều dài|diện tích)$/iu;

const LABELS: readonly string[] = [...Object.values(MEASUREMENT_UNIT_LABELS), ...Object.values(COUNTED_UNIT_LABELS)].map(({ vi }) => vi);

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
  const dense = text.toLowerCase().replaceAll(/\s/g, '');
  const other = Object.entries(ALSO).find(([, ways]) => ways.includes(dense));
  if (other !== undefined) return other[0];
  return [...units, ...LABELS].find((label) => label !== '' && sameWord(label.replaceAll(' ', ''), dense)) ?? null;
}

const NUMBER_FIRST = /^(\d[\d.,]*)\s*(.*)$/u;

/** Reads a number and its unit, and nothing else. */
export function quantityIn(text: string, units: readonly string[]): Quantity | undefined {
  const [, digits = '', words = ''] = NUMBER_FIRST.exec(text.trim()) ?? [];
  const value = numberIn(digits);
  const unit = unitIn(words, units);
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
  if (length === 0) return undefined;
  return { value, unit: unitIn(words.slice(0, length).join(' '), units)!, words: words.slice(length).join(' ') };
}
