import type { ColumnRule } from '../../model/criterion.ts';
import type { Column } from '../../model/declared.ts';
import type { SetText } from '../../law/text.ts';
import type { Trait } from '../../model/vocabulary.ts';
import { TRAITS } from '../../model/vocabulary.ts';
import { chainOf, placeIn } from './chain.ts';
import { unitColumn } from './dialect.ts';
import type { Dialect } from './dialect.ts';
import { FALSE, TRUE, and, or, whole } from './expression.ts';
import type { Sql } from './expression.ts';
import type { Names } from './names.ts';
import type { PlaceKind, ProvinceText } from './places.ts';
import type { Given, PlaceColumns } from './read-place.ts';

/** Something about a unit's place that thresholds may depend on. */
export interface Attribute {
  readonly name: string;
  readonly valueOf: (kind: PlaceKind) => string;
  /** The same value worked out from the columns of the units table. */
  readonly sql: string;
}

/** What of a place is written in SQL, for a dialect. */
export interface PlaceSql {
  readonly region: string;
  readonly province: string;
  readonly trait: (trait: Trait) => Sql;
  readonly group: (group: string) => Sql;
}

/** The columns and constants that say where a unit is. */
export function placeSql({ region, province, traits, groups }: PlaceColumns, dialect: Dialect): PlaceSql {
  const given = (item: { readonly fixed: string | undefined } | { readonly column: string }): string => {
    if ('column' in item) return unitColumn(item.column, dialect);
    return item.fixed === undefined ? 'NULL' : dialect.literal(item.fixed);
  };
  const held = (item: Given<true> | undefined): Sql => {
    if (item === undefined) return FALSE;
    return 'column' in item ? whole(unitColumn(item.column, dialect)) : TRUE;
  };
  return {
    region: given(region),
    province: given(province),
    trait: (trait) => held(traits.get(trait)),
    group: (group) =>
      'known' in groups ? whole(`${unitColumn(groups.column, dialect)} = ${dialect.literal(group)}`) : held(groups.get(group)),
  };
}

/** When a column that a set declares is for a unit; those for the rest are none of these. */
export function whenSql({ when }: Column, place: PlaceSql, dialect: Dialect): Sql {
  const { regions, traits = [], anyTraits, groups } = when;
  if (when.otherwise) return FALSE;
  return and([
    regions === undefined ? TRUE : whole(`${place.region} IN (${regions.map(dialect.literal).join(', ')})`),
    ...traits.map(place.trait),
    anyTraits === undefined ? TRUE : or(anyTraits.map(place.trait)),
    groups === undefined ? TRUE : or(groups.map(place.group)),
  ]);
}

const NONE = 'none';

/** The column that is for a unit without any rule. */
function ownColumn(columns: SetText['columns'], place: PlaceSql, dialect: Dialect): string {
  if (columns === undefined) return place.region;
  const rest = dialect.literal(columns.find(({ when }) => when.otherwise)?.id ?? NONE);
  const asked = columns.map((column) => [whenSql(column, place, dialect), dialect.literal(column.id)] as const);
  const always = asked.find(([when]) => when === TRUE);
  if (always !== undefined) return always[1];
  const cases = asked.flatMap(([when, id]) => (when === FALSE ? [] : [`WHEN ${when.text} THEN ${id}`]));
  return cases.length === 0 ? rest : `CASE ${cases.join(' ')} ELSE ${rest} END`;
}

/** `CASE` by the column rules, of which the first that fits decides. A trait that is NULL is one that the unit has not. */
function byRules(rules: readonly ColumnRule[], result: (rule: ColumnRule) => string, otherwise: string, { trait }: PlaceSql): string {
  const cases: string[] = [];
  for (const rule of rules) {
    const { allTraits, anyTraits } = rule.when;
    const when = and([...allTraits.map(trait), anyTraits === undefined ? TRUE : or(anyTraits.map(trait))]);
    if (when === FALSE) continue;
    if (when === TRUE) return cases.length === 0 ? result(rule) : `CASE ${cases.join(' ')} ELSE ${result(rule)} END`;
    cases.push(`WHEN ${when.text} THEN ${result(rule)}`);
  }
  return cases.length === 0 ? otherwise : `CASE ${cases.join(' ')} ELSE ${otherwise} END`;
}

/** The columns of the annexes, and which rule chose them; left out where the rules differ between provinces. */
function columnAttributes(texts: readonly ProvinceText[], place: PlaceSql, dialect: Dialect, names: Names): Attribute[][] {
  const [first] = texts;
  return chainOf(first!.compiledSet).flatMap(({ ruleSet, text }) => {
    const compiledSetOf = (kind: PlaceKind) => chainOf(kind.text.compiledSet).find((compiledSet) => compiledSet.ruleSet.id === ruleSet.id)!;
    const rules = JSON.stringify(text.columnRules);
    const isSame = texts.every((other) =>
      chainOf(other.compiledSet).some(
        (compiledSet) => compiledSet.ruleSet.id === ruleSet.id && JSON.stringify(compiledSet.text.columnRules) === rules,
      ),
    );
    if (!isSame) return [];
    const column: Attribute = {
      name: names.of('annex column', ruleSet.id),
      valueOf: (kind) => placeIn(compiledSetOf(kind), kind).column ?? NONE,
      sql: byRules(text.columnRules, ({ region }) => dialect.literal(region), ownColumn(text.columns, place, dialect), place),
    };
    const rule: Attribute = {
      name: names.of('column rule', ruleSet.id),
      valueOf: (kind) => text.columnRules.find(({ id }) => id === placeIn(compiledSetOf(kind), kind).columnRule?.id)?.id ?? NONE,
      sql: byRules(text.columnRules, ({ id }) => dialect.literal(id), dialect.literal(NONE), place),
    };
    return [[column, rule]];
  });
}

const OTHER = 'other';

function groupsIn(groups: PlaceColumns['groups']): readonly string[] {
  return 'known' in groups ? groups.known : [...groups.keys()];
}

/** When it is known in which groups a unit is: it is in one, or said to be in none. */
function groupsKnown({ groups, isEachGroupTold }: PlaceColumns, { group }: PlaceSql, dialect: Dialect): Sql {
  if ('known' in groups) return whole(`${unitColumn(groups.column, dialect)} IS NOT NULL`);
  const told = [...groups.values()].flatMap((item) => ('column' in item ? [whole(`${unitColumn(item.column, dialect)} IS NOT NULL`)] : []));
  return or([...(isEachGroupTold && told.length === groups.size ? [and(told)] : []), ...[...groups.keys()].map(group)]);
}

/**
 * Everything that thresholds may depend on, the most telling first: columns of the annexes (that of the set itself before
 * those of the sets that it presupposes), rules, province, traits, the region itself.
 */
export function attributesOf(texts: readonly ProvinceText[], columns: PlaceColumns, dialect: Dialect, names: Names): Attribute[] {
  const place = placeSql(columns, dialect);
  const own = columnAttributes(texts, place, dialect, names).toReversed();
  const named = texts.flatMap(({ province }) => province ?? []);
  const list = named.map(dialect.literal).join(', ');
  return [
    ...own.flatMap(([column]) => column ?? []),
    ...own.flatMap(([, rule]) => rule ?? []),
    {
      name: names.of('province'),
      valueOf: ({ text }) => text.province ?? OTHER,
      sql:
        named.length === 0 ? dialect.literal(OTHER) : `CASE WHEN ${place.province} IN (${list}) THEN ${place.province} ELSE '${OTHER}' END`,
    },
    ...TRAITS.map((trait) => ({
      name: names.of('trait', trait),
      valueOf: ({ traits }: PlaceKind) => (traits.includes(trait) ? 'yes' : 'no'),
      sql: `CASE WHEN ${place.trait(trait).text} THEN 'yes' ELSE 'no' END`,
    })),
    ...groupsIn(columns.groups).map((group) => ({
      name: names.of('group', group),
      valueOf: ({ groups = [] }: PlaceKind) => (groups.includes(group) ? 'yes' : 'no'),
      sql: `CASE WHEN ${place.group(group).text} THEN 'yes' ELSE 'no' END`,
    })),
    {
      name: names.of('groups known'),
      valueOf: ({ groups }) => (groups === undefined ? 'no' : 'yes'),
      sql: `CASE WHEN ${groupsKnown(columns, place, dialect).text} THEN 'yes' ELSE 'no' END`,
    },
    { name: names.of('region'), valueOf: ({ region = NONE }) => region, sql: place.region },
  ];
}

/** The attributes that are enough to tell apart what differs: each one that can be spared is, the least telling first. */
export function keysFor(attributes: readonly Attribute[], kinds: readonly PlaceKind[], signatures: readonly string[]): Attribute[] {
  const isEnough = (kept: readonly Attribute[]): boolean => {
    const seen = new Map<string, string>();
    return kinds.every((kind, index) => {
      const key = JSON.stringify(kept.map(({ valueOf }) => valueOf(kind)));
      const before = seen.get(key) ?? signatures[index]!;
      seen.set(key, before);
      return before === signatures[index];
    });
  };
  return attributes.toReversed().reduce<Attribute[]>(
    (kept, attribute) => {
      const without = kept.filter((item) => item !== attribute);
      return isEnough(without) ? without : kept;
    },
    [...attributes],
  );
}
