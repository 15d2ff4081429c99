import type { Assessment, CriterionResult, IndicatorResult } from '../model/assessment.ts';
import { indicatorExplanation } from '../explain/explain-indicator.ts';
import { prerequisiteSentences, tallyText } from '../explain/explain.ts';
import { figureSources } from '../explain/figure-sources.ts';
import { formatMoment } from '../explain/format.ts';
import type { Language } from '../explain/language.ts';
import { noticeSentences } from '../explain/notices.ts';
import { REGION_WORDS, STANDING_WORDS, STATUS_WORDS } from '../explain/words.ts';
import { wordsOf } from '../explain/words-of.ts';
import { oneLine } from './harmless.ts';
import { head, row } from './layout.ts';
import type { Column } from './layout.ts';
import { bold, coloured } from './terminal.ts';
import type { Terminal } from './terminal.ts';

const TITLES = {
  vi: ['TT', 'Nội dung', 'Kết quả', 'Hiện có', 'Mức', 'Chênh lệch, lý do', 'Căn cứ', 'Mức tin cậy'],
  en: ['No.', 'Content', 'Result', 'Actual', 'Required', 'Gap, reason', 'Source', 'Grade'],
} as const;
const WIDTHS = [5, 44, 14, 15, 17, 34, 28, 12] as const;
const STATUS_COLUMN = 2;

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

/** Rows that say more than that something is not known are shown each; the others are gathered. */
function isSilent(indicator: IndicatorResult): boolean {
  return indicator.status === 'undetermined' && indicator.actual === null && indicator.bounds === undefined;
}

function gathered(criterion: CriterionResult, language: Language): string[] {
  const silent = criterion.indicators.filter(isSilent);
  const noFacts = silent.filter(({ code }) => code === 'fact-missing').map(({ no }) => no);
  const noLevel = silent.filter(({ code }) => code !== 'fact-missing').map(({ no }) => no);
  const words = WORDS[language];
  return [
    ...(noFacts.length === 0 ? [] : [`${words.noFacts}: ${noFacts.join(', ')}`]),
    ...(noLevel.length === 0 ? [] : [`${words.noLevel}: ${noLevel.join(', ')}`]),
  ];
}

function indicatorCells(indicator: IndicatorResult, assessment: Assessment, language: Language): string[] {
  const said = indicatorExplanation(indicator, assessment, language);
  const why = [said.gap, said.reason].filter((text) => text !== '').join('; ');
  return [indicator.no, indicator.title[language], said.status, said.actual, said.required, why, said.citation, said.grade];
}

function criterionRows(
  criterion: CriterionResult,
  assessment: Assessment,
  language: Language,
  isComplete: boolean,
  terminal: Terminal,
): string {
  const table = columns(language);
  const paint = (status: IndicatorResult['status']) => (cell: string, column: number) =>
    column === STATUS_COLUMN ? coloured(cell, status, terminal) : cell;
  const title = criterion.title[language];
  const by = criterion.judgement === undefined ? [] : [`${WORDS[language].decided} ${criterion.judgement.by}`];
  const summary = isComplete ? by : [...by, ...gathered(criterion, language)];
  // A criterion of one indicator is that indicator: one row says both.
  const [only] = criterion.indicators;
  if (criterion.indicators.length === 1 && only !== undefined && only.id === criterion.id && (isComplete || !isSilent(only))) {
    const cells = indicatorCells(only, assessment, language);
    cells[1] = title;
    return row(cells, table, paint(only.status));
  }
  const cells = [criterion.no, title, STATUS_WORDS[language][criterion.status], '', '', summary.join('; ')];
  const shown = criterion.indicators.filter((indicator) => isComplete || !isSilent(indicator));
  return [
    row(cells, table, paint(criterion.status)),
    ...shown.map((indicator) => row(indicatorCells(indicator, assessment, language), table, paint(indicator.status))),
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
  const lines = [
    `${bold(name, terminal)} · ${formatMoment(assessment, language)} · ${assessment.ruleSet.title[language]} · ${words.column} ${REGION_WORDS[language][place.column]}`,
    ...(assessment.illustrative === true ? [bold(words.illustrative, terminal)] : []),
    `${coloured(STATUS_WORDS[language][status].toUpperCase(), status, terminal)} – ${tallyText(tally, language)}; ${words.result} ${STANDING_WORDS[language][standing]}`,
    ...prerequisiteSentences(assessment, language),
    ...noticeSentences(assessment, language),
  ];
  const rows = assessment.criteria.map((criterion) => criterionRows(criterion, assessment, language, isComplete, terminal));
  return `${lines.join('\n')}\n\n${head(columns(language))}${rows.join('')}\n${sourceLines(assessment, language)}`;
}
