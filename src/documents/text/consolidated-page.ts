import { checkArguments, checkLanguage } from '../../model/check-arguments.ts';
import { instrumentNumber } from '../../explain/assumption-names.ts';
import { assumedSentences } from '../../explain/assumed.ts';
import type { Language } from '../../explain/language.ts';
import { formatDate } from '../../explain/format.ts';
import { columnText } from '../../explain/declared-words.ts';
import { wordsOf } from '../../explain/words-of.ts';
import { fill } from '../../value/text.ts';
import type { IndicatorInForce, TextInForce } from '../../law/in-force.ts';
import { heading, paragraph, table } from '../page/build.ts';
import type { DocumentModel, TableRow, Text } from '../page/model.ts';
import { formulaText, levelCells } from './levels.ts';

const WORDS = wordsOf({
  title: ['Văn bản hợp nhất', 'Consolidated text'],
  on: ['Có hiệu lực ngày', 'In force on'],
  known: ['theo những gì đã ghi nhận đến ngày', 'as recorded by'],
  column: ['Cột áp dụng', 'Column that applies'],
  before: ['Phải đạt trước bộ tiêu chí "{title}".', 'The set "{title}" has to be met first.'],
  instruments: ['Các văn bản đã áp dụng', 'Instruments applied'],
  invented: ['đặt ra để thử, không phải văn bản thật', 'made up for a trial, no law'],
  draft: ['dự thảo', 'draft'],
  assumption: ['giả định, không phải văn bản', 'assumption, no law'],
  criterion: ['Tiêu chí', 'Criterion'],
  no: ['Số', 'No.'],
  content: ['Nội dung', 'Content'],
  threshold: ['Mức đạt chuẩn', 'Threshold'],
  scope: ['Phạm vi', 'Scope'],
  period: ['Thời kỳ', 'Period'],
  setBy: ['Theo văn bản', 'Set by'],
  exception: ['Ngoại lệ', 'Exception'],
  judged: ['theo kết luận của cơ quan có thẩm quyền', 'as a competent body decides'],
  none: [
    'không có mức chung: mức ghi theo cột, nơi được hỏi không thuộc cột nào',
    'no general level: levels stand by column, and the place asked about is in none of them',
  ],
  by: ['sửa đổi bởi', 'amended by'],
  decided: ['Đạt nếu', 'Met if'],
});

function numbersOf(text: TextInForce, language: Language): ReadonlyMap<string, string> {
  return new Map(text.instruments.map((instrument) => [instrument.id, instrumentNumber(instrument, language)]));
}

/** Assumptions that count, also those about the sets that have to be met first: a level may be a multiple of theirs. */
function assumedIn({ instruments, presupposes }: TextInForce): TextInForce['instruments'] {
  return [...instruments.filter(({ status }) => status === 'assumption'), ...presupposes.flatMap(assumedIn)];
}

function rowsOf(indicator: IndicatorInForce, text: TextInForce, language: Language): TableRow[] {
  const numbers = numbersOf(text, language);
  const words = WORDS[language];
  const later = indicator.instruments.slice(1).map((id) => numbers.get(id) ?? id);
  const decided = formulaText(indicator, text, language);
  const title = [
    indicator.title[language],
    ...(decided === undefined ? [] : [`${words.decided}: ${decided}`]),
    ...indicator.exceptions.map((exception) => `${words.exception}: ${exception.title[language]}`),
    ...(later.length === 0 ? [] : [`(${words.by} ${later.join(', ')})`]),
  ].join('\n');
  const values = levelCells(indicator, text, language);
  // What has a level for others is no matter of judgement.
  const without = indicator.parameters.length === 0 ? words.judged : words.none;
  const rows: TableRow[] = values.length === 0 ? [[without, '', '', '']] : values;
  return rows.map((row, index) => [...(index > 0 ? [] : [indicator.no, title].map((text) => ({ text, rowSpan: rows.length }))), ...row]);
}

/** An instrument and its day; what was made up or is a draft says so. */
function instrumentText({ id, number, title, from, status, invented }: TextInForce['instruments'][number], language: Language): Text {
  const words = WORDS[language];
  const remarks = [...(invented ? [words.invented] : []), ...(status === 'draft' || status === 'assumption' ? [words[status]] : [])];
  const since = `${instrumentNumber({ id, number }, language)}, ${formatDate(from, language)}`;
  const said = status === 'assumption' ? since : `${since}: ${title}`;
  return remarks.length === 0 ? said : [`${said} `, { text: `(${remarks.join('; ')})`, bold: true }];
}

/**
 * The consolidated text of a set on a day as a document: what stood, each value with the instrument that set it.
 *
 * @param text - what `inForce` returned.
 * @param language - of the words; the wording of the law is Vietnamese, its translation unofficial.
 * @returns plain data for {@link toMarkdown}, {@link toHtml}, `writeDocx` or `writeXlsx`.
 * @example
 * ```ts
 * import { inForce } from 'ntm-rules';
 * import { consolidatedPage, toMarkdown } from 'ntm-rules/documents';
 * import { commune } from 'ntm-rules/rules';
 *
 * const page = toMarkdown(consolidatedPage(inForce(commune, { on: '2024-12-31' }), 'vi'));
 * page.includes('50 triệu đồng/người/năm'); // => true
 * ```
 */
export function consolidatedPage(text: TextInForce, language: Language): DocumentModel {
  checkArguments({ text: ['textInForce', text] });
  checkLanguage(language);
  const words = WORDS[language];
  const counting = assumedIn(text);
  const assumed = assumedSentences([...new Set(counting.map(({ id }) => id))], counting, language);
  const known = text.knownOn === null ? '' : ` (${words.known} ${formatDate(text.knownOn, language)})`;
  const column = text.place?.column == null ? '' : ` ${words.column}: ${columnText(text.place.column, language, text.ruleSet)}.`;
  return {
    title: `${words.title}: ${text.ruleSet.title[language]}`,
    language,
    orientation: 'landscape',
    blocks: [
      ...(assumed.length === 0 ? [] : [{ kind: 'note', tone: 'assumed', paragraphs: assumed } as const]),
      ...(text.caveat === null ? [] : [{ kind: 'note', tone: 'warning', paragraphs: [text.caveat[language]] } as const]),
      paragraph(`${words.on} ${formatDate(text.on, language)}${known}.${column}`),
      ...text.presupposes.map(({ ruleSet }) => paragraph(fill(words.before, { title: ruleSet.title[language] }))),
      heading(words.instruments),
      { kind: 'list', items: text.instruments.map((instrument) => instrumentText(instrument, language)) },
      ...text.criteria.flatMap(({ no, title, indicators }) => [
        heading(`${words.criterion} ${no}. ${title[language]}`),
        table(
          [words.no, words.content, words.threshold, words.scope, words.period, words.setBy],
          '5c 35 22 14 14 14',
          indicators.flatMap((indicator) => rowsOf(indicator, text, language)),
        ),
      ]),
    ],
  };
}
