import type { Column } from '../model/declared.ts';
import { regionOf } from '../model/provinces.ts';
import type { Province } from '../model/provinces.ts';
import { REGIONS } from '../model/vocabulary.ts';
import type { Region } from '../model/vocabulary.ts';
import type { ColumnText, ResolvedPlace } from './place.ts';

/** The columns that a set declares; undefined also where it says that it has none. */
export function ownColumns({ columns }: Pick<ColumnText, 'columns'>): ColumnText['columns'] {
  return columns?.length ? columns : undefined;
}

/** The name under which scopes speak of the columns of a text: those that it declares, or the regions. */
export function columnKey({ columns }: Pick<ColumnText, 'columns'>): 'columns' | 'regions' {
  return columns === undefined ? 'regions' : 'columns';
}

/**
 * The columns that units of some provinces can use; of none that is named, all. Without columns of its own a text has those of the
 * regions, and those that a column rule gives.
 */
export function columnIds({ columns, columnRules }: ColumnText, provinces?: readonly Province[]): readonly string[] {
  if (columns !== undefined) return columns.map(({ id }) => id);
  if (provinces === undefined) return REGIONS;
  return [...new Set([...provinces.flatMap((province) => regionOf(province) ?? []), ...columnRules.map(({ region }) => region)])];
}

/** Some place in a column: with what the column asks of a unit, and nothing more. */
export function placeInColumn(
  { columns }: Pick<ColumnText, 'columns'>,
  column: string,
): Pick<ResolvedPlace, 'column' | 'annexRegion' | 'region' | 'traits'> & { readonly groups: readonly string[] } {
  const when = columns?.find(({ id }) => id === column)?.when;
  const region = columns === undefined ? (column as Region) : when?.regions?.[0];
  const traits = [...(when?.traits ?? []), ...(when?.anyTraits ?? []).slice(0, 1)];
  return { column, annexRegion: region, region, groups: (when?.groups ?? []).slice(0, 1), traits };
}

function asks(whole: readonly string[] | undefined, part: readonly string[] | undefined): boolean {
  return part === undefined || part.some((word) => whole?.includes(word));
}

/** True if a unit that has just what one column asks for is in the other one as well. */
function isWithinColumn({ when: own }: Column, { when: other }: Column): boolean {
  if (own.otherwise || other.otherwise) return own.otherwise === other.otherwise;
  const traits = [...(own.traits ?? []), ...(own.anyTraits?.length === 1 ? own.anyTraits : [])];
  return (
    (own.regions === undefined || asks(own.regions, other.regions)) &&
    (other.regions === undefined || own.regions !== undefined) &&
    (other.traits ?? []).every((trait) => traits.includes(trait)) &&
    asks([...traits, ...(own.anyTraits ?? [])], other.anyTraits) &&
    asks(own.groups, other.groups)
  );
}

/** True if some unit that one of two columns is for is always in the other one too. */
export function columnsOverlap(one: Column, other: Column): boolean {
  return isWithinColumn(one, other) || isWithinColumn(other, one);
}

/** True if no unit can be in both groups: there is a column for each, and a unit in two columns is refused. */
export function areExclusive(one: string, other: string, columns: readonly Column[] = []): boolean {
  const of = (group: string): Column | undefined =>
    columns.find(({ when: { groups, ...rest } }) => groups?.includes(group) && Object.keys(rest).length === 0);
  const [first, second] = [of(one), of(other)];
  return first !== undefined && second !== undefined && first !== second;
}
