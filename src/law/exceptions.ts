import { freezeFresh } from '../value/freeze.ts';
import { ntmError } from '../model/errors.ts';
import { ruleProblem } from '../model/rule-problem.ts';
import type { Grade, Status } from '../model/vocabulary.ts';
import type { End, Excepting, Verdict } from './excepting.ts';
import { scopeIncludes, turnsOnColumn } from './place.ts';
import type { ResolvedPlace } from './place.ts';
import type { IndicatorText } from './text.ts';
import { isAccepted, weaker } from './weaker.ts';

type ExceptionText = IndicatorText['exceptions'][number];

/** True if an exception would concern a place otherwise had its rule not chosen the column. */
function isByColumn({ scope }: ExceptionText, place: ResolvedPlace): boolean {
  return turnsOnColumn(place, (at) => scopeIncludes(scope, at));
}

/** The grade of an exception at a place: no better than that of the rule that chose the column, where that rule let it in. */
export function exceptionGrade(exception: ExceptionText, place: ResolvedPlace): Grade {
  const { columnRule } = place;
  return columnRule && isByColumn(exception, place) ? weaker(exception.grade, columnRule.grade) : exception.grade;
}

/** What deciding by an exception needs to know of it. */
export interface Deciding {
  readonly exception: Pick<ExceptionText, 'id' | 'effect'>;
  /** False where its grade is weaker than what was asked for: then nobody can say that it applies. */
  readonly isConfirmed: boolean;
}

function refuseConflict(fired: readonly Deciding[], indicator: string): void {
  const [first, second] = fired.filter(({ exception }, index) => index === 0 || exception.effect !== fired[0]!.exception.effect);
  if (second === undefined) return;
  throw ntmError([ruleProblem('exceptions-conflict', [indicator], { indicator, first: first!.exception.id, second: second.exception.id })]);
}

/**
 * The verdict after exceptions: one that fires decides; one that might fire, or that is not confirmed well enough, leaves
 * open what it would change. Two that fire with different effects are an error, never "the last one wins".
 */
export function afterExceptions(base: Verdict, exceptions: readonly Deciding[], holding: readonly Status[], indicator: string): Verdict {
  const fired = exceptions.filter((_, index) => holding[index] === 'met');
  refuseConflict(fired, indicator);
  const sure = fired.find(({ isConfirmed }) => isConfirmed);
  const decided: Verdict = sure === undefined ? base : { status: sure.exception.effect, code: 'exception-applies' };
  const differs = ({ exception }: Deciding): boolean => exception.effect !== decided.status;
  if (decided.status === 'undetermined') return decided;
  if (fired.some((compiled) => !compiled.isConfirmed && differs(compiled)))
    return { status: 'undetermined', code: 'threshold-unconfirmed' };
  const isOpen = exceptions.some((compiled, index) => holding[index] === 'undetermined' && differs(compiled));
  return isOpen ? { status: 'undetermined', code: 'applicability-unknown' } : decided;
}

const compile: Excepting['compile'] = (text, place, accept, compileCondition) => {
  const compiled = text.exceptions
    .filter(({ scope }) => scopeIncludes(scope, place))
    .map((exception) => {
      const grade = exceptionGrade(exception, place);
      return {
        exception: { ...exception, grade },
        // One without a condition holds wherever its scope does.
        condition: exception.when && compileCondition(exception.when),
        isConfirmed: isAccepted(grade, accept),
      };
    });
  return {
    grades: compiled.map(({ exception }) => exception),
    isByColumn: text.exceptions.some((exception) => isByColumn(exception, place)),
    after: (base, known) => {
      const holding = compiled.map(({ condition }) => condition?.status(known) ?? 'met');
      return afterExceptions(base, compiled, holding, text.id);
    },
    results: (known) =>
      compiled.map(({ exception, condition }) => {
        const trace = condition?.trace(known) ?? null;
        const { id, title, effect, cite, grade } = exception;
        return { id, title, effect, status: trace?.status ?? 'met', cite: freezeFresh(cite), grade, trace };
      }),
  };
};

const changing: Excepting['changing'] = ([worst, best], exceptions, reachOf, accept) => {
  const cases = exceptions.map((item) => ({ ...item, reach: item.trace === null ? [] : reachOf(item.trace) }));
  /** The facts by which something decides, with those that keep away exceptions that would decide otherwise; nothing where it cannot. */
  const deciding = ([status, facts]: End, decided = status): readonly string[] | undefined => {
    const others = cases.filter(({ effect }) => effect !== decided).map((item) => item.reach[0]);
    const areAway = others.every((least) => least !== undefined && least[0] !== 'undetermined' && least[0] !== 'met');
    return status !== 'undetermined' && areAway ? [...facts, ...others.flatMap((least) => least![1])] : undefined;
  };
  const raising = [
    best![0] === 'not-met' ? undefined : deciding(best!),
    // One that is not confirmed well enough never decides.
    ...cases.map(({ effect, grade, reach: [, fires] }) =>
      fires?.[0] === 'met' && isAccepted(grade, accept) ? deciding(fires, effect) : undefined,
    ),
  ].filter((facts) => facts !== undefined);
  return [worst![0] === 'not-met' ? deciding(worst!) : undefined, raising.length > 0 ? raising.flat() : undefined];
};

/** Judging under exceptions. */
export const excepting: Excepting = { compile, changing };
