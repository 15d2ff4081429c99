import { checkArguments, checkLanguage } from '../../model/check-arguments.ts';
import type { Language } from '../../explain/language.ts';
import { formatDate } from '../../explain/format.ts';
import { periodText, scopeText } from '../../explain/threshold-text.ts';
import { REGION_WORDS } from '../../explain/words.ts';
import type { IndicatorInForce, ParameterInForce, TextInForce, ValueInForce } from '../../law/in-force.ts';
import { statementText } from '../changes/change-lines.ts';
import { table } from '../markdown.ts';
import { heading, inlineBlock } from '../page/to-markdown.ts';

const WORDS = {
  vi: {
    title: 'Văn bản hợp nhất',
    on: 'Có hiệu lực ngày',
    known: 'theo những gì đã ghi nhận đến ngày',
    column: 'Cột áp dụng',
    instruments: 'Các văn bản đã áp dụng',
    invented: 'đặt ra để thử, không phải văn bản thật',
    draft: 'dự thảo',
    criterion: 'Tiêu chí',
    head: ['Số', 'Nội dung', 'Mức đạt chuẩn', 'Phạm vi', 'Thời kỳ', 'Theo văn bản'],
    exception: 'Ngoại lệ',
    none: 'theo kết luận của cơ quan có thẩm quyền',
    by: 'sửa đổi bởi',
  },
  en: {
    title: 'Consolidated text',
    on: 'In force on',
    known: 'as recorded by',
    column: 'Column that applies',
    instruments: 'Instruments applied',
    invented: 'made up for a trial, no law',
    draft: 'draft',
    criterion: 'Criterion',
    head: ['No.', 'Content', 'Threshold', 'Scope', 'Period', 'Set by'],
    exception: 'Exception',
    none: 'as a competent body decides',
    by: 'amended by',
  },
} as const;

function valueText({ value, state, relativeTo, grade }: ValueInForce, { unit }: ParameterInForce, language: Language): string {
  return statementText(
    {
      ...(value === null ? {} : { value }),
      ...(state === null ? {} : { state }),
      ...(relativeTo === null ? {} : { relativeTo }),
      grade,
    },
    unit,
    language,
  );
}

function numbersOf(text: TextInForce): ReadonlyMap<string, string> {
  return new Map(text.instruments.map(({ id, number }) => [id, number]));
}

function rowsOf(indicator: IndicatorInForce, text: TextInForce, language: Language): string[][] {
  const numbers = numbersOf(text);
  const words = WORDS[language];
  const later = indicator.instruments.slice(1).map((id) => numbers.get(id) ?? id);
  const title = [
    indicator.title[language],
    ...indicator.exceptions.map((exception) => `${words.exception}: ${exception.title[language]}`),
    ...(later.length === 0 ? [] : [`(${words.by} ${later.join(', ')})`]),
  ].join('\n');
  const values = indicator.parameters.flatMap((parameter) =>
    parameter.values.map((value) => [
      valueText(value, parameter, language),
      scopeText(value.scope, language),
      periodText(value.from, value.to, language),
      numbers.get(value.setBy) ?? value.setBy,
    ]),
  );
  const cells = values.length === 0 ? [[words.none, '', '', '']] : values;
  return cells.map((row, index) => [index === 0 ? indicator.no : '', index === 0 ? title : '', ...row]);
}

/**
 * The consolidated text of a set on a day as Markdown: what stood, each value with the instrument that set it.
 *
 * @param text - what `inForce` returned.
 * @param language - of the words; the wording of the law is Vietnamese, its translation unofficial.
 * @returns Markdown.
 * @example
 * ```ts
 * import { inForce } from 'ntm-rules';
 * import { consolidatedPage } from 'ntm-rules/documents';
 * import { commune } from 'ntm-rules/rules';
 *
 * const page = consolidatedPage(inForce(commune, { on: '2024-12-31' }), 'vi');
 * page.includes('50 triệu đồng/người/năm'); // => true
 * ```
 */
export function consolidatedPage(text: TextInForce, language: Language): string {
  checkArguments({ text: ['textInForce', text] });
  checkLanguage(language);
  const words = WORDS[language];
  const known = text.knownOn === null ? '' : ` (${words.known} ${formatDate(text.knownOn, language)})`;
  const instruments = text.instruments.map(({ number, title, from, status, invented }) => {
    const remarks = [invented ? words.invented : '', status === 'draft' ? words.draft : ''].filter((remark) => remark !== '');
    return `- ${inlineBlock(`${number}, ${formatDate(from, language)}: ${title}`)}${remarks.length === 0 ? '' : ` **(${remarks.join('; ')})**`}`;
  });
  return `${[
    `# ${heading(`${words.title}: ${text.ruleSet.title[language]}`)}`,
    ...(text.caveat === null ? [] : [`> ${inlineBlock(text.caveat[language])}`]),
    `${words.on} ${formatDate(text.on, language)}${known}.${text.place === null ? '' : ` ${words.column}: ${REGION_WORDS[language][text.place.column]}.`}`,
    `## ${words.instruments}`,
    instruments.join('\n'),
    ...text.criteria.flatMap(({ no, title, indicators }) => [
      `## ${heading(`${words.criterion} ${no}. ${title[language]}`)}`,
      table(
        words.head,
        indicators.flatMap((indicator) => rowsOf(indicator, text, language)),
      ),
    ]),
  ].join('\n\n')}\n`;
}
