import { isWithin } from '../value/iso-date.ts';
import type { ColumnRule } from '../model/criterion.ts';
import type { Column } from '../model/declared.ts';
import type { Scope } from '../model/primitives.ts';
import type { Province } from '../model/provinces.ts';
import type { Unit } from '../model/dossier.ts';
import type { Region, Trait } from '../model/vocabulary.ts';
import { TRAITS } from '../model/vocabulary.ts';

/** What the law asks of a unit to know which text is for it. */
export interface Place<Word extends string = never> {
  readonly province?: Province | Word | undefined;
  /** The unit's own region; a set that declares its columns can do without. */
  readonly region?: Region | Word | undefined;
  readonly level: string;
  /** Traits that the unit has on the day. */
  readonly traits?: readonly (Trait | Word)[] | undefined;
  /** Groups that the unit is in on the day; an empty list says that it is in none, no list that nobody said. */
  readonly groups?: readonly string[] | undefined;
}

/** A place whose level is that of the rule set unless given. */
export type PlaceOfSet<Word extends string = never> = Omit<Place<Word>, 'level'> & Partial<Pick<Place<Word>, 'level'>>;

/** What of a column scopes speak of: itself, and a region, which is the column where the set declares none. */
export interface InColumn {
  /** `undefined` where the unit is in none. */
  readonly column: string | undefined;
  readonly annexRegion: string | undefined;
}

/** What chose the column: a rule, or what the text says of the column itself. */
export type ChosenBy = Pick<ColumnRule, 'id' | 'title' | 'cite' | 'grade'>;

/** A place with the column of the annex that is for it. */
export interface ResolvedPlace extends InColumn {
  readonly province: Province | undefined;
  readonly region: Region | undefined;
  readonly level: string;
  readonly traits: readonly Trait[];
  /** None where it is known that the unit is in none; `undefined` where nobody said. */
  readonly groups: readonly string[] | undefined;
  readonly columnRule: ChosenBy | undefined;
  /** Where something that is cited chose the column, those that would be read without it. */
  readonly otherColumns?: readonly InColumn[] | undefined;
}

/** The columns that a text declares and the rules that give some units another one. */
export interface ColumnText {
  readonly columnRules: readonly ColumnRule[];
  readonly columns?: readonly Column[] | undefined;
}

/** What of a list holds on a day, some of it for a time only. */
function heldOn<Word extends string>(items: readonly (Word | Dated<Word>)[] = [], on: string): Set<Word> {
  const held = new Set<Word>();
  for (const item of items) {
    if (typeof item === 'string') held.add(item);
    else if (isWithin(on, item.from, item.to)) held.add((item.trait ?? item.group)!);
  }
  return held;
}

interface Dated<Word> {
  readonly trait?: Word;
  readonly group?: Word;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The traits that a unit has on a day, in the order of the vocabulary. */
export function traitsOn(unit: Pick<Unit, 'traits'>, on: string): Trait[] {
  if (!unit.traits) return [];
  const held = heldOn(unit.traits, on);
  return TRAITS.filter((trait) => held.has(trait));
}

/** What decides which text is for a unit on a day. */
export function placeOfUnit(unit: Unit, on: string): Place {
  const { province, region, level, groups } = unit;
  return { province, region, level, traits: traitsOn(unit, on), ...(groups && { groups: [...heldOn<string>(groups, on)].toSorted() }) };
}

interface Asked {
  readonly all?: readonly string[] | undefined;
  readonly any?: readonly string[] | undefined;
}

function holds({ all = [], any }: Asked, held: readonly (string | undefined)[] = []): boolean {
  return all.every((word) => held.includes(word)) && (any === undefined || any.some((word) => held.includes(word)));
}

/** The declared columns that are for a place; those for the rest where no other is. */
export function columnsFor({ region, traits = [], groups = [] }: Place, columns: readonly Column[] = []): Column[] {
  const own = columns.filter(
    ({ when }) =>
      when.otherwise === undefined &&
      holds({ any: when.regions }, [region]) &&
      holds({ all: when.traits, any: when.anyTraits }, traits) &&
      holds({ any: when.groups }, groups),
  );
  return own.length > 0 ? own : columns.filter(({ when }) => when.otherwise);
}

function isCited(column: Column | undefined): column is Column & ChosenBy {
  return column?.grade !== undefined;
}

/** Which of the columns that a set declares is for a place, what says so if that is cited, and the others. */
export interface ChosenColumn {
  readonly id: string | undefined;
  readonly cited: ChosenBy | undefined;
  readonly others: readonly string[];
}

/** Chooses among the columns that a set declares. */
export type ChooseColumn = (place: Place, columns: readonly Column[]) => ChosenColumn;

/** The declared column that is for a place. */
export const chooseColumn: ChooseColumn = (place, columns) => {
  const [own] = columnsFor(place, columns);
  const others = columns.filter((other) => other !== own).map(({ id }) => id);
  return { id: own?.id, cited: isCited(own) ? own : undefined, others };
};

/** The column of a place: the one that the first rule that fits gives, else the one that is for it. */
export function resolvePlace(place: Place, text: ColumnText): ResolvedPlace {
  return resolvePlaceBy(chooseColumn, place, text);
}

/** As {@link resolvePlace}, by what chooses among the columns of a set that declares some. */
export function resolvePlaceBy(choose: ChooseColumn | undefined, place: Place, { columnRules, columns }: ColumnText): ResolvedPlace {
  const { region, province, level } = place;
  const traits = TRAITS.filter((trait) => place.traits?.includes(trait) === true);
  const inColumn = (column: string | undefined): InColumn => ({ column, annexRegion: columns ? region : column });
  const [rule, ...others] = columnRules.filter(({ when }) => holds({ all: when.allTraits, any: when.anyTraits }, traits));
  const own = columns && choose?.({ ...place, traits }, columns);
  const column = columns ? own?.id : region;
  return {
    province,
    region,
    level,
    traits,
    groups: place.groups,
    ...inColumn(rule?.region ?? column),
    columnRule: rule ?? own?.cited,
    otherColumns: rule ? [column, ...others.map((other) => other.region)].map(inColumn) : own?.cited && own.others.map(inColumn),
  };
}

/** True if something would come out otherwise at a place had its rule not chosen the column. */
export function turnsOnColumn(place: ResolvedPlace, find: (place: ResolvedPlace) => unknown): boolean {
  return place.otherColumns?.some((other) => find({ ...place, ...other }) !== find(place)) === true;
}

/** What a scope names of which a unit has one; of traits and groups it may have any together. */
const KINDS = ['provinces', 'regions', 'columns', 'levels'] as const;

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
  return (
    KINDS.every((kind) => isPart<string>(narrower?.[kind], wider?.[kind])) &&
    isPart(narrower?.groups, wider?.groups) &&
    // Traits are asked for together: the wider scope asks for fewer of them.
    isPart(wider?.traits ?? [], narrower?.traits ?? [])
  );
}

/** True if a scope takes in a place. One whose province, region or column is not said lies in none. */
export function scopeIncludes(scope: Scope | undefined, place: ResolvedPlace): boolean {
  const { provinces, regions, columns, levels, groups, traits } = scope ?? {};
  return (
    holds({ any: provinces }, [place.province]) &&
    holds({ any: regions }, [place.annexRegion]) &&
    holds({ any: columns }, [place.column]) &&
    holds({ any: levels }, [place.level]) &&
    holds({ any: groups }, place.groups) &&
    holds({ all: traits }, place.traits)
  );
}
