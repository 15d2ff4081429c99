import type { Instrument } from '../model/instrument.ts';
import type { Citation, Scope } from '../model/primitives.ts';
import type { Parameter, ThresholdEntry } from '../model/threshold.ts';
import { effectFrom } from './effect.ts';
import type { DatedThreshold, ParameterText } from './text.ts';

/** What distinguishes the values of one parameter in one instrument, as the tail of an id. */
export function scopeTail(scope: Scope | undefined): string {
  if (scope === undefined) return '';
  const parts = [scope.provinces, scope.regions, scope.columns, scope.levels, scope.groups, scope.traits].flatMap((list) =>
    list === undefined ? [] : [list.join('+')],
  );
  return parts.map((part) => `:${part}`).join('');
}

/** A citation with its instrument named. */
export function citeIn(instrument: Instrument, cite: Citation): Citation & { instrument: string } {
  return { ...cite, instrument: cite.instrument ?? instrument.id };
}

/** Where an instrument holds, joined with where one of its values does. */
export function scopeIn(instrument: Instrument, scope: Scope | undefined): Scope | undefined {
  if (instrument.province === undefined || scope?.provinces !== undefined) return scope;
  return { ...scope, provinces: [instrument.province] };
}

/**
 * The days on which a text says so, and of them those on which nobody has to name the year: from a day on, because the value
 * before it holds until then.
 */
export function inTextOf(
  year: number | undefined,
  textFrom: string,
  textTo: string | undefined,
  since: string,
): Pick<DatedThreshold, 'textFrom' | 'textTo' | 'from' | 'to'> {
  if (year === undefined) return { textFrom, textTo, from: textFrom, to: textTo };
  const [first, next] = [`${year}-01-01`, `${year + 1}-01-01`];
  const from = since < first ? first : since;
  const to = textTo === undefined || next < textTo ? next : textTo;
  // A year that was over by then is asked for by name only.
  return { textFrom, textTo, from, to: to < from ? from : to };
}

/** Fills in what a file leaves to defaults: dates, scope, citation, day of recording. */
export function datedThreshold(
  parameter: string,
  entry: Omit<ThresholdEntry, 'cite'> & { cite: Citation },
  instrument: Instrument,
): DatedThreshold {
  const scope = scopeIn(instrument, entry.scope);
  const { year, from } = entry;
  const textFrom = from ?? effectFrom(instrument);
  // What enacts a set speaks of whole years, those before it was in force among them.
  const isFirst = instrument.ruleSets !== undefined && from === undefined;
  const tail = `${year === undefined ? '' : `:${year}-01-01`}${from === undefined ? '' : `:${from}`}`;
  return {
    id: `${parameter}@${instrument.id}${scopeTail(scope)}${tail}`,
    parameter,
    value: entry.value,
    state: entry.state,
    relativeTo: entry.relativeTo,
    floor: entry.floor,
    scope,
    year,
    ...inTextOf(year, textFrom, entry.to ?? instrument.inForce.to, isFirst ? '' : textFrom),
    cite: citeIn(instrument, entry.cite),
    grade: entry.grade,
    confidence: entry.confidence,
    evidence: entry.evidence,
    note: entry.note,
    statedIn: instrument.id,
    borrowedFrom: entry.borrowedFrom,
    recordedOn: entry.recordedOn ?? instrument.recordedOn,
    rank: instrument.rank,
  };
}

/** A parameter of an instrument's text with its values dated. */
export function parameterText(prefix: string, parameter: Parameter, instrument: Instrument): ParameterText {
  const id = `${prefix}/${parameter.id}`;
  return {
    id,
    unit: parameter.unit,
    direction: parameter.direction,
    level: parameter.level,
    values: parameter.values.map((entry) => datedThreshold(id, entry, instrument)),
  };
}
