import { periodText, scopeText, thresholdText } from '../../explain/threshold-text.ts';
import { citationText } from '../../explain/citation.ts';
import { CONFIDENCE_WORDS, GRADE_WORDS } from '../../explain/words.ts';
import { formatDecimal } from '../../explain/format.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { Source } from '../../model/primitives.ts';
import { unitText } from '../../explain/declared-words.ts';
import type { WrittenColumn } from './columns.ts';
import { parameterText } from './parameter-text.ts';
import type { ReviewRow } from './review-row.ts';

function currentText({ held: { value, parameter }, isGiven }: ReviewRow, ruleSet: RuleSet): string {
  if (!isGiven) return 'chưa có';
  if (typeof value.value === 'string') return formatDecimal(value.value, 'vi');
  return thresholdText(value, parameter.unit, 'vi', parameter.level, ruleSet);
}

function sourceText(source: Source | undefined): string[] {
  return source === undefined ? [] : [[source.title, source.date, source.url].filter((part) => part !== undefined).join('\n')];
}

/** The cells of a row that the library writes, as text. An officer may not change them; a reader compares them. */
export function writtenCells(row: ReviewRow, ruleSet: RuleSet): Readonly<Record<WrittenColumn, string>> {
  const { held, isGiven } = row;
  const { criterion, indicator, parameter, value } = held;
  const evidence = isGiven ? (value.evidence ?? []) : [];
  const sources = ruleSet.instruments.find(({ id }) => id === value.statedIn)?.sources ?? {};
  return {
    id: row.id,
    number: indicator.no,
    criterion: `${criterion.no}. ${criterion.title.vi}`,
    wording: indicator.title.vi,
    parameter: parameterText(row, ruleSet),
    scope: scopeText(row.scope, 'vi', ruleSet),
    period: periodText(row.from, row.to, 'vi'),
    current: currentText(row, ruleSet),
    unit: unitText(parameter.unit, 'vi', ruleSet),
    grade: GRADE_WORDS.vi[isGiven ? value.grade : 'missing'],
    confidence: isGiven && value.confidence !== undefined ? CONFIDENCE_WORDS.vi[value.confidence] : '',
    citation: citationText(row.cite, ruleSet.instruments, 'vi'),
    source: evidence.flatMap(({ source }) => sourceText(sources[source])).join('\n'),
    quote: evidence.flatMap(({ quote }) => (quote === undefined ? [] : [`“${quote}”`])).join('\n'),
  };
}
