import { checkArguments, checkLanguage } from '../../model/check-arguments.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Impact } from '../../model/impact.ts';
import { fill } from '../../value/text.ts';
import { outcomeSentences } from '../../explain/explain.ts';
import { formatMoment } from '../../explain/format.ts';
import type { Language } from '../../explain/language.ts';
import { tallyChart } from '../chart/tally-chart.ts';
import { heading } from '../page/build.ts';
import type { DocumentModel, Letterhead, Signature } from '../page/model.ts';
import { flipsSection } from './flips-section.ts';
import {
  criteriaTable,
  instrumentsSection,
  judgementsSection,
  missingSection,
  relianceSection,
  sourcesSection,
  tallyTable,
  warningNote,
  waySection,
} from './unit-sections.ts';
import { REPORT_WORDS } from './words.ts';

/** What a report can carry besides. */
export interface ReportOptions {
  readonly letterhead?: Letterhead;
  readonly signature?: Signature;
}

/** What the report on one unit can be asked for. */
export interface UnitReportOptions extends ReportOptions {
  /** How many criteria are to be met, for the shortest way there; all that apply unless given. */
  readonly target?: number;
  /** What amendments change for the unit: what `impact` returned for it alone. */
  readonly impact?: Impact;
}

/**
 * The report on one assessed unit, for the file: verdict, tally with bounds, table by criterion, the shortest way to the
 * target, what is missing, what the verdict rests on, citations.
 *
 * @remarks Warnings come first: made-up dossiers and laws, drafts, values that are not official. The way names the criteria that
 * the fewest parts of indicators keep from being met; it says nothing about cost. Render it with `toMarkdown`, `toHtml`, or the
 * renderers of `ntm-rules/docx` and `ntm-rules/xlsx`.
 * @param assessment - what `assess` returned.
 * @param language - of the report.
 * @param options - `target`: criteria to be met; `impact`: what amendments change for the unit; `letterhead` and `signature` of the office that issues it.
 * @returns the document as plain data.
 * @example
 * ```ts
 * import { assess } from 'ntm-rules';
 * import { toMarkdown, unitReport } from 'ntm-rules/documents';
 * import { commune } from 'ntm-rules/rules';
 *
 * const unit = { id: 'a', name: 'Xã A', level: 'commune', province: 'kon-tum', region: 'central-highlands' };
 * const assessment = assess(commune, { unit, facts: { incomePerCapita: '49.5' } }, { on: '2024-12-31' });
 * toMarkdown(unitReport(assessment, 'vi')).includes('còn thiếu 0,5 triệu đồng/người/năm'); // => true
 * ```
 */
export function unitReport(assessment: Assessment, language: Language, options: UnitReportOptions = {}): DocumentModel {
  checkArguments({ assessment: ['assessment', assessment], options: ['options', options] });
  checkLanguage(language);
  const words = REPORT_WORDS[language];
  const { unit, ruleSet } = assessment;
  const { target, impact, ...frame } = options;
  const day = fill(words.onDay, { on: formatMoment(assessment, language) });
  return {
    title: words.unitTitle,
    subtitle: `${unit.name ?? unit.id} – ${ruleSet.title[language]}, ${day}`,
    language,
    orientation: 'landscape',
    ...frame,
    blocks: [
      ...warningNote([assessment], language),
      heading(words.summary),
      { kind: 'list', items: outcomeSentences(assessment, language) },
      tallyTable(assessment, language),
      { kind: 'figure', svg: tallyChart([assessment], language), title: words.tallyChart },
      heading(words.criteria),
      criteriaTable(assessment, language),
      ...flipsSection(impact, language),
      ...waySection(assessment, language, target),
      ...missingSection(assessment, language),
      ...sourcesSection(assessment, language),
      ...judgementsSection(assessment, language),
      ...relianceSection(assessment, language),
      ...instrumentsSection([assessment], language),
    ],
  };
}
