import { byCodeUnit } from '../../value/canonical-json.ts';
import { groupBy } from '../../value/group-by.ts';
import { isWithin } from '../../value/iso-date.ts';
import type { Problem } from '../../model/errors.ts';
import type { Province } from '../../model/provinces.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { columnIds, placeInColumn } from '../columns.ts';
import { consolidate } from '../consolidate.ts';
import { daysOfChange } from '../layers.ts';
import { scopeIncludes } from '../place.ts';
import type { ResolvedPlace } from '../place.ts';
import type { ParameterText, SetText } from '../text.ts';
import { parametersRead } from '../timeline.ts';
import { conditionCircle } from './conditions.ts';
import { namedOf, provincesOf, within } from './moments.ts';
import { PACK_LIMITS, beyondLimit } from './pack-limits.ts';
import { comparisonsIn } from './size.ts';
import { packProblem } from './pack-problem.ts';

/** Days on end on which a parameter has a value at a place, or has none. */
interface Stretch {
  readonly parameter: ParameterText;
  readonly place: ResolvedPlace;
  readonly from: string;
  /** `undefined`: no end. */
  readonly to: string | undefined;
  readonly isCovered: boolean;
}

/** The places that a value can tell apart: every column, without traits and with the traits that some value asks for. */
function placesOf({ values }: ParameterText, text: SetText, level: RuleSet['level'], province: Province | undefined): ResolvedPlace[] {
  const asked = new Map(values.map(({ scope }) => [String(scope?.traits ?? ''), scope?.traits ?? []]));
  return columnIds(text, province && [province]).flatMap((column) => {
    const place = { province, level, ...placeInColumn(text, column), columnRule: undefined };
    return [...new Map([['', []], ...asked]).values()].map((traits) => ({ ...place, traits: [...new Set([...place.traits, ...traits])] }));
  });
}

function stretchesAt(parameter: ParameterText, place: ResolvedPlace, start: string, end: string | undefined): Stretch[] {
  const held = parameter.values.filter(({ scope }) => scopeIncludes(scope, place));
  const days = held.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to]));
  const starts = [...new Set([start, ...days.filter((day) => start < day && isWithin(day, start, end))])].toSorted(byCodeUnit);
  return starts.map((from, index) => {
    const isCovered = held.some((value) => isWithin(from, value.from, value.to));
    return { parameter, place, from, to: starts[index + 1] ?? end, isCovered };
  });
}

/** The text without conditions that lead into a circle: they are refused elsewhere, and cannot be walked. */
function walkable(text: SetText): SetText {
  const sound = new Set<string>();
  const conditions = [...text.conditions].filter(([name]) => conditionCircle(name, text.conditions, sound) === undefined);
  return { ...text, conditions: new Map(conditions) };
}

/** The whole time of a set for one province, between the days on which its text changes. */
function stretchesOf(ruleSet: RuleSet, names: readonly string[], province: Province | undefined): Stretch[] {
  const days = daysOfChange(within(ruleSet, province));
  return days.flatMap((on, index) => {
    const consolidated = consolidate(ruleSet, { on, drafts: names, assume: names, province });
    if (consolidated === undefined) return [];
    const text = walkable(consolidated.text);
    return text.criteria
      .flatMap(({ indicators }) => indicators)
      .flatMap((indicator) => {
        const read = parametersRead(indicator, text);
        const parameters = [...indicator.parameters].filter(([name]) => read.has(name)).map(([, parameter]) => parameter);
        return parameters.flatMap((parameter) =>
          placesOf(parameter, text, ruleSet.level, province).flatMap((place) => stretchesAt(parameter, place, on, days[index + 1])),
        );
      });
  });
}

/** Neighbouring stretches without a value as one. */
function joined(gaps: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const gap of gaps) {
    const last = result.at(-1);
    if (last?.to === gap.from) result[result.length - 1] = { ...last, to: gap.to };
    else result.push(gap);
  }
  return result;
}

function gapsFor(ruleSet: RuleSet, names: readonly string[], province: Province | undefined): Stretch[] {
  const byPlace = groupBy(stretchesOf(ruleSet, names, province), ({ parameter, place: { column, traits } }) => {
    return [parameter.id, column, ...traits].join(' ');
  });
  // A parameter that never has a value at a place is a declared or an undeclared absence, but no gap between days.
  const broken = [...byPlace.values()].filter((stretches) => stretches.some(({ isCovered }) => isCovered));
  return broken.flatMap((stretches) => joined(stretches.filter(({ isCovered }) => !isCovered)));
}

function gapProblem(ruleSet: RuleSet, gaps: readonly Stretch[]): Problem[] {
  const [first] = gaps;
  if (first === undefined) return [];
  const columns = [...new Set(gaps.map(({ place }) => place.column))];
  const { parameter, place, from, to } = first;
  const columnCount = columnIds({ columns: ruleSet.columns, columnRules: [] }).length;
  const where = [place.province, columns.length === columnCount ? undefined : columns.join('+'), ...place.traits];
  const params = {
    parameter: parameter.id,
    from,
    to: to ?? '…',
    place: where.filter((part) => part !== undefined).join(', ') || '*',
  };
  return [packProblem('threshold-gap', [ruleSet.id, ...parameter.id.split('/').slice(1)], params)];
}

/**
 * Days in a set's time on which a parameter that a condition reads has no value at a place where it has one on others:
 * a year forgotten, or an end without a successor. Where the law is not known for some days, an entry must say so.
 */
export function checkGaps(ruleSet: RuleSet): Problem[] {
  const days = provincesOf(ruleSet).reduce((sum, province) => sum + daysOfChange(within(ruleSet, province)).length, 0);
  const comparisons = days * namedOf(ruleSet).length * comparisonsIn(ruleSet);
  if (comparisons > PACK_LIMITS.comparisons) return [beyondLimit('comparisons', [ruleSet.id, 'instruments'])];
  return namedOf(ruleSet).flatMap((names) => {
    const national = gapsFor(ruleSet, names, undefined);
    const whenOf = ({ parameter, place, from, to }: Stretch): string => [parameter.id, from, to, place.traits.join('+')].join(' ');
    const known = new Set(national.map((gap) => `${whenOf(gap)} ${gap.place.column}`));
    const provincial = provincesOf(ruleSet).flatMap((province) =>
      province === undefined ? [] : gapsFor(ruleSet, names, province).filter((gap) => !known.has(`${whenOf(gap)} ${gap.place.column}`)),
    );
    const grouped = groupBy([...national, ...provincial], (gap) => `${whenOf(gap)} ${gap.place.province ?? ''}`);
    return [...grouped.values()].flatMap((gaps) => gapProblem(ruleSet, gaps));
  });
}
