import { isIterable } from '../../assess.ts';
import { isIsoDate } from '../../value/iso-date.ts';
import type { Assessment } from '../../model/assessment.ts';
import { problem, throwIfAny } from '../../model/errors.ts';
import type { Problem } from '../../model/errors.ts';
import { populationProblem } from '../population-problem.ts';
import { expected, isPlainObject, kindOf } from '../../engine/input/plain.ts';

function hasIds(...objects: readonly unknown[]): boolean {
  return objects.every((object) => isPlainObject(object) && typeof object['id'] === 'string');
}

/** As much of an assessment as is read here; what `assess` gives has all of it. */
function isAssessment(value: unknown): value is Assessment {
  if (!isPlainObject(value)) return false;
  const { unit, ruleSet, on, tally, criteria, prerequisites, drafts } = value;
  const hasDay = typeof on === 'string' && isIsoDate(on);
  return hasIds(unit, ruleSet) && hasDay && isPlainObject(tally) && [criteria, prerequisites, drafts].every(Array.isArray);
}

/** The problem of a value that should be a list. */
export function notAList(field: string, value: unknown): Problem {
  return problem('wrong-type', [field], expected('list', value));
}

/** Throws where the plan is not a plan or the units are not a list. The schema of the plan is checked where it enters. */
export function checkPlan(plan: unknown, units: unknown): void {
  const isPlan = isPlainObject(plan) && Array.isArray(plan['targets']) && Array.isArray(plan['units']);
  throwIfAny([
    ...(isPlan ? [] : [problem('wrong-type', ['plan'], { expectedVi: 'kế hoạch', expectedEn: 'a plan', actual: kindOf(plan) })]),
    ...(units === undefined || Array.isArray(units) ? [] : [notAList('units', units)]),
  ]);
}

function problemOf(value: unknown, index: number, seen: ReadonlySet<string>): Problem[] {
  const path = ['assessments', String(index)];
  if (!isAssessment(value)) {
    return [problem('wrong-type', path, { expectedVi: 'kết quả của assess', expectedEn: 'an assessment', actual: kindOf(value) })];
  }
  if (!seen.has(keyOf(value))) return [];
  return [populationProblem('duplicate-assessment', path, { unit: value.unit.id, ruleSet: value.ruleSet.id, on: value.on })];
}

function keyOf({ unit, ruleSet, on }: Assessment): string {
  return JSON.stringify([unit.id, ruleSet.id, on]);
}

/** The assessments as a list; throws for anything else, and for two that could both be the latest. */
export function readAssessments(assessments: Iterable<unknown> = []): Assessment[] {
  if (!isIterable(assessments, Symbol.iterator)) {
    throwIfAny([notAList('assessments', assessments)]);
  }
  const seen = new Set<string>();
  const read: Assessment[] = [];
  const problems: Problem[] = [];
  let index = 0;
  for (const value of assessments) {
    const found = problemOf(value, index, seen);
    problems.push(...found);
    if (found.length === 0) {
      read.push(value as Assessment);
      seen.add(keyOf(value as Assessment));
    }
    index += 1;
  }
  throwIfAny(problems);
  return read;
}
