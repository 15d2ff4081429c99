import { packProblem } from '../law/check/pack-problem.ts';
import { checkArguments, checkReadable } from '../model/check-arguments.ts';
import { isNtmError, problem, suggestion, throwIfAny } from '../model/errors.ts';
import type { Problem } from '../model/errors.ts';
import { EXPECTATION_FIELDS, scenarioFileSchema, scenarioSchema } from '../model/scenario.ts';
import type { Scenario } from '../model/scenario.ts';
import { parseWith } from '../schema/parse.ts';
import { isIsoDate } from '../value/iso-date.ts';
import { nearest, shorten } from '../value/text.ts';
import { namesIn } from './file/names.ts';
import type { Names } from './file/names.ts';
import { notForAll, writtenScenario } from './file/written-scenario.ts';
import type { WrittenScenario } from './file/written-scenario.ts';
import { STATUS_CHOICE, hasFields, isStatusPlace } from './file/written-words.ts';
import type { ScenarioContext } from './scenario-context.ts';
import { scenarioProblem } from './scenario-problem.ts';

/** Where scenarios come from, and what they may name: the sets that can be asked, the amendments that can be put on top. */
export interface ScenarioSource extends Partial<ScenarioContext> {
  /** Named first in the path of every problem. */
  readonly file?: string;
}

const DATES: readonly string[] = ['on', 'knownOn', 'submittedOn', 'from', 'to'];

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null | undefined)?.[key], value);
}

/** The fields that can stand where one is unknown, as far as they are the scenario's own. */
function fieldsAt(path: readonly string[]): readonly string[] {
  if (path.length === 1) return Object.keys(scenarioSchema.shape);
  return path.length === 2 && path[0] === 'expect' ? EXPECTATION_FIELDS : [];
}

/** What the schema says in general, said in the codes that dossiers have. */
function translated(found: Problem, value: unknown, path: readonly string[]): Problem {
  const field = found.path.at(-1) ?? '';
  if (found.code === 'unknown-field') return problem('unknown-field', path, { field, ...suggestion(nearest(field, fieldsAt(found.path))) });
  if (found.code !== 'malformed') return { ...found, path };
  const given = at(value, found.path);
  if (given === undefined && found.path.length > 0) return problem('missing-field', path, { field });
  if (typeof given === 'string' && DATES.includes(field) && !isIsoDate(given))
    return problem('invalid-date', path, { value: shorten(given) });
  if (typeof given === 'string' && isStatusPlace(found.path))
    return scenarioProblem('invalid-scenario', path, {
      reasonVi: `"${shorten(given)}" không phải kết quả; cần ${STATUS_CHOICE.vi}`,
      reasonEn: `"${shorten(given)}" is no status; expected ${STATUS_CHOICE.en}`,
    });
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

function setProblems({ value, placeOf }: WrittenScenario, { ruleSets }: ScenarioSource): Problem[] {
  const set = at(value, ['set']);
  const ids = ruleSets?.map(({ id }) => id);
  if (typeof set !== 'string' || ids === undefined || ids.includes(set)) return [];
  return [packProblem('unknown-rule-set', placeOf(['set']), { ruleSet: shorten(set), ...suggestion(nearest(set, ids)) })];
}

function rowProblems(
  { value, placeOf }: WrittenScenario,
  namesOf: (fields: Readonly<Record<string, unknown>>) => Names | undefined,
): Problem[] {
  const rows = at(value, ['expect', 'rows']);
  if (!hasFields(value) || !hasFields(rows)) return [];
  const known = namesOf(value)?.rowsOn(value);
  const unknown = known === undefined ? [] : Object.keys(rows).filter((row) => !known.includes(row));
  return unknown.map((row) => {
    return scenarioProblem('unknown-row', placeOf(['expect', 'rows', row]), { row: shorten(row), ...suggestion(nearest(row, known!)) });
  });
}

/** True for a scenario that expects to be refused: what is wrong with its dossier is what it is about. */
function expectsRefusal(value: unknown): boolean {
  const [code, error] = [at(value, ['expect', 'code']), at(value, ['expect', 'error'])];
  return code !== undefined || error !== undefined;
}

/** Each problem once: what is wrong with the defaults is wrong in every scenario. */
function once(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((found) => [JSON.stringify([found.code, found.path, found.params]), found])).values()];
}

function listIn(value: unknown, place: readonly string[]): readonly unknown[] {
  const isList = Array.isArray(value) || Array.isArray(at(value, ['scenarios']));
  if (!isList)
    throwIfAny([
      scenarioProblem('invalid-scenario', place, {
        reasonVi: 'cần danh sách [ … ] hoặc { "scenarios": [ … ] }',
        reasonEn: 'expected a list [ … ] or { "scenarios": [ … ] }',
      }),
    ]);
  throwIfAny(
    problemsIn(() => parseWith(scenarioFileSchema, value, 'scenarios')).map((found) => translated(found, value, [...place, ...found.path])),
  );
  return (Array.isArray(value) ? value : at(value, ['scenarios'])) as readonly unknown[];
}

/**
 * Checks the scenarios of one file.
 *
 * @remarks A file is a list of scenarios, or an object with the list under `scenarios` and what holds for all of them under
 * `defaults`. A scenario says only what differs: entries of `unit`, `facts`, `judgements` and `suppose` are put beside those of
 * the defaults, one by one; anything else that it says takes the place of the default; `null` takes a default away. `name` and
 * `expect` are each scenario's own.
 *
 * People may write words for codes: a fact by its label, `"có"` and `"không"`, a status as `"đạt"` or `"not met"`, and in
 * `expect` a row by its number: `{ "10": "không đạt" }`, or `{ "10": ["đạt", "không đạt"] }` without and with the
 * amendments. Labels and numbers are looked up, and misspelt ones refused, where the source has `ruleSets`.
 *
 * A misspelt field is refused: it would be an expectation that is never looked at.
 * @param value - anything, usually parsed JSON.
 * @param source - the name of the file, for the paths of problems, and the sets and amendments that scenarios may name.
 * @returns the scenarios, typed, with ids and codes, the defaults filled in; `set` is `commune` where none is named.
 * @throws `NtmError` with every problem of every scenario, its path being file, index and field: `unknown-field`, `missing-field`,
 * `invalid-date`, `unknown-rule-set`, `unknown-fact`, `unknown-row`, `invalid-scenario`, `no-scenarios`, `cyclic-input`, `too-long`.
 * @example
 * ```ts
 * import { isNtmError } from 'ntm-rules';
 * import { commune } from 'ntm-rules/rules';
 * import { parseScenarios } from 'ntm-rules/testing';
 *
 * const defaults = { on: '2024-12-31', unit: { id: 'a', level: 'commune', region: 'central-highlands' } };
 * const income = { name: 'income', facts: { 'Thu nhập bình quân đầu người': '49' }, expect: { 10: 'không đạt' } };
 * const [scenario] = parseScenarios({ defaults, scenarios: [income] }, { ruleSets: [commune] });
 * scenario?.facts; // => { incomePerCapita: '49' }
 * scenario?.expect; // => { rows: { '10': 'not-met' } }
 *
 * let path = '';
 * try {
 *   parseScenarios([{ ...defaults, ...income, on: '2024-02-30' }], { file: 'income.json' });
 * } catch (error) {
 *   if (isNtmError(error)) path = `${error.code}: ${error.path.join('/')}`;
 * }
 * path; // => 'invalid-date: income.json/0/on'
 * ```
 */
export function parseScenarios(value: unknown, source: ScenarioSource = {}): Scenario[] {
  checkArguments({ source: ['options', source] });
  const { file } = source;
  const place = file === undefined ? [] : [file];
  checkReadable('scenarios', value);
  const list = listIn(value, place);
  if (list.length === 0) throwIfAny([scenarioProblem('no-scenarios', place, { place: file ?? '[]' })]);
  const given = at(value, ['defaults']);
  const defaults = hasFields(given) ? given : {};
  const namesOf = namesIn(source);
  const inList = Array.isArray(value) ? place : [...place, 'scenarios'];
  const parsed = list.map((item, index): { scenario?: Scenario; problems: readonly Problem[] } => {
    const places = { own: [...inList, String(index)], defaults: [...place, 'defaults'] };
    const written = writtenScenario(item, defaults, places, namesOf);
    let scenario: Scenario | undefined;
    const shape = problemsIn(() => {
      scenario = parseWith(scenarioSchema, written.value, 'scenarios');
    });
    const problems = [
      ...shape.map((found) => translated(found, written.value, written.placeOf(found.path))),
      ...setProblems(written, source),
      ...(expectsRefusal(written.value) ? [] : written.problems),
      ...rowProblems(written, namesOf),
    ];
    return { ...(scenario === undefined ? {} : { scenario }), problems };
  });
  const common = notForAll(defaults).map((field) => problem('unknown-field', [...place, 'defaults', field], { field }));
  throwIfAny([...common, ...once(parsed.flatMap(({ problems }) => problems))]);
  return parsed.flatMap(({ scenario }) => scenario ?? []);
}
