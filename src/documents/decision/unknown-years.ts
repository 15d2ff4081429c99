import { scopesOverlap } from '../../law/place.ts';
import type { DatedThreshold } from '../../law/text.ts';
import type { Criterion } from '../../model/criterion.ts';
import type { Scope } from '../../model/primitives.ts';
import type { Parameter, ThresholdEntry } from '../../model/threshold.ts';
import { canonicalJson } from '../../value/canonical-json.ts';
import { groupBy } from '../../value/group-by.ts';
import { dayBefore } from '../../value/calendar.ts';
import type { SetInfo } from './read-info.ts';

/** What is noted of a year for which the decision gives no level. */
const UNKNOWN_YEAR_NOTE = 'Văn bản không ghi mức cho các năm này.';

type Values = readonly ThresholdEntry[];

const isByYear = ({ year }: ThresholdEntry): boolean => year !== undefined;

/** A level that is not known: of some units or of all, of a year or of all years that nothing else speaks of. */
function unknown({ cite }: ThresholdEntry, year?: number, scope?: Scope): ThresholdEntry {
  const forWhom = { ...(scope !== undefined && { scope }), ...(year !== undefined && { year }) };
  return { state: 'missing', ...forWhom, cite, grade: 'missing', note: UNKNOWN_YEAR_NOTE };
}

const yearsFrom = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** The years of the decision before the first and behind the last that some column has a level for. */
function yearsWithout(scopes: readonly Values[], first: number, last: number): number[] {
  const general = scopes.find(([value]) => value!.scope === undefined)?.map(({ year }) => year) ?? [];
  return yearsFrom(first, last).filter(
    (year) => !general.includes(year) && scopes.some((values) => !values.some((value) => value.year === year)),
  );
}

/** The years of a set with an end; without one there is no last year. */
interface Period {
  readonly from: number;
  /** The first year that any level of the set is for, which may be asked about as well. */
  readonly first: number;
  readonly last: number | undefined;
}

/**
 * Units with levels by year of their own, in years that those do not name: the level of all units is not made theirs. Whether theirs
 * ended, or was not written down, is what the decision does not say.
 */
function unknownOfScopes(values: Values, scopes: readonly Values[], { first, last }: Period): ThresholdEntry[] {
  return scopes.flatMap((own) => {
    const { scope } = own[0]!;
    const said = own.map(({ year }) => year);
    const others = values.filter((value) => !own.includes(value) && scopesOverlap(value.scope, scope));
    if (scope === undefined || others.length === 0) return [];
    if (last !== undefined) {
      const isOpen = (year: number): boolean => others.some((other) => other.year === undefined || other.year === year);
      return yearsFrom(first, last).flatMap((year) => (!said.includes(year) && isOpen(year) ? unknown(own[0]!, year, scope) : []));
    }
    return others.some(({ year }) => year === undefined || !said.includes(year)) ? unknown(own[0]!, undefined, scope) : [];
  });
}

function withOutside(parameter: Parameter, period: Period, level: string): Parameter {
  const { values } = parameter;
  const [first] = values;
  const byYear = values.filter(isByYear);
  if (first === undefined || byYear.length === 0) return parameter;
  const scopes = [...groupBy(byYear, ({ scope }) => canonicalJson(scope ?? {})).values()];
  const own = unknownOfScopes(values, scopes, period);
  const isGeneral = values.some((value) => !isByYear(value) && value.scope === undefined);
  if (period.last !== undefined) {
    const years = isGeneral ? [] : yearsWithout(scopes, period.from, period.last);
    return { ...parameter, values: [...values, ...years.map((year) => unknown(first, year)), ...own] };
  }
  const outside = [...(isGeneral ? [] : [unknown(first)]), ...own];
  if (outside.length === 0) return parameter;
  // What is said of a year is more special than what is said of none. Each level is made so alike: a general one that alone were would
  // go before those of columns and groups.
  const special = values.map((value) => ({ ...value, scope: { ...value.scope, levels: value.scope?.levels ?? [level] } }));
  return { ...parameter, values: [...special, ...outside] };
}

/** Criteria in which a level that is given by year is said to be unknown for all other years, so that none is made up for them. */
export function withUnknownYears(criteria: readonly Criterion[], { from, to, level }: Pick<SetInfo, 'from' | 'to' | 'level'>): Criterion[] {
  const indicators = criteria.flatMap((criterion) => criterion.indicators);
  const years = indicators.flatMap(({ parameters }) => parameters.flatMap(({ values }) => values.flatMap(({ year }) => year ?? [])));
  const firstDay = Number(from.slice(0, 4));
  const last = to === undefined ? undefined : Number(dayBefore(to).slice(0, 4));
  const period = { from: firstDay, first: Math.min(firstDay, ...years), last };
  return criteria.map((criterion) => ({
    ...criterion,
    indicators: criterion.indicators.map((indicator) => ({
      ...indicator,
      parameters: indicator.parameters.map((parameter) => withOutside(parameter, period, level.id)),
    })),
  }));
}

/** True of a value that was put in for the years of which the decision says nothing. */
export function isUnknownYear({ state, note }: Pick<DatedThreshold | ThresholdEntry, 'state' | 'note'>): boolean {
  return state === 'missing' && note === UNKNOWN_YEAR_NOTE;
}

/** True where levels of a year go before those of none: of a set without an end in which something is unknown in all other years. */
export function hasYearsWithoutEnd(criteria: readonly Criterion[]): boolean {
  const values = criteria.flatMap(({ indicators }) => indicators.flatMap(({ parameters }) => parameters.flatMap((each) => each.values)));
  return values.some((value) => isUnknownYear(value) && value.year === undefined);
}

/** The values of a parameter without those that were put in because the decision gives levels by year: importing puts them in again. */
export function withoutUnknownYears(values: readonly DatedThreshold[], level: string): readonly DatedThreshold[] {
  const said = values.filter((value) => !isUnknownYear(value));
  if (said.length === values.length) return values;
  return said.map((value) => {
    const { levels, ...scope } = value.scope ?? {};
    if (levels === undefined || canonicalJson(levels) !== canonicalJson([level])) return value;
    return { ...value, scope: Object.keys(scope).length === 0 ? undefined : scope };
  });
}
