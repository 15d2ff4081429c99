import type { Dossier } from '../../../src/model/dossier.ts';
import type { Scope } from '../../../src/model/primitives.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';
import type { ColumnRule } from '../../../src/model/criterion.ts';

/** Where a unit stands in the annex on a day. */
export interface Place {
  readonly level: string;
  readonly province: string | undefined;
  readonly region: string | undefined;
  readonly column: string | undefined;
  readonly traits: readonly string[];
  readonly groups: readonly string[];
}

interface Dated {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Half-open: the last day of a period is the one before `to`. */
export function holdsOn({ from, to }: Dated, on: string): boolean {
  return (from === undefined || from <= on) && (to === undefined || on < to);
}

function namesOn(given: readonly (string | object)[], key: string, on: string): string[] {
  return given.flatMap((each) => {
    if (typeof each === 'string') return [each];
    return holdsOn(each as Dated, on) ? [(each as Record<string, string>)[key]!] : [];
  });
}

const hasAll = (has: readonly string[], asked: readonly string[] = []): boolean => asked.every((each) => has.includes(each));
const hasOne = (has: readonly (string | undefined)[], asked?: readonly string[]): boolean =>
  asked === undefined || asked.some((each) => has.includes(each));

/** The unit on the day, before any rule gave it another column. */
export function ownPlace({ columns = [] }: RuleSet, { unit }: Dossier, on: string): Place {
  const traits = namesOn(unit.traits ?? [], 'trait', on);
  const groups = namesOn(unit.groups ?? [], 'group', on);
  const fit = columns.find(({ when }) => {
    const isOf = hasOne([unit.region], when.regions) && hasAll(traits, when.traits) && hasOne(traits, when.anyTraits);
    return when.otherwise !== true && isOf && hasOne(groups, when.groups);
  });
  const column = fit ?? columns.find(({ when }) => when.otherwise === true);
  return { level: unit.level, province: unit.province, region: unit.region, column: column?.id, traits, groups };
}

/** The rule of the annex that gives the unit another column. */
export function ruleFor(rules: readonly ColumnRule[], { traits }: Place): ColumnRule | undefined {
  return rules.find(({ when }) => hasAll(traits, when.allTraits) && hasOne(traits, when.anyTraits));
}

/** The unit with the column that a rule gives it: a region, or one that the set declares. */
export function placeUnder(rule: ColumnRule | undefined, place: Place, { columns }: RuleSet): Place {
  if (rule === undefined) return place;
  return columns === undefined ? { ...place, region: rule.region } : { ...place, column: rule.region };
}

/** True if a scope takes the unit in. */
export function takesIn(scope: Scope, place: Place): boolean {
  const isHere = hasOne([place.province], scope.provinces) && hasOne([place.region], scope.regions) && hasOne([place.level], scope.levels);
  return isHere && hasOne([place.column], scope.columns) && hasOne(place.groups, scope.groups) && hasAll(place.traits, scope.traits);
}
