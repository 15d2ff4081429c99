import { freeze } from '../../value/freeze.ts';
import { nearest, shorten } from '../../value/text.ts';
import type { CoreErrorCode } from '../../model/error-codes.ts';
import { suggestion } from '../../model/errors.ts';
import { PROVINCES, regionsOf } from '../../model/provinces.ts';
import type { Unit } from '../../model/dossier.ts';
import { LONGEST_NAME, MOST_TRAITS } from '../../model/dossier-limits.ts';
import { LEVELS, REGIONS, TRAITS } from '../../model/vocabulary.ts';
import type { Trait } from '../../model/vocabulary.ts';
import { checkFields, expected, hasInvisible, impossible, readDay, readFilled, readObject, requireFields, tooLong } from './plain.ts';
import type { PlainObject } from './plain.ts';
import type { ProblemList } from './problems.ts';

const FIELDS = ['id', 'name', 'level', 'province', 'district', 'region', 'traits'] as const;

type DatedTrait = Exclude<NonNullable<Unit['traits']>[number], string>;

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
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) problems.add(code, path, () => ({ value: shorten(value), ...suggestion(nearest(value, words)) }));
  return word;
}

function readWordIn<Word extends string>(
  object: PlainObject,
  field: string,
  words: readonly Word[],
  code: CoreErrorCode,
  path: readonly string[],
  problems: ProblemList,
): Word | undefined {
  return object[field] === undefined ? undefined : readWord(object[field], words, code, [...path, field], problems);
}

function readTrait(
  value: unknown,
  path: readonly string[],
  problems: ProblemList,
  ancestors: readonly unknown[],
): Trait | DatedTrait | undefined {
  if (value === null || typeof value !== 'object') return readWord(value, TRAITS, 'unknown-trait', path, problems);
  const object = readObject(value, path, problems, ancestors);
  if (object === undefined) return undefined;
  checkFields(object, ['trait', 'from', 'to'], path, problems);
  requireFields(object, ['trait'], path, problems);
  const trait = readWordIn(object, 'trait', TRAITS, 'unknown-trait', path, problems);
  const from = readDay(object, 'from', path, problems);
  const to = readDay(object, 'to', path, problems);
  if (from !== undefined && to !== undefined && to <= from) {
    impossible(problems, [...path, 'to'], to, `không sau ${from}`, `it is not after ${from}`);
  }
  if (trait === undefined) return undefined;
  return freeze({ trait, ...(from && { from }), ...(to && { to }) });
}

function readTraits(value: unknown, path: readonly string[], problems: ProblemList, ancestors: readonly unknown[]): Unit['traits'] {
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) {
    problems.add('wrong-type', path, expected('list', value));
    return undefined;
  }
  if (value.length > MOST_TRAITS) {
    tooLong(problems, path, value.length, MOST_TRAITS);
    return undefined;
  }
  const traits = value.flatMap((item: unknown, index) => readTrait(item, [...path, String(index)], problems, ancestors) ?? []);
  const plain = traits.filter((trait) => typeof trait === 'string');
  for (const trait of new Set(plain)) {
    if (plain.indexOf(trait) !== plain.lastIndexOf(trait)) problems.add('duplicate-trait', path, { value: trait });
  }
  return freeze(traits);
}

/** Reads the unit of a dossier; gives it whole or not at all. */
export function readUnit(value: unknown, problems: ProblemList, ancestors: readonly unknown[], on: string): Unit | undefined {
  const path = ['unit'];
  const before = problems.count;
  const object = readObject(value, path, problems, ancestors);
  if (object === undefined) return undefined;
  checkFields(object, FIELDS, path, problems);
  requireFields(object, ['id'], path, problems);
  const [id, name, district] = ['id', 'name', 'district'].map((field) => readFilled(object, field, LONGEST_NAME, path, problems));
  if (id !== undefined) hasInvisible(id, [...path, 'id'], problems);
  requireFields(object, ['level', 'region'], path, problems);
  const level = readWordIn(object, 'level', LEVELS, 'unknown-level', path, problems);
  const region = readWordIn(object, 'region', REGIONS, 'unknown-region', path, problems);
  const province = readWordIn(object, 'province', PROVINCES, 'unknown-province', path, problems);
  const own = province === undefined ? [] : regionsOf(province, on);
  if (region !== undefined && own.length > 0 && !own.includes(region)) {
    const regions = own.join(', ');
    impossible(problems, [...path, 'region'], region, `${province} thuộc vùng ${regions}`, `${province} lies in ${regions}`);
  }
  const traits = readTraits(object['traits'], [...path, 'traits'], problems, [...ancestors, object]);
  if (problems.count > before || id === undefined || level === undefined || region === undefined) return undefined;
  return freeze({
    id,
    ...(name && { name }),
    level,
    ...(province && { province }),
    ...(district && { district }),
    region,
    ...(traits && { traits }),
  });
}
