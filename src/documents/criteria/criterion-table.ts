import { checkArguments } from '../../model/check-arguments.ts';
import { fill } from '../../value/text.ts';
import { instrumentNumber } from '../../explain/assumption-names.ts';
import { formatDate, formatMoment } from '../../explain/format.ts';
import { isAssumption } from '../../law/assumption.ts';
import type { PlainText } from '../../model/dossier.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { heading, paragraph } from '../page/build.ts';
import type { Block, DocumentModel } from '../page/model.ts';
import { levelTable } from './level-table.ts';
import { notModelledBlocks, notOfficialBlocks } from './not-official.ts';
import { criterionRows } from './rows.ts';
import { criteriaView } from './view.ts';
import type { CriteriaView, DocumentMoment, DocumentOptions } from './view.ts';

/** Of which day a document is, and for whom. */
export function subtitleOf({ moment, columns, language, words }: CriteriaView): string {
  const known = moment.knownOn === undefined ? '' : ` (${words.knownOn} ${formatDate(moment.knownOn, language)})`;
  const [only] = columns;
  const column = only?.place === undefined ? '' : `; ${only.title}`;
  return `${words.on} ${formatMoment(moment, language)}${known}${column}`;
}

/** The sets that have to be met before this one: nothing that the table holds says so. */
export function presupposedBlocks({ ruleSet, words, language }: CriteriaView): Block[] {
  return (ruleSet.prerequisites ?? []).map(({ ruleSet: first }) => paragraph(fill(words.before, { title: first.title[language] })));
}

/** The instruments whose text was applied. */
export function instrumentBlocks({ text, words, language }: CriteriaView): Block[] {
  return [
    heading(words.instruments),
    {
      kind: 'list',
      items: text.instruments.map((instrument) => {
        const since = `${instrumentNumber(instrument, language)}, ${formatDate(instrument.inForce.from, language)}`;
        return isAssumption(instrument) ? since : `${since}: ${instrument.title}`;
      }),
    },
  ];
}

/**
 * The full table of a set on a day, in the layout of the decisions, as a document: number, criterion, content, thresholds
 * by column, unit in charge, source in law, grade.
 *
 * @remarks At the top stands what is not official yet. With a `place` there is the one column that applies to it; with a
 * `province` alone all columns, with that province's decisions. Cells that say the same in neighbouring columns are merged.
 * @param ruleSet - a set of `ntm-rules/rules`, or one made by `createRuleSet` or `amend`.
 * @param at - the day `on` (`YYYY-MM-DD`), and optionally `province` or `place`, `knownOn`, `drafts`, `assume`.
 * @param options - language and register of documents.
 * @returns plain data for {@link toMarkdown}, {@link toHtml}, `writeDocx` or `writeXlsx`.
 * @throws `NtmError`: `invalid-date`, `invalid-option` (language, region), `unknown-province`, `unknown-draft`, `unknown-assumption`; `date-not-covered` where no text is in force.
 * @example
 * ```ts
 * import { criterionTable, toMarkdown } from 'ntm-rules/documents';
 * import { commune } from 'ntm-rules/rules';
 *
 * const place = { province: 'kon-tum', region: 'central-highlands' };
 * const page = toMarkdown(criterionTable(commune, { on: '2024-12-31', place }));
 * page.includes('≥ 80 %'); // => true
 * ```
 */
export function criterionTable<Word extends string = never>(
  ruleSet: RuleSet,
  at: DocumentMoment<PlainText<Word>>,
  options?: DocumentOptions,
): DocumentModel;
export function criterionTable(ruleSet: RuleSet, at: DocumentMoment, options: DocumentOptions = {}): DocumentModel {
  checkArguments({ ruleSet: ['ruleSet', ruleSet], at: ['options', at], options: ['options', options] });
  const view = criteriaView(ruleSet, at, options);
  const { words, text, language } = view;
  const rows = criterionRows(view);
  return {
    title: `${words.table}: ${ruleSet.title[language]}`,
    subtitle: subtitleOf(view),
    language,
    orientation: 'landscape',
    blocks: [
      ...notOfficialBlocks(text.criteria, view),
      ...presupposedBlocks(view),
      ...instrumentBlocks(view),
      heading(words.table),
      levelTable(rows, rows, view),
      ...notModelledBlocks(view),
    ],
  };
}
