import { freeze } from '../../value/freeze.ts';
import { nearest, shorten } from '../../value/text.ts';
import type { CoreErrorCode } from '../../model/error-codes.ts';
import { suggestion } from '../../model/errors.ts';
import { PROVINCES, regionsOf } from '../../model/provinces.ts';
import type { Unit } from '../../model/dossier.ts';
import { LONGEST_NAME, MOST_TRAITS } from '../../model/dossier-limits.ts';
import { LEVELS, REGIONS, TRAITS } from '../../model/vocabulary.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { needsRegion, withPresupposedWords } from '../../law/declared.ts';
import type { Declaring } from '../../law/declaring.ts';
import { checkFields, expected, hasInvisible, impossible, readDay, readFilled, readObject, requireFields, tooLong } from './plain.ts';
import type { PlainObject } from './plain.ts';
import type { ProblemList } from './problems.ts';

/** How many of the words that there are a message lists. */
const LISTED = 12;

const FIELDS = ['id', 'name', 'level', 'province', 'district', 'region', 'traits', 'groups'] as const;

/** What stands in a list and holds always, or for a time. */
interface Listed {
  readonly field: 'trait' | 'group';
  readonly words: readonly string[];
  readonly code: CoreErrorCode;
}

/** Reads one of a list of words. */
export function readWord<Word extends string>(
  value: unknown,
  words: readonly Word[],
  code: CoreErrorCode,
  path: readonly string[],
  problems: ProblemList,
): Word | undefined {
  if (typeof value !== 'string') {
    problems.add('wrong-type', path, expected('text', value));
    return undefined;
  }
  if (words.includes(value as Word)) return value as Word;
  const allowed = words.length > LISTED ? `${words.slice(0, LISTED).join(', ')} …` : words.join(', ') || '–';
  problems.add(code, path, () => ({ value: shorten(value), allowed, ...suggestion(nearest(value, words)) }));
  return undefined;
}

/** Reads an optional word of a list. */
export function readWordIn<Word extends string>(
  object: PlainObject,
  field: string,
  words: readonly Word[],
  code: CoreErrorCode,
  path: readonly string[],
  problems: ProblemList,
): Word | undefined {
  return object[field] === undefined ? undefined : readWord(object[field], words, code, [...path, field], problems);
}

function readListed(
  value: unknown,
  { field, words, code }: Listed,
  path: readonly string[],
  problems: ProblemList,
  ancestors: readonly unknown[],
) {
  if (value === null || typeof value !== 'object') return readWord(value, words, code, path, problems);
  const object = readObject(value, path, problems, ancestors);
  if (object === undefined) return undefined;
  checkFields(object, [field, 'from', 'to'], path, problems);
  requireFields(object, [field], path, problems);
  const word = readWordIn(object, field, words, code, path, problems);
  const from = readDay(object, 'from', path, problems);
  const to = readDay(object, 'to', path, problems);
  if (from !== undefined && to !== undefined && to <= from) {
    impossible(problems, [...path, 'to'], to, `không sau ${from}`, `it is not after ${from}`);
  }
  if (word === undefined) return undefined;
  return freeze({ [field]: word, ...(from && { from }), ...(to && { to }) });
}

/** Reads traits or groups: each a word, or one with the period in which it holds. */
function readList(object: PlainObject, listed: Listed, problems: ProblemList, ancestors: readonly unknown[]) {
  const name = `${listed.field}s`;
  const value = object[name];
  const path = ['unit', name];
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) {
    problems.add('wrong-type', path, expected('list', value));
    return undefined;
  }
  if (value.length > MOST_TRAITS) {
    tooLong(problems, path, value.length, MOST_TRAITS);
    return undefined;
  }
  const items = value.flatMap((item: unknown, index) => readListed(item, listed, [...path, String(index)], problems, ancestors) ?? []);
  const plain = items.filter((item) => typeof item === 'string');
  for (const word of new Set(plain)) {
    if (plain.indexOf(word) !== plain.lastIndexOf(word)) problems.add('duplicate-trait', path, { value: word });
  }
  return freeze(items);
}

/** The kinds of unit that there are words for. */
function levelsOf({ level, levels = [] }: RuleSet): readonly string[] {
  return [...new Set([...LEVELS, ...levels.map(({ id }) => id), level])];
}

/** Reads the unit of a dossier; gives it whole or not at all. */
export function readUnit(
  value: unknown,
  ruleSet: RuleSet,
  problems: ProblemList,
  ancestors: readonly unknown[],
  on: string,
  declaring: Declaring | undefined,
): Unit | undefined {
  const path = ['unit'];
  const before = problems.count;
  const object = readObject(value, path, problems, ancestors);
  if (object === undefined) return undefined;
  checkFields(object, FIELDS, path, problems);
  requireFields(object, ['id'], path, problems);
  const [id, name, district] = ['id', 'name', 'district'].map((field) => readFilled(object, field, LONGEST_NAME, path, problems));
  if (id !== undefined) hasInvisible(id, [...path, 'id'], problems);
  requireFields(object, needsRegion(ruleSet) ? ['level', 'region'] : ['level'], path, problems);
  const level =
    object['level'] === ruleSet.level ? ruleSet.level : readWordIn(object, 'level', levelsOf(ruleSet), 'unknown-level', path, problems);
  const region = readWordIn(object, 'region', REGIONS, 'unknown-region', path, problems);
  const province = readWordIn(object, 'province', PROVINCES, 'unknown-province', path, problems);
  const own = province && regionsOf(province, on);
  if (region && own && !own.includes(region)) {
    const regions = own.join(', ');
    impossible(problems, [...path, 'region'], region, `${province} thuộc vùng ${regions}`, `${province} lies in ${regions}`);
  }
  const within = [...ancestors, object];
  const traits = readList(object, { field: 'trait', words: TRAITS, code: 'unknown-trait' }, problems, within) as Unit['traits'];
  const words = object['groups'] === undefined ? [] : (declaring?.groupsOf(withPresupposedWords(ruleSet)) ?? []);
  const groups = readList(object, { field: 'group', words, code: 'unknown-group' }, problems, within) as Unit['groups'];
  if (problems.count > before) return undefined;
  // Without what is not said. It is done for every dossier: to spread each field that may not be there takes several times as long.
  const unit: Record<string, unknown> = { id };
  for (const [field, said] of Object.entries({ name, level, province, district, region, traits, groups })) if (said) unit[field] = said;
  return freeze(unit) as unknown as Unit;
}
