import { canonicalJson } from '../../value/canonical-json.ts';
import { periodsOverlap } from '../../value/iso-date.ts';
import { problem } from '../../model/errors.ts';
import type { Operation } from '../../model/operation.ts';
import type { Scope } from '../../model/primitives.ts';
import { effectFrom } from '../effect.ts';
import { comparePrecedence } from '../precedence.ts';
import { holdsAt } from '../resolve.ts';
import type { ValueMoment } from '../resolve.ts';
import { datedThreshold, inTextOf, scopeIn } from '../threshold.ts';
import { scopeCovers } from '../place.ts';
import { findIndicator, withIndicator } from '../text.ts';
import type { DatedThreshold, ParameterText, SetText } from '../text.ts';
import { changed, expectMismatch, pathOf, targetParts, unknownTarget } from './outcome.ts';
import type { Applied, Apply, OperationContext } from './outcome.ts';

interface Period {
  readonly from: string;
  readonly to: string | undefined;
}

type ThresholdOperation = Extract<Operation, { operation: 'setThreshold' | 'endThreshold' }>;

/** True for the same units, however the scopes are written. */
export function sameScope(a: Scope | undefined, b: Scope | undefined): boolean {
  return canonicalJson(a ?? {}) === canonicalJson(b ?? {});
}

function isNothing(said: unknown): boolean {
  return canonicalJson(said) === canonicalJson({ absent: true });
}

/** What a value says, or that there is none, in the form of an `expect`. */
export function inFormOfExpect(held: DatedThreshold | undefined): unknown {
  if (held === undefined) return { absent: true };
  if (held.relativeTo !== undefined) return { relativeTo: held.relativeTo };
  return held.state === undefined ? { value: held.value } : { state: held.state };
}

/** What stood at just a scope on a day, for its year unless another one is named, in the form of an `expect`. */
export function standing(values: readonly DatedThreshold[], scope: Scope | undefined, moment: ValueMoment): unknown {
  const own = values.filter((value) => holdsAt(value, moment) && sameScope(value.scope, scope));
  return inFormOfExpect(own.find(({ year }) => year !== undefined) ?? own[0]);
}

/** A value with other days of its text; nothing where its year never begins on one of them. */
function within(value: DatedThreshold, from: string, to: string | undefined, since: string): DatedThreshold[] {
  const isUnreached = value.year !== undefined && to !== undefined && to <= `${value.year}-01-01`;
  return isUnreached ? [] : [{ ...value, ...inTextOf(value.year, from, to, since) }];
}

/**
 * A value for several columns where one of them is given a value of its own from the very day on: it is left for the others. A later
 * value would come before it by its day; of two that begin together neither would.
 */
function leftFor(value: DatedThreshold, next: DatedThreshold): DatedThreshold[] {
  for (const key of ['regions', 'columns'] as const) {
    const [all, taken] = [value.scope?.[key] as string[] | undefined, next.scope?.[key] as string[] | undefined];
    const left = all?.filter((column) => !taken?.includes(column)) ?? [];
    const isPart = taken?.every((column) => all?.includes(column)) && left.length > 0;
    const scope = { ...value.scope, [key]: left };
    const isAlike = value.rank === next.rank && value.year === next.year && value.textFrom === next.textFrom;
    if (!isPart || !isAlike || !sameScope({ ...scope, [key]: taken }, next.scope)) continue;
    const { textTo: end } = next;
    const isAfter = end !== undefined && (value.textTo === undefined || end < value.textTo);
    const behind = isAfter ? within({ ...value, id: `${value.id}:${end}` }, end, value.textTo, end) : [];
    return [...within({ ...value, scope }, value.textFrom, isAfter ? end : value.textTo, value.from), ...behind];
  }
  return [value];
}

/** Cuts a period out of the values of one scope, of all years or of one: what lay before it and behind it stays. */
function cutOut(values: readonly DatedThreshold[], scope: Scope | undefined, period: Period, year: number | undefined): DatedThreshold[] {
  const { from, to } = period;
  // A period without a day is refused when the rules are loaded, and takes nothing out.
  if (to !== undefined && to <= from) return [...values];
  return values.flatMap((value) => {
    const { textFrom, textTo } = value;
    const isOther = !sameScope(value.scope, scope) || (year !== undefined && value.year !== year);
    if (isOther || !periodsOverlap({ from: textFrom, to: textTo }, period)) return [value];
    const before = textFrom < from ? within(value, textFrom, from, value.from) : [];
    const behind =
      to !== undefined && (textTo === undefined || to < textTo) ? within({ ...value, id: `${value.id}:${to}` }, to, textTo, to) : [];
    return [...before, ...behind];
  });
}

/**
 * The text with other values of the parameter that an operation is about, if it says of it what the operation expects. Only
 * a value that is set can quote a wider one: what is ended must be said of just these units.
 */
function withValues(
  text: SetText,
  operation: ThresholdOperation,
  { instrument, precedence, saidAround }: OperationContext,
  from: string,
  change: (parameter: ParameterText, scope: Scope | undefined) => readonly DatedThreshold[],
): Applied {
  const [, row, name] = targetParts(operation.target);
  const parameter = findIndicator(text, row)?.indicator.parameters.get(name);
  if (parameter === undefined) return unknownTarget(instrument, operation);
  const { values, unit } = parameter;
  const scope = scopeIn(instrument, operation.scope);
  const moment = { on: from, year: operation.operation === 'setThreshold' ? operation.year : undefined };
  const holding = values.filter((value) => holdsAt(value, moment));
  const own = standing(holding, scope, moment);
  // A province that departs from the national value, and of which nothing is said yet, can quote that value.
  const [wider] = holding.filter((value) => scopeCovers(value.scope, scope)).toSorted((a, b) => comparePrecedence(b, a, precedence));
  const applying = isNothing(own) && operation.operation === 'setThreshold' ? inFormOfExpect(wider) : own;
  const expected = canonicalJson(operation.expect);
  if (![own, applying].some((said) => canonicalJson(said) === expected)) {
    const said = (isNothing(applying) ? saidAround?.(holding, scope) : undefined) ?? applying;
    return expectMismatch(instrument, operation, operation.expect, said, unit);
  }
  if ('unit' in operation && operation.unit !== undefined && operation.unit !== unit) {
    const params = { expected: unit, actual: operation.unit };
    return { problem: problem('unit-mismatch', [...pathOf(instrument, operation), operation.target], params) };
  }
  const next = { ...parameter, values: change(parameter, scope) };
  return {
    text: withIndicator(text, row, (indicator) =>
      changed(indicator, instrument, { parameters: new Map(indicator.parameters).set(name, next) }),
    ),
  };
}

/** A value of a parameter, for the units and days that the operation names. */
export const setThreshold: Apply<'setThreshold'> = (text, operation, context) => {
  const { instrument } = context;
  const from = operation.from ?? effectFrom(instrument);
  return withValues(text, operation, context, from, ({ id, values }, scope) => {
    const next = datedThreshold(id, operation, instrument);
    return [...cutOut(values, scope, { from, to: next.textTo }, operation.year).flatMap((value) => leftFor(value, next)), next];
  });
};

/** Ends the value at a scope. */
export const endThreshold: Apply<'endThreshold'> = (text, operation, context) => {
  const from = effectFrom(context.instrument);
  return withValues(text, operation, context, from, ({ values }, scope) => cutOut(values, scope, { from, to: undefined }, undefined));
};
