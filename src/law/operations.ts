import { canonicalJson } from '../value/canonical-json.ts';
import { isWithin, periodsOverlap } from '../value/iso-date.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Operation } from '../model/operation.ts';
import type { Scope } from '../model/primitives.ts';
import type { Problem } from '../model/errors.ts';
import { problem } from '../model/errors.ts';
import { indicatorText } from './base-text.ts';
import { findIndicator, withIndicator } from './text.ts';
import type { DatedThreshold, IndicatorText, ParameterText, SetText } from './text.ts';
import { citeIn, datedThreshold, parameterText, scopeIn } from './threshold.ts';

type Applied = { readonly text: SetText } | { readonly problem: Problem };
type Of<Name extends Operation['operation']> = Extract<Operation, { operation: Name }>;
type Apply<Name extends Operation['operation']> = (text: SetText, operation: Of<Name>, instrument: Instrument) => Applied;

function pathOf(instrument: Instrument, operation: Operation): string[] {
  return [instrument.id, 'operations', operation.id];
}

function unknownTarget(instrument: Instrument, operation: Operation): Applied {
  return {
    problem: problem('unknown-target', pathOf(instrument, operation), {
      operation: operation.operation,
      target: operation.target,
      instrument: instrument.id,
    }),
  };
}

function expectMismatch(instrument: Instrument, operation: Operation, expected: unknown, actual: unknown): Applied {
  return {
    problem: problem('expect-mismatch', pathOf(instrument, operation), {
      operation: operation.operation,
      target: operation.target,
      expected: canonicalJson(expected),
      actual: canonicalJson(actual ?? null),
    }),
  };
}

/** `commune/2.2/minimum` → `['commune', '2.2', 'minimum']`. */
function targetParts(target: string): [ruleSet: string, row: string, parameter: string] {
  const [ruleSet = '', row = '', parameter = ''] = target.split('/');
  return [ruleSet, row, parameter];
}

function changed(indicator: IndicatorText, instrument: Instrument, change: Partial<IndicatorText>): IndicatorText {
  const instruments = indicator.instruments.includes(instrument.id) ? indicator.instruments : [...indicator.instruments, instrument.id];
  return { ...indicator, ...change, instruments };
}

function sameScope(a: Scope | undefined, b: Scope | undefined): boolean {
  return canonicalJson(a ?? {}) === canonicalJson(b ?? {});
}

/** What stood at a scope on a day, in the form of an `expect`. */
export function standing(values: readonly DatedThreshold[], scope: Scope | undefined, on: string): unknown {
  const held = values.find((value) => sameScope(value.scope, scope) && isWithin(on, value.from, value.to));
  if (held === undefined) return { absent: true };
  if (held.relativeTo !== undefined) return { relativeTo: held.relativeTo };
  return held.state === undefined ? { value: held.value } : { state: held.state };
}

/** Cuts a period out of the values of one scope: what lay before it and behind it stays. */
function cutOut(values: readonly DatedThreshold[], scope: Scope | undefined, from: string, to: string | undefined): DatedThreshold[] {
  return values.flatMap((value) => {
    if (!sameScope(value.scope, scope) || !periodsOverlap(value, { from, to })) return [value];
    const before = value.from < from ? [{ ...value, to: from }] : [];
    const behind = to !== undefined && (value.to === undefined || to < value.to) ? [{ ...value, id: `${value.id}:${to}`, from: to }] : [];
    return [...before, ...behind];
  });
}

function withParameter(
  text: SetText,
  row: string,
  name: string,
  instrument: Instrument,
  change: (parameter: ParameterText) => ParameterText,
): SetText {
  return withIndicator(text, row, (indicator) => {
    const parameters = new Map(indicator.parameters);
    parameters.set(name, change(parameters.get(name)!));
    return changed(indicator, instrument, { parameters });
  });
}

const setThreshold: Apply<'setThreshold'> = (text, operation, instrument) => {
  const [, row, name] = targetParts(operation.target);
  const parameter = findIndicator(text, row)?.indicator.parameters.get(name);
  if (parameter === undefined) return unknownTarget(instrument, operation);
  const next = datedThreshold(parameter.id, operation, instrument);
  const before = standing(parameter.values, next.scope, next.from);
  if (canonicalJson(before) !== canonicalJson(operation.expect)) return expectMismatch(instrument, operation, operation.expect, before);
  return {
    text: withParameter(text, row, name, instrument, (held) => ({
      ...held,
      values: [...cutOut(held.values, next.scope, next.from, next.to), next],
    })),
  };
};

const endThreshold: Apply<'endThreshold'> = (text, operation, instrument) => {
  const [, row, name] = targetParts(operation.target);
  const parameter = findIndicator(text, row)?.indicator.parameters.get(name);
  if (parameter === undefined) return unknownTarget(instrument, operation);
  const { from } = instrument.inForce;
  const scope = scopeIn(instrument, operation.scope);
  const before = standing(parameter.values, scope, from);
  if (canonicalJson(before) !== canonicalJson(operation.expect)) return expectMismatch(instrument, operation, operation.expect, before);
  return {
    text: withParameter(text, row, name, instrument, (held) => ({
      ...held,
      values: cutOut(held.values, scope, from, undefined),
    })),
  };
};

const replaceCondition: Apply<'replaceCondition'> = (text, operation, instrument) => {
  const [ruleSet, row] = targetParts(operation.target);
  const found = findIndicator(text, row);
  if (found === undefined) return unknownTarget(instrument, operation);
  const { condition } = found.indicator;
  if (canonicalJson(condition) !== canonicalJson(operation.expect.condition)) {
    return expectMismatch(instrument, operation, operation.expect.condition, condition);
  }
  const twice = operation.parameters?.find(({ id }) => found.indicator.parameters.has(id));
  if (twice !== undefined)
    return { problem: problem('duplicate-id', pathOf(instrument, operation), { id: `${operation.target}/${twice.id}` }) };
  const added = (operation.parameters ?? []).map(
    (parameter) => [parameter.id, parameterText(`${ruleSet}/${row}`, parameter, instrument)] as const,
  );
  return {
    text: withIndicator(text, row, (indicator) =>
      changed(indicator, instrument, { condition: operation.condition, parameters: new Map([...indicator.parameters, ...added]) }),
    ),
  };
};

const replaceText: Apply<'replaceText'> = (text, operation, instrument) => {
  const [, row] = targetParts(operation.target);
  const indicator = findIndicator(text, row)?.indicator;
  const criterion = text.criteria.find((candidate) => candidate.id === row);
  const title = indicator?.title ?? criterion?.title;
  if (title === undefined) return unknownTarget(instrument, operation);
  if (title !== operation.expect.title) return expectMismatch(instrument, operation, operation.expect.title, title);
  const wording = operation.wording === undefined ? {} : { wording: operation.wording };
  const words = { title: operation.title, titleEn: operation.titleEn };
  if (indicator !== undefined) {
    return { text: withIndicator(text, row, (item) => changed(item, instrument, { ...words, ...wording })) };
  }
  return { text: { ...text, criteria: text.criteria.map((item) => (item.id === row ? { ...item, ...words } : item)) } };
};

const addIndicator: Apply<'addIndicator'> = (text, operation, instrument) => {
  const [ruleSet, row] = targetParts(operation.target);
  const criterion = text.criteria.find((candidate) => candidate.id === row);
  if (criterion === undefined) return unknownTarget(instrument, operation);
  const existing = findIndicator(text, operation.indicator.id);
  if (existing !== undefined) return expectMismatch(instrument, operation, operation.expect, { title: existing.indicator.title });
  const after = operation.after;
  const position = after === undefined ? criterion.indicators.length : criterion.indicators.findIndex((item) => item.id === after) + 1;
  if (position === 0) return unknownTarget(instrument, { ...operation, target: `${ruleSet}/${after ?? ''}` });
  const indicators = criterion.indicators.toSpliced(position, 0, indicatorText(ruleSet, operation.indicator, instrument));
  return { text: { ...text, criteria: text.criteria.map((item) => (item.id === row ? { ...item, indicators } : item)) } };
};

const repeal: Apply<'repeal'> = (text, operation, instrument) => {
  const [, row] = targetParts(operation.target);
  const found = findIndicator(text, row);
  const criterion = found?.criterion ?? text.criteria.find((candidate) => candidate.id === row);
  if (criterion === undefined) return unknownTarget(instrument, operation);
  const title = found?.indicator.title ?? criterion.title;
  if (title !== operation.expect.title) return expectMismatch(instrument, operation, operation.expect.title, title);
  const criteria = text.criteria.map((item) =>
    item.id === criterion.id
      ? { ...item, indicators: item.indicators.filter((indicator) => found !== undefined && indicator.id !== row) }
      : item,
  );
  // A criterion whose last indicator is repealed has nothing left to ask.
  return { text: { ...text, criteria: criteria.filter((item) => item.indicators.length > 0) } };
};

const renumber: Apply<'renumber'> = (text, operation, instrument) => {
  const [, row] = targetParts(operation.target);
  const indicator = findIndicator(text, row)?.indicator;
  const no = indicator?.no ?? text.criteria.find((candidate) => candidate.id === row)?.no;
  if (no === undefined) return unknownTarget(instrument, operation);
  if (no !== operation.expect.no) return expectMismatch(instrument, operation, operation.expect.no, no);
  if (indicator !== undefined) return { text: withIndicator(text, row, (item) => changed(item, instrument, { no: operation.no })) };
  return { text: { ...text, criteria: text.criteria.map((item) => (item.id === row ? { ...item, no: operation.no } : item)) } };
};

const addException: Apply<'addException'> = (text, operation, instrument) => {
  const [, row] = targetParts(operation.target);
  const found = findIndicator(text, row);
  if (found === undefined) return unknownTarget(instrument, operation);
  const existing = found.indicator.exceptions.find((exception) => exception.id === operation.exception.id);
  if (existing !== undefined) return expectMismatch(instrument, operation, operation.expect, { title: existing.title });
  const exception = { ...operation.exception, cite: citeIn(instrument, operation.exception.cite) };
  return { text: withIndicator(text, row, (item) => changed(item, instrument, { exceptions: [...item.exceptions, exception] })) };
};

const APPLY: { readonly [Name in Operation['operation']]: Apply<Name> } = {
  setThreshold,
  endThreshold,
  replaceCondition,
  replaceText,
  addIndicator,
  repeal,
  renumber,
  addException,
};

/** Applies one operation to a text, or says why it cannot be applied. The given text is untouched. */
export function applyOperation(text: SetText, operation: Operation, instrument: Instrument): Applied {
  const [ruleSet] = targetParts(operation.target);
  if (ruleSet !== text.ruleSet) return { text };
  const apply = APPLY[operation.operation] as Apply<Operation['operation']> | undefined;
  if (apply === undefined) return unknownTarget(instrument, operation);
  return apply(text, operation as never, instrument);
}
