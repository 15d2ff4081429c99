import type { Condition } from '../../../src/model/condition.ts';
import type { ColumnRule } from '../../../src/model/criterion.ts';
import type { Exception } from '../../../src/model/exception.ts';
import type { Fact } from '../../../src/model/fact.ts';
import type { Instrument } from '../../../src/model/instrument.ts';
import type { Parameter, ThresholdEntry } from '../../../src/model/threshold.ts';

/** A moment, as `assess` is asked about it. */
export interface Moment {
  readonly on: string;
  readonly year?: number;
  readonly knownOn?: string;
  readonly submittedOn?: string;
  readonly accept?: 'official' | 'reported' | 'recalled';
  readonly assume?: readonly string[];
}

/** A value as it stands in the text of the day, with what the instrument around it says. */
export interface Value extends Omit<ThresholdEntry, 'cite'> {
  readonly rank: string;
  readonly isAssumed: boolean;
}

export interface ParameterInText {
  readonly unit: string;
  values: Value[];
}

export interface Row {
  readonly id: string;
  condition: Condition;
  readonly parameters: Map<string, ParameterInText>;
  exceptions: readonly Exception[];
}

/** A text on which operations are still at work. */
export interface Draft {
  criteria: readonly { readonly id: string; readonly rows: Row[] }[];
  columnRules: readonly ColumnRule[];
  /** The first day on which a fact is defined otherwise than it was. */
  readonly redefined: Map<string, string>;
}

/** What a set asks for on a day in a province. */
export interface Text extends Readonly<Draft> {
  readonly conditions: Readonly<Record<string, Condition>>;
  readonly facts: readonly Fact[];
  /** The instruments whose text it is. */
  readonly instruments: readonly string[];
}

/** What an instrument says as a value of its own days, its own province and its own rank. */
export function valueOf(entry: Omit<ThresholdEntry, 'cite'>, instrument: Instrument): Value {
  const { effectFrom, from, to } = instrument.inForce;
  const scope = { ...(instrument.province && { provinces: [instrument.province] }), ...entry.scope };
  return {
    ...entry,
    scope,
    from: entry.from ?? effectFrom ?? from,
    to: entry.to ?? to,
    recordedOn: entry.recordedOn ?? instrument.recordedOn,
    rank: instrument.rank,
    isAssumed: instrument.status === 'assumption',
  };
}

export function parameterOf({ unit, values }: Parameter, instrument: Instrument): ParameterInText {
  return { unit, values: values.map((entry) => valueOf(entry, instrument)) };
}

/** A row of the text, which is there. */
export function rowOf({ criteria }: Draft, id: string): Row {
  return criteria.flatMap(({ rows }) => rows).find((row) => row.id === id)!;
}
