import { checkArguments, checkLanguage } from '../../model/check-arguments.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Impact } from '../../model/impact.ts';
import type { Language } from '../../explain/language.ts';
import { heading } from '../page/build.ts';
import type { DocumentModel } from '../page/model.ts';
import { aboutUnit, pageBlocks } from './one-page.ts';
import { frameHeight } from './page-room.ts';
import type { OnePageOptions } from './one-page.ts';
import { flipsSection } from './flips-section.ts';
import {
  criteriaTable,
  instrumentsSection,
  judgementsSection,
  missingSection,
  relianceSection,
  sourcesSection,
  waySection,
} from './unit-sections.ts';
import { REPORT_WORDS } from './words.ts';

/** What the report on one unit can be asked for. */
export interface UnitReportOptions extends OnePageOptions {
  /** How many criteria are to be met, for the shortest way there; all that apply unless given. */
  readonly target?: number;
  /** What amendments change for the unit: what `impact` returned for it alone. */
  readonly impact?: Impact;
}

/**
 * The report on one assessed unit, for the file: on its first page what {@link onePage} says, then the table by criterion, the shortest
 * way to the target, what is missing, what the verdict rests on, citations.
 *
 * @remarks Warnings come first: made-up dossiers and laws, drafts, values that are not official. The way names the criteria that
 * the fewest parts of indicators keep from being met; it says nothing about cost. Render it with `toMarkdown`, `toHtml`, or the
 * renderers of `ntm-rules/docx` and `ntm-rules/xlsx`.
 * @param assessment - what `assess` returned.
 * @param language - of the report.
 * @param options - `target`: criteria to be met; `impact`: what amendments change for the unit; `recognitions`: what sources say of it; `letterhead` and `signature` of the office that issues it.
 * @returns the document as plain data, in portrait.
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
  const { target, impact, recognitions = [], ...frame } = options;
  checkArguments({ recognitions: ['list', recognitions] });
  const subtitle = aboutUnit(assessment, language);
  return {
    title: words.unitTitle,
    subtitle,
    language,
    orientation: 'portrait',
    ...frame,
    blocks: [
      ...pageBlocks(assessment, language, recognitions, frameHeight({ subtitle, letterhead: frame.letterhead, signature: undefined })),
      { kind: 'page-break' },
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
