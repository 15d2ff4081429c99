import { asPattern } from '../../value/text.ts';
import { changesCriteria, changesFigures, exempts } from './changing-words.ts';
import { mayBeLevel } from './content-remarks.ts';
import { remarkOn } from './decision-remark.ts';
import type { DecisionRemark } from './decision-remark.ts';
import { isForSomeUnits } from './for-some-units.ts';
import { headKind, kindBelow } from './head-kinds.ts';
import type { HeadKind } from './head-kinds.ts';
import { ruleFits, ruleOfParts, ruleText } from './met-with-text.ts';
import { asksForAll, asksForAnother, countsCriteria, isOfThoseBefore, isOrder, recognises } from './recognition.ts';
import { understandParts } from './rule-parts.ts';
import type { CriterionRow, RuleParts } from './rule-parts.ts';
import { INFO, ONLY_WITH_ALL, ROWS, SHEETS } from './set-words.ts';
import { outlined, withoutMarker } from './text-outline.ts';
import type { OutlinedLine } from './text-outline.ts';
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
  if (ONLY_HEADS.test(line)) return true;
  // "Tiêu chí bắt buộc: 3 và 7" begins like the name of a table.
  if (headKind(line) !== undefined || countsCriteria(line) || exempts(line)) return false;
  // Names of offices and of people: no word of a sentence is in them.
  const isName = line.split(' ').length <= 5 && line.split(' ').every((word) => /^\p{Lu}/u.test(word));
  return FORMAL.test(line) || isName || line === line.toUpperCase();
}

/** What only says that notes follow. */
const ONLY_HEADS = /^(?:ghi chú|lưu ý|chú thích)\s*:?$/iu;
/** Why a decision was made; its title and who makes it stand above. */
const GROUNDS = /^(?:căn cứ|xét đề nghị|theo đề nghị)(?!\p{L})/iu;

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
const OF_THOSE_BEFORE: [vi: string, en: string] = [
  `nói về đơn vị đã được công nhận (chuyển tiếp, giữ hoặc thu hồi kết quả), chưa được đưa vào bộ tiêu chí: nếu kết quả của các đơn vị ấy khác đi thì ghi vào "${INFO.caveat.header}"`,
  `it is about units that were recognised before (which keep or lose what they have) and is not in the set: if their results are others, write it under "${INFO.caveat.header}"`,
];
const FIGURES: [vi: string, en: string] = [
  `điều khoản nói số liệu được tính thế nào hoặc của năm nào, chưa được đưa vào bộ tiêu chí: hãy ghi vào cột "${ROWS.definition.header}" của các hàng mà nó nói đến`,
  `this article says how figures are counted or of which year they are, and is not in the set: write it under "${ROWS.definition.header}" in the rows that it is about`,
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

/** The sentences of a line, without the number of its article and those of items within it. */
function sentencesOf(line: string): string[] {
  const items = withoutMarker(line).split(/(?<=[.;])\s+(?=\d{1,2}[.)]\s+\p{Lu})/u);
  return items.flatMap((item) => withoutMarker(item).split(/(?<=\.)\s+(?=\p{Lu})/u));
}

/** What is said of units, levels or figures; every line is in one place. */
interface Line extends OutlinedLine {
  readonly sentences: readonly string[];
  readonly kind: HeadKind | undefined;
  /** True for a line of an article, which also says what has nothing to do with the set. */
  readonly isArticle: boolean;
  readonly isRule: boolean;
}

/** A sentence without the words that only head a list of criteria: that stands below it. */
function besidesList(sentence: string): string {
  return sentence.replace(/,?(?:\s*trong đó,?)?[^,.;]*bắt buộc[^.;\d]*:$/iu, '');
}

const isConditions = (kind: HeadKind | undefined): boolean => kind === 'conditions' || kind === 'negative' || kind === 'required';
/** Of some units, when one thing is met: "Thôn thuộc nhóm 3 đạt về an ninh khi …". */
const SAYS_WHEN_MET =
  /^(?:đối với|riêng|các|thôn|xã|bản|làng|ấp)[^.;]*(?<!\p{L})(?:đạt (?:về|nội dung|chỉ tiêu)|đạt tiêu chí (?:số )?\d+ (?:khi|nếu))(?!\p{L})/iu;

/** True for a sentence by which units are recognised: by its words, or by those that it stands below. */
function isRule(sentence: string, kind: HeadKind | undefined, count: number): boolean {
  if (kind === 'before') return false;
  if (recognises(sentence, count)) return true;
  if (!isConditions(kind) || SAYS_WHEN_MET.test(sentence)) return false;
  return !asksForAll(sentence, count) && !isOrder(sentence) && !asksForAnother(sentence) && !isOfThoseBefore(sentence);
}

function linesOf(texts: readonly string[], isArticle: boolean, count: number): Line[] {
  const lines = outlined(texts.filter((text) => isArticle || !ONLY_HEADS.test(text)));
  return lines.map((line) => {
    const { text, above } = line;
    const kind = kindBelow(above);
    const sentences = sentencesOf(text);
    // What only heads a list is no rule; where no list follows, nobody knows what it asks for.
    const heads = headKind(text) !== undefined && (!text.endsWith(':') || lines.some((other) => other.above.includes(text)));
    const isSilent = (heads && !countsCriteria(besidesList(text))) || (isFormal(text) && kind !== undefined);
    return { ...line, kind, sentences, isArticle, isRule: !isSilent && sentences.some((each) => isRule(each, kind, count)) };
  });
}

/** True for a line that says for which units what stands below it is. */
function isForSome(line: string): boolean {
  const words = withoutMarker(line).replace(/\s*:$/u, '');
  return isForSomeUnits(words) || /(?<!\p{L})(?:đối với|riêng|thuộc|trừ)(?!\p{L})|đặc biệt khó khăn/iu.test(words);
}

/** What a line says of the rule, if every sentence that bears on the set is understood. */
function partsOf({ sentences, kind, above, article }: Line, criteria: readonly CriterionRow[]): readonly RuleParts[] | undefined {
  if (kind === 'negative' || above.some(isForSome)) return undefined;
  const bearing = sentences.filter(
    (each) => isRule(each, kind, criteria.length) || changesCriteria(each) || (countsCriteria(each) && !asksForAll(each, criteria.length)),
  );
  const parts = bearing.map((whole) => {
    const sentence = besidesList(whole);
    const words = kind === 'required' && !countsCriteria(sentence) ? `bắt buộc ${asCriterion(sentence)}` : sentence;
    return understandParts(article === undefined ? words : `Điều ${article}. ${words}`, criteria);
  });
  return parts.includes(undefined) ? undefined : (parts as RuleParts[]);
}

/** "Thu nhập" in a list of criteria is one. */
function asCriterion(words: string): string {
  return /^(?:các )?tiêu chí/iu.test(words) ? words : `tiêu chí ${words}`;
}

function ruleIn(rules: readonly Line[], criteria: readonly CriterionRow[]): string | undefined {
  const parts = rules.map((line) => partsOf(line, criteria));
  if (parts.includes(undefined)) return undefined;
  const rule = ruleOfParts(parts.flatMap((each) => each ?? []));
  return rule !== undefined && ruleFits(rule, criteria) ? ruleText(rule) : undefined;
}

/** The lines of texts; what is broken within a paragraph before a number is a line of its own. */
function textsOf(blocks: readonly WordBlock[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'text'
      ? block.text
          .split(/\n(?=\s*(?:[-–+•]\s|\d{1,2}(?:\.\d{1,2})*[.)]\s|[a-zđ]\)\s|Điều \d))/u)
          .map((line) => line.replaceAll('\n', ' ').trim())
      : [],
  );
}

/** The remark on a line that is no rule: articles are also about other things, notes below a table are not. */
function otherwiseOf({ text, words, sentences, kind, isArticle }: Line, columns: readonly string[]): [vi: string, en: string] | undefined {
  const isAll = sentences.every((each) => asksForAll(each, 0));
  if (isAll) return undefined;
  if (!isArticle) return isFormal(text) || headKind(text) !== undefined ? undefined : NOTE;
  const changes = sentences.some((each) => (changesCriteria(each) && !isOrder(each)) || (isConditions(kind) && SAYS_WHEN_MET.test(each)));
  if (isNamed(text, columns) || mayBeLevel(words) || changes) return ARTICLE;
  return sentences.some((each) => changesFigures(each) && !isOrder(each)) ? FIGURES : undefined;
}

function remarksOn(line: Line, columns: readonly string[], rule: string | undefined): DecisionRemark[] {
  const { text, sentences, kind, isRule: recognisesUnits } = line;
  const recognition = rule === undefined ? RECOGNITION : UNDERSTOOD(rule);
  const isBefore = kind === 'before' ? !isFormal(text) : sentences.some(isOfThoseBefore);
  const found = [
    ...(recognisesUnits ? [recognition] : []),
    ...(isBefore && headKind(text) === undefined ? [OF_THOSE_BEFORE] : []),
    ...(sentences.some(asksForAnother) ? [PRESUPPOSED] : []),
  ];
  const said = found.length > 0 ? found : [otherwiseOf(line, columns) ?? []].flatMap((words) => (words.length === 0 ? [] : [words]));
  return said.map((words) => remarkOn(text, ...words, LONGEST));
}

/** The articles among texts, and what stands before them. */
function articlesIn(texts: readonly string[]): [before: readonly string[], articles: readonly string[]] {
  const first = texts.findIndex((line) => /^điều\s+\d+(?!\p{L})/iu.test(line));
  return first === -1 ? [texts, []] : [texts.slice(0, first), texts.slice(first)];
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
  criteria: readonly CriterionRow[],
  columns: readonly string[] = [],
): OutsideText {
  const [head, articles] = articlesIn(textsOf(before));
  // Where a decision has no articles, what it says stands anywhere above the table.
  const above = articles.length > 0 ? articles : head.filter((line) => !GROUNDS.test(line));
  const [notes, articlesBelow] = articlesIn(textsOf(below));
  const lines = [
    ...linesOf(above, true, criteria.length),
    ...linesOf(notes, false, criteria.length),
    ...linesOf(articlesBelow, true, criteria.length),
  ];
  const rules = lines.filter((line) => line.isRule);
  const metWith = rules.length === 0 ? undefined : ruleIn(rules, criteria);
  const remarks = lines.flatMap((line) => remarksOn(line, columns, metWith));
  const caveat =
    rules.length === 0 || metWith !== undefined
      ? undefined
      : `Văn bản có điều kiện công nhận riêng: ${rules.map(({ text }) => `"${text}"`).join(' ')} ${ONLY_WITH_ALL}: hãy đối chiếu với điều kiện ấy.`;
  return { remarks, caveat, metWith };
}
