import { isWithin } from '../value/iso-date.ts';
import type { ColumnRule } from '../model/criterion.ts';
import type { Scope } from '../model/primitives.ts';
import type { Province } from '../model/provinces.ts';
import type { Unit } from '../model/dossier.ts';
import type { Level, Region, Trait } from '../model/vocabulary.ts';
import { TRAITS } from '../model/vocabulary.ts';

/** What the law asks of a unit to know which text is for it. */
export interface Place<Word extends string = never> {
  readonly province?: Province | Word | undefined;
  /** The unit's own region. */
  readonly region: Region | Word;
  readonly level: Level | Word;
  /** Traits that the unit has on the day. */
  readonly traits?: readonly (Trait | Word)[] | undefined;
}

/** A place whose level is that of the rule set unless given. */
export type PlaceOfSet<Word extends string = never> = Omit<Place<Word>, 'level'> & Partial<Pick<Place<Word>, 'level'>>;

/** A place with the column of the annex that its traits give it. */
export interface ResolvedPlace {
  readonly province: Province | undefined;
  readonly region: Region;
  readonly level: Level;
  readonly traits: readonly Trait[];
  readonly column: Region;
  readonly columnRule: ColumnRule | undefined;
  /** Where a rule chose the column, those that would be read without it: the region's own, and those of the other rules that fit. */
  readonly otherColumns?: readonly Region[] | undefined;
}

/** The traits that a unit has on a day, in the order of the vocabulary. */
export function traitsOn(unit: Pick<Unit, 'traits'>, on: string): Trait[] {
  const held = new Set<Trait>();
  for (const item of unit.traits ?? []) {
    if (typeof item === 'string') held.add(item);
    else if (isWithin(on, item.from, item.to)) held.add(item.trait);
  }
  return TRAITS.filter((trait) => held.has(trait));
}

function ruleApplies(rule: ColumnRule, traits: readonly Trait[]): boolean {
  const { allTraits, anyTraits } = rule.when;
  return (
    allTraits.every((trait) => traits.includes(trait)) && (anyTraits === undefined || anyTraits.some((trait) => traits.includes(trait)))
  );
}

/** Applies the column rules of a set to a place; the first that fits gives the column. */
export function resolvePlace(place: Place, rules: readonly ColumnRule[]): ResolvedPlace {
  const traits = TRAITS.filter((trait) => place.traits?.includes(trait) === true);
  const [columnRule, ...others] = rules.filter((rule) => ruleApplies(rule, traits));
  return {
    province: place.province,
    region: place.region,
    level: place.level,
    traits,
    column: columnRule?.region ?? place.region,
    columnRule,
    otherColumns: columnRule && [place.region, ...others.map(({ region }) => region)],
  };
}

/** True if something would come out otherwise at a place had its rule not chosen the column. */
export function turnsOnColumn(place: ResolvedPlace, find: (place: ResolvedPlace) => unknown): boolean {
  return place.otherColumns?.some((column) => find({ ...place, column }) !== find(place)) === true;
}

/** What a scope names of which a unit has one; of traits it may have any together. */
const KINDS = ['provinces', 'regions', 'levels'] as const;

function disjoint<T>(a: readonly T[] | undefined, b: readonly T[] | undefined): boolean {
  return a !== undefined && b !== undefined && !a.some((item) => b.includes(item));
}

/** True if some place lies in both scopes. A unit may have any traits together. */
export function scopesOverlap(a: Scope | undefined, b: Scope | undefined): boolean {
  return !KINDS.some((kind) => disjoint<string>(a?.[kind], b?.[kind]));
}

function isPart<T>(part: readonly T[] | undefined, whole: readonly T[] | undefined): boolean {
  return whole === undefined || (part !== undefined && part.every((item) => whole.includes(item)));
}

/** True if what is said for the wider scope is said for every unit of the narrower one. */
export function scopeCovers(wider: Scope | undefined, narrower: Scope | undefined): boolean {
  // Traits are asked for together: the wider scope asks for fewer of them.
  return KINDS.every((kind) => isPart<string>(narrower?.[kind], wider?.[kind])) && isPart(wider?.traits ?? [], narrower?.traits ?? []);
}

/** True if a scope takes in a place. One whose province is not said lies in none. */
export function scopeIncludes(scope: Scope | undefined, { province, column, level, traits }: ResolvedPlace): boolean {
  const own = { regions: [column], levels: [level], traits: [...traits] };
  return scopeCovers(scope, province === undefined ? own : { ...own, provinces: [province] });
}
