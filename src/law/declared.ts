import type { Column, Declared } from '../model/declared.ts';
import { problem, suggestion } from '../model/errors.ts';
import type { Problem } from '../model/errors.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { nearest, shorten } from '../value/text.ts';
import type { ColumnsConflict, Declaring } from './declaring.ts';
import { mayBeIn } from './open-place.ts';
import { chooseColumn, columnsFor } from './place.ts';
import type { Place } from './place.ts';

/** The groups that units of a set can be in: those that it declares, and those that its columns ask for. */
export function groupIdsOf({ columns = [], groups = [] }: Pick<Declared, 'columns' | 'groups'>): string[] {
  return [...new Set([...groups.map(({ id }) => id), ...columns.flatMap(({ when }) => when.groups ?? [])])];
}

function conflictOf(columns: readonly Column[]): ColumnsConflict {
  const field = (['groups', 'traits'] as const).find((name) => columns.some(({ when }) => when[name])) ?? 'region';
  const titles = (language: 'vi' | 'en'): string => columns.map(({ title }) => `"${title[language]}"`).join(', ');
  return { field, params: { columnsVi: titles('vi'), columnsEn: titles('en') } };
}

type Chained = Declared & Pick<RuleSet, 'prerequisites'>;

/** A set and those that it presupposes: the same unit is judged by each. */
export function withPresupposedWords(ruleSet: Chained): Chained[] {
  return [ruleSet, ...(ruleSet.prerequisites ?? []).flatMap((item) => withPresupposedWords(item.ruleSet))];
}

/** The groups that units can be in for a set, those included that the sets know which it presupposes; each once. */
export function knownGroups(ruleSet: Chained): string[] {
  return [...new Set(withPresupposedWords(ruleSet).flatMap(groupIdsOf))];
}

/** True where the region is what chooses the column. */
export function needsRegion(ruleSet: Chained): boolean {
  return withPresupposedWords(ruleSet).some(({ columns }) => columns === undefined);
}

/** What a set declares, with what those declare that it presupposes; nothing of what none of them does. */
export function declaredBy(ruleSet: Chained): Declared {
  const chain = withPresupposedWords(ruleSet);
  const declared: Record<string, unknown> = ruleSet.columns ? { columns: ruleSet.columns } : {};
  for (const list of ['groups', 'units', 'levels'] as const) {
    const items = chain.flatMap((one): { readonly id: string }[] => one[list] ?? []);
    if (items.length > 0) declared[list] = [...new Map(items.toReversed().map((item) => [item.id, item])).values()].toReversed();
  }
  return declared;
}

/** True if something in a set stands under one of some keys. */
function names(value: unknown, keys: readonly string[]): boolean {
  if (value === null || typeof value !== 'object') return false;
  return Object.entries(value).some(([key, item]: [string, unknown]) => keys.includes(key) || names(item, keys));
}

/** True where the region of a unit can matter to a set. */
export function usesRegions(ruleSet: RuleSet): boolean {
  const chain = withPresupposedWords(ruleSet) as RuleSet[];
  return needsRegion(ruleSet) || chain.some(({ columns, instruments }) => names([columns, instruments], ['regions']));
}

/** True where the traits of a unit can matter to a set; where its columns are those of the regions, always. */
export function asksForTraits(ruleSet: RuleSet): boolean {
  const chain = withPresupposedWords(ruleSet) as RuleSet[];
  return (
    needsRegion(ruleSet) || chain.some(({ columns, instruments }) => names([columns, instruments], ['traits', 'allTraits', 'anyTraits']))
  );
}

/** What is wrong with the groups of a place: those that the set does not declare, or that put it in two columns. */
export function placeProblems(ruleSet: RuleSet, place: Partial<Place> | undefined): Problem[] {
  const { groups } = place ?? {};
  const known = withPresupposedWords(ruleSet).flatMap(groupIdsOf);
  const unknown = (groups ?? []).flatMap((group, index) => {
    if (known.includes(group)) return [];
    const params = { value: shorten(group), allowed: known.join(', ') || '–', ...suggestion(nearest(group, known)) };
    return [problem('unknown-group', ['place', 'groups', String(index)], params)];
  });
  const conflict = conflictIn({ level: ruleSet.level, ...place }, [ruleSet]);
  return conflict ? [...unknown, problem('columns-conflict', ['place', conflict.field], conflict.params)] : unknown;
}

const conflictIn: Declaring['conflictIn'] = (place, chain) => {
  const several = chain.map(({ columns }) => columnsFor(place, columns)).find(({ length }) => length > 1);
  return several && conflictOf(several);
};

const noColumn: Declaring['noColumn'] = ({ columns = [], title }, place) => {
  if (columns.length === 0 || place.column !== undefined) return [];
  const titles = (language: 'vi' | 'en'): string => columns.map(({ title }) => title[language]).join(', ');
  const isOpen = columns.some((column) => mayBeIn(column, place));
  return [
    {
      code: isOpen ? 'column-unknown' : 'column-none',
      path: ['unit', 'groups'],
      params: { columnsVi: titles('vi'), columnsEn: titles('en'), titleVi: title.vi, titleEn: title.en },
    },
  ];
};

/** Reading units by columns and groups of a set's own. */
export const declaring: Declaring = {
  choose: chooseColumn,
  groupsOf: (chain) => chain.flatMap(groupIdsOf),
  conflictIn,
  noColumn,
};
