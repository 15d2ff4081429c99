import { packProblem } from '../law/check/pack-problem.ts';
import { checkArguments, checkReadable } from '../model/check-arguments.ts';
import { nearest, shorten } from '../value/text.ts';
import { isIsoDate } from '../value/iso-date.ts';
import { isNtmError, problem, suggestion, throwIfAny } from '../model/errors.ts';
import type { Problem } from '../model/errors.ts';
import { scenarioFileSchema, scenarioSchema } from '../model/scenario.ts';
import type { Scenario } from '../model/scenario.ts';
import { parseWith } from '../schema/parse.ts';
import { scenarioProblem } from './scenario-problem.ts';

/** Where scenarios come from, and what they may name. */
export interface ScenarioSource {
  /** Named first in the path of every problem. */
  readonly file?: string;
  /** Ids of the sets that a scenario may ask; left out: any. */
  readonly sets?: readonly string[];
}

const DATES: readonly string[] = ['on', 'knownOn', 'submittedOn', 'from', 'to'];

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null | undefined)?.[key], value);
}

/** What the schema says in general, said in the codes that dossiers have. */
function translated(found: Problem, value: unknown, place: readonly string[]): Problem {
  const path = [...place, ...found.path];
  if (found.code !== 'invalid-instrument') return { ...found, path };
  const given = at(value, found.path);
  const field = found.path.at(-1) ?? '';
  if (given === undefined && found.path.length > 0) return problem('missing-field', path, { field });
  if (typeof given === 'string' && DATES.includes(field) && !isIsoDate(given))
    return problem('invalid-date', path, { value: shorten(given) });
  return scenarioProblem('invalid-scenario', path, found.params);
}

function problemsIn(action: () => unknown): readonly Problem[] {
  try {
    action();
    return [];
  } catch (error) {
    if (isNtmError(error)) return error.problems;
    throw error;
  }
}

function setProblems(value: unknown, place: readonly string[], sets: readonly string[] | undefined): Problem[] {
  const set = at(value, ['set']);
  if (typeof set !== 'string' || sets === undefined || sets.includes(set)) return [];
  return [packProblem('unknown-rule-set', [...place, 'set'], { ruleSet: shorten(set), ...suggestion(nearest(set, sets)) })];
}

function parseOne(
  value: unknown,
  place: readonly string[],
  sets: readonly string[] | undefined,
): { scenario?: Scenario; problems: Problem[] } {
  let scenario: Scenario | undefined;
  const shape = problemsIn(() => {
    scenario = parseWith(scenarioSchema, value);
  });
  const problems = [...shape.map((found) => translated(found, value, place)), ...setProblems(value, place, sets)];
  return { ...(scenario === undefined ? {} : { scenario }), problems };
}

/**
 * Checks the scenarios of one file.
 *
 * @remarks A file is a list of scenarios, or an object with the list under `scenarios`. A misspelt field is refused: it would be
 * an expectation that is never looked at.
 * @param value - anything, usually parsed JSON.
 * @param source - the name of the file, for the paths of problems, and the ids of the sets that may be asked.
 * @returns the scenarios, typed; `set` is `commune` where none is named.
 * @throws `NtmError` with every problem of every scenario, its path being file, index and field: `unknown-field`, `missing-field`,
 * `invalid-date`, `unknown-rule-set`, `invalid-scenario`, `no-scenarios`, `cyclic-input`, `too-long`.
 * @example
 * ```ts
 * import { isNtmError } from 'ntm-rules';
 * import { parseScenarios } from 'ntm-rules/testing';
 *
 * const unit = { id: 'a', level: 'commune', region: 'central-highlands' };
 * const scenario = { name: 'income', on: '2024-02-30', unit, facts: {}, expect: { status: 'met' } };
 * let path = '';
 * try {
 *   parseScenarios([scenario], { file: 'income.json' });
 * } catch (error) {
 *   if (isNtmError(error)) path = `${error.code}: ${error.path.join('/')}`;
 * }
 * path; // => 'invalid-date: income.json/0/on'
 * ```
 */
export function parseScenarios(value: unknown, source: ScenarioSource = {}): Scenario[] {
  checkArguments({ source: ['options', source] });
  const { file, sets } = source;
  const place = file === undefined ? [] : [file];
  checkReadable('scenarios', value);
  const isList = Array.isArray(value) || Array.isArray(at(value, ['scenarios']));
  if (!isList)
    throwIfAny([
      scenarioProblem('invalid-scenario', place, {
        reasonVi: 'cần danh sách [ … ] hoặc { "scenarios": [ … ] }',
        reasonEn: 'expected a list [ … ] or { "scenarios": [ … ] }',
      }),
    ]);
  throwIfAny(problemsIn(() => parseWith(scenarioFileSchema, value)).map((found) => translated(found, value, place)));
  const list = (Array.isArray(value) ? value : at(value, ['scenarios'])) as readonly unknown[];
  if (list.length === 0) throwIfAny([scenarioProblem('no-scenarios', place, { place: file ?? '[]' })]);
  const parsed = list.map((item, index) => parseOne(item, [...place, String(index)], sets));
  throwIfAny(parsed.flatMap(({ problems }) => problems));
  return parsed.flatMap(({ scenario }) => scenario ?? []);
}
