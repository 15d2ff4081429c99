import { checkArguments, checkLanguage } from '../model/check-arguments.ts';
import type { Assessment, CriterionResult, Tally } from '../model/assessment.ts';
import { ASSUMED_CODES, OTHER_CODES } from '../model/notice.ts';
import type { PlainText } from '../model/dossier.ts';
import { citationText } from './citation.ts';
import { indicatorExplanation, judgedSentence } from './explain-indicator.ts';
import type { IndicatorExplanation } from './explain-indicator.ts';
import { formatMoment, rangeText } from './format.ts';
import type { Language } from './language.ts';
import { noticeSentences } from './notices.ts';
import { isStatement, unofficialWords } from './relied.ts';
import { rowNumbers } from './row-numbers.ts';
import { columnText } from './declared-words.ts';
import { GRADE_WORDS, STANDING_WORDS, STATUS_WORDS } from './words.ts';

export type { IndicatorExplanation } from './explain-indicator.ts';

/** `đạt 15–17 trên 19 tiêu chí`, or one number where nothing is open. */
export function tallyText(tally: Tally, language: Language): string {
  const range = rangeText(tally.lower, tally.upper);
  return language === 'vi' ? `đạt ${range} trên ${tally.total} tiêu chí` : `met ${range} of ${tally.total} criteria`;
}

function summary(assessment: Assessment, language: Language): string {
  const { unit, ruleSet, tally } = assessment;
  const name = unit.name ?? unit.id;
  const status = STATUS_WORDS[language][assessment.status];
  const standing = STANDING_WORDS[language][assessment.standing];
  const day = formatMoment(assessment, language);
  return language === 'vi'
    ? `${name}, ngày ${day}, theo bộ tiêu chí "${ruleSet.title.vi}": ${status}, ${tallyText(tally, 'vi')}; kết quả ${standing}.`
    : `${name}, ${day}, under "${ruleSet.title.en}": ${status}, ${tallyText(tally, 'en')}; the result is ${standing}.`;
}

/** What holds whatever the missing facts turn out to be. */
function robustness({ status, tally, prerequisites }: Assessment, language: Language): string {
  const vi = language === 'vi';
  if (status === 'met') return vi ? 'Đạt, dù các số liệu còn thiếu là bao nhiêu.' : 'Met, whatever the missing facts turn out to be.';
  if (status === 'not-met') {
    const failed = [
      ...(tally.notMet === 0 ? [] : [vi ? `${tally.notMet} tiêu chí không đạt` : `criteria not met: ${tally.notMet}`]),
      ...(prerequisites.some((first) => first.status === 'not-met')
        ? [vi ? 'bộ tiêu chí phải đạt trước không đạt' : 'a set that has to be met first is not met']
        : []),
    ].join('; ');
    return vi
      ? `Không đạt, dù các số liệu còn thiếu là bao nhiêu: ${failed}.`
      : `Not met, whatever the missing facts turn out to be: ${failed}.`;
  }
  return vi ? 'Kết quả còn phụ thuộc vào những gì chưa biết.' : 'The outcome still depends on what is not known.';
}

function place(assessment: Assessment, language: Language): string[] {
  const { column, columnRule } = assessment.place;
  // That there is none is a notice.
  if (column === null) return [];
  const name = columnText(column, language, assessment.ruleSet);
  if (columnRule === null) return [language === 'vi' ? `Áp dụng cột ${name}.` : `The column ${name} applies.`];
  const citation = citationText(columnRule.cite, assessment.instruments, language);
  const grade = GRADE_WORDS[language][columnRule.grade];
  // A column that says itself for whom it is has one name.
  const why = columnRule.id === column ? '' : `: ${columnRule.title[language]}`;
  return [
    language === 'vi' ? `Áp dụng cột ${name}${why} (${citation}; ${grade}).` : `The column ${name} applies${why} (${citation}; ${grade}).`,
  ];
}

function criterionSentence(criterion: CriterionResult, language: Language): string {
  const status = STATUS_WORDS[language][criterion.status];
  const word = language === 'vi' ? 'Tiêu chí' : 'Criterion';
  const { judgement } = criterion;
  const judged = judgement === undefined ? '' : `, ${judgedSentence(judgement, language)}`;
  return `${word} ${criterion.no} – ${criterion.title[language]}: ${status}${judged}.`;
}

/** How the sets stand that have to be met first, a sentence each. */
export function prerequisiteSentences({ prerequisites }: Assessment, language: Language): string[] {
  return prerequisites.map(({ title, status }) =>
    language === 'vi'
      ? `Điều kiện trước, "${title.vi}": ${STATUS_WORDS.vi[status]}.`
      : `Prerequisite "${title.en}": ${STATUS_WORDS.en[status]}.`,
  );
}

function missing(assessment: Assessment, language: Language): string[] {
  const decisive = assessment.missingFacts.filter((fact) => fact.decisive);
  if (decisive.length === 0) return [];
  const names = decisive.map(({ fact }) => assessment.facts[fact]?.label[language] ?? fact).join('; ');
  return [
    language === 'vi'
      ? `Số liệu còn thiếu có thể làm thay đổi kết quả: ${names}.`
      : `Missing facts that could still change the outcome: ${names}.`,
  ];
}

function reliance({ reliesOn }: Assessment, language: Language): string {
  const count = (ids: readonly string[]): number => ids.filter(isStatement).length;
  const { official, reported, recalled, assumed, missing: absent, judgements } = reliesOn;
  const borrowed = assumed === undefined ? '' : language === 'vi' ? `, ${count(assumed)} giả định` : `, ${count(assumed)} assumed`;
  const { wordings, titles } = unofficialWords(reliesOn);
  return language === 'vi'
    ? `Căn cứ vào ${count(official)} mức chính thức, ${count(reported)} theo nguồn tin, ${count(recalled)} nhớ lại${borrowed}, ${count(absent)} chưa có; ${judgements.length} kết luận; lời văn chưa chính thức ở ${wordings} chỉ tiêu, tên chưa chính thức ở ${titles} tiêu chí.`
    : `It rests on ${count(official)} official, ${count(reported)} reported, ${count(recalled)} recalled${borrowed} and ${count(absent)} missing values, and on ${judgements.length} judgements; the wording of ${wordings} indicators and the titles of ${titles} criteria are not official.`;
}

function warnings(assessment: Assessment, language: Language): string[] {
  const vi = language === 'vi';
  const invented = assessment.instruments.filter((instrument) => instrument.invented === true || instrument.status === 'draft');
  const { caveat } = assessment.ruleSet;
  const contradicted = rowNumbers(assessment.contradictions, assessment, language);
  return [
    ...noticeSentences(assessment, language, ASSUMED_CODES),
    ...(caveat === undefined ? [] : [caveat[language]]),
    ...(assessment.illustrative === true
      ? [vi ? 'Hồ sơ minh họa, không phải số liệu thật.' : 'An illustrative dossier, not real data.']
      : []),
    ...invented.map(({ number }) =>
      vi ? `Có áp dụng văn bản dự thảo hoặc giả định: ${number}.` : `A draft or invented instrument was applied: ${number}.`,
    ),
    ...(assessment.contradictions.length === 0
      ? []
      : [vi ? `Kết luận trái với số liệu ở: ${contradicted}.` : `Judgements contradict the facts at: ${contradicted}.`]),
  ];
}

/** The outcome, what to know of it, and what it is about: a sentence each. */
export function outcomeSentences(assessment: Assessment, language: Language): readonly string[] {
  return [
    summary(assessment, language),
    ...warnings(assessment, language),
    robustness(assessment, language),
    ...noticeSentences(assessment, language, OTHER_CODES),
    ...place(assessment, language),
    ...prerequisiteSentences(assessment, language),
  ];
}

/**
 * An assessment in sentences.
 *
 * @remarks Says the outcome with its bounds, whether it is robust, which column applies, each criterion and indicator with
 * value, threshold, gap, source and grade, what is missing and what the verdict rests on. Numbers, units, dates and
 * citations take the form of the language; display never changes a verdict.
 * @param assessment - what `assess` returned; nothing else is read.
 * @param language - `vi` or `en`. Titles in English are unofficial translations.
 * @returns sentences in the order in which a report gives them.
 * @example
 * ```ts
 * import { assess, explain } from 'ntm-rules';
 * import { commune } from 'ntm-rules/rules';
 *
 * const unit = { id: 'a', name: 'Xã A', level: 'commune', region: 'central-highlands' };
 * const sentences = explain(assess(commune, { unit, facts: { multidimensionalPoverty: '8.5' } }, { on: '2024-12-31' }), 'vi');
 *
 * sentences.some((sentence) => sentence.includes('vượt 1,5 điểm phần trăm')); // => true
 * ```
 */
export function explain(assessment: Assessment, language: Language): readonly string[] {
  checkArguments({ assessment: ['assessment', assessment] });
  checkLanguage(language);
  return [
    ...outcomeSentences(assessment, language),
    ...assessment.criteria.flatMap((criterion) => [
      criterionSentence(criterion, language),
      ...criterion.indicators.map((indicator) => indicatorExplanation(indicator, assessment, language).sentence),
    ]),
    ...missing(assessment, language),
    reliance(assessment, language),
  ];
}

/**
 * One indicator of an assessment in words, part by part.
 *
 * @param assessment - what `assess` returned.
 * @param id - the indicator's id, its number in its set: `"2.2"`.
 * @param language - `vi` or `en`.
 * @returns the parts of a table row and the whole as a sentence; `undefined` if the set has no such indicator.
 * @example
 * ```ts
 * import { assess, explainIndicator } from 'ntm-rules';
 * import { commune } from 'ntm-rules/rules';
 *
 * const unit = { id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands' };
 * const assessment = assess(commune, { unit, facts: { villageRoads: '76.5' } }, { on: '2024-12-31' });
 *
 * explainIndicator(assessment, '2.2', 'vi')?.required; // => '≥ 80 %'
 * explainIndicator(assessment, '2.2', 'vi')?.citation; // => 'chỉ tiêu 2.2, QĐ 416/QĐ-UBND'
 * ```
 */
export function explainIndicator<RowId extends string, Word extends string = never>(
  assessment: Assessment<RowId>,
  id: NoInfer<RowId> | PlainText<Word>,
  language: Language,
): IndicatorExplanation | undefined {
  checkArguments({ assessment: ['assessment', assessment] });
  checkLanguage(language);
  const result = assessment.criteria.flatMap(({ indicators }) => indicators).find((indicator) => indicator.id === id);
  return result === undefined ? undefined : indicatorExplanation(result, assessment, language);
}
