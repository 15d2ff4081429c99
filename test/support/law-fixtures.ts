import { isNtmError } from '../../src/model/errors.ts';
import type { Problem } from '../../src/model/errors.ts';
import type { Condition, LeafCondition } from '../../src/model/condition.ts';
import type { Criterion, Indicator, RuleSetText } from '../../src/model/criterion.ts';
import type { Dossier, Unit } from '../../src/model/dossier.ts';
import type { Exception } from '../../src/model/exception.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { Instrument, SuppliedThreshold } from '../../src/model/instrument.ts';
import type { Operation } from '../../src/model/operation.ts';
import type { RuleSet } from '../../src/model/rule-set.ts';
import type { Parameter, ThresholdEntry } from '../../src/model/threshold.ts';
import type { CountedUnit, Operator } from '../../src/model/vocabulary.ts';
import { createRuleSet } from '../../src/law/rule-set.ts';
import { consolidate } from '../../src/law/layers.ts';
import type { LayerMoment } from '../../src/law/moment.ts';
import type { SetText } from '../../src/law/text.ts';
import precedence from '../../rules/precedence.json' with { type: 'json' };

/*
 * Invented law in the shape of the real one. Every instrument made here says so (`invented: true`):
 * nothing in it was ever decided by anybody.
 */

/** First day of the invented base text. */
export const BASE_FROM = '2022-01-01';

const OFFICIAL = { grade: 'official', checkedBy: 'test', checkedOn: '2022-01-01' } as const;
const CITE = { row: '1' } as const;

export const PRECEDENCE = precedence as RuleSet['precedence'];

function catalogueFact(id: string, rest: Pick<Fact, 'type' | 'unit' | 'bounds'>, counted?: CountedUnit): Fact {
  const part = counted === undefined ? undefined : { label: { vi: id, en: id }, unit: counted };
  return {
    id,
    label: { vi: id, en: id },
    ...rest,
    definition: {
      text: { vi: id, en: id },
      ...(part === undefined ? {} : { numerator: part, denominator: part }),
      source: { instrument: 'base', row: '1' },
      ...OFFICIAL,
    },
    indicators: ['invented/1.1'],
  };
}

const BOUNDED = { min: '0', max: '100' };

/** The invented catalogue: one fact of each kind, and six yes-or-no facts for random conditions. */
export const FACTS: Fact[] = [
  catalogueFact('score', { type: 'decimal', unit: 'point' }),
  catalogueFact('places', { type: 'integer', unit: 'place', bounds: { min: '0' } }),
  catalogueFact('households', { type: 'percentage', unit: 'percent', bounds: BOUNDED }, 'household'),
  catalogueFact('area', { type: 'percentage', unit: 'percent', bounds: BOUNDED }, 'hectare'),
  ...['b0', 'b1', 'b2', 'b3', 'b4', 'b5'].map((id) => catalogueFact(id, { type: 'boolean', unit: 'none' })),
];

/** A value of a parameter, `official` unless told otherwise. */
export function entry(value: string | boolean, rest: Partial<ThresholdEntry> = {}): ThresholdEntry {
  return { value, cite: CITE, ...OFFICIAL, ...rest };
}

/** An entry that says no value. */
export function stateEntry(state: NonNullable<ThresholdEntry['state']>, rest: Partial<ThresholdEntry> = {}): ThresholdEntry {
  return { state, cite: CITE, ...(state === 'missing' ? { grade: 'missing' } : OFFICIAL), ...rest };
}

export function parameter(values: ThresholdEntry[], rest: Partial<Parameter> = {}): Parameter {
  return { id: 'minimum', unit: 'point', direction: 'at-least', values, ...rest };
}

export function leaf(fact: string, operator: Operator, value: string | boolean): LeafCondition {
  return { fact, operator, value: typeof value === 'string' ? { param: value } : value };
}

/** A yes-or-no fact that must be yes. */
export const yes = (fact: string): LeafCondition => leaf(fact, 'equal', true);

/** "The score is at least the minimum", with the values of the minimum. */
export function scoreIndicator(id: string, values: ThresholdEntry[], rest: Partial<Indicator> = {}): Indicator {
  return indicator(id, leaf('score', 'greaterThanInclusive', 'minimum'), { parameters: [parameter(values)], ...rest });
}

export function indicator(id: string, condition: Condition, rest: Partial<Indicator> = {}): Indicator {
  return { id, no: id, title: { vi: `Chỉ tiêu ${id}`, en: `Indicator ${id}` }, wording: OFFICIAL, parameters: [], condition, ...rest };
}

export function criterion(id: string, indicators: Indicator[]): Criterion {
  return { id, no: id, title: { vi: `Tiêu chí ${id}`, en: `Criterion ${id}` }, indicators };
}

export function exception(id: string, effect: Exception['effect'], rest: Pick<Exception, 'when' | 'scope'>): Exception {
  return { id, title: { vi: `Ngoại lệ ${id}`, en: `Exception ${id}` }, effect, cite: CITE, ...OFFICIAL, ...rest };
}

/** An adopted invented instrument; amendments and lower instruments give what they do in `rest`. */
export function instrument(id: string, from: string, rest: Partial<Instrument> = {}): Instrument {
  return {
    id,
    number: `${id}/QĐ-TEST`,
    title: `Văn bản đặt ra để kiểm thử ${id}`,
    issuer: 'test',
    rank: 'national',
    status: 'adopted',
    invented: true,
    signedOn: from,
    inForce: { from, wording: OFFICIAL },
    recordedOn: from,
    sources: {},
    ...rest,
  };
}

/** Whose first and last day in force are given. */
export function inForce(from: string, to?: string): Instrument['inForce'] {
  return { from, ...(to === undefined ? {} : { to }), wording: OFFICIAL };
}

export function supplied(target: string, value: string, rest: Partial<SuppliedThreshold> = {}): SuppliedThreshold {
  return { parameter: target, value, cite: CITE, ...OFFICIAL, ...rest };
}

/** A `setThreshold`, the operation that most tests of dates and places use. */
export function setThreshold(
  target: string,
  expected: string | { absent: true },
  value: string,
  rest: Partial<Omit<Extract<Operation, { operation: 'setThreshold' }>, 'operation'>> = {},
): Operation {
  const expect = typeof expected === 'string' ? { value: expected } : expected;
  return { id: `set-${value}`, operation: 'setThreshold', target, expect, value, cite: CITE, ...OFFICIAL, ...rest };
}

interface SetParts {
  readonly id?: string;
  readonly text?: Partial<RuleSetText>;
  readonly base?: Partial<Instrument>;
  /** Instruments behind the base. */
  readonly more?: Instrument[];
  readonly rest?: Partial<RuleSet>;
}

/** Everything of an invented rule set but its hash. The id of the set is `invented` unless given. */
export function partsOf(
  criteria: Criterion[],
  { id = 'invented', text = {}, base = {}, more = [], rest = {} }: SetParts = {},
): Omit<RuleSet, 'hash'> {
  const title = { vi: 'Bộ tiêu chí đặt ra để kiểm thử', en: 'Invented set' };
  const enacted: RuleSetText = { id, title, level: 'commune', criteria, ...text };
  const baseInstrument = instrument(id === 'invented' ? 'base' : `base-${id}`, BASE_FROM, { ruleSets: [enacted], ...base });
  const instruments = [baseInstrument, ...more];
  return { id, version: '0.0.0', title, level: 'commune', precedence: PRECEDENCE, instruments, facts: FACTS, ...rest };
}

/** An invented rule set, checked. */
export function inventedSet(criteria: Criterion[], parts: SetParts = {}): RuleSet {
  return createRuleSet(structuredClone(partsOf(criteria, parts)));
}

/** A set of one criterion with one indicator under `condition`. */
export function oneIndicator(condition: Condition, rest: Partial<Indicator> = {}, parts: SetParts = {}): RuleSet {
  return inventedSet([criterion('1', [indicator('1.1', condition, rest)])], parts);
}

export const UNIT: Unit = { id: 'u', level: 'commune', province: 'kon-tum', region: 'central-highlands' };

export function dossier(facts: Dossier['facts'], rest: Partial<Dossier> = {}): Dossier {
  return { unit: UNIT, facts, ...rest };
}

/** The consolidated text at a moment; the test fails where there is none. */
export function textAt(ruleSet: RuleSet, moment: LayerMoment): SetText {
  const consolidated = consolidate(ruleSet, moment);
  if (consolidated === undefined) throw new Error(`no text on ${moment.on}`);
  return consolidated.text;
}

/** The problems that a call is refused with; none if it goes through. */
export function problemsOf(call: () => unknown): readonly Problem[] {
  try {
    call();
  } catch (error) {
    if (isNtmError(error)) return error.problems;
    throw error;
  }
  return [];
}

export const codesOf = (call: () => unknown): string[] => problemsOf(call).map(({ code }) => code);
