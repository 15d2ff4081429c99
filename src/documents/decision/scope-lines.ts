import { REGION_WORDS, TRAIT_WORDS } from '../../explain/words.ts';
import type { Scope } from '../../model/primitives.ts';
import { provinceName } from '../../model/province-names.ts';
import type { Draft } from './draft.ts';
import { COLUMN_KINDS_BY_WORD } from './set-words.ts';
import { wordFor } from './word-for.ts';

/** A column of the sheet of columns, for whatever a set tells apart by place. */
export function scopeLine(scope: Scope, title: string, columns: readonly string[] = []): Draft['columns'][number] {
  return {
    title,
    kind: wordFor(COLUMN_KINDS_BY_WORD, 'scope'),
    ...(scope.groups && { groups: scope.groups.join('; ') }),
    ...(scope.regions && { regions: scope.regions.map((region) => REGION_WORDS.vi[region]).join('; ') }),
    ...(scope.traits && { traits: scope.traits.map((trait) => TRAIT_WORDS.vi[trait]).join('; ') }),
    ...(scope.provinces && { provinces: scope.provinces.map((province) => provinceName(province, 'vi')).join('; ') }),
    ...(columns.length > 0 && { target: columns.join('; ') }),
  };
}

/** What a scope is called: by its one region, or by all that it names. */
export function scopeTitle(scope: Scope, columns: readonly string[]): string {
  const names = [
    ...columns,
    ...(scope.regions ?? []).map((region) => REGION_WORDS.vi[region]),
    ...(scope.provinces ?? []).map((province) => provinceName(province, 'vi')),
    ...(scope.groups ?? []),
    ...(scope.traits ?? []).map((trait) => TRAIT_WORDS.vi[trait]),
  ];
  // A comma in a header would begin the year.
  return names.map((name) => name.replaceAll(',', ' ')).join(' + ');
}
