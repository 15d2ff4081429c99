import { isPlainObject, kindOf } from '../../engine/input/plain.ts';
import { recognitionProblems } from '../../law/check/recognitions.ts';
import type { KnownRuleSet } from '../../law/check/recognitions.ts';
import { problem, suggestion, throwIfAny } from '../../model/errors.ts';
import type { Problem } from '../../model/errors.ts';
import type { Plan } from '../../model/plan.ts';
import type { PlanReport } from '../../model/plan-report.ts';
import type { Recognition } from '../../model/recognition.ts';
import { isCanonicalDecimal } from '../../value/decimal.ts';
import { isIsoDate } from '../../value/iso-date.ts';
import { nearest } from '../../value/text.ts';
import { populationProblem } from '../population-problem.ts';
import { notAList } from './read-assessments.ts';
import type { Task } from './task-outcome.ts';

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isDay = (value: unknown): boolean => typeof value === 'string' && isIsoDate(value);

function isDecision(value: unknown): boolean {
  return isPlainObject(value) && isText(value['number']) && isDay(value['signedOn']);
}

/** As much of a recognition as is read here; `parseRecognitions` checks all of it. */
function isRecognition(value: unknown): value is Recognition {
  if (!isPlainObject(value)) return false;
  const { unit, ruleSet, decision, withdrawnBy, statedIn, statedOn, evidence, grade } = value;
  const areRead = [decision, withdrawnBy].every((item) => item === undefined || isDecision(item));
  const isStated = (statedIn === undefined || isText(statedIn)) && (statedOn === undefined || isDay(statedOn));
  const isQuoted = evidence === undefined || (Array.isArray(evidence) && evidence.every(isPlainObject));
  return isText(unit) && isText(ruleSet) && isText(grade) && areRead && isStated && isQuoted;
}

/**
 * The recognitions; throws for anything else, for one that names neither its decision nor why it has none, and for one before its set,
 * where that is known. One under a set that is not known counts for no target, and is left to be.
 */
export function readRecognitions(value: unknown, ruleSets: readonly KnownRuleSet[] | undefined): readonly Recognition[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throwIfAny([notAList('recognitions', value)]);
  const given = value as readonly unknown[];
  throwIfAny(
    given.flatMap((item, index) => {
      const expected = { expectedVi: 'việc công nhận', expectedEn: 'a recognition', actual: kindOf(item) };
      return isRecognition(item) ? [] : [problem('wrong-type', ['recognitions', String(index)], expected)];
    }),
  );
  const found = recognitionProblems(given as readonly Recognition[], { ruleSets }, ['recognitions']);
  throwIfAny(found.filter(({ code }) => code !== 'unknown-rule-set'));
  return given as readonly Recognition[];
}

function valueProblem(value: unknown, { measure }: Task, path: readonly string[]): Problem[] {
  const at = [...path, 'value'];
  if (measure.type === 'yes-no') {
    const expected = { expectedVi: 'đúng hoặc sai', expectedEn: 'true or false', actual: kindOf(value) };
    return typeof value === 'boolean' ? [] : [problem('wrong-type', at, expected)];
  }
  if (typeof value !== 'string' || !isCanonicalDecimal(value)) return [problem('not-a-number', at, { value: String(value) })];
  const isPossible = !value.startsWith('-') && (measure.type !== 'percentage' || Number(value) <= 100);
  const reason = { reasonVi: 'phải từ 0, tỷ lệ không quá 100 %', reasonEn: 'from 0 on, a percentage up to 100' };
  return isPossible ? [] : [problem('impossible-value', at, { value, ...reason })];
}

function reportProblems(value: unknown, tasks: readonly Task[], path: readonly string[]): Problem[] {
  const expected = { expectedVi: 'báo cáo về một nhiệm vụ', expectedEn: 'a report on a task', actual: kindOf(value) };
  if (!isPlainObject(value) || !isText(value['target'])) return [problem('wrong-type', path, expected)];
  const { target, unit, on, by } = value;
  const ids = tasks.map(({ id }) => id);
  const task = tasks.find(({ id }) => id === target);
  if (task === undefined) {
    return [populationProblem('unknown-target-of-plan', [...path, 'target'], { target, ...suggestion(nearest(target, ids)) })];
  }
  const known = task.units ?? [];
  const isKnownUnit = unit === undefined ? known.length === 0 : known.some((id) => id === unit);
  const unitName = unit === undefined ? '' : String(unit);
  return [
    ...(isKnownUnit
      ? []
      : [populationProblem('unknown-unit', [...path, 'unit'], { unit: unitName, ...suggestion(nearest(unitName, known)) })]),
    ...(isDay(on) ? [] : [problem('invalid-date', [...path, 'on'], { value: String(on) })]),
    ...(isText(by) ? [] : [problem('missing-field', [...path, 'by'], { field: 'by' })]),
    ...valueProblem(value['value'], task, path),
  ];
}

/** What is reported on the tasks of a plan; throws for a report on anything else, and for two of one day. */
export function readReports(value: unknown, plan: Plan): readonly PlanReport[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throwIfAny([notAList('reports', value)]);
  const given = value as readonly PlanReport[];
  const tasks = plan.targets.filter((target) => target.kind === 'task');
  throwIfAny(given.flatMap((report, index) => reportProblems(report, tasks, ['reports', String(index)])));
  const seen = new Set<string>();
  throwIfAny(
    given.flatMap(({ target, unit, on }, index) => {
      const key = JSON.stringify([target, unit, on]);
      if (!seen.has(key)) {
        seen.add(key);
        return [];
      }
      return [populationProblem('duplicate-report', ['reports', String(index)], { target, on })];
    }),
  );
  return given;
}
