import { pastYearOf } from '../../law/past-year.ts';
import { isLocalText } from '../../explain/delegated.ts';
import { levelText, periodText, scopeText, thresholdText } from '../../explain/threshold-text.ts';
import { citationText } from '../../explain/citation.ts';
import { CONFIDENCE_WORDS, GRADE_WORDS } from '../../explain/words.ts';
import { formatDecimal } from '../../explain/format.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { Evidence, Source } from '../../model/primitives.ts';
import { unitText } from '../../explain/declared-words.ts';
import type { WrittenColumn } from './columns.ts';
import type { AnyRow, ReviewRow, StatementRow } from './row.ts';
import { parameterText } from './parameter-text.ts';

type Cells = Readonly<Record<WrittenColumn, string>>;

/** What a value says, as the law words it: `≥ 80 %`, `100 %`, `Không`. */
function valueText({ held: { value, parameter }, leaves, facts }: ReviewRow, ruleSet: RuleSet): string {
  const { relativeTo } = value;
  if (relativeTo !== undefined) return `${formatDecimal(relativeTo.factor, 'vi')} × ${relativeTo.parameter}`;
  const [leaf] = leaves;
  if (typeof value.value !== 'string' || leaf === undefined)
    return thresholdText({ ...value, isLocal: isLocalText(ruleSet.instruments) }, parameter.unit, 'vi', parameter.level, ruleSet);
  return levelText(value.value, parameter.unit, leaf.operator, facts.find(({ id }) => id === leaf.fact)?.bounds, 'vi', ruleSet);
}

/** What a row says now; of a decision of a province whose value is not known, what applies without it. */
function currentText(row: ReviewRow, ruleSet: RuleSet): string {
  if (row.isGiven) return valueText(row, ruleSet);
  const { value } = row.held;
  if (value.state === 'delegated' || value.state === 'missing') return 'chưa có';
  const number = ruleSet.instruments.find(({ id }) => id === value.cite.instrument)?.number ?? '';
  return `${valueText(row, ruleSet)}\n(theo ${number})`;
}

function sourceText(source: Source | undefined): string[] {
  return source === undefined ? [] : [[source.title, source.date, source.url].filter((part) => part !== undefined).join('\n')];
}

/** Where what is said was seen, and in which words. */
function seen(evidence: readonly Evidence[], statedIn: string, ruleSet: RuleSet): Pick<Cells, 'source' | 'quote'> {
  const sources = ruleSet.instruments.find(({ id }) => id === statedIn)?.sources ?? {};
  return {
    source: evidence.flatMap(({ source }) => sourceText(sources[source])).join('\n'),
    quote: evidence.flatMap(({ quote }) => (quote === undefined ? [] : [`“${quote}”`])).join('\n'),
  };
}

function cellsOfValue(row: ReviewRow, ruleSet: RuleSet): Cells {
  const { held, isGiven } = row;
  const { criterion, indicator, parameter, value } = held;
  return {
    id: row.id,
    number: indicator.no,
    criterion: `${criterion.no}. ${criterion.title.vi}`,
    wording: indicator.title.vi,
    parameter: parameterText(row, ruleSet),
    scope: scopeText(row.scope, 'vi', ruleSet),
    period: periodText(row.from, row.to, 'vi', isGiven ? pastYearOf(value) : undefined),
    current: currentText(row, ruleSet),
    unit: unitText(parameter.unit, 'vi', ruleSet),
    grade: GRADE_WORDS.vi[isGiven ? value.grade : 'missing'],
    confidence: isGiven && value.confidence !== undefined ? CONFIDENCE_WORDS.vi[value.confidence] : '',
    citation: citationText(row.cite, ruleSet.instruments, 'vi'),
    ...seen(isGiven ? (value.evidence ?? []) : [], value.statedIn, ruleSet),
  };
}

function cellsOfStatement(row: StatementRow, ruleSet: RuleSet): Cells {
  const { id, no, criterion, wording, about, current, known, from, to, cite, statedIn } = row;
  return {
    id,
    number: no,
    criterion,
    wording,
    parameter: about,
    scope: '',
    period: periodText(from, to, 'vi'),
    current: current ?? 'chưa có',
    unit: '',
    grade: GRADE_WORDS.vi[known.grade],
    confidence: known.confidence === undefined ? '' : CONFIDENCE_WORDS.vi[known.confidence],
    citation: citationText(cite, ruleSet.instruments, 'vi'),
    ...seen(known.evidence ?? [], statedIn, ruleSet),
  };
}

/** The rows of a set are its own, and never change: written once, they are compared with every sheet that comes back. */
const known = new WeakMap<AnyRow, Cells>();

/** The cells of a row that the library writes, as text. An officer may not change them; a reader compares them. */
export function writtenCells(row: AnyRow, ruleSet: RuleSet): Cells {
  const cells = known.get(row) ?? (row.kind === 'value' ? cellsOfValue(row, ruleSet) : cellsOfStatement(row, ruleSet));
  known.set(row, cells);
  return cells;
}
