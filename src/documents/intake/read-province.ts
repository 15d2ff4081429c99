import { suggestion } from '../../model/errors.ts';
import { PROVINCE_NAMES } from '../../model/province-names.ts';
import { PROVINCES } from '../../model/provinces.ts';
import type { Province } from '../../model/provinces.ts';
import { nearest } from '../../value/text.ts';
import { lettersOf } from '../sheet/names.ts';
import type { Reading } from '../sheet/read-number.ts';
import { plainText } from '../sheet/sheet.ts';
import type { SheetCell } from '../sheet/sheet.ts';
import { withLookAlike } from './read-words.ts';

const KIND = /^(?:tỉnh|thành phố|tp\.?|t\.)\s*(?=\p{L})/iu;

/** Other names and spellings that are in use, by their letters. */
const ALSO: Readonly<Record<string, Province>> = {
  baccan: 'bac-kan',
  daclac: 'dak-lak',
  dacnong: 'dak-nong',
  hcm: 'ho-chi-minh',
  tthue: 'thua-thien-hue',
  brvt: 'ba-ria-vung-tau',
};

/** No two provinces have the same letters, so that a name without its marks still is one province only. */
const BY_LETTERS: ReadonlyMap<string, Province> = new Map([
  ...Object.entries(ALSO),
  ...PROVINCES.map((province) => [lettersOf(province), province] as const),
]);

/** Reads a province by its name, in either spelling, with or without the word for its kind. */
export function readProvince({ value }: SheetCell): Reading<Province> {
  const text = typeof value === 'string' ? plainText(value) : '';
  const province = BY_LETTERS.get(lettersOf(text.replace(KIND, '')));
  if (province !== undefined) return { value: province };
  const near = suggestion(
    // Names of places are short and alike: what is half another name is none that was meant.
    nearest(text.replace(KIND, ''), Object.values(PROVINCE_NAMES), 2),
  );
  const expected = {
    vi: `tên một tỉnh, thành phố, chọn trong danh sách${near['suggestionVi'] ?? ''}`,
    en: `the name of a province, chosen from the list${near['suggestionEn'] ?? ''}`,
  };
  return { expected: withLookAlike(expected, text) };
}
