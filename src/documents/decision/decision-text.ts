import { ruleFits, ruleText, understandRule } from './met-with-text.ts';
import { INFO, ONLY_WITH_ALL, SHEETS } from './set-words.ts';
import { asPattern } from '../../value/text.ts';
import { mayBeLevel } from './content-remarks.ts';
import { remarkOn } from './decision-remark.ts';
import type { DecisionRemark } from './decision-remark.ts';
import type { WordBlock } from './word-blocks.ts';

/** What a decision says outside of its table and what bears on the set. */
export interface OutsideText {
  readonly remarks: readonly DecisionRemark[];
  /** What every reader of a result has to know; `undefined` where the decision recognises by all criteria. */
  readonly caveat: string | undefined;
  /** When a unit is recognised, if that is another thing than all criteria and every word of it was understood. */
  readonly metWith: string | undefined;
}

/** How long a sentence is told. */
const LONGEST = 400;

/** Lines that sign, address, or name the annex. */
const FORMAL =
  /^(?:TM\.|KT\.|TL\.|TUQ\.|Q\.|Nơi nhận|Trang \d|\(?(?:đã )?ký|\(?(?:ban hành )?kèm theo|phụ lục|biểu|bảng|bộ tiêu chí|tiêu chí|giai đoạn|tiếp theo|\((?:tiếp|văn bản)|- (?:như|lưu|tt\.?|các sở|văn phòng))/iu;

function isFormal(line: string): boolean {
  // Names of offices and of people: no word of a sentence is in them.
  const isName = line.split(' ').length <= 5 && line.split(' ').every((word) => /^\p{Lu}/u.test(word));
  return FORMAL.test(line) || isName || line === line.toUpperCase();
}

const COUNTS = /ít nhất|tối thiểu|từ \d|trở lên|bắt buộc|không quá|\d\s*\/\s*\d|\d\s*%/iu;
const RECOGNISES = /công nhận|được xét|xét đạt|đạt chuẩn|được coi là|được đánh giá/iu;
const MEMBERS = /tiêu chí|chỉ tiêu|số (?:thôn|xã|bản|làng|ấp)/iu;
const ALL = /(?:toàn bộ|tất cả|mọi|đủ|100\s*%)[^.;]*tiêu chí/iu;

const FIRST = /đã (?:đạt chuẩn|được công nhận|là (?:xã|thôn))/iu;
const ORDERS = /chịu trách nhiệm|ban hành kèm theo quyết định này/iu;
/** What else a unit may have to fulfil to be recognised: satisfaction, no debts, points. */
const CONDITIONAL =
  /công nhận|(?<!\p{L})(?:được |chưa |không |chỉ )(?:được )?xét(?!\p{L})|xét (?:đạt|công nhận)|được coi là|được đánh giá (?:là )?đạt/iu;
const CONDITION =
  /(?<!\p{L})(?:phải|chỉ(?! đạo| tiêu| thị| số)|chưa|không|nếu|khi|trừ|trường hợp|điều kiện [^:]*:\s*\p{L}+|ít nhất|tối thiểu|từ \d|trở lên)(?!\p{L})/iu;
const POINTS = /(?:tổng )?(?:số )?điểm[^.;]*(?:từ|đạt|≥|tối thiểu|ít nhất|trở lên)[^.;]*\d|\d\s*điểm trở lên/iu;

/** A line without what it says of all criteria, and of levels: "mức đạt chuẩn" recognises nobody. */
function besidesAll(line: string): string {
  return line
    .replaceAll(new RegExp(ALL, 'giu'), ' ')
    .replaceAll(/mức đạt(?: chuẩn)?/giu, ' ')
    .replace(/^Điều \d+\./u, '');
}

/** True for a rule by which units are recognised that is another than all criteria. */
function recognises(line: string): boolean {
  const rest = besidesAll(line);
  if (RECOGNISES.test(rest) && COUNTS.test(rest) && MEMBERS.test(rest)) return true;
  if (ORDERS.test(line)) return false;
  // "Được công nhận khi đạt toàn bộ tiêu chí" has no further condition; "và không còn nợ đọng" behind it is one.
  const all = ALL.exec(line);
  const further = all === null ? rest : line.slice(all.index + all[0].length);
  return POINTS.test(rest) || (!FIRST.test(line) && CONDITIONAL.test(rest) && CONDITION.test(further));
}

const CHANGES =
  /(?:tiêu chí|chỉ tiêu|mức)[^.;]*(?:đối với|không áp dụng|được giảm|áp dụng mức|(?<!kiểu )riêng|miễn|không tính)|(?:đối với|không áp dụng|được giảm|áp dụng mức|(?<!kiểu )riêng|miễn|không tính)[^.;]*(?:tiêu chí|chỉ tiêu|mức)|giao [^.;]{0,80}(?:quy định|ban hành|hướng dẫn cụ thể)[^.;]*(?:tiêu chí|chỉ tiêu|mức)/iu;

const RECOGNITION: [vi: string, en: string] = [
  `điều kiện công nhận khác với "đạt mọi tiêu chí" và chưa hiểu trọn vẹn: đã ghi vào "${INFO.caveat.header}", bộ tiêu chí không tính theo điều kiện này; nếu ô "${INFO.metWith.header}" của trang "${SHEETS.info}" nói được điều ấy thì ghi vào đó và sửa "${INFO.caveat.header}"`,
  `this rule of recognition is another than "all criteria" and was not understood as a whole: it stands under "${INFO.caveat.header}" and the set does not reckon by it; if the cell "${INFO.metWith.header}" of the sheet "${SHEETS.info}" can say it, write it there and mend "${INFO.caveat.header}"`,
];
const UNDERSTOOD = (rule: string): [vi: string, en: string] => [
  `điều kiện công nhận đã hiểu là "${rule}", ghi ở "${INFO.metWith.header}" của trang "${SHEETS.info}": hãy đối chiếu`,
  `this rule of recognition was understood as "${rule}" and stands under "${INFO.metWith.header}" of the sheet "${SHEETS.info}": check it`,
];
const PRESUPPOSED: [vi: string, en: string] = [
  'đòi đạt trước một bộ tiêu chí khác: ghi mã bộ ấy ở "Bộ phải đạt trước" của trang "Văn bản"',
  'it asks for another set to be met first: write its id under "Bộ phải đạt trước" of the sheet "Văn bản"',
];
const ARTICLE: [vi: string, en: string] = [
  'điều khoản có thể đổi mức hoặc đối tượng, chưa được đưa vào bộ tiêu chí: hãy quyết định ghi vào đâu',
  'this article can change levels or for whom they are, and is not in the set: decide where to put it',
];
const NOTE: [vi: string, en: string] = [
  'ghi chú ngoài bảng, chưa được đưa vào bộ tiêu chí: hãy quyết định ghi vào đâu',
  'a note outside of the table, which is not in the set: decide where to put it',
];

/** True for a line that names a column of levels: "Thôn thuộc nhóm 3 …". */
function isNamed(line: string, columns: readonly string[]): boolean {
  return columns.some((title) => new RegExp(`(?<![\\p{L}\\d])${asPattern(title)}(?![\\p{L}\\d])`, 'iu').test(line));
}

/** The rule of a line, if the whole line says nothing else of criteria, levels or kinds of unit. */
function ruleIn(line: string, criteria: readonly { readonly no: string; readonly title: string }[]): string | undefined {
  const [article = ''] = /^Điều \d+\.\s*/u.exec(line) ?? [];
  const sentences = line.slice(article.length).split(/(?<=\.)\s+(?=\p{Lu})/u);
  const [sentence, ...more] = sentences.filter(
    (each) => recognises(each) || (COUNTS.test(each) && MEMBERS.test(each)) || CHANGES.test(each),
  );
  if (sentence === undefined || more.length > 0) return undefined;
  const rule = understandRule(`${article}${sentence}`, criteria);
  return rule !== undefined && ruleFits(rule, criteria) ? ruleText(rule) : undefined;
}

function textsOf(blocks: readonly WordBlock[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'text' ? [block.text.replaceAll('\n', ' ').trim()] : []));
}

function remarksOn(line: string, otherwise: [vi: string, en: string] | undefined, rule: string | undefined): DecisionRemark[] {
  const recognition = rule === undefined ? RECOGNITION : UNDERSTOOD(rule);
  const found = [...(recognises(line) ? [recognition] : []), ...(FIRST.test(line) ? [PRESUPPOSED] : [])];
  const said = found.length > 0 || otherwise === undefined ? found : [otherwise];
  return said.map((words) => remarkOn(line, ...words, LONGEST));
}

/**
 * What stands outside of the table and bears on what it says: rules of recognition, sets to be met first, notes.
 *
 * @param before - what stands before the table.
 * @param criteria - those of the table.
 * @param below - what stands between its parts and below it, up to the next annex.
 * @param columns - what its columns of levels are called: an article that names one says for whom it is, or something else of it.
 */
export function outsideText(
  before: readonly WordBlock[],
  below: readonly WordBlock[],
  criteria: readonly { readonly no: string; readonly title: string }[],
  columns: readonly string[] = [],
): OutsideText {
  const texts = textsOf(before);
  const first = texts.findIndex((line) => /^Điều \d+[.:]/u.test(line));
  const articles = first === -1 ? [] : texts.slice(first);
  const notes = textsOf(below).filter((line) => !isFormal(line));
  const rules = [...articles, ...notes].filter(recognises);
  const metWith = rules.length === 1 ? ruleIn(rules[0]!, criteria) : undefined;
  const remarks = [
    ...articles.flatMap((line) =>
      remarksOn(
        line,
        isNamed(line, columns) || mayBeLevel(line) || (CHANGES.test(line) && !ORDERS.test(line)) ? ARTICLE : undefined,
        metWith,
      ),
    ),
    ...notes.flatMap((line) => remarksOn(line, NOTE, metWith)),
  ];
  const caveat =
    rules.length === 0 || metWith !== undefined
      ? undefined
      : `Văn bản có điều kiện công nhận riêng: ${rules.map((rule) => `"${rule}"`).join(' ')} ${ONLY_WITH_ALL}: hãy đối chiếu với điều kiện ấy.`;
  return { remarks, caveat, metWith };
}
