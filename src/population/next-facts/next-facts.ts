import { checkArguments } from '../../model/check-arguments.ts';
import { deepFreeze } from '../../value/freeze.ts';
import type { Assessment, CriterionResult, IndicatorResult } from '../../model/assessment.ts';
import { ntmError, problem } from '../../model/errors.ts';
import type { Bilingual } from '../../model/primitives.ts';
import { openFacts } from '../../engine/decisive.ts';
import { isPlainObject, kindOf } from '../../engine/input/plain.ts';
import { isDecided, ofCriterion, ofIndicator } from './possible.ts';

/** Rows of the assessment, by number; indicators of a presupposed set as `<set>/<number>`. */
export interface Rows {
  readonly criteria: readonly string[];
  readonly indicators: readonly string[];
}

/** A missing fact that could still change something. */
export interface NextFact {
  readonly fact: string;
  readonly label: Bilingual;
  readonly unit: string;
  /** True if the fact alone decides a criterion, whatever its value. */
  readonly alone: boolean;
  /** What the fact alone decides, whatever its value. */
  readonly decides: Rows;
  /** What the fact could help to decide. */
  readonly couldDecide: Rows;
}

interface OpenCriterion {
  readonly id: string;
  /** Facts that together decide it whatever their values, none of which can be left out; `undefined` where there are none. */
  readonly needed: readonly string[] | undefined;
}

function isOpen({ status, judgement }: CriterionResult | IndicatorResult): boolean {
  return status === 'undetermined' && judgement === undefined;
}

function openIn(indicator: IndicatorResult): string[] {
  const traces = [indicator.trace, ...(indicator.exceptions ?? []).flatMap(({ trace }) => trace ?? [])];
  return isOpen(indicator) ? traces.flatMap(openFacts) : [];
}

function openCriterion(criterion: CriterionResult, accept: Assessment['accept']): OpenCriterion {
  const decides = (facts: readonly string[]): boolean => isDecided(ofCriterion(criterion, { facts: new Set(facts), accept }));
  const all = [...new Set(criterion.indicators.flatMap(openIn))];
  if (!decides(all)) return { id: criterion.id, needed: undefined };
  const needed = all.reduce((kept, fact) => {
    const without = kept.filter((item) => item !== fact);
    return decides(without) ? without : kept;
  }, all);
  return { id: criterion.id, needed };
}

function nextFactOf(fact: string, assessment: Assessment, open: readonly CriterionResult[]): NextFact {
  const supposed = { facts: new Set([fact]), accept: assessment.accept };
  const readers = open.filter(({ indicators }) => indicators.some((indicator) => openIn(indicator).includes(fact)));
  const indicators = readers.flatMap((criterion) => criterion.indicators).filter((indicator) => openIn(indicator).includes(fact));
  const presupposed = (assessment.missingFacts.find((item) => item.fact === fact)?.indicators ?? []).filter((id) => id.includes('/'));
  const decides = {
    criteria: readers.filter((criterion) => isDecided(ofCriterion(criterion, supposed))).map(({ id }) => id),
    indicators: indicators.filter((indicator) => isDecided(ofIndicator(indicator, supposed))).map(({ id }) => id),
  };
  // Every fact that a condition reads has its label in the assessment.
  const { label, unit } = assessment.facts[fact]!;
  return {
    fact,
    label,
    unit,
    alone: decides.criteria.length > 0,
    decides,
    couldDecide: { criteria: readers.map(({ id }) => id), indicators: [...indicators.map(({ id }) => id), ...presupposed] },
  };
}

function worth({ decides, couldDecide }: NextFact): number[] {
  return [decides.criteria, decides.indicators, couldDecide.criteria, couldDecide.indicators].map(({ length }) => length);
}

/** The more a fact decides the earlier; equals stay in the order of the law. */
function byWorth(a: NextFact, b: NextFact): number {
  const [first, second] = [worth(a), worth(b)];
  const differing = first.findIndex((value, index) => value !== second[index]);
  return differing === -1 ? 0 : second[differing]! - first[differing]!;
}

/** The criterion that takes the fewest facts more comes next; of equals the one whose facts are worth most. */
function inOrder(facts: readonly NextFact[], criteria: readonly OpenCriterion[]): NextFact[] {
  const ranked = facts.toSorted(byWorth);
  const asked = new Set<string>();
  let left = criteria.filter(({ needed }) => needed !== undefined);
  const rankOf = ({ needed = [] }: OpenCriterion): number => ranked.findIndex(({ fact }) => needed.includes(fact) && !asked.has(fact));
  const missing = ({ needed = [] }: OpenCriterion): number => needed.filter((fact) => !asked.has(fact)).length;
  while (left.length > 0) {
    const next = left.reduce((best, item) => ((missing(item) - missing(best) || rankOf(item) - rankOf(best)) < 0 ? item : best));
    for (const { fact } of ranked) if (next.needed?.includes(fact) === true) asked.add(fact);
    left = left.filter((item) => missing(item) > 0);
  }
  for (const { fact } of ranked) asked.add(fact);
  return [...asked].map((fact) => facts.find((item) => item.fact === fact)!);
}

function checkAssessment(value: unknown): void {
  const isAssessment =
    isPlainObject(value) && Array.isArray(value['criteria']) && Array.isArray(value['missingFacts']) && isPlainObject(value['facts']);
  if (isAssessment) return;
  const params = { expectedVi: 'kết quả đánh giá', expectedEn: 'an assessment', actual: kindOf(value) };
  throw ntmError([problem('wrong-type', ['assessment'], params)]);
}

/**
 * What to ask next: the missing facts that could still change something, the most decisive first.
 *
 * @remarks Facts that alone decide a criterion come first, those that decide more before those that decide less; then, criterion by
 * criterion, the smallest groups of facts that together decide one whatever their values; then facts that only some of their values
 * make decisive, because a threshold is missing or a body has to judge. No other order is surer to decide a first criterion with
 * fewer facts. A value of 0 of 0 says nothing and decides nothing. Of a presupposed set the assessment has no traces: facts
 * that only it reads come last; ask `nextFacts` of its own assessment.
 * @param assessment - what `assess` gave.
 * @returns frozen plain data; empty where no fact could change anything any more. The order is the same for the same assessment.
 * @throws `NtmError` `wrong-type` for what is no assessment.
 * @example
 * ```ts
 * import { assess } from 'ntm-rules';
 * import { nextFacts } from 'ntm-rules/population';
 * import { commune } from 'ntm-rules/rules';
 *
 * const unit = { id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands' };
 * const [first] = nextFacts(assess(commune, { unit, facts: {} }, { on: '2024-12-31' }));
 *
 * first?.alone; // => true
 * ```
 */
export function nextFacts(assessment: Assessment): readonly NextFact[] {
  checkArguments({ assessment: ['assessment', assessment] });
  checkAssessment(assessment);
  const open = assessment.criteria.filter(isOpen);
  const facts = assessment.missingFacts.filter(({ decisive }) => decisive).map(({ fact }) => nextFactOf(fact, assessment, open));
  return deepFreeze(
    inOrder(
      facts,
      open.map((criterion) => openCriterion(criterion, assessment.accept)),
    ),
  );
}
