import { readRegion } from '../intake/read-region.ts';
import { looksLikeLevel } from './looks-like-level.ts';
import type { Grid } from './table-grid.ts';

/** What stands in a column, as far as its cells tell. */
export type Holds = 'levels' | 'words' | 'unclear';

/** Counts what stands in a column below its head. Rows that only name a group or a criterion say nothing of it. */
export function holdsOf(body: Grid, column: number): Holds {
  let [levels, sentences] = [0, 0];
  for (const row of body) {
    if (new Set(row).size < Math.min(3, row.length)) continue;
    const text = row[column]?.text ?? '';
    if (text === '') continue;
    if (looksLikeLevel(text)) levels += 1;
    else if (text.split(/\s+/u).length >= 4) sentences += 1;
  }
  if (levels === sentences) return 'unclear';
  return levels > sentences ? 'levels' : 'words';
}

const WHOM =
  /(?<!\p{L})(?:khu vực|kv|vùng|nhóm|loại|xã|thôn|(?<!cơ )bản|làng|ấp|buôn|phường|đồng bằng|miền núi|trung du|ven biển|bãi ngang|hải đảo|đảo|biên giới|còn lại|khác|nam|nữ|đặc biệt khó khăn|đbkk|atk)(?!\p{L})/iu;

/** True for a title of a column that is a region, which units have anyway. */
export function isRegion(title: string): boolean {
  return 'value' in readRegion({ value: title });
}

/** True for a head that can say for whom the levels below it are. */
export function saysForWhom(title: string): boolean {
  return WHOM.test(title) || isRegion(title);
}

/** Words of a head that say no more than that levels stand below. */
const LEVEL_WORDS =
  /^(?:chỉ tiêu(?: chung| cụ thể| đạt| phải đạt| cần đạt)?|mục tiêu|lộ trình|kế hoạch|(?:áp dụng )?chung|mức(?: độ)?(?: chung| đạt chung| tối thiểu| tối đa| đạt| đạt chuẩn| quy định| chuẩn| phải đạt| cần đạt| yêu cầu)?(?: (?:theo|của) (?:khu vực|vùng|năm))?|yêu cầu(?: chung| đạt| phải đạt| cần đạt)?|chuẩn|quy định(?: chung)?|(?:chỉ tiêu|mục tiêu|yêu cầu|yêu cầu đạt|mức(?: độ)?|mức đạt)(?: (?:theo|cho|của))?(?: (?:từng|các|mỗi))? (?:khu vực|vùng|nhóm|nhóm xã|nhóm thôn|năm))(?: đạt chuẩn| thực hiện)?(?: \(.*\))?$/iu;

/** True for a head that only says that levels stand below it; what stands in brackets may say for whom: "Mức đạt (đồng bằng)". */
export function onlySaysLevel(title: string): boolean {
  return LEVEL_WORDS.test(title) && whomInBrackets(title) === undefined;
}

const KIND_OF_UNIT = '(?:xã|thôn|bản|làng|ấp|buôn|khu dân cư|tổ dân phố|khu phố)';
/** Words of a head that say for which kind of unit, and which title, levels are: all levels of the table are for those. */
const KIND = new RegExp(
  `^(?:(?:mức(?: độ)?|chỉ tiêu|yêu cầu|quy định|tiêu chuẩn|chuẩn|đạt|phải đạt|cần đạt|tối thiểu)\\s+)*(?:(?:đối với|của|cho|ở|theo)\\s+)?(?:(?:các|mỗi|từng)\\s+)?${KIND_OF_UNIT}(?:(?:\\s*[,/]\\s*|\\s+(?:và|hoặc)\\s+)${KIND_OF_UNIT})*(?:\\s+thuộc xã)?(?:\\s+(?:đạt|chuẩn|được công nhận))*(?:\\s+(?:nông thôn mới|ntm))?(?:\\s+(?:nâng cao|kiểu mẫu|hiện đại))*(?:\\s*\\(.*\\))?$`,
  'iu',
);

/** True for a head that only names the kind of unit that the whole table is for: "Mức đạt đối với thôn", "Yêu cầu đạt thôn nông thôn mới". */
export function onlyNamesKind(title: string): boolean {
  return KIND.test(title);
}

/** For whom the words in brackets behind a head say that its levels are; `undefined` where they name all units, or none. */
export function whomInBrackets(title: string): string | undefined {
  const [, words] = /\(\s*(?:(?:áp dụng )?(?:đối với|cho)|dành cho|của|ở)?\s*([^()]+?)\s*\)$/iu.exec(title) ?? [];
  const isOfAll =
    words === undefined || onlyNamesKind(words) || /^theo(?!\p{L})|^(?:từng|các|mỗi) (?:khu vực|vùng|nhóm|loại|xã|thôn)$/iu.test(words);
  return isOfAll || !saysForWhom(words) ? undefined : words;
}
