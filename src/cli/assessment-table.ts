import { bodyText } from '../explain/judged.ts';
import type { Assessment, CriterionResult, IndicatorResult } from '../model/assessment.ts';
import { ASSUMED_CODES, OTHER_CODES } from '../model/notice.ts';
import { prerequisiteSentences, tallyText } from '../explain/explain.ts';
import { figureSources } from '../explain/figure-sources.ts';
import { formatMoment } from '../explain/format.ts';
import { indicatorLines } from '../explain/indicator-lines.ts';
import type { IndicatorLine } from '../explain/indicator-lines.ts';
import type { Language } from '../explain/language.ts';
import { lawWarnings } from '../explain/law-warnings.ts';
import { noticeSentences } from '../explain/notices.ts';
import { columnText } from '../explain/declared-words.ts';
import { REASON_SENTENCES, STANDING_WORDS, STATUS_WORDS } from '../explain/words.ts';
import { wordsOf } from '../explain/words-of.ts';
import { traceLeaves } from '../model/trace-leaves.ts';
import { oneLine } from './harmless.ts';
import { head, row } from './layout.ts';
import type { Column } from './layout.ts';
import { assumedColour, bold, coloured } from './terminal.ts';
import type { Terminal } from './terminal.ts';

const TITLES = {
  vi: ['TT', 'Nội dung', 'Kết quả', 'Hiện có', 'Mức', 'Chênh lệch, lý do', 'Căn cứ', 'Mức tin cậy'],
  en: ['No.', 'Content', 'Result', 'Actual', 'Required', 'Gap, reason', 'Source', 'Grade'],
} as const;
const WIDTHS = [5, 44, 14, 15, 17, 34, 28, 12] as const;
const STATUS_COLUMN = 2;
/** What is asked and how well that is known. */
const ASSUMED_COLUMNS: readonly number[] = [4, 7];

const WORDS = wordsOf({
  column: ['cột', 'column'],
  noFacts: ['chưa có số liệu', 'not known'],
  noLevel: ['chưa có mức đạt chuẩn', 'no value in the data'],
  illustrative: ['HỒ SƠ MINH HỌA, không phải số liệu thật', 'ILLUSTRATIVE dossier, not real data'],
  result: ['kết quả', 'result'],
  sources: ['Nguồn của số liệu', 'Where the figures come from'],
  noSource: ['hồ sơ không ghi nguồn', 'the dossier names no source'],
  decided: ['theo kết luận của', 'decided by'],
});

function columns(language: Language): Column[] {
  return TITLES[language].map((title, index) => ({ title, width: WIDTHS[index] ?? 10 }));
}

/** What keeps rows open of which there is nothing else to say. */
const OPEN = ['noFacts', 'noLevel', 'noJudgement'] as const;

function openBy({ status, trace, code }: IndicatorResult): (typeof OPEN)[number] | undefined {
  if (status !== 'undetermined' || traceLeaves(trace).some(({ actual, bounds }) => actual !== null || bounds !== undefined))
    return undefined;
  if (code === 'fact-missing') return 'noFacts';
  if (code === 'judgement-missing') return 'noJudgement';
  return code.startsWith('threshold-') ? 'noLevel' : undefined;
}

/** Rows that say more than what is not known are shown each; the others are gathered. */
function isSilent(indicator: IndicatorResult): boolean {
  return openBy(indicator) !== undefined;
}

function gathered({ indicators }: CriterionResult, language: Language): string[] {
  const words = { ...WORDS[language], noJudgement: REASON_SENTENCES[language]['judgement-missing'] };
  return OPEN.flatMap((why) => {
    const numbers = indicators.filter((indicator) => openBy(indicator) === why).map(({ no }) => no);
    return numbers.length === 0 ? [] : [`${words[why]}: ${numbers.join(', ')}`];
  });
}

/** An indicator, and a row for each of its parts where it has several. */
function indicatorRows(
  indicator: IndicatorResult,
  assessment: Assessment,
  language: Language,
  terminal: Terminal,
  title?: string,
): string[] {
  return indicatorLines(indicator, assessment, language).map((line, index) => {
    const { said, status, why } = line;
    const name = index === 0 ? (title ?? line.title) : line.title;
    const cells = [line.no, name, said.status, said.actual, said.required, why, said.citation, said.grade];
    return row(cells, columns(language), paint({ status, isAssumed: line.isAssumed }, terminal));
  });
}

/** Paints the word of a status, and what is assumed. */
function paint({ status, isAssumed }: Pick<IndicatorLine, 'status' | 'isAssumed'>, terminal: Terminal) {
  return (cell: string, column: number): string => {
    if (column === STATUS_COLUMN) return coloured(cell, status, terminal);
    return isAssumed && ASSUMED_COLUMNS.includes(column) ? assumedColour(cell, terminal) : cell;
  };
}

function criterionRows(
  criterion: CriterionResult,
  assessment: Assessment,
  language: Language,
  isComplete: boolean,
  terminal: Terminal,
): string {
  const title = criterion.title[language];
  const by = criterion.judgement === undefined ? [] : [`${WORDS[language].decided} ${bodyText(criterion.judgement, language)}`];
  const summary = isComplete ? by : [...by, ...gathered(criterion, language)];
  // A criterion of one indicator is that indicator: one row says both.
  const [only] = criterion.indicators;
  if (criterion.indicators.length === 1 && only !== undefined && only.id === criterion.id && (isComplete || !isSilent(only))) {
    return indicatorRows(only, assessment, language, terminal, title).join('');
  }
  const cells = [criterion.no, title, STATUS_WORDS[language][criterion.status], '', '', summary.join('; ')];
  const shown = criterion.indicators.filter((indicator) => isComplete || !isSilent(indicator));
  return [
    row(cells, columns(language), paint({ status: criterion.status, isAssumed: false }, terminal)),
    ...shown.flatMap((indicator) => indicatorRows(indicator, assessment, language, terminal)),
  ].join('');
}

/** Where the figures come from, a line for each source. */
function sourceLines(assessment: Assessment, language: Language): string {
  const words = WORDS[language];
  const lines = figureSources(assessment, language).map(({ source, on, figures }) => {
    const named = source === '' ? words.noSource : `${source}${on === '' ? '' : ` (${on})`}`;
    return `  ${oneLine(named)}: ${oneLine(figures.join('; '))}\n`;
  });
  return lines.length === 0 ? '' : `${words.sources}:\n${lines.join('')}\n`;
}

/** An assessment as a table for a terminal. */
export function assessmentTable(assessment: Assessment, language: Language, isComplete: boolean, terminal: Terminal): string {
  const words = WORDS[language];
  const { unit, place, tally, status, standing } = assessment;
  const name = oneLine(`${unit.name ?? unit.id} (${unit.id})`);
  const { title, columns: declared } = assessment.ruleSet;
  // A set that says it has no columns has none to name.
  const column =
    place.column === null ? (declared?.length === 0 ? undefined : '–') : columnText(place.column, language, assessment.ruleSet);
  const said = [bold(name, terminal), formatMoment(assessment, language), title[language]];
  const lines = [
    [...said, ...(column === undefined ? [] : [`${words.column} ${column}`])].join(' · '),
    ...noticeSentences(assessment, language, ASSUMED_CODES).map((text) => assumedColour(text, terminal)),
    ...(assessment.illustrative === true ? [bold(words.illustrative, terminal)] : []),
    ...lawWarnings([assessment], language).map((text) => bold(oneLine(text), terminal)),
    `${coloured(STATUS_WORDS[language][status].toUpperCase(), status, terminal)} – ${tallyText(tally, language)}; ${words.result} ${STANDING_WORDS[language][standing]}`,
    ...prerequisiteSentences(assessment, language),
    ...noticeSentences(assessment, language, OTHER_CODES),
  ];
  const rows = assessment.criteria.map((criterion) => criterionRows(criterion, assessment, language, isComplete, terminal));
  return `${lines.join('\n')}\n\n${head(columns(language))}${rows.join('')}\n${sourceLines(assessment, language)}`;
}
