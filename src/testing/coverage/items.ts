import { dayAfter, dayBefore } from '../../value/calendar.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { Scenario } from '../../model/scenario.ts';
import { coveredPeriod } from '../../law/coverage-period.ts';
import { leavesOf } from '../../law/walk-condition.ts';
import { textsOf } from '../../law/texts-of.ts';
import type { TimedThreshold } from '../../law/timeline.ts';
import { around } from '../boundary/isolate.ts';
import { instancesOf, valuesOf } from '../boundary/periods.ts';
import type { Instance } from '../boundary/periods.ts';
import { sideOf } from '../boundary/reading.ts';
import { sideOfLeaf } from './sides.ts';
import type { Looking } from './sides.ts';

/** Kinds of what scenarios can look at. */
export type CoverageKind = 'value' | 'level-without-value' | 'comparison' | 'exception' | 'date';

/** One thing of the law with what has to be seen of it, and how to tell what a scenario sees. */
export interface Item {
  readonly kind: CoverageKind;
  readonly id: string;
  readonly wanted: readonly string[];
  readonly seenBy: (looking: Looking) => readonly string[];
}

function wantedOf({ row, timed }: Instance, ruleSet: RuleSet): string[] {
  const name = timed.parameter.id.split('/').at(-1) ?? '';
  const { value } = row.level(name);
  if (value === undefined) return ['asked'];
  if (typeof value === 'boolean') return ['yes', 'no'];
  const conditions = [row.indicator.condition, ...row.indicator.exceptions.flatMap(({ when }) => when ?? [])];
  const read = conditions
    .flatMap((condition) => leavesOf(condition, row.text.conditions))
    .flatMap((leaf) => (typeof leaf.value === 'object' && leaf.value.param === name ? [leaf.fact] : []));
  const facts = ruleSet.facts.filter(({ id }) => read.includes(id));
  // A share of 100 % has nothing above it.
  return [...new Set(facts.flatMap((fact) => around(value, timed.parameter.unit, fact).map((given) => sideOf(given, value))))];
}

function valueItem(instances: readonly Instance[], { value }: TimedThreshold, ruleSet: RuleSet): Item[] {
  const wanted = [...new Set(instances.flatMap((instance) => wantedOf(instance, ruleSet)))];
  if (wanted.length === 0) return [];
  const seenBy: Item['seenBy'] = ({ leaves }) =>
    leaves.filter(({ required }) => required.threshold === value.id).flatMap((leaf) => sideOfLeaf(leaf) ?? []);
  return [{ kind: wanted.includes('asked') ? 'level-without-value' : 'value', id: value.id, wanted, seenBy }];
}

/** Comparisons of a condition, each once for all its days and places: met by something, and not met by something. */
function comparisonItem({ row }: Instance): Item[] {
  const { indicator, text } = row;
  return leavesOf(indicator.condition, text.conditions).map(({ fact, operator, value }) => {
    const limit = typeof value === 'boolean' ? String(value) : value.param;
    const seenBy: Item['seenBy'] = ({ leaves }) =>
      leaves
        .filter((leaf) => leaf.fact === fact && leaf.operator === operator)
        .filter(({ required }) => (required.parameter?.split('/').at(-1) ?? String(required.value)) === limit)
        .map(({ status }) => status);
    return { kind: 'comparison', id: `${text.ruleSet}/${indicator.id}: ${fact} ${operator} ${limit}`, wanted: ['met', 'not-met'], seenBy };
  });
}

function exceptionItems({ row }: Instance): Item[] {
  const { indicator, text } = row;
  return indicator.exceptions.map(({ id, when }) => ({
    kind: 'exception',
    id: `${text.ruleSet}/${indicator.id} exception ${id}`,
    wanted: when === undefined ? ['met'] : ['met', 'not-met'],
    seenBy: ({ results }) =>
      results
        .filter((result) => result.id === indicator.id)
        .flatMap(({ exceptions = [] }) => exceptions.filter((item) => item.id === id).map(({ status }) => status)),
  }));
}

/** The day before, of and after each day on which a value begins or ends while the text is in force. */
function dateItems(instances: readonly Instance[], { indicator, parameter }: TimedThreshold, ruleSet: RuleSet): Item[] {
  const { from, to } = coveredPeriod(ruleSet);
  const dates = instances.flatMap(({ period, year }) => [period.from, period.to].flatMap((date) => (date ? [{ date, year }] : [])));
  return dates
    .filter(({ date }) => date > from && date !== to)
    .map(({ date, year }) => {
      const days = new Map([
        [dayBefore(date), 'before'],
        [date, 'of'],
        [dayAfter(date), 'after'],
      ]);
      const isOfYear = (scenario: Scenario): boolean => year === undefined || scenario.year === year;
      const seenBy: Item['seenBy'] = ({ scenario, results }) =>
        isOfYear(scenario) && results.some(({ id }) => id === indicator.id) ? [days.get(scenario.on) ?? []].flat() : [];
      const ofYear = year === undefined ? '' : ` for ${year}`;
      return { kind: 'date', id: `${parameter.id} ${date}${ofYear}`, wanted: [...days.values()], seenBy };
    });
}

/** Everything of a set that scenarios can look at, each once, in the order of the text. */
export function itemsOf(ruleSet: RuleSet): Item[] {
  const textOn = textsOf();
  const items = valuesOf(ruleSet).flatMap((timed) => {
    const instances = instancesOf(timed, ruleSet, textOn);
    return [
      ...valueItem(instances, timed, ruleSet),
      // Where no level is known a comparison can come out neither way.
      ...instances.filter((instance) => wantedOf(instance, ruleSet)[0] !== 'asked').flatMap(comparisonItem),
      ...instances.flatMap(exceptionItems),
      ...dateItems(instances, timed, ruleSet),
    ];
  });
  return [...new Map(items.map((item) => [`${item.kind} ${item.id}`, item])).values()];
}
