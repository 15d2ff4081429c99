/**
 * Reports, pages, tables and charts for people, made from rules and assessments.
 * Pure strings and data; no file is read or written.
 *
 * @module ntm-rules/documents
 */
export { flipChart } from './chart/flip-chart.ts';
export { matrixChart } from './chart/matrix-chart.ts';
export { tallyChart } from './chart/tally-chart.ts';
export { areaReport } from './report/area-report.ts';
export type { AreaReportOptions } from './report/area-report.ts';
export type { FailedUnit } from './report/area-sections.ts';
export { comparisonReport } from './report/comparison-report.ts';
export type { ComparisonOptions } from './report/comparison-report.ts';
export { fileTable } from './report/file-table.ts';
export type { FileTableOptions } from './report/file-table.ts';
export { onePage } from './report/one-page.ts';
export type { OnePageOptions } from './report/one-page.ts';
export { summaryTable } from './report/summary-table.ts';
export { reportCsv } from './report/report-csv.ts';
export { unitReport } from './report/unit-report.ts';
export type { ReportOptions } from './report/report-options.ts';
export type { UnitReportOptions } from './report/unit-report.ts';
export { changeLines } from './changes/change-lines.ts';
export { redline } from './changes/redline.ts';
export { consolidatedPage } from './text/consolidated-page.ts';
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
