import { caseCells } from './annex-cells.ts';
import { areaSaid, LEFT_OUT, OWN_LEVEL, unitsLeftOut } from './area-said.ts';
import { CONDITION, conditionIn } from './condition-words.ts';
import type { Words } from './decision-remark.ts';
import { ifAnyOf, withoutIfAny, withoutSaidIfAny } from './if-any.ts';
import { areItsVillages, OF_ITS_VILLAGES } from './its-villages.ts';
import { LEVEL, withoutOtherNumbers, withoutSameLevel } from './level-words.ts';
import { remarksOnPrerequisite } from './prerequisite-rows.ts';
import { INFO, ROWS } from './set-words.ts';
import { withoutSome } from './some-of.ts';

const EXCEPTION =
  /(?:^|[,;(–-]\s*)(?:riêng|ngoại trừ|trừ)(?!\p{L})[^;)]*|(?:đối với|áp dụng (?:cho|đối với|ở))\s+(?:các )?(?:xã|thôn|bản|làng|ấp|buôn|vùng|khu vực|miền|huyện)(?!\p{L})[^;)]*|\((?:các )?(?:xã|thôn|bản|làng|ấp|buôn|vùng|khu vực|miền núi|đồng bằng|ven biển|hải đảo)(?!\p{L})[^()]*\)/iu;
/** Who or what is left out of the count; pests are got rid of, and fees taken off. */
const NOT_COUNTED =
  /(?<!\p{L})(?:(?:ngoại|đã|sau khi|có) )?(?<!(?:phòng|diệt|khấu|bài|giảm|tiêu|loại|phun|trị|bù|cộng) )trừ(?: đi| ra)?(?! (?:khi|phi|sâu)(?!\p{L}))\s+\p{L}[^;,)]*|(?<!\p{L})(?:(?:không|chưa) (?:tính|bao gồm|kể|gồm)|chỉ tính)(?: cả| đến)?(?=\s+(?!toán)\p{L})[^;,)]*|(?<!(?<!\p{L})(?:bên|nằm|ở|ra|khu vực|phía) )(?<!\p{L})ngoài (?:các|những|hộ|người|số|diện tích|đối tượng|lao động|trường hợp|đoạn|tuyến)(?!\p{L})[^;,)]*/iu;
const UNIT = '(?:các )?(?:xã|thôn|bản|làng|ấp|buôn|khu dân cư)';
const AREA =
  '(?:vùng|khu vực|kv|miền núi|đồng bằng|trung du|ven biển|bãi ngang|hải đảo|biên giới|đặc biệt khó khăn|đbkk|an toàn khu|atk|dân tộc thiểu số|nhóm|loại|còn lại)';
/** What is said of some units, where the rest of the content is asked of all: "; thôn vùng cao có ít nhất 01", "(miền núi 3,0m)". */
const OF_SOME: readonly RegExp[] = [
  new RegExp(`(?:[;,(.]|\\s[–-])\\s*(?:(?:đối với|riêng|ở|tại|với) )?${UNIT}(?: (?:thuộc|ở|tại))?(?: các)? ${AREA}(?!\\p{L})[^;)]*`, 'iu'),
  new RegExp(
    `(?:[;,(.]|\\s[–-])\\s*(?:(?:đối với|riêng|ở|tại|với) )?(?:vùng (?:cao|núi|sâu|xa|thấp)|miền núi|đồng bằng|trung du|ven biển|bãi ngang|hải đảo|biên giới|khu vực (?:[IVX]+|\\d|miền núi|biên giới))(?!\\p{L})[^;)\\d]*\\d[^;)]*`,
    'iu',
  ),
  new RegExp(`(?:[;,(.]|\\s[–-])\\s*(?:đối với|áp dụng (?:cho|đối với|ở)) ${UNIT}(?!\\p{L})(?! (?:nào )?có(?!\\p{L}))[^;)]*`, 'iu'),
  new RegExp(`đối với ${UNIT}(?: thuộc)?(?: các)? ${AREA}(?!\\p{L})[^;)]*`, 'iu'),
  /(?:^|[,;(]\s*|\s[–-]\s*)(?:riêng(?! (?:nam|nữ)(?!\p{L}))|ngoại trừ|trừ)(?!\p{L})[^;)]*/iu,
  NOT_COUNTED,
];
/** The one year or day of which a figure is; a law is of a year as well, a plan goes on to one, and what is compared is compared with one. */
const WHEN =
  /(?<before>[^,;(]*?)(?<when>(?:(?:tính )?đến (?:hết |cuối )?|của |trong |tại |số liệu )*(?:năm 20\d\d(?!\s*[-–]|\s*đến)|năm (?:trước )?liền (?:kề|trước)|năm trước|thời điểm (?:đánh giá|xét|thẩm định|công nhận)|(?:ngày )?31\s*\/\s*12(?:\s*\/\s*20\d\d)?|năm (?:đánh giá|xét|công nhận)))(?=\s*(?:[,;).(]|$))/giu;
export const NOT_OF_FIGURE =
  /(?:luật|nghị quyết|quyết định|thông tư|nghị định|chỉ thị|pháp lệnh|bộ luật|quy hoạch|kế hoạch|đề án|chương trình|giai đoạn|so với)(?!\p{L})/iu;
/** A second sentence or item: each may ask for something of its own. */
const SECOND = /;\s*\p{L}.*$|(?:^|[\s;.])b\)\s.*$|(?:(?:^|\s)và|,)\s+t[ỷỉ] lệ\s.*$|(?<!\p{L})trong đó(?!\p{L})[^;)]*/iu;
/** Figures one below the other in a cell: a second share, a second item of a list, a second number of a row. */
const FURTHER_LINE =
  /(?<=[\p{L})%]\.?\s)(?:T[ỷỉ] lệ|Số|Tổng số|Thu nhập)\s\p{L}.*$|(?<=^[-–+•]\s.*\s)[-–+•]\s+\p{Lu}.*$|(?<=\s[-–+•]\s+\p{Lu}.*\s)[-–+•]\s+\p{Lu}.*$|(?<=\S\s)\d+(?:\.\d+)+\.?\s+\p{Lu}.*$/u;
const SEXES =
  /(?<!\p{L})(?:nam(?: giới)?\s*(?:và|,|\/|lẫn)\s*(?:phụ )?nữ|(?:phụ )?nữ(?: giới)?\s*(?:và|,|\/|lẫn)\s*nam(?: giới)?)(?!\p{L})/iu;
/** A level with one for a part says what "trong đó" names. */
const OF_PART = /trong đó|\d[^(]*\(.*\d/iu;

const BESIDES = (words: string): Words => [
  `nội dung còn ghi "${words}": bảng chỉ tính mức ở cột mức; nếu đó là một mức, một ngoại lệ hoặc yêu cầu thứ hai thì tách thành hàng hoặc phần (ngoại lệ: hàng "Phạm vi" ở trang "Cột")`,
  `the content also says "${words}": the set reckons by the level alone; if that is a level, an exception or a second requirement, split it into lines or parts (an exception: a line "Phạm vi" on the sheet "Cột")`,
];
/** Of a row of yes or no, in which a level for some is no figure. */
const OF_SOME_WORDS = (words: string): Words => [
  `nội dung còn ghi "${words}": hàng này hỏi "đạt" hay không như nhau cho mọi đơn vị; nếu đó là mức hoặc ngoại lệ cho một số đơn vị thì tách thành hàng có số, hoặc thêm hàng "Phạm vi" ở trang "Cột"`,
  `the content also says "${words}": this row asks the same yes or no of all units; if that is a level or an exception for some of them, make it a line of figures or add a line "Phạm vi" to the sheet "Cột"`,
];
const OF_WHEN = (words: string): Words => [
  `nội dung nói số liệu của một năm hoặc thời điểm ("${words}"): hãy ghi vào cột "${ROWS.definition.header}"; nếu mức chỉ cho năm ấy thì ghi năm ở tên cột mức`,
  `the content says of which year or day the figure is ("${words}"): write it under "${ROWS.definition.header}"; if the level is for that year alone, name the year in the header of the level`,
];
const BOTH_SEXES: Words = [
  'nội dung nói đến nam và nữ: nếu mức áp dụng cho từng giới thì ghi "nam và nữ" ở cột "Nam, nữ"',
  'the content speaks of men and women: if the level is for each of them, write "nam và nữ" under "Nam, nữ"',
];
/** Of a criterion or a row that nobody has to meet. */
export const OPTIONAL: Words = [
  'ghi là khuyến khích, ưu tiên hoặc không bắt buộc: bảng tính mọi hàng như nhau, hãy bỏ hàng hoặc ghi "Không quy định" ở mức',
  'it is encouraged or not asked for: the sheet takes all rows alike, take the row out or write "Không quy định" as its level',
];

/** Of a criterion or a row that its name calls mandatory. */
export const MANDATORY: Words = [
  `tên ghi là bắt buộc, mà bảng chỉ tính điều ấy qua "${INFO.metWith.header}": nếu bộ tiêu chí chỉ đòi một số tiêu chí thì nêu tiêu chí này ở đó ("…, bắt buộc tiêu chí 2")`,
  `its name calls it mandatory, which counts through "${INFO.metWith.header}" alone: if the set asks for some of its criteria only, name this one there ("…, bắt buộc tiêu chí 2")`,
];

/** True for words that say in brackets of a criterion or a row that it has to be met in any case. */
export function isMandatory(words: string): boolean {
  return /\((?:[^()]*(?<!không )bắt buộc|(?:(?:tiêu chí|chỉ tiêu|nội dung) )?phải đạt)[^()]*\)/iu.test(words);
}

/** True for words that say of a criterion or a row that nobody has to meet it. */
export function isOptional(words: string): boolean {
  // What is encouraged in some units alone has to be met by all others.
  return /khuyến khích|không bắt buộc|tự chọn|tùy chọn|^(?:(?:\d+(?:\.\d+)*[.)]?|[a-zđ][.)]|[-–+•*])\s+)?ưu tiên(?!\p{L})/iu.test(
    words.replace(unitsLeftOut(words) ?? '', ' ').trim(),
  );
}

/** The words by which a content says of which year or day its figure is; a figure may well be called by its year. */
function whenOf(content: string, isFigure: boolean): string | undefined {
  for (const { groups } of content.matchAll(WHEN)) {
    const [before, when] = [groups!['before']!.trim(), groups!['when']!.trim()];
    const isName = isFigure && before !== '' && /^năm 20\d\d$/iu.test(when);
    if (!isName && !NOT_OF_FIGURE.test(before)) return when;
  }
  return undefined;
}

const tidy = (words: string): string => words.replace(/^[,;.(–\s-]+|[)\s]+$/gu, '').replaceAll(/\s+/g, ' ');

function firstIn(text: string, patterns: readonly RegExp[]): string | undefined {
  return patterns.flatMap((pattern) => pattern.exec(text)?.[0] ?? []).map(tidy)[0];
}

/** Of units that a row leaves out or gives a level of their own, each of them, and the row without those words. */
function remarksOnUnits(said: string, isFigure: boolean, level: string | undefined): { remarks: Words[]; rest: string } {
  const area = areaSaid(said);
  // In a row of yes or no a figure for some is no level.
  if (area === undefined || (!isFigure && area.kind === 'own-level')) return { remarks: [], rest: said };
  const words = area.kind === 'left-out' ? LEFT_OUT : OWN_LEVEL;
  const rest = said.replace(area.words, ' ').replace(area.leftOut ?? '', ' ');
  const further = rest === said ? { remarks: [], rest } : remarksOnUnits(rest, isFigure, level);
  return { remarks: [(areItsVillages(area.words, level) ? OF_ITS_VILLAGES : words)(area.words), ...further.remarks], rest: further.rest };
}

/**
 * What a content says beside its level that the level alone does not hold: further levels, exceptions, conditions, requirements.
 *
 * @param content - the words of the row.
 * @param levels - its levels.
 * @param ofWhat - of what the set is, as the sheet says it.
 */
export function remarksOnContent(content: string, levels: readonly string[], ofWhat?: string): Words[] {
  const isFigure = levels.some((level) => /\d/.test(level));
  const when = whenOf(content, isFigure);
  const { fact, sexes } = caseCells(content);
  const { remarks: ofUnits, rest } = remarksOnUnits(
    fact ?? (ifAnyOf(content) === undefined ? content : withoutIfAny(content)),
    isFigure,
    ofWhat,
  );
  const remarks: Words[] = [
    ...(isOptional(content) ? [OPTIONAL] : []),
    ...(isMandatory(content) ? [MANDATORY] : []),
    ...(isFigure ? [] : remarksOnPrerequisite(content, ofWhat)),
    ...(when === undefined ? [] : [OF_WHEN(when)]),
    ...ofUnits,
  ];
  const whole = levels.some((level) => OF_PART.test(level)) ? rest.replace(/(?<!\p{L})trong đó(?!\p{L})/iu, ' ') : rest;
  const plain = isFigure ? withoutSameLevel(withoutOtherNumbers(withoutSome(whole)), levels) : whole;
  // What is yes or no is asked as it is written, with all that it says of every unit.
  const found = firstIn(plain, isFigure ? [LEVEL, EXCEPTION, SECOND, FURTHER_LINE, NOT_COUNTED] : OF_SOME);
  const condition = conditionIn(withoutSaidIfAny(rest));
  if (condition !== undefined) remarks.push((areItsVillages(condition, ofWhat) ? OF_ITS_VILLAGES : CONDITION)(condition));
  if (found !== undefined && condition?.includes(found) !== true) remarks.push((isFigure ? BESIDES : OF_SOME_WORDS)(found));
  if (isFigure && sexes === undefined && SEXES.test(plain)) remarks.push(BOTH_SEXES);
  return remarks;
}

/** True for a note that may be a level: `Thôn đặc biệt khó khăn: 70%`. */
export function mayBeLevel(note: string): boolean {
  return LEVEL.test(withoutOtherNumbers(note));
}
