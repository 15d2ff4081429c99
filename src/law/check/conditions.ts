import { circleFrom } from '../../value/circle.ts';
import { compareDecimals, exactDecimal } from '../../value/decimal.ts';
import type { Condition, LeafCondition } from '../../model/condition.ts';
import type { Problem } from '../../model/errors.ts';
import { problem } from '../../model/errors.ts';
import { ruleProblem } from '../../model/rule-problem.ts';
import type { Fact } from '../../model/fact.ts';
import type { IndicatorText, ParameterText, SetText } from '../text.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { leavesOf, membersOf, referencesOf } from '../walk-condition.ts';
import { checkConditionSizes } from './condition-size.ts';
import { packProblem } from './pack-problem.ts';

/** The circle that a named condition leads into, if it does. */
export function conditionCircle(name: string, named: ReadonlyMap<string, Condition>, sound?: Set<string>): string[] | undefined {
  const referencesIn = (next: string): string[] => {
    const condition = named.get(next);
    return condition === undefined ? [] : referencesOf(condition);
  };
  return circleFrom(name, referencesIn, sound);
}

function checkNamed(text: SetText): Problem[] {
  const problems: Problem[] = [];
  const sound = new Set<string>();
  for (const [name, condition] of text.conditions) {
    const circle = conditionCircle(name, text.conditions, sound);
    if (circle !== undefined)
      problems.push(packProblem('cyclic-condition', [text.ruleSet, 'conditions', name], { circle: circle.join(' → ') }));
    for (const reference of referencesOf(condition)) {
      if (!text.conditions.has(reference))
        problems.push(packProblem('unknown-condition', [text.ruleSet, 'conditions', name], { condition: reference }));
    }
  }
  return problems;
}

/** Figures that no value of the fact can be: held against them, every unit would come out alike. */
function impossibleIn(parameter: ParameterText, { id, bounds: { min, max } = {} }: Fact, path: readonly string[]): Problem[] {
  return parameter.values.flatMap(({ id: threshold, value }) => {
    if (typeof value !== 'string') return [];
    const isBelow = min !== undefined && compareDecimals(exactDecimal(value), exactDecimal(min)) < 0;
    if (!isBelow && (max === undefined || compareDecimals(exactDecimal(value), exactDecimal(max)) <= 0)) return [];
    const reason = `${id}: ${min ?? '…'} – ${max ?? '…'}`;
    return [problem('impossible-value', [...path, threshold], { value, reasonVi: reason, reasonEn: reason })];
  });
}

/** A fact and what it is compared with must be of one kind and one unit, or the comparison means nothing. */
function checkKinds(fact: Fact, leaf: LeafCondition, indicator: IndicatorText, path: readonly string[]): Problem[] {
  const isYesNo = fact.type === 'boolean';
  const mismatch = (actual: string): Problem =>
    problem('wrong-type', path, {
      expectedVi: `giá trị cùng loại với ${fact.id}`,
      expectedEn: `a value of the kind of ${fact.id}`,
      actual,
    });
  if (isYesNo && leaf.operator !== 'equal' && leaf.operator !== 'notEqual') return [mismatch(leaf.operator)];
  if (typeof leaf.value === 'boolean') return isYesNo ? [] : [mismatch(String(leaf.value))];
  const parameter = indicator.parameters.get(leaf.value.param);
  if (parameter === undefined) return [];
  const units =
    parameter.unit === fact.unit
      ? []
      : [problem('unit-mismatch', [...path, parameter.id], { expected: fact.unit, actual: parameter.unit })];
  const wrong = parameter.values.filter(({ value }) => value !== undefined && (typeof value === 'boolean') !== isYesNo);
  return [...units, ...wrong.map(({ id }) => mismatch(id)), ...(isYesNo ? [] : impossibleIn(parameter, fact, path))];
}

function checkLeaf(
  text: SetText,
  indicator: IndicatorText,
  leaf: LeafCondition,
  facts: ReadonlyMap<string, Fact>,
  path: readonly string[],
): Problem[] {
  const fact = facts.get(leaf.fact);
  if (fact === undefined) return [packProblem('fact-not-in-catalogue', path, { fact: leaf.fact })];
  if (typeof leaf.value !== 'boolean' && !indicator.parameters.has(leaf.value.param)) {
    return [ruleProblem('unknown-parameter', path, { parameter: `${text.ruleSet}/${indicator.id}/${leaf.value.param}` })];
  }
  return checkKinds(fact, leaf, indicator, path);
}

/** Leaves that say the same thing are one: it is right or wrong for all of them. */
function differentLeaves(leaves: readonly LeafCondition[]): LeafCondition[] {
  const keyOf = ({ fact, operator, value }: LeafCondition): string =>
    [fact, operator, typeof value === 'boolean' ? value : `.${value.param}`].join(' ');
  return [...new Map(leaves.map((leaf) => [keyOf(leaf), leaf])).values()];
}

/** An empty list would be met by nothing at all; more members than there are could never be met. */
function checkLists(condition: Condition, path: readonly string[]): Problem[] {
  const members = membersOf(condition);
  const isList = 'all' in condition || 'any' in condition || 'of' in condition;
  const isHollow = isList && members.length === 0;
  const isBeyond = 'of' in condition && condition.atLeast > members.length;
  const hollow = { reasonVi: 'danh sách điều kiện để trống', reasonEn: 'a list of conditions is empty' };
  const beyond = {
    reasonVi: '"atLeast" lớn hơn số điều kiện trong danh sách',
    reasonEn: '"atLeast" is larger than the number of conditions in the list',
  };
  const own = isHollow || isBeyond ? [packProblem('invalid-instrument', path, isHollow ? hollow : beyond)] : [];
  return [...own, ...members.flatMap((member) => checkLists(member, path))];
}

function prerequisitesIn(condition: Condition): string[] {
  return 'prerequisite' in condition ? [condition.prerequisite] : membersOf(condition).flatMap(prerequisitesIn);
}

function checkPrerequisites(condition: Condition, sets: readonly string[], path: readonly string[]): Problem[] {
  const unknown = prerequisitesIn(condition).filter((id) => !sets.includes(id));
  return unknown.map((ruleSet) => packProblem('unknown-rule-set', path, { ruleSet }));
}

function checkIndicator(text: SetText, indicator: IndicatorText, facts: ReadonlyMap<string, Fact>, sets: readonly string[]): Problem[] {
  const path = [text.ruleSet, indicator.id, 'condition'];
  const conditions = [indicator.condition, ...indicator.exceptions.flatMap(({ when }) => (when === undefined ? [] : [when]))];
  return conditions.flatMap((condition) => {
    const unknown = referencesOf(condition).filter((reference) => !text.conditions.has(reference));
    if (unknown.length > 0) return unknown.map((reference) => packProblem('unknown-condition', path, { condition: reference }));
    return [
      ...checkLists(condition, path),
      ...checkPrerequisites(condition, sets, path),
      ...differentLeaves(leavesOf(condition, text.conditions)).flatMap((leaf) => checkLeaf(text, indicator, leaf, facts, path)),
    ];
  });
}

/** Conditions: no circle of references, nothing unknown, every fact in the catalogue and of the kind of its threshold. */
export function checkConditions(text: SetText, ruleSet: Pick<RuleSet, 'facts' | 'prerequisites'>): Problem[] {
  const named = checkNamed(text);
  // Leaves can be walked only where the named conditions form no circle, and come to an end.
  const unwalkable = named.length > 0 ? named : checkConditionSizes(text);
  if (unwalkable.length > 0) return unwalkable;
  const facts = new Map(ruleSet.facts.map((fact) => [fact.id, fact]));
  const sets = (ruleSet.prerequisites ?? []).map((item) => item.ruleSet.id);
  const shared = [...text.conditions].flatMap(([name, condition]) => checkLists(condition, [text.ruleSet, 'conditions', name]));
  const own = text.criteria.flatMap(({ indicators }) => indicators.flatMap((indicator) => checkIndicator(text, indicator, facts, sets)));
  return [...shared, ...own];
}
