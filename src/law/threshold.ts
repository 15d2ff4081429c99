import type { Instrument } from '../model/instrument.ts';
import type { Citation, Scope } from '../model/primitives.ts';
import type { Parameter, ThresholdEntry } from '../model/threshold.ts';
import { effectFrom } from './effect.ts';
import type { DatedThreshold, ParameterText } from './text.ts';

/** What distinguishes the values of one parameter in one instrument, as the tail of an id. */
function scopeTail(scope: Scope | undefined): string {
  if (scope === undefined) return '';
  const parts = [scope.provinces, scope.regions, scope.levels, scope.traits].flatMap((list) =>
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

/** Fills in what a file leaves to defaults: dates, scope, citation, day of recording. */
export function datedThreshold(
  parameter: string,
  entry: Omit<ThresholdEntry, 'cite'> & { cite: Citation },
  instrument: Instrument,
): DatedThreshold {
  const scope = scopeIn(instrument, entry.scope);
  const fromTail = entry.from === undefined ? '' : `:${entry.from}`;
  return {
    id: `${parameter}@${instrument.id}${scopeTail(scope)}${fromTail}`,
    parameter,
    value: entry.value,
    state: entry.state,
    relativeTo: entry.relativeTo,
    floor: entry.floor,
    scope,
    from: entry.from ?? effectFrom(instrument),
    to: entry.to ?? instrument.inForce.to,
    cite: citeIn(instrument, entry.cite),
    grade: entry.grade,
    confidence: entry.confidence,
    evidence: entry.evidence,
    note: entry.note,
    statedIn: instrument.id,
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
