import { canonicalJson } from '../../value/canonical-json.ts';
import type { Problem } from '../../model/errors.ts';
import { ruleProblem } from '../../model/rule-problem.ts';
import type { Instrument } from '../../model/instrument.ts';
import type { Operation } from '../../model/operation.ts';
import type { Scope } from '../../model/primitives.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { DatedThreshold, IndicatorText, SetText } from '../text.ts';

/** What an operation makes of a text, or why it cannot be applied. */
export type Applied = { readonly text: SetText } | { readonly problem: Problem };

/** What an operation needs to know besides the text. */
export interface OperationContext extends Pick<RuleSet, 'precedence' | 'facts'> {
  readonly instrument: Instrument;
  /**
   * What is said around a scope of which nothing is said, if anything is: for the words of a refusal. Only who writes rules
   * reads them, so only what checks rules brings it along.
   */
  readonly saidAround?: ((holding: readonly DatedThreshold[], scope: Scope | undefined) => unknown) | undefined;
}

/** Puts the values that an instrument supplies into a text, and says what there is no parameter for. */
export type Supply = (text: SetText, instrument: Instrument) => { readonly text: SetText; readonly problems: readonly Problem[] };

type Of<Name extends Operation['operation']> = Extract<Operation, { operation: Name }>;
/** Applies the operation of a name. */
export type Apply<Name extends Operation['operation']> = (text: SetText, operation: Of<Name>, context: OperationContext) => Applied;

/** Path of an operation in its instrument, for problems. */
export function pathOf(instrument: Instrument, operation: Operation): string[] {
  return [instrument.id, 'operations', operation.id];
}

/** The amended text has nothing of that name. */
export function unknownTarget(instrument: Instrument, operation: Operation): Applied {
  return {
    problem: ruleProblem('unknown-target', pathOf(instrument, operation), {
      operation: operation.operation,
      target: operation.target,
      instrument: instrument.id,
    }),
  };
}

/** The amended text says something else than the operation expects. What both say is put in words where rules are checked. */
export function expectMismatch(
  instrument: Instrument,
  operation: Operation,
  expected: unknown,
  actual: unknown,
  unit?: string,
): Exclude<Applied, { text: SetText }> {
  return {
    problem: ruleProblem('expect-mismatch', pathOf(instrument, operation), {
      operation: operation.operation,
      target: operation.target,
      expected: canonicalJson(expected),
      actual: canonicalJson(actual ?? null),
      ...(unit && { unit }),
    }),
  };
}

/** Why an operation cannot be applied to what the text says of its target: nothing, or something else than it expects. */
export function refusal(
  instrument: Instrument,
  operation: Operation,
  expected: unknown,
  actual: unknown,
  unit?: string,
): Applied | undefined {
  if (actual === undefined) return unknownTarget(instrument, operation);
  return canonicalJson(actual) === canonicalJson(expected) ? undefined : expectMismatch(instrument, operation, expected, actual, unit);
}

/** `commune/2.2/minimum` → `['commune', '2.2', 'minimum']`. */
export function targetParts(target: string): [ruleSet: string, row: string, parameter: string] {
  const [ruleSet = '', row = '', parameter = ''] = target.split('/');
  return [ruleSet, row, parameter];
}

/** An indicator as an instrument has changed it. */
export function changed(indicator: IndicatorText, instrument: Instrument, change: Partial<IndicatorText>): IndicatorText {
  const instruments = indicator.instruments.includes(instrument.id) ? indicator.instruments : [...indicator.instruments, instrument.id];
  return { ...indicator, ...change, instruments };
}
