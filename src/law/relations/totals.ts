import type { Condition } from '../../model/condition.ts';
import type { Fact } from '../../model/fact.ts';
import type { IndicatorText } from '../text.ts';
import type { Relating } from './relating.ts';

/**
 * Puts a total beside the comparisons that it is the total of, wherever all of them have to hold: where it fails, one of them
 * must. An average lies between what it is the average of, so that this holds for each operator but "not equal".
 */
function beside(members: readonly Condition[], totals: readonly Fact[]): Condition[] {
  const leaves = members.flatMap((member) => ('fact' in member && member.operator !== 'notEqual' ? member : []));
  return totals.flatMap((fact) => {
    const [first, ...others] = fact.totalOf!.map((part) => leaves.find((leaf) => leaf.fact === part));
    const isAlike = (leaf: typeof first): boolean =>
      leaf?.operator === first?.operator && JSON.stringify(leaf?.value) === JSON.stringify(first?.value);
    return first && others.every(isAlike) ? { fact: fact.id, operator: first.operator, value: first.value, totalOf: fact.totalOf } : [];
  });
}

function extended(condition: Condition, totals: readonly Fact[]): Condition {
  const each = (members: readonly Condition[]): Condition[] => members.map((member) => extended(member, totals));
  if ('all' in condition) return { all: [...each(condition.all), ...beside(condition.all, totals)] };
  if ('any' in condition) return { any: each(condition.any) };
  if ('of' in condition) return { ...condition, of: each(condition.of) };
  return 'not' in condition ? { not: extended(condition.not, totals) } : condition;
}

/** The text with totals beside what they are the total of. */
export const withTotals: Relating['withTotals'] = (text, facts) => {
  const totals = [...facts.values()].flatMap(({ fact }) => (fact.totalOf ? fact : []));
  if (totals.length === 0) return text;
  const inIndicator = (indicator: IndicatorText): IndicatorText => ({
    ...indicator,
    condition: extended(indicator.condition, totals),
    exceptions: indicator.exceptions.map((exception) => ({
      ...exception,
      ...(exception.when && { when: extended(exception.when, totals) }),
    })),
  });
  return {
    ...text,
    conditions: new Map([...text.conditions].map(([name, condition]) => [name, extended(condition, totals)])),
    criteria: text.criteria.map((criterion) => ({ ...criterion, indicators: criterion.indicators.map(inIndicator) })),
  };
};
