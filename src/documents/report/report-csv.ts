import { checkArguments, checkLanguage } from '../../model/check-arguments.ts';
import type { Assessment, CriterionResult } from '../../model/assessment.ts';
import { markedLevel } from '../../explain/assumed.ts';
import { indicatorExplanation, judgedSentence } from '../../explain/explain-indicator.ts';
import { outcomeSentences } from '../../explain/explain.ts';
import { formatDate } from '../../explain/format.ts';
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
    'Tiêu chí',
    'Chỉ tiêu',
    'Nội dung',
    'Kết quả',
    'Hiện có',
    'Mức yêu cầu',
    'Còn thiếu',
    'Lý do',
  ],
  en: [
    'Unit id',
    'Unit',
    'District',
    'Rule set',
    'Day',
    'Criterion',
    'Indicator',
    'Content',
    'Result',
    'Actual',
    'Required',
    'Distance',
    'Reason',
  ],
} as const;

/** A number without its unit and its sign; an answer that is none, in words. */
function plain(value: string | boolean | null | undefined, inWords: string): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'boolean' ? inWords : csvDecimal(value);
}

/** A criterion that was judged as a whole, whatever its indicators say. */
function judgedRow({ no, title, status, judgement }: CriterionResult, frame: readonly string[], language: Language): string[][] {
  if (judgement === undefined) return [];
  return [[...frame, no, '', title[language], STATUS_WORDS[language][status], '', '', '', judgedSentence(judgement, language)]];
}

/**
 * Every indicator of every unit as CSV for Vietnamese Excel: semicolons, decimal comma, UTF-8 with a byte order mark, and
 * nothing that runs as a formula.
 *
 * @param assessments - what `assess` returned for each unit.
 * @param language - of headings and words.
 * @returns CSV, a row for each unit with its verdict and what must be known of it, one for each indicator, and one for each criterion that was judged as a whole: numbers of one comparison as numbers, those of several parts each beside the name of its part.
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
    const { unit, ruleSet, on } = assessment;
    const frame = [unit.id, unit.name ?? '', unit.district ?? '', ruleSet.title[language], formatDate(on, language)];
    const whole = [
      ...frame,
      '',
      '',
      '',
      STATUS_WORDS[language][assessment.status],
      '',
      '',
      '',
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
          ...(isOne
            ? [plain(indicator.actual, actual), plain(indicator.required?.value, required), plain(indicator.gap?.delta, '')]
            : [actual, required, gap]),
          [reason, assumed].filter((text) => text !== '').join('; '),
        ];
      }),
    ]);
    return [whole, ...own];
  });
  return csv([HEAD[language], ...rows]);
}
