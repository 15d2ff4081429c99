import { asPattern, shorten } from '../../value/text.ts';
import { changesCriteria, changesFigures, defines, exempts } from './changing-words.ts';
import { remarksOnCount } from './counted-criteria.ts';
import { mayBeLevel } from './content-remarks.ts';
import { remarkOn } from './decision-remark.ts';
import type { DecisionRemark, Words } from './decision-remark.ts';
import { isForSomeUnits } from './for-some-units.ts';
import { isForWhom } from './for-whom.ts';
import { isFormality } from './formal-sentences.ts';
import { headKind, kindBelow } from './head-kinds.ts';
import type { HeadKind } from './head-kinds.ts';
import { ruleFits, ruleOfParts, ruleText } from './met-with-text.ts';
import { isOfAnotherAnnex, mayBeOfAnotherAnnex } from './named-annex.ts';
import type { ReadAnnex } from './named-annex.ts';
import * as said from './outside-words.ts';
import {
  asksForAll,
  asksForAnother,
  asksOfItsCommune,
  countsCriteria,
  isOfThoseBefore,
  isOrder,
  namesAll,
  recognises,
  recognisesDistrict,
} from './recognition.ts';
import { asksPlainlyForAll, understandParts } from './rule-parts.ts';
import type { CriterionRow, RuleParts } from './rule-parts.ts';
import { isAboutOthers, subjectLength } from './rule-subject.ts';
import { ONLY_WITH_ALL } from './set-words.ts';
import { articlesIn, textsOf } from './text-lines.ts';
import { outlined, sentencesOf, withoutMarker } from './text-outline.ts';
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
/** How long each of several sentences is told. */
const LONGEST_OF_MANY = 200;

/** What only says that notes follow. */
const ONLY_HEADS = /^(?:ghi chú|lưu ý|chú thích)\s*:?$/iu;
/** Why a decision was made; its title and who makes it stand above. */
const GROUNDS =
  /^(?:căn cứ (?:hiến pháp|luật|bộ luật|pháp lệnh|nghị định|nghị quyết|quyết định|thông tư|chỉ thị|kết luận|kế hoạch|chương trình|công văn|văn bản|tờ trình)|xét đề nghị|theo đề nghị)(?!\p{L})/iu;

/** True for a line that names a column of levels: "Thôn thuộc nhóm 3 …". */
function isNamed(line: string, columns: readonly string[]): boolean {
  return columns.some((title) => new RegExp(`(?<![\\p{L}\\d])${asPattern(title)}(?![\\p{L}\\d])`, 'iu').test(line));
}

/** What is said of units, levels or figures; every line is in one place. */
interface Line extends OutlinedLine {
  readonly sentences: readonly string[];
  readonly kind: HeadKind | undefined;
  /** True for a line of an article, which also says what has nothing to do with the set. */
  readonly isArticle: boolean;
  /** True for a line that only heads those below it. */
  readonly isHead: boolean;
  /** The sentences by which units are recognised. */
  readonly rules: readonly string[];
}

/** What the sentences around a table are read against. */
interface Read {
  readonly criteria: readonly CriterionRow[];
  readonly columns: readonly string[];
  readonly annex: ReadAnnex;
  /** How many rows of indicators the table may be said to have. */
  readonly rows: readonly number[];
  /** Of what the set is. */
  readonly ofWhat: string | undefined;
  /** The periods of which the set is. */
  readonly periods: readonly string[];
}

/** A sentence without the words that only head a list of criteria: that stands below it. */
function besidesList(sentence: string): string {
  return sentence.replace(/,?(?:\s*trong đó,?)?[^,.;]*bắt buộc[^.;\d]*:$/iu, '');
}

const isConditions = (kind: HeadKind | undefined): boolean => kind === 'conditions' || kind === 'negative' || kind === 'required';
/** Of some units, when one thing is met: "Thôn thuộc nhóm 3 đạt về an ninh khi …". */
const SAYS_WHEN_MET =
  /^(?:đối với|riêng|các|thôn|xã|bản|làng|ấp)[^.;]*(?<!\p{L})(?:đạt (?:về|nội dung|chỉ tiêu)|đạt tiêu chí (?:số )?\d+ (?:khi|nếu))(?!\p{L})/iu;

/** True for what only leaves a criterion out, or says what is meant by a thing that is counted. */
function isOfCriteria(sentence: string): boolean {
  const onlyExempts = exempts(sentence) && !/công nhận|đạt chuẩn|danh hiệu/iu.test(sentence);
  return (onlyExempts || defines(sentence)) && !countsCriteria(sentence);
}

/** True for a sentence by which units are recognised: by its words, or by those that it stands below. */
function isRule(sentence: string, kind: HeadKind | undefined, { criteria, annex }: Read): boolean {
  if (kind === 'before' || isOfAnotherAnnex(sentence, annex) || isOfCriteria(sentence) || recognisesDistrict(sentence)) return false;
  if (asksOfItsCommune(sentence)) return true;
  if (recognises(sentence, criteria.length)) return !isFormality(sentence);
  if (!isConditions(kind) || SAYS_WHEN_MET.test(sentence)) return false;
  return !asksForAll(sentence, criteria.length) && !isOrder(sentence) && !asksForAnother(sentence) && !isOfThoseBefore(sentence);
}

function linesOf(texts: readonly string[], isArticle: boolean, read: Read): Line[] {
  const lines = outlined(texts.filter((text) => isArticle || !ONLY_HEADS.test(text)));
  return lines.map((line) => {
    const { text, above } = line;
    const kind = kindBelow(above);
    const sentences = sentencesOf(text);
    const own = headKind(text);
    // What only heads a list is no rule; where no list follows, nobody knows what it asks for.
    const heads = own !== undefined && (!text.endsWith(':') || lines.some((other) => other.above.includes(text)));
    const isSilent = (heads && !countsCriteria(besidesList(text))) || (isFormality(text) && kind !== undefined);
    const isHead = heads && (isPlainHead(text) || own === 'before');
    return { ...line, kind, sentences, isArticle, isHead, rules: isSilent ? [] : sentences.filter((each) => isRule(each, kind, read)) };
  });
}

/** True for a line that says nothing of what stands below it but that it is asked for: of all units, at any time. */
function isPlainHead(line: string): boolean {
  const words = withoutMarker(line).replace(/[\s:.]+$/u, '');
  return isFormality(line) || subjectLength(words) === words.length || /^(?:các )?tiêu chí bắt buộc$/iu.test(words);
}

/** True for a line that says for which units what stands below it is. */
function isForSome(line: string): boolean {
  const words = withoutMarker(line).replace(/\s*:$/u, '');
  return isForSomeUnits(words) || /(?<!\p{L})(?:đối với|riêng|thuộc|trừ)(?!\p{L})|đặc biệt khó khăn/iu.test(words);
}

const periodsIn = (text: string): string[] =>
  [...text.matchAll(/giai đoạn\s+(\d{4})\s*[-–]\s*(\d{4})/giu)].map(([, from, to]) => `${from!}-${to!}`);

/** What a line says of the rule, if every sentence that bears on the set is understood. */
function partsOf({ sentences, kind, above, article, rules }: Line, read: Read, heads: readonly string[]): readonly RuleParts[] | undefined {
  const { criteria, annex, periods, ofWhat } = read;
  if (kind === 'negative' || above.some((text) => isForSome(text) || !heads.includes(text))) return undefined;
  const bearing = sentences.filter(
    (each) =>
      rules.includes(each) || changesCriteria(each) || (countsCriteria(each) && !asksForAll(each, criteria.length) && !isFormality(each)),
  );
  const parts = bearing.map((whole) => {
    if (
      isAboutOthers(withoutMarker(whole), ofWhat) ||
      mayBeOfAnotherAnnex(whole, annex) ||
      periodsIn(whole).some((period) => !periods.includes(period))
    )
      return undefined;
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

function ruleIn(rules: readonly Line[], lines: readonly Line[], read: Read): string | undefined {
  // What stands below words that are not understood may be for some units alone.
  const heads = lines.filter((line) => line.isHead || line.rules.length > 0 || isPlainHead(line.text)).map(({ text }) => text);
  const parts = rules.map((line) => partsOf(line, read, heads));
  if (parts.includes(undefined)) return undefined;
  const rule = ruleOfParts(parts.flatMap((each) => each ?? []));
  return rule !== undefined && ruleFits(rule, read.criteria) ? ruleText(rule) : undefined;
}

const sayLevels = (sentence: string, kind: HeadKind | undefined): boolean =>
  (changesCriteria(sentence) && !isOrder(sentence)) || (isConditions(kind) && SAYS_WHEN_MET.test(sentence));
const sayFigures = (sentence: string): boolean => changesFigures(sentence) && !isOrder(sentence);

/** True for a sentence that nobody has to read: one that asks for what is done anyway, or belongs to the form of a decision. */
function isSettled(sentence: string, { criteria, annex }: Read): boolean {
  if (isOfAnotherAnnex(sentence, annex)) return isFormality(sentence) && !/^(?:ban hành|quy định)/iu.test(withoutMarker(sentence));
  const counted = [...sentence.matchAll(/(\d+) tiêu chí/giu)].every(([, count]) => Number(count) === criteria.length);
  if (isFormality(sentence)) return counted;
  if (asksPlainlyForAll(withoutMarker(sentence), criteria)) return true;
  const words = withoutMarker(sentence).replace(/^[Tt]iêu chí (?:(?:số )?\d+\s*[.:–-]\s*|(?:về )?(?=\p{Lu}))/u, '');
  return criteria.some(({ title }) => title.toLowerCase() === words.toLowerCase());
}

/** The remark on a line that is no rule: articles are also about other things, notes below a table are not. */
function otherwiseOf(line: Line, read: Read): Words | undefined {
  const { text, words, sentences, kind, isArticle, isHead } = line;
  if (isHead || sentences.every((each) => isSettled(each, read))) return undefined;
  if (isForWhom(words)) return said.FOR_WHOM;
  if (!isArticle) return said.NOTE;
  if (isNamed(text, read.columns) || mayBeLevel(words) || sentences.some((each) => sayLevels(each, kind))) return said.ARTICLE;
  return sentences.some(sayFigures) ? said.FIGURES : undefined;
}

/** What a sentence counts otherwise than the table does; of several tables nobody knows of which it speaks. */
function countsIn(sentence: string, { criteria, rows, annex }: Read): DecisionRemark[] {
  return annex.isOnly && !mayBeOfAnotherAnnex(sentence, annex) ? remarksOnCount(sentence, { criteria: criteria.length, rows }) : [];
}

/** The remarks on a line, and the sentences of it that none of them is about. */
function remarksOn(line: Line, read: Read, rule: string | undefined): { remarks: DecisionRemark[]; untaken: readonly string[] } {
  const { text, sentences, kind, rules, isHead } = line;
  const recognition = rule === undefined ? said.RECOGNITION : said.UNDERSTOOD(rule);
  const isBefore = kind === 'before' ? !isFormality(text) : sentences.some(isOfThoseBefore);
  const found = [
    ...(rules.length > 0 ? [recognition] : []),
    ...(isBefore && headKind(text) === undefined ? [said.OF_THOSE_BEFORE] : []),
    ...(sentences.some(asksOfItsCommune) ? [said.OF_ITS_COMMUNE] : []),
    ...(sentences.some(asksForAnother) ? [said.PRESUPPOSED] : []),
  ];
  const counted = sentences.flatMap((each) => countsIn(each, read));
  const otherwise = found.length + counted.length > 0 ? undefined : otherwiseOf(line, read);
  const isTaken = (sentence: string): boolean =>
    (otherwise !== undefined && text.length <= LONGEST) ||
    countsIn(sentence, read).length > 0 ||
    (otherwise !== undefined && (sayLevels(sentence, kind) || sayFigures(sentence))) ||
    (isBefore && kind === 'before') ||
    rules.includes(sentence) ||
    isOfThoseBefore(sentence) ||
    asksForAnother(sentence) ||
    asksOfItsCommune(sentence);
  const untaken = isHead ? [] : sentences.filter((each) => !isTaken(each) && !isSettled(each, read));
  const remarks = [...found, ...(otherwise === undefined ? [] : [otherwise])].map((words) => remarkOn(text, ...words, LONGEST));
  return { remarks: [...counted, ...remarks], untaken };
}

/** One remark on all sentences that no other is about, each of them once. */
function remarkOnUntaken(sentences: readonly string[]): DecisionRemark[] {
  if (sentences.length === 0) return [];
  const row = [...new Set(sentences)].map((each) => `"${shorten(each, LONGEST_OF_MANY)}"`).join(' ');
  return [remarkOn(row, ...said.UNTAKEN, row.length)];
}

/** True for a line that recognises somebody with all criteria: another rule contradicts it. */
function recognisesWithAll({ sentences, kind }: Line, { criteria, annex }: Read): boolean {
  return sentences.some(
    (each) =>
      namesAll(each, criteria.length) &&
      (isConditions(kind) || /công nhận|được xét|đạt chuẩn/iu.test(each)) &&
      !isOfAnotherAnnex(each, annex) &&
      !isOfThoseBefore(each) &&
      !isFormality(each),
  );
}

/**
 * What stands outside of the table and bears on what it says: rules of recognition, sets to be met first, notes, and whatever else is
 * no formality.
 *
 * @param before - what stands before the table.
 * @param criteria - those of the table.
 * @param below - what stands between its parts and below it, up to the next annex.
 * @param columns - what its columns of levels are called: an article that names one says for whom it is, or something else of it.
 * @param rows - how many indicators it may be said to have.
 * @param ofWhat - of what the set is, as the sheet says it.
 */
export function outsideText(
  before: readonly WordBlock[],
  below: readonly WordBlock[],
  criteria: readonly CriterionRow[],
  columns: readonly string[] = [],
  annex: ReadAnnex = { number: undefined, isOnly: true },
  rows: readonly number[] = [],
  ofWhat?: string,
): OutsideText {
  const textsBefore = textsOf(before);
  const [head, articles] = articlesIn(textsBefore);
  const periods = textsBefore.filter(isFormality).flatMap(periodsIn);
  const read: Read = { criteria, columns, annex, rows, periods, ofWhat };
  // Where a decision has no articles, what it says stands anywhere above the table.
  const above = articles.length > 0 ? articles : head.filter((line) => !GROUNDS.test(line));
  const [notes, articlesBelow] = articlesIn(textsOf(below));
  const lines = [...linesOf(above, true, read), ...linesOf(notes, false, read), ...linesOf(articlesBelow, true, read)];
  const rules = lines.filter((line) => line.rules.length > 0);
  const withAll = rules.length === 0 ? [] : lines.filter((line) => recognisesWithAll(line, read));
  const metWith = rules.length === 0 || withAll.length > 0 ? undefined : ruleIn(rules, lines, read);
  const found = lines.map((line) => remarksOn(line, read, metWith));
  const remarks = [...found.flatMap((each) => each.remarks), ...remarkOnUntaken(found.flatMap((each) => each.untaken))];
  const ofRules = lines.filter((line) => rules.includes(line) || withAll.includes(line));
  // Whom a rule is for may stand above it.
  const inCaveat = [...new Set(ofRules.flatMap((line) => [...line.above.filter((text) => !isPlainHead(text)), line.text]))];
  const caveat =
    rules.length === 0 || metWith !== undefined
      ? undefined
      : `Văn bản có điều kiện công nhận riêng: ${inCaveat.map((text) => `"${text}"`).join(' ')} ${ONLY_WITH_ALL}: hãy đối chiếu với điều kiện ấy.`;
  return { remarks, caveat, metWith };
}
