import { needsRegion } from '../../law/declared.ts';
import { nearest, shorten } from '../../value/text.ts';
import { problem, suggestion, throwIfAny } from '../../model/errors.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { checkFields, given, isSafeKey, readObject } from '../../engine/input/plain.ts';
import type { PlainObject } from '../../engine/input/plain.ts';
import { ProblemList } from '../../engine/input/problems.ts';
import type { Targets } from '../../engine/input/read-judgements.ts';
import { slotsOfAny } from '../../engine/compile-any-set.ts';
import { SQL_DIALECTS, dialectOf } from './dialect.ts';
import type { Dialect, SqlDialect } from './dialect.ts';
import { readFactColumns } from './read-fact-columns.ts';
import type { FactColumns } from './read-fact-columns.ts';
import { readName, readNames } from './read-name.ts';
import { readPlace } from './read-place.ts';
import type { PlaceColumns } from './read-place.ts';

const FIELDS = ['dialect', 'table', 'columns', 'place', 'keep', 'judgements'] as const;

/** The options of a statement, read and checked. */
export interface ReadOptions {
  readonly dialect: Dialect;
  readonly table: readonly string[];
  readonly facts: readonly FactColumns[];
  readonly place: PlaceColumns;
  readonly keep: readonly string[];
  readonly judgements: ReadonlyMap<string, string>;
}

function readDialect(object: PlainObject, problems: ProblemList): SqlDialect | undefined {
  const value = object['dialect'];
  const known = SQL_DIALECTS.find((dialect) => dialect === value);
  if (known !== undefined) return known;
  if (value === undefined) problems.add('missing-field', ['dialect'], { field: 'dialect' });
  else problems.add('invalid-option', ['dialect'], { option: 'dialect', value: given(value), allowed: SQL_DIALECTS.join(', ') });
  return undefined;
}

function readTable(value: unknown, longest: number, problems: ProblemList): string[] {
  if (!Array.isArray(value)) return [readName(value, longest, ['table'], problems)].filter((name) => name !== undefined);
  if (value.length === 0) problems.add('missing-field', ['table', '0'], { field: 'table' });
  return readNames(value, longest, ['table'], problems);
}

/** `judgeable` is what the text in force has; columns are kept by the ids of the rows. */
function readJudgements(value: unknown, judgeable: Targets, longest: number, problems: ProblemList): Map<string, string> {
  const path = ['judgements'];
  const object = value === undefined ? {} : (readObject(value, path, problems, []) ?? {});
  const columns = new Map<string, string>();
  for (const target of Object.keys(object)) {
    if (!isSafeKey(target, path, problems)) continue;
    const place = [...path, shorten(target)];
    const id = judgeable.has(target) ? target : judgeable.named?.(target, object, place);
    if (typeof id !== 'string') {
      const near = nearest(target, judgeable.keys());
      problems.note(id ?? (() => problem('unknown-judgement-target', place, { target: shorten(target), ...suggestion(near) })));
      continue;
    }
    const column = readName(object[target], longest, place, problems);
    if (column !== undefined) columns.set(id, column);
  }
  return columns;
}

/** Reads what a statement is made for; throws with every problem. What can be judged depends on where the units are. */
export function readOptions(value: unknown, ruleSet: RuleSet, judgeableAt: (place: PlaceColumns) => Targets): ReadOptions {
  const problems = new ProblemList();
  const object = readObject(value, ['options'], problems, []) ?? {};
  throwIfAny(problems.all());
  checkFields(object, FIELDS, [], problems);
  const dialect = dialectOf(readDialect(object, problems) ?? 'duckdb');
  const { longestName } = dialect;
  const needed = needsRegion(ruleSet) ? ['table', 'columns', 'place'] : ['table', 'columns'];
  for (const field of needed) if (object[field] === undefined) problems.add('missing-field', [field], { field });
  const place = readPlace(object['place'], ruleSet, longestName, problems);
  const options: ReadOptions = {
    dialect,
    table: object['table'] === undefined ? [] : readTable(object['table'], longestName, problems),
    facts: object['columns'] === undefined ? [] : readFactColumns(object['columns'], slotsOfAny(ruleSet), longestName, problems),
    place,
    keep: object['keep'] === undefined ? [] : readNames(object['keep'], longestName, ['keep'], problems),
    judgements: readJudgements(object['judgements'], judgeableAt(place), longestName, problems),
  };
  throwIfAny(problems.all());
  return options;
}
