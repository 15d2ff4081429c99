import { bracketsOf, unitIn } from './quantity.ts';

const NO = '(?:[IVX]{1,4}|\\d{1,2})(?![\\p{L}\\d])';
const AREA = '(?:(?:xã|thôn|bản)\\s+(?:thuộc\\s+)?)?(?:khu vực|kv|vùng|nhóm)';
/** `Khu vực II, III`, `KV2 và KV3`. */
const SEVERAL = new RegExp(
  `^(?<word>${AREA})\\s*(?<first>${NO})(?<rest>(?:(?:\\s*(?:,|\\/|và|hoặc)\\s*|\\s+)(?:${AREA}\\s*)?${NO})+)$`,
  'iu',
);

/** "Vùng II, III (%)" without the unit of its levels. */
function withoutUnit(title: string): string {
  const [words = ''] = bracketsOf(/\([^()]*\)$/u.exec(title.trim())?.[0] ?? '');
  return (typeof unitIn(words, []) === 'string' ? title.replace(/\([^()]*\)\s*$/u, '') : title).trim();
}

/** The groups that a title of a column names, where it names several: `Khu vực II, III` is for `Khu vực II` and for `Khu vực III`. */
export function groupsIn(title: string): readonly string[] | undefined {
  const { word, first, rest } = SEVERAL.exec(withoutUnit(title))?.groups ?? {};
  if (word === undefined) return undefined;
  const more = rest!.match(new RegExp(NO, 'giu')) ?? [];
  // As it is written beside other columns: "KV2", "Khu vực II".
  const blank = /^kv\d/iu.test(title) ? '' : ' ';
  return [first!, ...more].map((no) => `${word}${blank}${no}`);
}
