import { multiplyDecimals } from '../../value/decimal.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { resolvePlace } from '../../law/place.ts';
import type { Place } from '../../law/place.ts';
import { resolveThreshold } from '../../law/resolve.ts';
import { findIndicator } from '../../law/text.ts';
import type { TextOn } from '../../law/texts-of.ts';
import type { At } from '../../law/moment.ts';
import type { DatedThreshold, IndicatorText, SetText } from '../../law/text.ts';

/** What the law asks somewhere on a day: a value, or why there is none. */
export interface Level {
  readonly value?: string | boolean | undefined;
  readonly absent?: 'missing' | 'delegated' | 'not-required' | undefined;
  /** The entry of the law that says so. */
  readonly entry?: DatedThreshold | undefined;
}

/** The day, and the year asked about where it is not that of the day. */
export type DayAndYear = Pick<At, 'on' | 'year'>;

/** A row as the law has it on a day at a place, with its levels. */
export interface RowOnDay {
  readonly indicator: IndicatorText;
  readonly text: SetText;
  readonly level: (parameter: string) => Level;
}

/** What a set asks by one parameter; a multiple of another set's level is worked out here. */
function levelOf(ruleSet: RuleSet, row: string, name: string, moment: DayAndYear, place: Place, textOn: TextOn): Level {
  const text = textOn(ruleSet, moment.on, place.province);
  const parameter = text === undefined ? undefined : findIndicator(text, row)?.indicator.parameters.get(name);
  if (text === undefined || parameter === undefined) return { absent: 'missing' };
  const entry = resolveThreshold(parameter, moment, resolvePlace(place, text), ruleSet.precedence);
  if (entry === undefined) return { absent: 'missing' };
  if (entry.relativeTo === undefined) return { value: entry.value, absent: entry.state, entry };
  const [set, otherRow = '', otherName = ''] = entry.relativeTo.parameter.split('/');
  const other = ruleSet.prerequisites?.find((item) => item.ruleSet.id === set)?.ruleSet;
  const base: Level = other === undefined ? { absent: 'missing' } : levelOf(other, otherRow, otherName, moment, place, textOn);
  if (typeof base.value !== 'string') return { absent: base.absent ?? 'missing', entry };
  return { value: multiplyDecimals(base.value, entry.relativeTo.factor), entry };
}

/** A row on a day at a place; `undefined` where no text is in force or it has no such row. */
export function rowOn(ruleSet: RuleSet, row: string, moment: DayAndYear, place: Place, textOn: TextOn): RowOnDay | undefined {
  const text = textOn(ruleSet, moment.on, place.province);
  const indicator = text === undefined ? undefined : findIndicator(text, row)?.indicator;
  if (text === undefined || indicator === undefined) return undefined;
  // A search for facts asks for the same few levels thousands of times.
  const known = new Map<string, Level>();
  const level = (name: string): Level => {
    const found = known.get(name) ?? levelOf(ruleSet, row, name, moment, place, textOn);
    known.set(name, found);
    return found;
  };
  return { indicator, text, level };
}

/** True where a text has a level of the year asked about, or none by years at all; of the year of the day nobody has to ask. */
export function knowsYear({ criteria }: SetText, year: number | undefined): boolean {
  const parameters = criteria.flatMap(({ indicators }) => indicators.flatMap((row) => [...row.parameters.values()]));
  const years = parameters.flatMap(({ values }) => values.flatMap((value) => value.year ?? []));
  return year === undefined || years.length === 0 || years.includes(year);
}
