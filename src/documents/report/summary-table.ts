import { checkArguments, checkLanguage } from '../../model/check-arguments.ts';
import type { Assessment } from '../../model/assessment.ts';
import { boundsText, formatMoment } from '../../explain/format.ts';
import type { Language } from '../../explain/language.ts';
import { wordsOf } from '../../explain/words-of.ts';
import { STATUS_WORDS } from '../../explain/words.ts';
import { fill } from '../../value/text.ts';
import { groupBy } from '../../value/group-by.ts';
import { LISTED, heading, limited, paragraph, table } from '../page/build.ts';
import type { Block, Cell, DocumentModel, TableRow } from '../page/model.ts';
import { failedSection } from './area-sections.ts';
import type { AreaReportOptions } from './area-report.ts';
import { countedOf, markNote, markedName } from './illustrative.ts';
import { warningNote } from './unit-sections.ts';
import { REPORT_WORDS, STATUS_LETTERS } from './words.ts';

const WORDS = wordsOf({
  title: ['BIỂU TỔNG HỢP KẾT QUẢ THỰC HIỆN BỘ TIÊU CHÍ', 'SUMMARY OF RESULTS BY UNIT AND CRITERION'],
  no: ['TT', 'No.'],
  criteria: ['Kết quả theo tiêu chí', 'Result by criterion'],
  unitsMet: ['Số đơn vị đạt ({count} đơn vị)', 'Units met (of {count})'],
  unitsFailing: ['Số đơn vị không đạt', 'Units not met'],
  unitsOpen: ['Số đơn vị chưa xác định', 'Units undetermined'],
});

function letterCell(assessment: Assessment, no: string, language: Language): Cell {
  const status = assessment.criteria.find((criterion) => criterion.no === no)?.status;
  if (status === undefined) return { text: '', align: 'center' };
  const isFailing = status === 'not-met';
  return { text: [{ text: STATUS_LETTERS[language][status], bold: isFailing }], align: 'center', isShaded: isFailing };
}

/** How many of the units have a status on each criterion and as a whole. */
function countRows(assessments: readonly Assessment[], numbers: readonly string[], language: Language): TableRow[] {
  const words = WORDS[language];
  const counted = countedOf(assessments);
  const kinds = [
    ['met', fill(words.unitsMet, { count: String(counted.length) })],
    ['not-met', words.unitsFailing],
    ['undetermined', words.unitsOpen],
  ] as const;
  return kinds.map(([status, title]): TableRow => {
    const on = (no: string): number =>
      counted.filter(({ criteria }) => criteria.some((item) => item.no === no && item.status === status)).length;
    const cells = numbers.map((no): Cell => ({ text: String(on(no)), align: 'center', isShaded: true }));
    const whole = counted.filter((assessment) => assessment.status === status).length;
    const name = { text: title, isHeader: true, isShaded: true, columnSpan: 2 } as const;
    return [name, ...cells, { text: '', isShaded: true }, { text: String(whole), align: 'center', isShaded: true }];
  });
}

/** The table of the units of one set and moment. */
function setBlocks(assessments: readonly Assessment[], language: Language): Block[] {
  const words = WORDS[language];
  const { unit, bounds, result } = REPORT_WORDS[language];
  const numbers = [...new Set(assessments.flatMap(({ criteria }) => criteria.map(({ no }) => no)))];
  const rows = assessments.map((assessment, index): TableRow => [
    { text: String(index + 1), align: 'center' },
    { text: markedName(assessment), isHeader: true },
    ...numbers.map((no) => letterCell(assessment, no, language)),
    { text: boundsText(assessment.tally), align: 'center' },
    { text: STATUS_WORDS[language][assessment.status], align: 'center' },
  ]);
  const whole = table([words.no, unit, ...numbers, bounds, result], `2 10${' 2'.repeat(numbers.length)} 5 6`, rows);
  const head: TableRow[] = [
    [
      { text: words.no, rowSpan: 2 },
      { text: unit, rowSpan: 2 },
      { text: words.criteria, columnSpan: numbers.length },
      { text: bounds, rowSpan: 2 },
      { text: result, rowSpan: 2 },
    ],
    numbers,
  ];
  const [, ...cut] = limited(whole, language);
  return [{ ...whole, head, body: [...rows.slice(0, LISTED), ...countRows(assessments, numbers, language)] }, ...cut];
}

/**
 * The summary of a district or a province (biểu tổng hợp): a row for each unit, a column for each criterion, and below them how many
 * units meet each.
 *
 * @remarks Made-up dossiers are marked and not counted. Units of several sets or days stand in tables of their own.
 * @param assessments - what `assess` returned for each unit, in the order of the rows.
 * @param language - of the table.
 * @param options - the name of the area, what could not be assessed, letterhead and signature.
 * @returns the document as plain data, in landscape.
 * @example
 * ```ts
 * import { assess } from 'ntm-rules';
 * import { summaryTable, toMarkdown } from 'ntm-rules/documents';
 * import { commune } from 'ntm-rules/rules';
 *
 * const of = (id: string) => ({ unit: { id, level: 'commune', region: 'central-highlands' }, facts: {} });
 * const both = [assess(commune, of('a'), { on: '2024-12-31' }), assess(commune, of('b'), { on: '2024-12-31' })];
 * toMarkdown(summaryTable(both, 'vi', { area: 'Huyện Kon Plông' })).includes('Số đơn vị đạt (2 đơn vị)'); // => true
 * ```
 */
export function summaryTable(
  assessments: readonly Assessment[],
  language: Language,
  options: Omit<AreaReportOptions, 'programme' | 'impact'> = {},
): DocumentModel {
  checkArguments({ assessments: ['assessments', assessments], options: ['options', options] });
  checkLanguage(language);
  const { area, failed = [], ...frame } = options;
  const said = REPORT_WORDS[language];
  const about = (item: Assessment): string => `${item.ruleSet.title[language]}, ${fill(said.onDay, { on: formatMoment(item, language) })}`;
  const groups = [...groupBy(assessments, about)];
  const one = groups.length === 1 ? groups[0]![0] : undefined;
  const subtitle = [area, one].filter((part) => part !== undefined).join(' – ');
  return {
    title: WORDS[language].title,
    ...(subtitle === '' ? {} : { subtitle }),
    language,
    orientation: 'landscape',
    ...frame,
    blocks: [
      ...warningNote(assessments, language),
      ...(groups.length === 0 ? [paragraph(said.noUnits)] : []),
      ...groups.flatMap(([title, own]) => [...(one === undefined ? [heading(title)] : []), ...setBlocks(own, language)]),
      ...(groups.length === 0 ? [] : [paragraph(said.legend)]),
      ...markNote(assessments, language).map((text) => paragraph(text)),
      ...failedSection(failed, language),
    ],
  };
}
