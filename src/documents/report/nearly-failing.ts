import { differenceText } from '../../explain/format.ts';
import type { Language } from '../../explain/language.ts';
import type { Assessment, CriterionResult, IndicatorResult } from '../../model/assessment.ts';
import { compareDecimals, exactDecimal, isZero, multiplyDecimals } from '../../value/decimal.ts';
import { fill } from '../../value/text.ts';
import { PAGE_WORDS } from './page-words.ts';

/** As many as anybody keeps in mind. */
const FEW = 3;
/** A row is met narrowly where what it has to spare is at most one part in so many of its level. */
const PARTS = '20';

interface Near {
  readonly criterion: CriterionResult;
  readonly indicator: IndicatorResult;
  readonly level: string;
  readonly delta: string;
  readonly unit: string;
}

function compareProducts(a: readonly [string, string], b: readonly [string, string]): number {
  return compareDecimals(exactDecimal(multiplyDecimals(...a)), exactDecimal(multiplyDecimals(...b)));
}

/** An indicator that is met by little. One that asks for the whole of something is met exactly or not at all: that says nothing. */
function nearOf(criterion: CriterionResult, indicator: IndicatorResult): Near[] {
  const { status, margin, required } = indicator;
  const level = required?.value;
  if (status !== 'met' || margin === null || typeof level !== 'string') return [];
  const isWhole = margin.unit === 'percent' && level === '100';
  const found = { criterion, indicator, level, ...margin };
  const isNear = compareDecimals(exactDecimal(level), exactDecimal('0')) > 0 && compareProducts([margin.delta, PARTS], [level, '1']) <= 0;
  return isNear && !isWhole ? [found] : [];
}

/** The rows that are met by the smallest part of their level, by number and title or by number alone: what flips first if a figure or a decision moves. */
export function nearlyFailing(assessment: Assessment, language: Language, isTitled: boolean): string[] {
  const words = PAGE_WORDS[language];
  const near = assessment.criteria.flatMap((criterion) => criterion.indicators.flatMap((indicator) => nearOf(criterion, indicator)));
  const sorted = near.toSorted((a, b) => compareProducts([a.delta, b.level], [b.delta, a.level]));
  return sorted.slice(0, FEW).map(({ criterion, indicator, delta, unit }) => {
    const row = isTitled ? `${indicator.no} ${criterion.title[language]}` : indicator.no;
    if (isZero(exactDecimal(delta))) return fill(words.exactly, { row });
    return fill(words.spare, { row, margin: differenceText(delta, unit, language, assessment.ruleSet) });
  });
}
