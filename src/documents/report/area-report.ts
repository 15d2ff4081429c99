import { checkArguments, checkLanguage } from '../../model/check-arguments.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Impact } from '../../model/impact.ts';
import type { Programme } from '../../model/programme.ts';
import { fill } from '../../value/text.ts';
import { formatMoment } from '../../explain/format.ts';
import type { Language } from '../../explain/language.ts';
import { flipFigure } from '../impact/flip-figure.ts';
import { matrixChart } from '../chart/matrix-chart.ts';
import { tallyChart } from '../chart/tally-chart.ts';
import { heading, paragraph } from '../page/build.ts';
import type { Block, DocumentModel } from '../page/model.ts';
import { byCriterion, byDistrict, failedSection, failingSection, matrixTable, unitsTable } from './area-sections.ts';
import type { FailedUnit } from './area-sections.ts';
import { flipsSection } from './flips-section.ts';
import { instrumentsSection, warningNote } from './unit-sections.ts';
import type { ReportOptions } from './report-options.ts';
import { targetsSection } from './targets-section.ts';
import { REPORT_WORDS } from './words.ts';

/** What the report on an area can be asked for. */
export interface AreaReportOptions extends ReportOptions {
  /** Name of the district or province. */
  readonly area?: string;
  /** How the targets of a plan stand: what `programme` returned. */
  readonly programme?: Programme;
  /** What an amendment changes for the same units: what `impact` returned. */
  readonly impact?: Impact;
  /** Dossiers that could not be assessed, so that none is lost. */
  readonly failed?: readonly FailedUnit[];
}

/** A drawing of more units than this cannot be read. */
const DRAWN = 60;

function figures(assessments: readonly Assessment[], language: Language): Block[] {
  const words = REPORT_WORDS[language];
  if (assessments.length > DRAWN) return [];
  return [
    { kind: 'figure', svg: tallyChart(assessments, language), title: words.tallyChart },
    { kind: 'figure', svg: matrixChart(assessments, language), title: words.matrixChart },
  ];
}

/**
 * The report on the units of a district or a province: one row for each, the matrix of units and criteria, counts by
 * criterion and district, what each unit does not meet and by how much, part by part, the targets of a plan, and the flips of an
 * amendment.
 *
 * @remarks Lists of more than 500 rows are cut, and the report says so: `reportCsv` has them all. Units of several sets or days are
 * told apart in the table.
 * @param assessments - what `assess` returned for each unit, in the order of the rows.
 * @param language - of the report.
 * @param options - the name of the area, plan targets, flips, what could not be assessed, letterhead and signature.
 * @returns the document as plain data, in portrait.
 * @example
 * ```ts
 * import { assess } from 'ntm-rules';
 * import { areaReport, toMarkdown } from 'ntm-rules/documents';
 * import { commune } from 'ntm-rules/rules';
 *
 * const at = { on: '2024-12-31' };
 * const of = (id: string) => ({ unit: { id, level: 'commune', region: 'central-highlands' }, facts: {} });
 * const report = areaReport([assess(commune, of('a'), at), assess(commune, of('b'), at)], 'vi', { area: 'Huyện Kon Plông' });
 * toMarkdown(report).includes('Huyện Kon Plông'); // => true
 * ```
 */
export function areaReport(assessments: readonly Assessment[], language: Language, options: AreaReportOptions = {}): DocumentModel {
  checkArguments({ assessments: ['assessments', assessments], options: ['options', options] });
  checkLanguage(language);
  const words = REPORT_WORDS[language];
  const { area, programme, impact, failed = [], ...frame } = options;
  const titles = [...new Set(assessments.map(({ ruleSet }) => ruleSet.title[language]))];
  const days = [...new Set(assessments.map((assessment) => formatMoment(assessment, language)))];
  const about = [area ?? '', titles.join('; '), days.length === 0 ? '' : fill(words.onDay, { on: days.join(', ') })];
  const results: Block[] =
    assessments.length === 0
      ? [paragraph(words.noUnits)]
      : [
          ...unitsTable(assessments, language),
          ...figures(assessments, language),
          heading(words.matrix),
          ...matrixTable(assessments, language),
          heading(words.byCriterion),
          byCriterion(assessments, language),
          ...byDistrict(assessments, language),
          ...failingSection(assessments, language),
        ];
  return {
    title: words.areaTitle,
    subtitle: about.filter((part) => part !== '').join(' – '),
    language,
    orientation: 'portrait',
    ...frame,
    blocks: [
      ...warningNote(assessments, language),
      heading(words.summary),
      ...results,
      ...targetsSection(programme, language),
      ...flipsSection(impact, language),
      ...(impact === undefined ? [] : flipFigure(impact, words.flips, language)),
      ...failedSection(failed, language),
      ...(assessments.length === 0 ? [] : instrumentsSection(assessments, language)),
    ],
  };
}
