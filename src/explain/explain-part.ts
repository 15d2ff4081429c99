import type { Assessment, Gap, Required } from '../model/assessment.ts';
import { wantedBy } from '../model/asked-in.ts';
import type { Part } from '../model/parts.ts';
import { fill } from '../value/text.ts';
import { borrowedText, markedLevel } from './assumed.ts';
import { citationText } from './citation.ts';
import { countedText, isCountedIn, unitText } from './declared-words.ts';
import type { DeclaredWords } from './declared-words.ts';
import { reasonSentence } from './delegated.ts';
import { boundsOfFigure, differenceText, formatFigure, withUnit } from './format.ts';
import type { Language } from './language.ts';
import { yesNoLevelText, yesNoText } from './level-words.ts';
import { levelText } from './threshold-text.ts';
import { GRADE_WORDS, STATUS_WORDS } from './words.ts';

/** One part of an indicator in words; what has nothing to say is empty. */
export interface PartExplanation {
  /** What the part is about: `Lao động qua đào tạo (nam)`. */
  readonly title: string;
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
}

/** What stands before a value, and before what is asked. */
export const COMPARED = {
  vi: { asks: 'yêu cầu', has: 'thực tế' },
  en: { asks: 'required', has: 'actual' },
} as const;

/** The value that a yes-or-no fact has to have. */
function wantedIn({ operator, required: { value } }: Part): boolean | undefined {
  return typeof value === 'boolean' ? wantedBy(operator, value) : undefined;
}

/** What a unit has, on its side of what is asked. */
function actualText(part: Part, unit: string, language: Language, declared: DeclaredWords): string {
  const { actual: value, bounds, required } = part;
  if (bounds !== undefined) return withUnit(boundsOfFigure(bounds, language), unitText(unit, language, declared));
  if (value === null) return '';
  if (typeof value === 'boolean') return yesNoText(value, wantedIn(part), required.level, language);
  const limits = [typeof required.value === 'string' ? [required.value] : [], unit === 'percent' ? ['100'] : []];
  return withUnit(formatFigure(value, language, limits.flat()), unitText(unit, language, declared));
}

type Bounds = Assessment['facts'][string]['bounds'];

function requiredText(part: Part, bounds: Bounds, language: Language, declared: DeclaredWords): string {
  const { value, unit, level } = part.required;
  if (value === null) return '';
  return typeof value === 'boolean'
    ? yesNoLevelText(wantedIn(part) ?? value, level, language)
    : levelText(value, unit, part.operator, bounds, language, declared);
}

const GAP_WORDS = {
  vi: {
    increase: 'còn thiếu',
    decrease: 'vượt',
    more: 'tăng thêm',
    less: 'giảm thêm',
    higher: 'bằng đúng mức, phải cao hơn',
    lower: 'bằng đúng mức, phải thấp hơn',
    least: ' ít nhất',
    leastHigher: 'phải cao hơn mức',
    leastLower: 'phải thấp hơn mức',
  },
  en: {
    increase: 'short by',
    decrease: 'over by',
    more: 'increase by',
    less: 'reduce by',
    higher: 'exactly at the level, must be higher',
    lower: 'exactly at the level, must be lower',
    least: ' at least',
    leastHigher: 'must be higher than the level',
    leastLower: 'must be lower than the level',
  },
} as const;

function naturalText(gap: Gap, countedLabel: string | undefined, language: Language, declared: DeclaredWords): string {
  if (gap.natural === undefined) return '';
  const words = GAP_WORDS[language];
  // Who does what is advised has done enough.
  const amount = formatFigure(gap.natural.amount, language, [], 'no-less');
  const { unit } = gap.natural;
  const noun = countedLabel === undefined || !isCountedIn(unit, declared) ? countedText(unit, language, declared) : countedLabel;
  return `${gap.direction === 'increase' ? words.more : words.less}${gap.least ? words.least : ''} ${withUnit(amount, noun)}`;
}

/** `số hộ được …` → `hộ được …`: the noun of what is counted, to stand behind a number. */
function countedNoun(label: string): string {
  return label.replace(/^(?:số|tổng số) /u, '');
}

/** How far the value of a fact is from what is asked: `còn thiếu 1,5 điểm phần trăm; tăng thêm 9 hộ`. */
export function gapText(gap: Gap, fact: string, { facts, ruleSet }: Pick<Assessment, 'facts' | 'ruleSet'>, language: Language): string {
  const words = GAP_WORDS[language];
  const counted = facts[fact]?.countedLabel?.[language];
  const natural = naturalText(gap, counted === undefined ? undefined : countedNoun(counted), language, ruleSet);
  const distance =
    gap.strict === true && /^0(?:\.0*)?$/.test(gap.delta)
      ? words[gap.direction === 'increase' ? (gap.least ? 'leastHigher' : 'higher') : gap.least ? 'leastLower' : 'lower']
      : `${words[gap.direction]}${gap.least ? words.least : ''} ${differenceText(gap.delta, gap.unit, language, ruleSet)}`;
  return natural === '' ? distance : `${distance}; ${natural}`;
}

/** Where the level stands; of one that is borrowed, where it comes from. */
function citationOf({ borrowedFrom, cite }: Required, { instruments }: Assessment, language: Language): string {
  if (borrowedFrom !== undefined) return borrowedText(borrowedFrom, language);
  return cite === null ? '' : citationText(cite, instruments, language);
}

const DERIVED = {
  vi: { from: 'tính từ', total: 'số chung không đạt thì ít nhất một trong các số riêng không đạt' },
  en: { from: 'from', total: 'where the total fails, at least one of its parts does' },
} as const;

/** What a value follows from, and what follows from a total. */
export function derivedText({ restsOn, totalOf }: Part, { facts, ruleSet }: Assessment, language: Language): string {
  const labelOf = (id: string): string => facts[id]?.label[language] ?? id;
  const words = DERIVED[language];
  if (totalOf !== undefined) return `${words.total}: ${totalOf.map(labelOf).join(', ')}`;
  if (restsOn === undefined) return '';
  const given = restsOn.map(({ fact, actual, bounds }) => {
    const shown = bounds ? boundsOfFigure(bounds, language) : actual === null ? '' : formatFigure(actual, language);
    return `${labelOf(fact)} ${withUnit(shown, unitText(facts[fact]?.unit ?? 'none', language, ruleSet))}`;
  });
  return `${words.from}: ${given.join(', ')}`;
}

/** A part in words. */
export function partExplanation(part: Part, assessment: Assessment, language: Language): PartExplanation {
  const { fact, title, status, code, required, gap } = part;
  const label = assessment.facts[fact];
  const open = code === 'met' || code === 'not-met' ? '' : fill(reasonSentence(code, assessment, language), { fact: title[language] });
  return {
    title: title[language],
    status: STATUS_WORDS[language][status],
    actual: actualText(part, label?.unit ?? 'none', language, assessment.ruleSet),
    required: markedLevel(requiredText(part, label?.bounds, language, assessment.ruleSet), required.grade, language),
    gap: gap === null ? '' : gapText(gap, fact, assessment, language),
    reason: [open, derivedText(part, assessment, language)].filter((text) => text !== '').join('; '),
    citation: citationOf(required, assessment, language),
    grade: GRADE_WORDS[language][required.grade],
  };
}

/** `thực tế 88 %`, `yêu cầu: đạt`: a word of the law begins with a capital in a cell, not within a sentence. */
export function within(word: string, said: string, isWord: boolean): string {
  if (said === '') return '';
  return isWord ? `${word}: ${said.charAt(0).toLowerCase()}${said.slice(1)}` : `${word} ${said}`;
}

/** What a part has and what is asked of it, within a sentence. */
export function comparisonTexts(part: Part, said: PartExplanation, language: Language): string[] {
  const words = COMPARED[language];
  const isWord = typeof part.actual === 'boolean' || typeof part.required.value === 'boolean';
  return [within(words.has, said.actual, isWord), within(words.asks, said.required, isWord)];
}
