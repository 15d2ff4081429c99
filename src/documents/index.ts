/**
 * Documents generated from the rules. Pure strings and data; no file is read or written.
 *
 * @module ntm-rules/documents
 */
export { inForce } from '../law/in-force.ts';
export type { Cited, IndicatorInForce, ParameterInForce, TextInForce, TextMoment, ValueInForce } from '../law/in-force.ts';
export type { LayerMoment } from '../law/layers.ts';
export type { DefinitionText } from '../law/text.ts';
export { textHash } from '../law/text-hash.ts';
export { flipChart } from './chart/flip-chart.ts';
export { matrixChart } from './chart/matrix-chart.ts';
export { tallyChart } from './chart/tally-chart.ts';
export { areaReport } from './report/area-report.ts';
export type { AreaReportOptions } from './report/area-report.ts';
export type { FailedUnit } from './report/area-sections.ts';
export { reportCsv } from './report/report-csv.ts';
export { unitReport } from './report/unit-report.ts';
export type { ReportOptions, UnitReportOptions } from './report/unit-report.ts';
export { changeLines } from './changes/change-lines.ts';
export { redline } from './changes/redline.ts';
export { consolidatedPage } from './text/consolidated-page.ts';
export { besideThreshold } from '../law/beside.ts';
export type { BesideCriterion, BesideIndicator } from '../law/beside.ts';
export type { BesideFields, Stated } from '../law/beside-statements.ts';
export type { EvidenceAsked, Guidance, InCharge } from '../model/beside-threshold.ts';
export { coverage } from '../law/coverage.ts';
export type { BesideCoverage, Coverage, GradeCounts, InstrumentCoverage, ThresholdCoverage } from '../law/coverage.ts';
export { impactCsv } from './impact/impact-csv.ts';
export { impactPage } from './impact/impact-page.ts';
export { coveragePage } from './coverage-page.ts';
export { htmlStylesheet } from './page/stylesheet.ts';
export { toHtml, toHtmlContent } from './page/to-html.ts';
export { toMarkdown } from './page/to-markdown.ts';
export type {
  Alignment,
  Block,
  Cell,
  Column,
  DocumentModel,
  FigureBlock,
  HeadingBlock,
  Letterhead,
  ListBlock,
  NoteBlock,
  PageBreakBlock,
  ParagraphBlock,
  Run,
  Signature,
  TableBlock,
  TableRow,
  Text,
} from './page/model.ts';
export { consolidatedDocument } from './criteria/consolidated-document.ts';
export { criterionPage } from './criteria/criterion-page.ts';
export { criterionTable } from './criteria/criterion-table.ts';
export type { DocumentMoment, DocumentOptions } from './criteria/view.ts';
