import type { CoreErrorCode } from '../../model/error-codes.ts';
import { PROVINCES } from '../../model/provinces.ts';
import type { Province } from '../../model/provinces.ts';
import { REGIONS, TRAITS } from '../../model/vocabulary.ts';
import type { Level, Region, Trait } from '../../model/vocabulary.ts';
import { checkFields, kindOf, readObject } from '../../engine/input/plain.ts';
import { readWord } from '../../engine/input/read-unit.ts';
import type { ProblemList } from '../../engine/input/problems.ts';
import { readName } from './read-name.ts';

/** A value that is the same for all units, or the column that has it. */
export type Given<Word> = { readonly fixed: Word } | { readonly column: string };

/** Where the units are. */
export interface PlaceColumns {
  readonly level: Level;
  readonly region: Given<Region>;
  readonly province: Given<Province | undefined>;
  /** Traits that some units have: all of them, or those of a column. */
  readonly traits: ReadonlyMap<Trait, Given<true>>;
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

function readTraits(value: unknown, longest: number, problems: ProblemList): Map<Trait, Given<true>> {
  const path = ['place', 'traits'];
  const traits = new Map<Trait, Given<true>>();
  if (value === undefined) return traits;
  if (!Array.isArray(value)) {
    problems.add('wrong-type', path, { expectedVi: 'danh sách', expectedEn: 'a list', actual: kindOf(value) });
    return traits;
  }
  for (const [index, item] of value.entries()) {
    const at = [...path, String(index)];
    const object = item !== null && typeof item === 'object' ? (readObject(item, at, problems, []) ?? {}) : undefined;
    if (object !== undefined) checkFields(object, ['trait', 'column'], at, problems);
    const trait = readWord(object === undefined ? item : object['trait'], TRAITS, 'unknown-trait', at, problems);
    const column = object === undefined ? undefined : readName(object['column'], longest, [...at, 'column'], problems);
    if (trait === undefined) continue;
    if (traits.has(trait)) problems.add('duplicate-trait', at, { value: trait });
    if (object === undefined) traits.set(trait, { fixed: true });
    else if (column !== undefined) traits.set(trait, { column });
  }
  return traits;
}

/** Reads where the units are. */
export function readPlace(value: unknown, level: Level, longest: number, problems: ProblemList): PlaceColumns {
  const path = ['place'];
  const object = value === undefined ? undefined : readObject(value, path, problems, []);
  const given = object ?? {};
  checkFields(given, ['region', 'province', 'traits'], path, problems);
  if (object !== undefined && given['region'] === undefined) problems.add('missing-field', [...path, 'region'], { field: 'region' });
  const region =
    given['region'] === undefined
      ? undefined
      : readGiven(given['region'], REGIONS, 'unknown-region', longest, [...path, 'region'], problems);
  const province =
    given['province'] === undefined
      ? undefined
      : readGiven(given['province'], PROVINCES, 'unknown-province', longest, [...path, 'province'], problems);
  // Where something is wrong, the problem has been noted and no statement is made.
  return {
    level,
    region: region ?? { fixed: REGIONS[0] },
    province: province ?? { fixed: undefined },
    traits: readTraits(given['traits'], longest, problems),
  };
}
