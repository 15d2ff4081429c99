import { deepFreeze, freeze } from '../value/freeze.ts';
import { ntmError, problem } from '../model/errors.ts';
import type { IndicatorResult } from '../model/assessment.ts';
import type { ReasonCode } from '../model/reason-codes.ts';
import type { Grade, Status } from '../model/vocabulary.ts';
import type { At } from '../law/moment.ts';
import { scopeIncludes, turnsOnColumn } from '../law/place.ts';
import type { ResolvedPlace } from '../law/place.ts';
import type { IndicatorText } from '../law/text.ts';
import { ITSELF } from './decisive.ts';
import type { EvaluationInput } from './fact-value.ts';
import { MET, UNDETERMINED } from './kleene.ts';
import type { Outcome } from './kleene.ts';
import { isAccepted } from './limit.ts';
import { weaker } from '../law/weaker.ts';
import { compileNode } from './node.ts';
import type { Node, NodeContext } from './node.ts';

/** A status with its reason. */
export interface Verdict {
  readonly status: Status;
  readonly code: ReasonCode;
}

type ExceptionText = IndicatorText['exceptions'][number];

/** An exception compiled for a day and a place. */
export interface CompiledException {
  readonly exception: ExceptionText;
  /** Absent where the scope alone decides. */
  readonly node: Node | undefined;
  /** False where its grade is weaker than what was asked for: then nobody can say that it applies. */
  readonly isConfirmed: boolean;
}

/** True if an exception would concern a place otherwise had its rule not chosen the column. */
export function isByColumn({ scope }: ExceptionText, place: ResolvedPlace): boolean {
  return turnsOnColumn(place, (at) => scopeIncludes(scope, at));
}

/** The grade of an exception at a place: no better than that of the rule that chose the column, where that rule let it in. */
export function exceptionGrade(exception: ExceptionText, place: ResolvedPlace): Grade {
  const { columnRule } = place;
  return columnRule && isByColumn(exception, place) ? weaker(exception.grade, columnRule.grade) : exception.grade;
}

/** Compiles the exceptions of an indicator that can concern a place. */
export function compileExceptions(
  text: IndicatorText,
  place: ResolvedPlace,
  context: NodeContext,
  accept: At['accept'],
): CompiledException[] {
  return text.exceptions
    .filter(({ scope }) => scopeIncludes(scope, place))
    .map((exception) => {
      const grade = exceptionGrade(exception, place);
      return {
        exception: { ...exception, grade },
        node: exception.when === undefined ? undefined : compileNode(exception.when, context),
        isConfirmed: isAccepted(grade, accept),
      };
    });
}

/** Which of the exceptions hold. One without a condition holds wherever its scope does. */
export function exceptionOutcomes(exceptions: readonly CompiledException[], known: EvaluationInput): Outcome[] {
  return exceptions.map(({ node }) => node?.outcome(known) ?? MET);
}

/** What deciding by an exception needs to know of it. */
export interface Deciding {
  readonly exception: Pick<ExceptionText, 'id' | 'effect'>;
  readonly isConfirmed: boolean;
}

function refuseConflict(fired: readonly Deciding[], indicator: string): void {
  const [first, second] = fired.filter(({ exception }, index) => index === 0 || exception.effect !== fired[0]!.exception.effect);
  if (second === undefined) return;
  throw ntmError([problem('exceptions-conflict', [indicator], { indicator, first: first!.exception.id, second: second.exception.id })]);
}

/**
 * The verdict after exceptions: one that fires decides; one that might fire, or that is not confirmed well enough, leaves
 * open what it would change. Two that fire with different effects are an error, never "the last one wins".
 */
export function afterExceptions(base: Verdict, exceptions: readonly Deciding[], outcomes: readonly Outcome[], indicator: string): Verdict {
  const fired = exceptions.filter((_, index) => outcomes[index] === MET);
  refuseConflict(fired, indicator);
  const sure = fired.find(({ isConfirmed }) => isConfirmed);
  const decided: Verdict = sure === undefined ? base : { status: sure.exception.effect, code: 'exception-applies' };
  const differs = ({ exception }: Deciding): boolean => exception.effect !== decided.status;
  if (decided.status === 'undetermined') return decided;
  if (fired.some((compiled) => !compiled.isConfirmed && differs(compiled)))
    return { status: 'undetermined', code: 'threshold-unconfirmed' };
  const isOpen = exceptions.some((compiled, index) => outcomes[index] === UNDETERMINED && differs(compiled));
  return isOpen ? { status: 'undetermined', code: 'applicability-unknown' } : decided;
}

/** The exceptions of an indicator as they are shown. */
export function exceptionResults(
  exceptions: readonly CompiledException[],
  known: EvaluationInput,
): NonNullable<IndicatorResult['exceptions']> {
  const results = exceptions.map(({ exception, node }) => {
    const trace = node === undefined ? null : node.trace(known, ITSELF);
    const { id, title, effect, cite, grade } = exception;
    return freeze({ id, title, effect, status: trace?.status ?? 'met', cite: deepFreeze(cite), grade, trace });
  });
  return freeze(results);
}
