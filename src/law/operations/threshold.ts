import { canonicalJson } from '../../value/canonical-json.ts';
import { isWithin, periodsOverlap } from '../../value/iso-date.ts';
import { problem } from '../../model/errors.ts';
import type { Operation } from '../../model/operation.ts';
import type { Scope } from '../../model/primitives.ts';
import { effectFrom } from '../effect.ts';
import { comparePrecedence } from '../precedence.ts';
import { datedThreshold, scopeIn } from '../threshold.ts';
import { scopeCovers, scopesOverlap } from '../place.ts';
import { findIndicator, withIndicator } from '../text.ts';
import type { DatedThreshold, ParameterText, SetText } from '../text.ts';
import { changed, expectMismatch, pathOf, targetParts, unknownTarget } from './outcome.ts';
import type { Applied, Apply, OperationContext } from './outcome.ts';

type ThresholdOperation = Extract<Operation, { operation: 'setThreshold' | 'endThreshold' }>;

function sameScope(a: Scope | undefined, b: Scope | undefined): boolean {
  return canonicalJson(a ?? {}) === canonicalJson(b ?? {});
}

function isNothing(said: unknown): boolean {
  return canonicalJson(said) === canonicalJson({ absent: true });
}

function inFormOfExpect(held: DatedThreshold | undefined): unknown {
  if (held === undefined) return { absent: true };
  if (held.relativeTo !== undefined) return { relativeTo: held.relativeTo };
  return held.state === undefined ? { value: held.value } : { state: held.state };
}

/** What stood at just a scope on a day, in the form of an `expect`. */
export function standing(values: readonly DatedThreshold[], scope: Scope | undefined, on: string): unknown {
  return inFormOfExpect(values.find((value) => isWithin(on, value.from, value.to) && sameScope(value.scope, scope)));
}

/** What is said of some of the units in a scope, with whom it is said of: the columns of an annex, for one. */
function saidAround(holding: readonly DatedThreshold[], scope: Scope | undefined): unknown[] {
  return holding
    .filter((value) => scopesOverlap(value.scope, scope))
    .map((value) => ({ ...(inFormOfExpect(value) as object), scope: value.scope }));
}

/** Cuts a period out of the values of one scope: what lay before it and behind it stays. */
function cutOut(values: readonly DatedThreshold[], scope: Scope | undefined, from: string, to: string | undefined): DatedThreshold[] {
  // A period without a day is refused when the rules are loaded, and takes nothing out.
  if (to !== undefined && to <= from) return [...values];
  return values.flatMap((value) => {
    if (!sameScope(value.scope, scope) || !periodsOverlap(value, { from, to })) return [value];
    const before = value.from < from ? [{ ...value, to: from }] : [];
    const behind = to !== undefined && (value.to === undefined || to < value.to) ? [{ ...value, id: `${value.id}:${to}`, from: to }] : [];
    return [...before, ...behind];
  });
}

interface Found {
  readonly parameter: ParameterText;
  readonly row: string;
  readonly name: string;
}

/**
 * The parameter that an operation is about, if the text says of it what the operation expects. Only a value that is set
 * can quote a wider one: what is ended must be said of just these units.
 */
function found(
  text: SetText,
  operation: ThresholdOperation,
  { instrument, precedence }: OperationContext,
  from: string,
): Found | Exclude<Applied, { text: SetText }> {
  const [, row, name] = targetParts(operation.target);
  const parameter = findIndicator(text, row)?.indicator.parameters.get(name);
  if (parameter === undefined) return unknownTarget(instrument, operation) as Exclude<Applied, { text: SetText }>;
  const scope = scopeIn(instrument, operation.scope);
  const holding = parameter.values.filter((value) => isWithin(from, value.from, value.to));
  const own = standing(holding, scope, from);
  // Where nothing is said of just these units, what a wider statement says of them: a province that departs from the national value can quote it.
  const [wider] = holding.filter((value) => scopeCovers(value.scope, scope)).toSorted((a, b) => comparePrecedence(b, a, precedence));
  const applying = isNothing(own) && operation.operation === 'setThreshold' ? inFormOfExpect(wider) : own;
  const expected = canonicalJson(operation.expect);
  if ([own, applying].some((said) => canonicalJson(said) === expected)) return { parameter, row, name };
  const others = saidAround(holding, scope);
  return expectMismatch(
    instrument,
    operation,
    operation.expect,
    isNothing(applying) && others.length > 0 ? others : applying,
    parameter.unit,
  );
}

function withValues(
  text: SetText,
  { row, name }: Found,
  { instrument }: OperationContext,
  change: (values: readonly DatedThreshold[]) => DatedThreshold[],
): Applied {
  return {
    text: withIndicator(text, row, (indicator) => {
      const parameters = new Map(indicator.parameters);
      const held = parameters.get(name)!;
      parameters.set(name, { ...held, values: change(held.values) });
      return changed(indicator, instrument, { parameters });
    }),
  };
}

/** A value of a parameter, for the units and days that the operation names. */
export const setThreshold: Apply<'setThreshold'> = (text, operation, context) => {
  const { instrument } = context;
  const from = operation.from ?? effectFrom(instrument);
  const target = found(text, operation, context, from);
  if ('problem' in target) return target;
  const { parameter } = target;
  if (operation.unit !== undefined && operation.unit !== parameter.unit) {
    const params = { expected: parameter.unit, actual: operation.unit };
    return { problem: problem('unit-mismatch', [...pathOf(instrument, operation), operation.target], params) };
  }
  const next = datedThreshold(parameter.id, operation, instrument);
  return withValues(text, target, context, (values) => [...cutOut(values, next.scope, next.from, next.to), next]);
};

/** Ends the value at a scope. */
export const endThreshold: Apply<'endThreshold'> = (text, operation, context) => {
  const { instrument } = context;
  const from = effectFrom(instrument);
  const target = found(text, operation, context, from);
  if ('problem' in target) return target;
  return withValues(text, target, context, (values) => cutOut(values, scopeIn(instrument, operation.scope), from, undefined));
};
