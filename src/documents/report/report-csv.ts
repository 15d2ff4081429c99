import { checkArguments, checkLanguage } from '../../model/check-arguments.ts';
import type { Assessment, CriterionResult, IndicatorResult } from '../../model/assessment.ts';
import { unitText } from '../../explain/declared-words.ts';
import { markedLevel } from '../../explain/assumed.ts';
import { indicatorExplanation, judgedSentence } from '../../explain/explain-indicator.ts';
import type { IndicatorExplanation } from '../../explain/explain-indicator.ts';
import { outcomeSentences } from '../../explain/explain.ts';
import { differenceText, formatDate } from '../../explain/format.ts';
import type { Language } from '../../explain/language.ts';
import { STATUS_WORDS } from '../../explain/words.ts';
import { csv, csvDecimal } from '../csv.ts';

const HEAD = {
  vi: [
    'Mã đơn vị',
    'Đơn vị',
    'Huyện',
    'Bộ tiêu chí',
    'Ngày',
    'Năm số liệu',
    'Tiêu chí',
    'Chỉ tiêu',
    'Nội dung',
    'Kết quả',
    'Hiện có',
    'Dấu',
    'Mức yêu cầu',
    'Đơn vị tính',
    'Còn thiếu',
    'Đơn vị của phần còn thiếu',
    'Lý do',
  ],
  en: [
    'Unit id',
    'Unit',
    'District',
    'Rule set',
    'Day',
    'Year of figures',
    'Criterion',
    'Indicator',
    'Content',
    'Result',
    'Actual',
    'Sign',
    'Required',
    'Unit',
    'Distance',
    'Unit of the distance',
    'Reason',
  ],
} as const;

/** A number without its unit and its sign; an answer that is none, in words. */
function plain(value: string | boolean | null | undefined, inWords: string): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'boolean' ? inWords : csvDecimal(value);
}

/** What a row without figures has in their columns. */
const NO_FIGURES = ['', '', '', '', '', ''] as const;

/** The sign that stands before a level in words: `≥ 80 %`. */
const SIGN = /^[≥≤<>≠]/;

/** A value, the sign and number that it is held to, their unit, and how far it is with the unit of that: points of percentages. */
function figureCells(
  { actual, required, gap }: IndicatorResult,
  said: Pick<IndicatorExplanation, 'actual' | 'required'>,
  { ruleSet }: Assessment,
  language: Language,
): string[] {
  const isNumber = typeof required?.value === 'string';
  const gapText = gap === null ? '' : differenceText(gap.delta, gap.unit, language, ruleSet);
  return [
    plain(actual, said.actual),
    isNumber ? (SIGN.exec(said.required)?.[0] ?? '') : '',
    plain(required?.value, said.required),
    isNumber ? unitText(required.unit, language, ruleSet) : '',
    plain(gap?.delta, ''),
    // Behind the number, whatever its form.
    gapText.replace(/^\S+\s*/, ''),
  ];
}

/** A criterion that was judged as a whole, whatever its indicators say. */
function judgedRow({ no, title, status, judgement }: CriterionResult, frame: readonly string[], language: Language): string[][] {
  if (judgement === undefined) return [];
  return [[...frame, no, '', title[language], STATUS_WORDS[language][status], ...NO_FIGURES, judgedSentence(judgement, language)]];
}

/**
 * Every indicator of every unit as CSV for Vietnamese Excel: semicolons, decimal comma, UTF-8 with a byte order mark, and
 * nothing that runs as a formula.
 *
 * @param assessments - what `assess` returned for each unit.
 * @param language - of headings and words.
 * @returns CSV, a row for each unit with its verdict and what must be known of it, one for each indicator, and one for each criterion that was judged as a whole: numbers of one comparison as numbers with their sign and unit in columns of their own, those of several parts each beside the name of its part.
 * @example
 * ```ts
 * import { assess } from 'ntm-rules';
 * import { reportCsv } from 'ntm-rules/documents';
 * import { commune } from 'ntm-rules/rules';
 *
 * const unit = { id: 'a', level: 'commune', region: 'central-highlands' };
 * const assessment = assess(commune, { unit, facts: { incomePerCapita: '49.5' } }, { on: '2024-12-31' });
 * reportCsv([assessment], 'vi').split('\r\n').filter((line) => line.includes(';49,5;')).length; // => 1
 * ```
 */
export function reportCsv(assessments: readonly Assessment[], language: Language): string {
  checkArguments({ assessments: ['assessments', assessments] });
  checkLanguage(language);
  const rows = assessments.flatMap((assessment) => {
    const { unit, ruleSet, on, year } = assessment;
    const frame = [unit.id, unit.name ?? '', unit.district ?? '', ruleSet.title[language], formatDate(on, language), String(year)];
    const whole = [
      ...frame,
      '',
      '',
      '',
      STATUS_WORDS[language][assessment.status],
      ...NO_FIGURES,
      outcomeSentences(assessment, language).join(' '),
    ];
    const own = assessment.criteria.flatMap((criterion) => [
      ...judgedRow(criterion, frame, language),
      ...criterion.indicators.map((indicator) => {
        const said = indicatorExplanation(indicator, assessment, language);
        const { actual, required, gap, reason, citation } = said;
        // Of several parts a number would not say which part it is of.
        const isOne = said.parts.length < 2;
        const assumed = isOne && indicator.required?.grade === 'assumed' ? markedLevel(citation, 'assumed', language) : '';
        return [
          ...frame,
          criterion.no,
          indicator.no,
          indicator.title[language],
          STATUS_WORDS[language][indicator.status],
          // Of several parts each number stands with its sign and unit beside the name of its part.
          ...(isOne ? figureCells(indicator, said, assessment, language) : [actual, '', required, '', gap, '']),
          [reason, assumed].filter((text) => text !== '').join('; '),
        ];
      }),
    ]);
    return [whole, ...own];
  });
  return csv([HEAD[language], ...rows]);
}
