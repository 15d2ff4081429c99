import { checkArguments, checkLanguage } from '../../model/check-arguments.ts';
import type { Assessment, CriterionResult, IndicatorResult } from '../../model/assessment.ts';
import { boundsText, formatDate } from '../../explain/format.ts';
import { indicatorLines } from '../../explain/indicator-lines.ts';
import { bodyText } from '../../explain/judged.ts';
import type { Language } from '../../explain/language.ts';
import { wordsOf } from '../../explain/words-of.ts';
import { STATUS_WORDS } from '../../explain/words.ts';
import { heading, paragraph, table } from '../page/build.ts';
import type { Block, Cell, DocumentModel, TableRow } from '../page/model.ts';
import { judgingStep } from './judging-body.ts';
import type { JudgingStep } from './judging-body.ts';
import { aboutUnit } from './one-page.ts';
import type { ReportOptions } from './report-options.ts';
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
  byFigures: [
    'Nơi chưa có kết luận của xã (đơn vị), cột tự đánh giá ghi kết quả tính từ số liệu của hồ sơ; ô để trống là chưa có kết luận.',
    'Where the unit has not judged itself, its column says what follows from the figures of the dossier; a blank is no judgement yet.',
  ],
});

const STEPS: readonly JudgingStep[] = ['self', 'review', 'appraisal'];

type Row = CriterionResult | IndicatorResult;

/** What a body decided: the word of its verdict, who, by which paper, on which day. */
function judgedCell({ judgement }: Row, language: Language): Cell {
  const { status, on, remark } = judgement!;
  const said = STATUS_WORDS[language][status];
  const word = remark === undefined ? said : `${said} ("${remark}")`;
  return {
    text: [{ text: word, bold: status === 'not-met' }, `\n${bodyText(judgement!, language)}, ${formatDate(on, language)}`],
    align: 'center',
  };
}

/** What the figures alone say of a row; nothing of a criterion one of whose indicators was judged. */
function byFigures(row: Row): Row['status'] {
  if (row.judgement !== undefined) return row.judgement.computed;
  return 'indicators' in row && row.indicators.some(({ judgement }) => judgement !== undefined) ? 'undetermined' : row.status;
}

/** The cells of a row for each step; the first says what the figures do, where the unit has not judged itself. */
function stepCells(row: Row, hasOther: boolean, language: Language): Cell[] {
  const step = row.judgement === undefined ? undefined : (judgingStep(row.judgement.by) ?? 'other');
  const figures = byFigures(row);
  const cellOf = (column: JudgingStep | 'other'): Cell => {
    if (step === column) return judgedCell(row, language);
    if (column !== 'self' || figures === 'undetermined') return { text: '' };
    return { text: [{ text: STATUS_WORDS[language][figures], bold: figures === 'not-met' }], align: 'center' };
  };
  return [...STEPS, ...(hasOther ? (['other'] as const) : [])].map(cellOf);
}

function indicatorRows(indicator: IndicatorResult, assessment: Assessment, hasOther: boolean, language: Language): TableRow[] {
  const columns = STEPS.length + Number(hasOther);
  return indicatorLines(indicator, assessment, language).map(({ no, title, said, isAssumed }, index): TableRow => [
    no,
    title,
    isAssumed && said.required !== '' ? [{ text: said.required, isAssumed }] : said.required,
    said.actual,
    // A part of an indicator is not judged by itself.
    ...(index === 0 ? stepCells(indicator, hasOther, language) : Array.from({ length: columns }, () => '')),
  ]);
}

function criterionRows(criterion: CriterionResult, assessment: Assessment, hasOther: boolean, language: Language): TableRow[] {
  const [only] = criterion.indicators;
  const isOne = criterion.indicators.length === 1 && only?.id === criterion.id;
  const rows = criterion.indicators.flatMap((indicator) => indicatorRows(indicator, assessment, hasOther, language));
  const title = { text: criterion.title[language], isHeader: true, isShaded: true } as const;
  if (isOne && criterion.judgement === undefined) {
    const [[no, , ...cells] = ['', ''], ...parts] = rows;
    return [[{ text: no as string, isShaded: true }, title, ...cells], ...parts];
  }
  const steps = stepCells(criterion, hasOther, language).map((cell) => ({ ...cell, isShaded: true }));
  return [[{ text: criterion.no, isShaded: true }, { ...title, columnSpan: 3 }, ...steps], ...(isOne ? [] : rows)];
}

/** True where a judgement names a body that is of none of the three steps. */
function isJudgedOtherwise({ criteria }: Assessment): boolean {
  const rows = criteria.flatMap((item): Row[] => [item, ...item.indicators]);
  return rows.some(({ judgement }) => judgement !== undefined && judgingStep(judgement.by) === undefined);
}

function unitBlocks(assessment: Assessment, language: Language): Block[] {
  const words = WORDS[language];
  const hasOther = isJudgedOtherwise(assessment);
  const self = assessment.unit.level === 'commune' ? words.selfCommune : words.self;
  const body = assessment.criteria.flatMap((criterion) => criterionRows(criterion, assessment, hasOther, language));
  const total: TableRow = [
    { text: words.total, isHeader: true, isShaded: true, columnSpan: 3 },
    { text: [{ text: boundsText(assessment.tally), bold: true }], isShaded: true },
    // What each body counts is for that body to say.
    ...Array.from({ length: STEPS.length + Number(hasOther) }, () => ({ text: '', isShaded: true })),
  ];
  return [
    ...warningNote([assessment], language),
    table(
      [words.no, words.content, words.level, words.result, self, words.review, words.appraisal, ...(hasOther ? [words.other] : [])],
      hasOther ? '5c 24 13 12 12 12 12 12' : '7c 25 14 12 14 14 14',
      [...body, total],
    ),
    paragraph(words.byFigures),
  ];
}

/**
 * The table of the file for a recognition (bảng của hồ sơ xét công nhận): each criterion and indicator with the level required, the
 * result, and what the unit, the reviewing and the appraising body say, each in its column with its paper and day.
 *
 * @remarks In which column a judgement stands follows from the body that it names: one of the commune, of the district or one that
 * reviews (thẩm tra), of the province or one that appraises (thẩm định). One that says neither stands in a column of its own.
 * @param assessments - what `assess` returned; the table of each unit begins on a new page.
 * @param language - of the table.
 * @param options - letterhead and signature of the office that issues it.
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
export function fileTable(assessments: readonly Assessment[], language: Language, options: ReportOptions = {}): DocumentModel {
  checkArguments({ assessments: ['assessments', assessments], options: ['options', options] });
  checkLanguage(language);
  const [first, ...others] = assessments;
  const rest = others.flatMap((item): Block[] => [
    { kind: 'page-break' },
    heading(aboutUnit(item, language)),
    ...unitBlocks(item, language),
  ]);
  return {
    title: WORDS[language].title,
    ...(first === undefined ? {} : { subtitle: aboutUnit(first, language) }),
    language,
    // A column more than usual has no room beside the others.
    orientation: assessments.some(isJudgedOtherwise) ? 'landscape' : 'portrait',
    ...options,
    blocks: first === undefined ? [paragraph(REPORT_WORDS[language].noUnits)] : [...unitBlocks(first, language), ...rest],
  };
}
