import type { DatedThreshold } from '../../law/text.ts';
import type { Criterion } from '../../model/criterion.ts';
import type { Parameter, ThresholdEntry } from '../../model/threshold.ts';
import { canonicalJson } from '../../value/canonical-json.ts';
import { groupBy } from '../../value/group-by.ts';
import { dayBefore } from '../../value/calendar.ts';
import type { SetInfo } from './read-info.ts';

/** What is noted of a year for which the decision gives no level. */
const UNKNOWN_YEAR_NOTE = 'Văn bản không ghi mức cho các năm này.';

type Values = readonly ThresholdEntry[];

const isByYear = ({ year }: ThresholdEntry): boolean => year !== undefined;

/** A level that is not known: of a year, or of all that nothing else speaks of. */
function unknown({ cite }: ThresholdEntry, year?: number): ThresholdEntry {
  return { state: 'missing', ...(year !== undefined && { year }), cite, grade: 'missing', note: UNKNOWN_YEAR_NOTE };
}

/** Years without a level between two that have one: more likely forgotten than left out by the decision. */
function hasHole(years: readonly number[]): boolean {
  return new Set(years).size <= Math.max(...years) - Math.min(...years);
}

/** The years of the decision before the first and behind the last that some column has a level for. */
function yearsWithout(scopes: readonly Values[], first: number, last: number): number[] {
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const general = scopes.find(([value]) => value!.scope === undefined)?.map(({ year }) => year) ?? [];
  return all.filter((year) => !general.includes(year) && scopes.some((values) => !values.some((value) => value.year === year)));
}

function withOutside(parameter: Parameter, { from, to, level }: SetInfo): Parameter {
  const { values } = parameter;
  const [first] = values;
  const byYear = values.filter(isByYear);
  if (first === undefined || byYear.length === 0 || values.some((value) => !isByYear(value) && value.scope === undefined)) return parameter;
  const scopes = [...groupBy(byYear, ({ scope }) => canonicalJson(scope ?? {})).values()];
  if (scopes.some((own) => hasHole(own.map(({ year }) => year!)))) return parameter;
  if (to !== undefined) {
    const last = Number(dayBefore(to).slice(0, 4));
    return {
      ...parameter,
      values: [...values, ...yearsWithout(scopes, Number(from.slice(0, 4)), last).map((year) => unknown(first, year))],
    };
  }
  // Without an end there is no last year: what is said of a year is more special than what is said of none. Each level is made so
  // alike: a general one that alone were would go before those of columns and groups.
  const special = values.map((value) => ({ ...value, scope: { ...value.scope, levels: value.scope?.levels ?? [level.id] } }));
  return { ...parameter, values: [...special, unknown(first)] };
}

/** Criteria in which a level that is given by year is said to be unknown for all other years, so that none is made up for them. */
export function withUnknownYears(criteria: readonly Criterion[], info: SetInfo): Criterion[] {
  return criteria.map((criterion) => ({
    ...criterion,
    indicators: criterion.indicators.map((indicator) => ({
      ...indicator,
      parameters: indicator.parameters.map((parameter) => withOutside(parameter, info)),
    })),
  }));
}

/** True of a value that was put in for the years of which the decision says nothing. */
export function isUnknownYear({ state, note }: Pick<DatedThreshold, 'state' | 'note'>): boolean {
  return state === 'missing' && note === UNKNOWN_YEAR_NOTE;
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
