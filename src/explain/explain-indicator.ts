import { operatorIn, wantedBy } from '../model/asked-in.ts';
import { resultLeaves } from '../model/trace-leaves.ts';
import type { Assessment, Gap, IndicatorResult, Required } from '../model/assessment.ts';
import { COUNTED_UNIT_LABELS, MEASUREMENT_UNIT_LABELS } from '../model/unit-labels.ts';
import type { CountedUnit, MeasurementUnit, Operator } from '../model/vocabulary.ts';
import { fill } from '../value/text.ts';
import type { Judgement } from '../model/dossier.ts';
import { citationText } from './citation.ts';
import { boundsOfFigure, differenceText, formatDate, formatFigure, withUnit } from './format.ts';
import type { Language } from './language.ts';
import { yesNoLevelText, yesNoText } from './level-words.ts';
import { levelText } from './threshold-text.ts';
import { GRADE_WORDS, REASON_SENTENCES, STATUS_WORDS } from './words.ts';

/** One indicator in words, part by part, as a table needs them; parts with nothing to say are empty. */
export interface IndicatorExplanation {
  readonly status: string;
  /** What the unit has: `82,4 %`. */
  readonly actual: string;
  /** What the text asks: `≥ 80 %`. */
  readonly required: string;
  /** How far it is: `thiếu 3,2 %; giảm thêm 3 hộ nghèo, cận nghèo`. */
  readonly gap: string;
  /** Why it has its status, where that is not plain from value and threshold. */
  readonly reason: string;
  /** Where the threshold stands: `chỉ tiêu 2.2, Phụ lục I, QĐ 318/QĐ-TTg`. */
  readonly citation: string;
  readonly grade: string;
  /** All of it as one sentence. */
  readonly sentence: string;
}

function unitLabel(unit: MeasurementUnit | CountedUnit, language: Language): string {
  const labels =
    unit in MEASUREMENT_UNIT_LABELS ? MEASUREMENT_UNIT_LABELS[unit as MeasurementUnit] : COUNTED_UNIT_LABELS[unit as CountedUnit];
  return labels[language];
}

/** The comparison that an indicator's result is of. */
interface Decided {
  readonly operator: Operator;
  /** The value that a yes-or-no fact has to have. */
  readonly wanted: boolean | undefined;
}

/** What a unit has, on its side of what is asked. */
function actualText(
  { actual: value, bounds, required }: IndicatorResult,
  wanted: boolean | undefined,
  unit: MeasurementUnit,
  language: Language,
): string {
  if (bounds !== undefined) return withUnit(boundsOfFigure(bounds, language), unitLabel(unit, language));
  if (value === null) return '';
  if (typeof value === 'boolean') return yesNoText(value, wanted, required?.level, language);
  const limits = [typeof required?.value === 'string' ? [required.value] : [], unit === 'percent' ? ['100'] : []];
  return withUnit(formatFigure(value, language, limits.flat()), unitLabel(unit, language));
}

type Bounds = Assessment['facts'][string]['bounds'];

function requiredText(required: Required | null, { operator, wanted }: Decided, bounds: Bounds, language: Language): string {
  if (required === null || required.value === null) return '';
  const { value, unit, level } = required;
  return typeof value === 'boolean' ? yesNoLevelText(wanted ?? value, level, language) : levelText(value, unit, operator, bounds, language);
}

const GAP_WORDS = {
  vi: {
    increase: 'còn thiếu',
    decrease: 'vượt',
    more: 'tăng thêm',
    less: 'giảm thêm',
    higher: 'bằng đúng mức, phải cao hơn',
    lower: 'bằng đúng mức, phải thấp hơn',
  },
  en: {
    increase: 'short by',
    decrease: 'over by',
    more: 'increase by',
    less: 'reduce by',
    higher: 'exactly at the level, must be higher',
    lower: 'exactly at the level, must be lower',
  },
} as const;

function naturalText(gap: Gap, countedLabel: string | undefined, language: Language): string {
  if (gap.natural === undefined) return '';
  const words = GAP_WORDS[language];
  // Who does what is advised has done enough.
  const amount = formatFigure(gap.natural.amount, language, [], 'no-less');
  const { unit } = gap.natural;
  const isMeasured = unit === 'hectare' || unit === 'kilometre' || unit === 'tonne';
  const noun = isMeasured || countedLabel === undefined ? unitLabel(unit, language) : countedLabel;
  return `${gap.direction === 'increase' ? words.more : words.less} ${withUnit(amount, noun)}`;
}

function gapText(gap: Gap | null, countedLabel: string | undefined, language: Language): string {
  if (gap === null) return '';
  const words = GAP_WORDS[language];
  const natural = naturalText(gap, countedLabel, language);
  const distance =
    gap.strict === true && /^0(?:\.0*)?$/.test(gap.delta)
      ? words[gap.direction === 'increase' ? 'higher' : 'lower']
      : `${words[gap.direction]} ${differenceText(gap.delta, gap.unit, language)}`;
  return natural === '' ? distance : `${distance}; ${natural}`;
}

/** `số hộ được …` → `hộ được …`: the noun of what is counted, to stand behind a number. */
function countedNoun(label: string): string {
  return label.replace(/^(?:số|tổng số) /u, '');
}

const REMARK = { vi: 'nguyên văn', en: 'in its own words' } as const;

/** `theo kết luận của … ngày …`, with what the body said in words of its own. */
export function judgedSentence({ by, on, remark }: Pick<Judgement, 'by' | 'on' | 'remark'>, language: Language): string {
  const said = remark === undefined ? '' : ` (${REMARK[language]}: "${remark}")`;
  return `${fill(REASON_SENTENCES[language].judged, { by, on: formatDate(on, language) })}${said}`;
}

const DERIVED = {
  vi: { from: 'tính từ', total: 'số chung không đạt thì ít nhất một trong các số riêng không đạt' },
  en: { from: 'from', total: 'where the total fails, at least one of its parts does' },
} as const;

/** What a value follows from, and what follows from a total. */
function derivedText(result: IndicatorResult, { facts }: Assessment, language: Language): string {
  const leaf = resultLeaves(result).find(({ fact }) => fact === result.fact);
  const labelOf = (id: string): string => facts[id]?.label[language] ?? id;
  const words = DERIVED[language];
  if (leaf?.totalOf !== undefined) return `${words.total}: ${leaf.totalOf.map(labelOf).join(', ')}`;
  if (leaf?.restsOn === undefined) return '';
  const parts = leaf.restsOn.map(({ fact, actual, bounds }) => {
    const shown = bounds ? boundsOfFigure(bounds, language) : actual === null ? '' : formatFigure(actual, language);
    return `${labelOf(fact)} ${withUnit(shown, unitLabel(facts[fact]?.unit ?? 'none', language))}`;
  });
  return `${words.from}: ${parts.join(', ')}`;
}

function reasonText(result: IndicatorResult, assessment: Assessment, language: Language): string {
  if (result.code === 'met' || result.code === 'not-met') return '';
  if (result.judgement !== undefined) return judgedSentence(result.judgement, language);
  const exception = result.exceptions?.find(({ status }) => status !== 'not-met');
  return fill(REASON_SENTENCES[language][result.code], {
    fact: result.fact === null ? '' : (assessment.facts[result.fact]?.label[language] ?? result.fact),
    exception: exception?.title[language] ?? '',
  });
}

function decidedBy(result: IndicatorResult): Decided {
  const operator = operatorIn(result);
  const value = result.required?.value;
  return { operator, wanted: typeof value === 'boolean' ? wantedBy(operator, value) : undefined };
}

function contradictionText(result: IndicatorResult, language: Language): string {
  if (result.judgement?.contradicts !== true) return '';
  const computed = STATUS_WORDS[language][result.judgement.computed];
  return language === 'vi' ? `trái với số liệu (theo số liệu: ${computed})` : `against the facts (by the facts: ${computed})`;
}

/** One indicator in words. */
export function indicatorExplanation(result: IndicatorResult, assessment: Assessment, language: Language): IndicatorExplanation {
  const decided = decidedBy(result);
  const { required } = result;
  const label = result.fact === null ? undefined : assessment.facts[result.fact];
  const counted = label?.countedLabel?.[language];
  const parts = {
    status: STATUS_WORDS[language][result.status],
    actual: actualText(result, decided.wanted, label?.unit ?? 'none', language),
    required: requiredText(required, decided, label?.bounds, language),
    gap: gapText(result.gap, counted === undefined ? undefined : countedNoun(counted), language),
    reason: [reasonText(result, assessment, language), derivedText(result, assessment, language), contradictionText(result, language)].filter((text) => text !== '').join('; '),
    citation: required?.cite == null ? '' : citationText(required.cite, assessment.instruments, language),
    grade: required === null ? '' : GRADE_WORDS[language][required.grade],
  };
  return { ...parts, sentence: sentenceOf(result, parts, language) };
}

function sentenceOf(result: IndicatorResult, parts: Omit<IndicatorExplanation, 'sentence'>, language: Language): string {
  const words =
    language === 'vi' ? { row: 'Chỉ tiêu', asks: 'yêu cầu', has: 'thực tế' } : { row: 'Indicator', asks: 'required', has: 'actual' };
  // A word of the law begins with a capital in a cell, not within a sentence.
  const isWord = typeof result.actual === 'boolean' || typeof result.required?.value === 'boolean';
  const within = (word: string, said: string): string =>
    said === '' ? '' : isWord ? `${word}: ${said.charAt(0).toLowerCase()}${said.slice(1)}` : `${word} ${said}`;
  const comparison = [within(words.has, parts.actual), within(words.asks, parts.required), parts.gap, parts.reason].filter(
    (part) => part !== '',
  );
  const source = parts.citation === '' ? '' : ` (${parts.citation}; ${parts.grade})`;
  return `${words.row} ${result.no} – ${result.title[language]}: ${parts.status}${comparison.length === 0 ? '' : ` – ${comparison.join(', ')}`}${source}.`;
}
