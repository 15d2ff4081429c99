import { checkArguments } from '../../model/check-arguments.ts';
import { formatDate } from '../../explain/format.ts';
import type { PlainText } from '../../model/dossier.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { changeBlocks } from '../changes/redline.ts';
import { heading } from '../page/build.ts';
import type { DocumentModel } from '../page/model.ts';
import { instrumentBlocks, presupposedBlocks, subtitleOf } from './criterion-table.ts';
import { changesBetween, readable } from './history.ts';
import { levelTable } from './level-table.ts';
import { notOfficialBlocks } from './not-official.ts';
import { criterionRows } from './rows.ts';
import { criteriaView } from './view.ts';
import type { DocumentMoment, DocumentOptions } from './view.ts';

/**
 * The consolidated text of a set on a day, as a document; with `since`, as a redline against the text of that day.
 *
 * @remarks At the top stands what is not official yet. The redline is twofold: a list of the changes, each with the
 * instrument that made it, and the whole table with what was struck out and put in where it stands.
 * @param ruleSet - a set of `ntm-rules/rules`, or one made by `createRuleSet` or `amend`.
 * @param at - the day `on`, and optionally `since`, an earlier day with which it is compared; `province` or `place`, `knownOn`, `drafts`, `assume`.
 * @param options - language and register of documents.
 * @returns plain data for {@link toMarkdown}, {@link toHtml}, `writeDocx` or `writeXlsx`.
 * @throws `NtmError`: `invalid-date`, `invalid-option` (language, region), `unknown-province`, `unknown-draft`, `unknown-assumption`; `date-not-covered` where on one of the days no text
 * is in force.
 * @example
 * ```ts
 * import { consolidatedDocument, toMarkdown } from 'ntm-rules/documents';
 * import { commune } from 'ntm-rules/rules';
 *
 * const page = toMarkdown(consolidatedDocument(commune, { on: '2024-03-02', since: '2024-02-29' }));
 * page.includes('theo 211/QĐ-TTg'); // => true
 * ```
 */
export function consolidatedDocument<Word extends string = never>(
  ruleSet: RuleSet,
  at: DocumentMoment<PlainText<Word>> & { readonly since?: string | undefined },
  options?: DocumentOptions,
): DocumentModel;
export function consolidatedDocument(
  ruleSet: RuleSet,
  at: DocumentMoment & { readonly since?: string | undefined },
  options: DocumentOptions = {},
): DocumentModel {
  checkArguments({ ruleSet: ['ruleSet', ruleSet], at: ['options', at], options: ['options', options] });
  const { since, ...moment } = at;
  const view = criteriaView(ruleSet, moment, options);
  const { words, text, language } = view;
  const after = criterionRows(view);
  const before = since === undefined ? after : criterionRows(criteriaView(ruleSet, { ...moment, on: since }, options));
  const compared = since === undefined ? '' : `, ${words.since} ${formatDate(since, language)}`;
  return {
    title: `${words.consolidated}: ${ruleSet.title[language]}`,
    subtitle: `${subtitleOf(view)}${compared}`,
    language,
    orientation: 'landscape',
    blocks: [
      ...notOfficialBlocks(text.criteria, view),
      ...presupposedBlocks(view),
      ...instrumentBlocks(view),
      ...(since === undefined
        ? []
        : [
            heading(words.changes),
            ...changeBlocks(
              changesBetween(view, since, moment.on).map((change) => readable(change, view)),
              language,
            ),
          ]),
      heading(words.consolidated),
      levelTable(after, before, view),
    ],
  };
}
