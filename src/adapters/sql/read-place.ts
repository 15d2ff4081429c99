import type { CoreErrorCode } from '../../model/error-codes.ts';
import { PROVINCES } from '../../model/provinces.ts';
import type { Province } from '../../model/provinces.ts';
import { REGIONS, TRAITS } from '../../model/vocabulary.ts';
import type { Region, Trait } from '../../model/vocabulary.ts';
import { checkFields, kindOf, readObject } from '../../engine/input/plain.ts';
import { knownGroups, needsRegion } from '../../law/declared.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { readWord } from '../../engine/input/read-unit.ts';
import type { ProblemList } from '../../engine/input/problems.ts';
import { readName } from './read-name.ts';

/** A value that is the same for all units, or the column that has it. */
export type Given<Word> = { readonly fixed: Word } | { readonly column: string };

/** Where the units are. */
export interface PlaceColumns {
  readonly level: string;
  /** Nothing where the columns of the set do without. */
  readonly region: Given<Region | undefined>;
  readonly province: Given<Province | undefined>;
  /** Traits that some units have: all of them, or those of a column. */
  readonly traits: ReadonlyMap<Trait, Given<true>>;
  /** Groups in the same way; or the column with the one group of each unit, of those that the set knows. */
  readonly groups: ReadonlyMap<string, Given<true>> | OneGroup;
  /** True where there is a column for each group that the set knows: a unit in none of them is in none. */
  readonly isEachGroupTold: boolean;
}

/** A text column with the group of each unit. */
export interface OneGroup {
  readonly column: string;
  readonly known: readonly string[];
}

function readGiven<Word extends string>(
  value: unknown,
  words: readonly Word[],
  code: CoreErrorCode,
  longest: number,
  path: readonly string[],
  problems: ProblemList,
): Given<Word> | undefined {
  if (value === null || typeof value !== 'object') {
    const fixed = readWord(value, words, code, path, problems);
    return fixed === undefined ? undefined : { fixed };
  }
  const object = readObject(value, path, problems, []) ?? {};
  checkFields(object, ['column'], path, problems);
  const column = readName(object['column'], longest, [...path, 'column'], problems);
  return column === undefined ? undefined : { column };
}

function readHeld<Word extends string>(
  value: unknown,
  field: 'trait' | 'group',
  words: readonly Word[],
  longest: number,
  problems: ProblemList,
): Map<Word, Given<true>> {
  const path = ['place', `${field}s`];
  const traits = new Map<Word, Given<true>>();
  if (value === undefined) return traits;
  if (!Array.isArray(value)) {
    problems.add('wrong-type', path, { expectedVi: 'danh sách', expectedEn: 'a list', actual: kindOf(value) });
    return traits;
  }
  for (const [index, item] of value.entries()) {
    const at = [...path, String(index)];
    const object = item !== null && typeof item === 'object' ? (readObject(item, at, problems, []) ?? {}) : undefined;
    if (object !== undefined) checkFields(object, [field, 'column'], at, problems);
    const trait = readWord(object === undefined ? item : object[field], words, `unknown-${field}`, at, problems);
    const column = object === undefined ? undefined : readName(object['column'], longest, [...at, 'column'], problems);
    if (trait === undefined) continue;
    if (traits.has(trait)) problems.add('duplicate-trait', at, { value: trait });
    if (object === undefined) traits.set(trait, { fixed: true });
    else if (column !== undefined) traits.set(trait, { column });
  }
  return traits;
}

function readGroups(value: unknown, known: readonly string[], longest: number, problems: ProblemList): PlaceColumns['groups'] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return readHeld(value, 'group', known, longest, problems);
  const path = ['place', 'groups'];
  const object = readObject(value, path, problems, []) ?? {};
  checkFields(object, ['column'], path, problems);
  return { column: readName(object['column'], longest, [...path, 'column'], problems) ?? '', known };
}

/** Reads where the units are. */
export function readPlace(value: unknown, ruleSet: RuleSet, longest: number, problems: ProblemList): PlaceColumns {
  const path = ['place'];
  const object = value === undefined ? undefined : readObject(value, path, problems, []);
  const given = object ?? {};
  checkFields(given, ['region', 'province', 'traits', 'groups'], path, problems);
  const isNeeded = needsRegion(ruleSet);
  if (isNeeded && object !== undefined && given['region'] === undefined)
    problems.add('missing-field', [...path, 'region'], { field: 'region' });
  const region =
    given['region'] === undefined
      ? undefined
      : readGiven(given['region'], REGIONS, 'unknown-region', longest, [...path, 'region'], problems);
  const province =
    given['province'] === undefined
      ? undefined
      : readGiven(given['province'], PROVINCES, 'unknown-province', longest, [...path, 'province'], problems);
  const known = knownGroups(ruleSet);
  const groups = readGroups(given['groups'], known, longest, problems);
  // Where something is wrong, the problem has been noted and no statement is made.
  return {
    level: ruleSet.level,
    region: region ?? { fixed: isNeeded ? REGIONS[0] : undefined },
    province: province ?? { fixed: undefined },
    traits: readHeld(given['traits'], 'trait', TRAITS, longest, problems),
    groups,
    isEachGroupTold: 'known' in groups || (known.length > 0 && known.every((group) => groups.has(group))),
  };
}
