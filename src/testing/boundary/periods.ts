import type { RuleSet } from '../../model/rule-set.ts';
import { LATEST, regionsOf } from '../../model/provinces.ts';
import type { Province } from '../../model/provinces.ts';
import { columnIds, columnKey, ownColumns, placeInColumn } from '../../law/columns.ts';
import { coveredPeriod } from '../../law/coverage-period.ts';
import type { Period } from '../../law/coverage-period.ts';
import { columnsFor } from '../../law/place.ts';
import type { Place } from '../../law/place.ts';
import type { TextOn } from '../../law/texts-of.ts';
import { pastYearOf } from '../../law/past-year.ts';
import { pastYears, timeline } from '../../law/timeline.ts';
import type { TimedThreshold } from '../../law/timeline.ts';
import { rowOn } from './levels.ts';
import type { RowOnDay } from './levels.ts';

/** A dated value with one day and one place where it is what the law says. */
export interface Instance {
  readonly timed: TimedThreshold;
  readonly period: Period;
  /** The year that has to be named: on none of the days is it the one that is asked about of itself. */
  readonly year: number | undefined;
  readonly place: Place;
  readonly row: RowOnDay;
}

/** The days that two periods share; `undefined` if there are none. */
export function shared(a: Period, b: Period): Period | undefined {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to === undefined || (b.to !== undefined && b.to < a.to) ? b.to : a.to;
  return to === undefined || from < to ? { from, to } : undefined;
}

interface Span {
  readonly period: Period;
  readonly year: number | undefined;
}

interface Candidate extends Span {
  readonly columns: readonly string[];
}

/**
 * The days on which a value decides. Of a year that was over before the text was in force, or before a text changed it: the days of that
 * text, on which somebody who names the year is answered.
 */
function spanOf(timed: TimedThreshold, ruleSet: RuleSet): Span | undefined {
  const { year, textFrom, textTo } = timed.value;
  const covered = coveredPeriod(ruleSet);
  const isOver = pastYearOf(timed.value) !== undefined;
  const own = isOver ? undefined : shared(timed, covered);
  if (own !== undefined) return { period: own, year: undefined };
  const period = shared({ from: textFrom, to: textTo }, covered);
  return year === undefined || period === undefined || period.from <= `${year}-12-31` ? undefined : { period, year };
}

/** Every value of a set with its days, those of past years behind the others. */
export function valuesOf(ruleSet: RuleSet): readonly TimedThreshold[] {
  return [...timeline(ruleSet), ...pastYears(ruleSet)];
}

/** A multiple of another set's value changes with that value: each of its periods is one of its own. */
function candidatesOf(timed: TimedThreshold, ruleSet: RuleSet): Candidate[] {
  const { value } = timed;
  const span = spanOf(timed, ruleSet);
  if (span === undefined) return [];
  const text = { columns: ownColumns(ruleSet), columnRules: [] };
  const key = columnKey(text);
  const columns: readonly string[] = value.scope?.[key] ?? columnIds(text);
  const base = value.relativeTo?.parameter;
  const other = ruleSet.prerequisites?.find((item) => item.ruleSet.id === base?.split('/')[0])?.ruleSet;
  if (base === undefined || other === undefined) return [{ ...span, columns }];
  return valuesOf(other)
    .filter(({ parameter }) => parameter.id === base)
    .flatMap((piece) => {
      const its = spanOf(piece, other);
      const both = its && shared(its.period, span.period);
      const common = columns.filter((column) => piece.value.scope?.[key]?.some((word) => word === column) ?? true);
      return both === undefined || common.length === 0 ? [] : [{ period: both, year: span.year ?? its?.year, columns: common }];
    });
}

/** A place of which a column is: in the region itself, or where the province lies elsewhere, by the column rule that leads there. */
function inColumn(place: Place, ruleSet: RuleSet): Place[] {
  const { province, region, traits = [] } = place;
  const [own, ...others] = province === undefined ? [region] : regionsOf(province as Province, LATEST);
  if (own === undefined || own === region || others.some((other) => other === region)) return [place];
  const enacted = ruleSet.instruments.flatMap(({ ruleSets = [] }) => ruleSets);
  const rule = enacted.flatMap(({ columnRules = [] }) => columnRules).find((item) => item.region === region);
  if (rule === undefined) return [];
  const { allTraits, anyTraits = [] } = rule.when;
  return [{ ...place, region: own, traits: [...new Set([...traits, ...allTraits, ...anyTraits.slice(0, 1)])] }];
}

function placesFor({ value }: TimedThreshold, columns: readonly string[], ruleSet: RuleSet): Place[] {
  const { provinces, traits = [], levels, groups = [] } = value.scope ?? {};
  return columns.flatMap((column) => {
    const own = placeInColumn(ruleSet, column);
    const place: Place = {
      province: provinces?.[0],
      region: own.region,
      level: levels?.[0] ?? ruleSet.level,
      traits: [...new Set([...own.traits, ...traits])],
      ...((ruleSet.columns ?? ruleSet.groups) && { groups: [...new Set([...own.groups, ...groups.slice(0, 1)])].toSorted() }),
    };
    // Of two groups that have a column each a unit is in one only.
    if (columnsFor(place, ruleSet.columns).length > 1) return [];
    return ownColumns(ruleSet) === undefined ? inColumn(place, ruleSet) : [place];
  });
}

/** Where and when a dated value decides: its first day, and the first column where no other value takes precedence. */
export function instancesOf(timed: TimedThreshold, ruleSet: RuleSet, textOn: TextOn): Instance[] {
  const name = timed.parameter.id.split('/').at(-1) ?? '';
  return candidatesOf(timed, ruleSet).flatMap(({ period, year, columns }) => {
    for (const place of placesFor(timed, columns, ruleSet)) {
      const row = rowOn(ruleSet, timed.indicator.id, { on: period.from, year }, place, textOn);
      if (row?.level(name).entry?.id === timed.value.id) return [{ timed, period, year, place, row }];
    }
    return [];
  });
}
