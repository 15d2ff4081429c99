import { checkArguments } from '../../model/check-arguments.ts';
import { GRADE_WORDS } from '../../explain/words.ts';
import { shorten } from '../../value/text.ts';
import type { CriterionText, IndicatorText } from '../../law/text.ts';
import { ntmError, problem } from '../../model/errors.ts';
import type { PlainText } from '../../model/dossier.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { heading, paragraph } from '../page/build.ts';
import type { Block, DocumentModel } from '../page/model.ts';
import { besideBlocks } from './beside-table.ts';
import { subtitleOf } from './criterion-table.ts';
import { definitionBlocks } from './definition-table.ts';
import { exampleBlocks } from './example.ts';
import { formula } from './formula.ts';
import { historyBlocks } from './history.ts';
import { notOfficialBlocks } from './not-official.ts';
import { periodBlocks, sourceBlocks } from './period-table.ts';
import { requirementsOf } from './requirements.ts';
import { basisText, gradeText, measuredText, withoutLetter } from './statements.ts';
import { besideOf, criteriaView, titleOf } from './view.ts';
import type { CriteriaView, DocumentMoment, DocumentOptions } from './view.ts';

function decidedBlocks(indicator: IndicatorText, view: CriteriaView): Block[] {
  const { words, language } = view;
  const requirements = requirementsOf(indicator, view);
  const isOne = requirements.length === 1;
  const how = isOne ? measuredText(requirements[0]!, view) : formula(indicator.condition, requirements, view);
  const exceptions = indicator.exceptions.map(
    ({ title, effect, cite, grade }) =>
      `${words.exception}: ${title[language]} → ${words[effect]} (${basisText(cite, view)}; ${GRADE_WORDS[language][grade]})`,
  );
  const named = isOne ? [] : requirements.map((requirement) => `${requirement.letter}) ${withoutLetter(measuredText(requirement, view))}`);
  return [
    ...(isOne ? [] : [paragraph([{ text: `${words.decided}: `, bold: true }, how])]),
    ...(named.length + exceptions.length === 0 ? [] : [{ kind: 'list', items: [...named, ...exceptions] } as const]),
  ];
}

function indicatorBlocks(indicator: IndicatorText, criterion: CriterionText, view: CriteriaView): Block[] {
  const { words, beside } = view;
  return [
    heading(`${words.indicator} ${indicator.no}`, 3, `indicator-${indicator.id}`),
    paragraph([titleOf(indicator, view), { text: ` (${words.openWording}: ${gradeText(indicator.wording, view)})`, italic: true }]),
    ...decidedBlocks(indicator, view),
    ...periodBlocks(indicator, view),
    ...sourceBlocks(indicator, view),
    ...definitionBlocks(indicator, view),
    ...besideBlocks(beside.get(criterion.id), besideOf(view, criterion.id, indicator.id), view),
  ];
}

/** The criterion of that id; where none has it, that of the number: ids of a set that was brought are words, and people know the number. */
function criterionIn({ text: { criteria } }: CriteriaView, row: string): CriterionText {
  const found = criteria.find(({ id }) => id === row) ?? criteria.find(({ no }) => no === row);
  if (found !== undefined) return found;
  const allowed = criteria.map(({ id, no }) => (id === no ? id : `${no} (${id})`)).join(', ');
  throw ntmError([problem('invalid-option', ['criterion'], { option: 'criterion', value: shorten(String(row)), allowed })]);
}

/**
 * All about one criterion on a day, as a document: wording, how it is decided, thresholds by period and column, definition of
 * each figure, unit in charge, evidence, guidance, history of amendments as a redline, and a worked example.
 *
 * @remarks At the top stands what is not official yet. The example's figures are made up and say so; its results come from
 * `assess` itself. History reaches up to the day asked about.
 * @param ruleSet - a set of `ntm-rules/rules`, or one made by `createRuleSet` or `amend`.
 * @param criterion - the criterion's lasting id, or its number on the day: `'10'`; where one has it as its id and another as its number, the id counts.
 * @param at - the day `on`, and optionally `province` or `place`, `knownOn`, `drafts`, `assume`.
 * @param options - language and register of documents.
 * @returns plain data for {@link toMarkdown}, {@link toHtml}, `writeDocx` or `writeXlsx`.
 * @throws `NtmError`: `invalid-option` for a criterion that the text does not have, a language or region that there is not; `invalid-date`, `unknown-province`,
 * `unknown-draft`, `unknown-assumption`; `date-not-covered` where no text is in force.
 * @example
 * ```ts
 * import { criterionPage, toMarkdown } from 'ntm-rules/documents';
 * import { commune, register } from 'ntm-rules/rules';
 *
 * const page = toMarkdown(criterionPage(commune, '10', { on: '2024-12-31', province: 'kon-tum' }, { register }));
 * page.includes('# Tiêu chí 10. Thu nhập'); // => true
 * page.includes('năm 2023'); // => true
 * ```
 */
export function criterionPage<Word extends string = never>(
  ruleSet: RuleSet,
  criterion: string,
  at: DocumentMoment<PlainText<Word>>,
  options?: DocumentOptions,
): DocumentModel;
export function criterionPage(ruleSet: RuleSet, criterion: string, at: DocumentMoment, options: DocumentOptions = {}): DocumentModel {
  checkArguments({ criterion: ['text', criterion], ruleSet: ['ruleSet', ruleSet], at: ['options', at], options: ['options', options] });
  const view = criteriaView(ruleSet, at, options);
  const { words, language } = view;
  const found = criterionIn(view, criterion);
  const rows = [found.id, ...found.indicators.map(({ id }) => id)];
  return {
    title: `${words.criterion} ${found.no}. ${titleOf(found, view)}`,
    subtitle: `${ruleSet.title[language]}\n${subtitleOf(view)}`,
    language,
    orientation: 'landscape',
    blocks: [
      ...notOfficialBlocks([found], view),
      ...found.indicators.flatMap((indicator) => indicatorBlocks(indicator, found, view)),
      ...historyBlocks(rows, view),
      ...exampleBlocks(found.id, view),
    ],
  };
}
