import { checkArguments, checkLanguage } from '../../model/check-arguments.ts';
import type { Assessment, CriterionResult, IndicatorResult } from '../../model/assessment.ts';
import type { Status } from '../../model/vocabulary.ts';
import { boundsText, formatDate } from '../../explain/format.ts';
import { indicatorLines } from '../../explain/indicator-lines.ts';
import { bodyText } from '../../explain/judged.ts';
import type { Language } from '../../explain/language.ts';
import { wordsOf } from '../../explain/words-of.ts';
import { STATUS_WORDS } from '../../explain/words.ts';
import { heading, paragraph, table } from '../page/build.ts';
import type { Block, Cell, DocumentModel, Run, TableRow } from '../page/model.ts';
import { fill } from '../../value/text.ts';
import { judgementsBeside, judgementsOf } from './file-judgements.ts';
import type { BesideRows, JudgedRow } from './file-judgements.ts';
import { judgingStep } from './judging-body.ts';
import type { JudgingStep } from './judging-body.ts';
import { aboutUnit } from './one-page.ts';
import type { ReportOptions } from './report-options.ts';
import { unitKey } from './unit-key.ts';
import { warningNote } from './unit-sections.ts';
import { REPORT_WORDS } from './words.ts';

const WORDS = wordsOf({
  title: ['BẢNG TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC TIÊU CHÍ', 'RESULTS ON THE CRITERIA'],
  no: ['TT', 'No.'],
  content: ['Nội dung tiêu chí', 'Criterion'],
  level: ['Mức đạt chuẩn', 'Level required'],
  result: ['Kết quả', 'Result'],
  selfCommune: ['Tự đánh giá của xã', "Commune's own view"],
  self: ['Tự đánh giá của đơn vị', "Unit's own view"],
  review: ['Thẩm tra', 'Review'],
  appraisal: ['Thẩm định', 'Appraisal'],
  other: ['Kết luận khác', 'Other judgements'],
  total: ['Số tiêu chí đạt', 'Criteria met'],
  alone: ['Có kết luận của cơ quan khác nhưng không có hồ sơ: {units}.', 'Judged by another body, without a dossier here: {units}.'],
  byFigures: [
    'Nơi chưa có kết luận của xã (đơn vị), cột tự đánh giá ghi kết quả tính từ số liệu của hồ sơ; ô để trống là chưa có kết luận.',
    'Where the unit has not judged itself, its column says what follows from the figures of the dossier; a blank is no judgement yet.',
  ],
});

const STEPS: readonly JudgingStep[] = ['self', 'review', 'appraisal'];

/** A unit with what its table is made from. */
interface Filed {
  readonly assessment: Assessment;
  /** What other bodies said of its rows, in dossiers of their own. */
  readonly beside: BesideRows;
  readonly hasOther: boolean;
  readonly language: Language;
}

/** What a body decided: the word of its verdict, who, by which paper, on which day. */
function judgedText(judgement: JudgedRow, language: Language): (string | Run)[] {
  const { status, on, remark } = judgement;
  const said = STATUS_WORDS[language][status];
  const word = remark === undefined ? said : `${said} ("${remark}")`;
  return [{ text: word, bold: status === 'not-met' }, `\n${bodyText(judgement, language)}, ${formatDate(on, language)}`];
}

/** What the figures alone say of a row; nothing of a criterion one of whose indicators was judged. */
function byFigures(row: CriterionResult | IndicatorResult): Status {
  if (row.judgement !== undefined) return row.judgement.computed;
  return 'indicators' in row && row.indicators.some(({ judgement }) => judgement !== undefined) ? 'undetermined' : row.status;
}

/** The cells of a row for each step; the first says what the figures do, where the unit has not judged itself. */
function stepCells(row: CriterionResult | IndicatorResult, { beside, hasOther, language }: Filed): Cell[] {
  const judgements = judgementsOf(row, beside);
  const figures = byFigures(row);
  const cellOf = (column: JudgingStep | 'other'): Cell => {
    const own = judgements.filter(({ by }) => (judgingStep(by) ?? 'other') === column);
    const said = own.map((judgement, index) => [...(index === 0 ? [] : ['\n']), ...judgedText(judgement, language)]);
    if (own.length > 0) return { text: said.flat(), align: 'center' };
    if (column !== 'self' || figures === 'undetermined') return { text: '' };
    return { text: [{ text: STATUS_WORDS[language][figures], bold: figures === 'not-met' }], align: 'center' };
  };
  return [...STEPS, ...(hasOther ? (['other'] as const) : [])].map(cellOf);
}

function indicatorRows(indicator: IndicatorResult, filed: Filed): TableRow[] {
  const { assessment, hasOther, language } = filed;
  const columns = STEPS.length + Number(hasOther);
  return indicatorLines(indicator, assessment, language).map(({ no, title, said, noLevel, isAssumed }, index): TableRow => [
    no,
    title,
    isAssumed && said.required !== '' ? [{ text: said.required, isAssumed }] : said.required || [{ text: noLevel, italic: true }],
    said.actual,
    // A part of an indicator is not judged by itself.
    ...(index === 0 ? stepCells(indicator, filed) : Array.from({ length: columns }, () => '')),
  ]);
}

function criterionRows(criterion: CriterionResult, filed: Filed): TableRow[] {
  const [only] = criterion.indicators;
  const isOne = criterion.indicators.length === 1 && only?.id === criterion.id;
  const rows = criterion.indicators.flatMap((indicator) => indicatorRows(indicator, filed));
  const title = { text: criterion.title[filed.language], isHeader: true, isShaded: true } as const;
  if (isOne && judgementsOf(criterion, filed.beside).length === 0) {
    const [[no, , ...cells] = ['', ''], ...parts] = rows;
    return [[{ text: no as string, isShaded: true }, title, ...cells], ...parts];
  }
  const steps = stepCells(criterion, filed).map((cell) => ({ ...cell, isShaded: true }));
  return [[{ text: criterion.no, isShaded: true }, { ...title, columnSpan: 3 }, ...steps], ...(isOne ? [] : rows)];
}

/** True where a judgement names a body that is of none of the three steps. */
function isJudgedOtherwise({ criteria }: Assessment, beside: BesideRows): boolean {
  const rows = criteria.flatMap((item) => [item, ...item.indicators]);
  return rows.some((row) => judgementsOf(row, beside).some(({ by }) => judgingStep(by) === undefined));
}

function unitBlocks(filed: Filed): Block[] {
  const { assessment, hasOther, language } = filed;
  const words = WORDS[language];
  const self = assessment.unit.level === 'commune' ? words.selfCommune : words.self;
  const body = assessment.criteria.flatMap((criterion) => criterionRows(criterion, filed));
  const total: TableRow = [
    { text: words.total, isHeader: true, isShaded: true, columnSpan: 3 },
    { text: [{ text: boundsText(assessment.tally), bold: true }], isShaded: true },
    // What each body counts is for that body to say.
    ...Array.from({ length: STEPS.length + Number(hasOther) }, () => ({ text: '', isShaded: true })),
  ];
  return [
    ...warningNote([assessment], language),
    // Before the table, so that who signs stands right below it.
    paragraph(words.byFigures),
    table(
      [words.no, words.content, words.level, words.result, self, words.review, words.appraisal, ...(hasOther ? [words.other] : [])],
      hasOther ? '5c 29 12 12 10 10 11 11' : '7c 31 13 12 12 12 13',
      [...body, total],
    ),
  ];
}

/** What the table can carry besides. */
export interface FileTableOptions extends ReportOptions {
  /** What `assess` returned for the dossiers in which other bodies judged the same units under the same set. */
  readonly beside?: readonly Assessment[];
}

/**
 * The table of the file for a recognition (bảng của hồ sơ xét công nhận): each criterion and indicator with the level required, the
 * result, and what the unit, the reviewing and the appraising body say, each in its column with its paper and day.
 *
 * @remarks In which column a judgement stands follows from the body that it names: one of the commune, of the district or one that
 * reviews (thẩm tra), of the province or one that appraises (thẩm định). One that says neither stands in a column of its own.
 * @param assessments - what `assess` returned; the table of each unit begins on a new page.
 * @param language - of the table.
 * A dossier has one judgement a row, the one that decides. What other bodies said of the same rows stands in dossiers of their own
 * (each fills in its own workbook): `beside` has the answers to those, of which nothing but the judgements is shown.
 * @param options - answers to the dossiers of other bodies; letterhead and signature of the office that issues it.
 * @returns the document as plain data, in portrait unless it has that column.
 * @example
 * ```ts
 * import { assess } from 'ntm-rules';
 * import { fileTable, toMarkdown } from 'ntm-rules/documents';
 * import { commune } from 'ntm-rules/rules';
 *
 * const unit = { id: 'a', name: 'Xã A', level: 'commune', province: 'kon-tum', region: 'central-highlands' };
 * const judgements = { '1.1': { status: 'met', by: 'Sở Xây dựng', on: '2024-03-02' } };
 * const table = fileTable([assess(commune, { unit, facts: {}, judgements }, { on: '2024-12-31' })], 'vi');
 * toMarkdown(table).includes('đạt<br>Sở Xây dựng, 02/03/2024'); // => true
 * ```
 */
export function fileTable(assessments: readonly Assessment[], language: Language, options: FileTableOptions = {}): DocumentModel {
  checkArguments({ assessments: ['assessments', assessments], options: ['options', options] });
  checkLanguage(language);
  const { beside = [], ...frame } = options;
  checkArguments({ 'options.beside': ['assessments', beside] });
  const filed = assessments.map((assessment): Filed => {
    const rows = judgementsBeside(assessment, beside);
    return { assessment, beside: rows, hasOther: isJudgedOtherwise(assessment, rows), language };
  });
  const [first, ...others] = filed;
  const rest = others.flatMap((item): Block[] => [
    { kind: 'page-break' },
    heading(aboutUnit(item.assessment, language)),
    ...unitBlocks(item),
  ]);
  const known = new Set(assessments.map(unitKey));
  const alone = beside.filter((item) => !known.has(unitKey(item))).map(({ unit }) => unit.name ?? unit.id);
  return {
    title: WORDS[language].title,
    ...(first === undefined ? {} : { subtitle: aboutUnit(first.assessment, language) }),
    language,
    // A column more than usual has no room beside the others.
    orientation: filed.some(({ hasOther }) => hasOther) ? 'landscape' : 'portrait',
    ...frame,
    blocks: [
      ...(first === undefined ? [paragraph(REPORT_WORDS[language].noUnits)] : [...unitBlocks(first), ...rest]),
      ...(alone.length === 0 ? [] : [paragraph(fill(WORDS[language].alone, { units: [...new Set(alone)].join(', ') }))]),
    ],
  };
}
