import { wantedBy } from '../../model/asked-in.ts';
import { ntmError, throwIfAny } from '../../model/errors.ts';
import type { Fact } from '../../model/fact.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { consolidate } from '../../law/consolidate.ts';
import { notCovered } from '../../law/coverage-period.ts';
import type { CriterionText, IndicatorText, ParameterText, SetText } from '../../law/text.ts';
import { leavesOf, membersOf } from '../../law/walk-condition.ts';
import type { Condition } from '../../model/condition.ts';

/** A fact with the rows of the text that read it. */
export interface AskedFact {
  readonly fact: Fact;
  readonly indicators: readonly IndicatorText[];
  /** Of a yes-or-no fact: the value that the first row which decides by it asks for, in which words. */
  readonly yesNo?: AskedYesNo | undefined;
}

/** What a row asks of a yes-or-no fact. */
export interface AskedYesNo {
  readonly wanted: boolean;
  readonly level: ParameterText['level'];
  readonly row: IndicatorText;
}

/** A criterion with the facts that it is the first to read. */
export interface AskedCriterion {
  readonly text: CriterionText;
  readonly facts: readonly AskedFact[];
}

/** A set, or one that it presupposes, with everything that can be said about a unit. */
export interface AskedSet {
  readonly ruleSet: RuleSet;
  readonly isPresupposed: boolean;
  readonly criteria: readonly AskedCriterion[];
}

/** The texts of a set on a day: the national one and, where a province changed it, that of the province. */
function textsOn(ruleSet: RuleSet, on: string): SetText[] {
  const provinces = [undefined, ...new Set(ruleSet.instruments.flatMap(({ province }) => province ?? []))];
  const found = provinces.flatMap((province) => consolidate(ruleSet, { on, province }) ?? []);
  if (found.length === 0) throw ntmError([notCovered(ruleSet, { on })]);
  throwIfAny(found.flatMap(({ problems }) => problems));
  return found.map(({ text }) => text);
}

/** Every criterion and indicator of several texts once, in the order of the first text that has it. */
function criteriaOf(texts: readonly SetText[]): CriterionText[] {
  const criteria = new Map<string, CriterionText>();
  for (const criterion of texts.flatMap((text) => text.criteria)) {
    const known = criteria.get(criterion.id);
    const ids = new Set(known?.indicators.map(({ id }) => id));
    const more = criterion.indicators.filter(({ id }) => !ids.has(id));
    if (known === undefined) criteria.set(criterion.id, criterion);
    else if (more.length > 0) criteria.set(criterion.id, { ...known, indicators: [...known.indicators, ...more] });
  }
  return [...criteria.values()];
}

/** Ids of the facts that an indicator reads in any of the texts, in order. */
function factsRead(id: string, texts: readonly SetText[]): string[] {
  const read = texts.flatMap(({ criteria, conditions }) => {
    const found = criteria.flatMap(({ indicators }) => indicators).find((indicator) => indicator.id === id);
    if (found === undefined) return [];
    const all = [found.condition, ...found.exceptions.flatMap(({ when }) => (when === undefined ? [] : [when]))];
    return all.flatMap((condition) => leavesOf(condition, conditions).map(({ fact }) => fact));
  });
  return [...new Set(read)];
}

/** What a condition asks of a yes-or-no fact; an exception only tells a circumstance. */
function yesNoIn(condition: Condition, row: IndicatorText, text: SetText, id: string, isDenied = false): AskedYesNo | undefined {
  if ('condition' in condition) {
    const named = text.conditions.get(condition.condition);
    return named === undefined ? undefined : yesNoIn(named, row, text, id, isDenied);
  }
  if (!('fact' in condition)) {
    const isTurned = 'not' in condition;
    for (const member of membersOf(condition)) {
      const found = yesNoIn(member, row, text, id, isDenied !== isTurned);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  const { fact, operator, value } = condition;
  if (fact !== id) return undefined;
  const parameter = typeof value === 'boolean' ? undefined : row.parameters.get(value.param);
  const stated = parameter?.values.map((item) => item.value).find((each) => typeof each === 'boolean');
  const asked = typeof value === 'boolean' ? value : (parameter?.level?.means ?? stated ?? true);
  return { wanted: wantedBy(operator, asked) !== isDenied, level: parameter?.level, row };
}

function askedYesNo({ id, type }: Fact, texts: readonly SetText[]): AskedYesNo | undefined {
  if (type !== 'boolean') return undefined;
  for (const text of texts)
    for (const row of text.criteria.flatMap(({ indicators }) => indicators)) {
      const found = yesNoIn(row.condition, row, text, id);
      if (found !== undefined) return found;
    }
  return undefined;
}

function askedSet(ruleSet: RuleSet, on: string, isPresupposed: boolean, asked: Set<string>): AskedSet {
  const texts = textsOn(ruleSet, on);
  const criteria = criteriaOf(texts);
  const readers = new Map<string, IndicatorText[]>();
  for (const indicator of criteria.flatMap(({ indicators }) => indicators)) {
    for (const id of factsRead(indicator.id, texts)) readers.set(id, [...(readers.get(id) ?? []), indicator]);
  }
  const factsOf = (text: CriterionText): AskedFact[] =>
    [...readers].flatMap(([id, indicators]) => {
      const fact = ruleSet.facts.find((candidate) => candidate.id === id);
      if (fact === undefined || asked.has(id) || !text.indicators.some((indicator) => indicators.includes(indicator))) return [];
      asked.add(id);
      return [{ fact, indicators, yesNo: askedYesNo(fact, texts) }];
    });
  return { ruleSet, isPresupposed, criteria: criteria.map((text) => ({ text, facts: factsOf(text) })) };
}

/** Everything that a set and the sets that it presupposes ask on a day; each fact once, where it is read first. */
export function askedOn(ruleSet: RuleSet, on: string): AskedSet[] {
  const asked = new Set<string>();
  const sets = new Map<string, AskedSet>();
  const collect = (set: RuleSet, isPresupposed: boolean): void => {
    if (sets.has(set.id)) return;
    sets.set(set.id, askedSet(set, on, isPresupposed, asked));
    for (const { ruleSet: first } of set.prerequisites ?? []) collect(first, true);
  };
  collect(ruleSet, false);
  return [...sets.values()];
}
