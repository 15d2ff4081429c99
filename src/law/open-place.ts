import type { Column } from '../model/declared.ts';
import type { Scope } from '../model/primitives.ts';
import type { RuleSet } from '../model/rule-set.ts';
import type { ValueMoment } from './resolve.ts';
import { holdsAt, winnerOf } from './resolve.ts';
import { scopeIncludes } from './place.ts';
import type { ResolvedPlace } from './place.ts';
import type { DatedThreshold, ParameterText } from './text.ts';

/* A set that tells its units apart by columns or groups of its own may be asked about a unit of which nobody said in which it is. */

function mayHave(asked: readonly string[] | undefined, known: string | undefined): boolean {
  return asked === undefined || known === undefined || asked.includes(known);
}

/** True if a unit of which no column is known may be in one, for all that is said of it. */
export function mayBeIn({ when }: Column, { region, traits, groups }: ResolvedPlace): boolean {
  return (
    mayHave(when.regions, region) &&
    (when.traits ?? []).every((trait) => traits.includes(trait)) &&
    (when.anyTraits === undefined || when.anyTraits.some((trait) => traits.includes(trait))) &&
    (groups === undefined || when.groups === undefined || when.groups.some((group) => groups.includes(group)))
  );
}

/** True if a scope may take in a place: of what nobody said, each that it may be counts. */
function mayInclude(scope: Scope | undefined, place: ResolvedPlace, columns: readonly Column[] = []): boolean {
  const { regions = [], groups = [], columns: asked = [] } = scope ?? {};
  const column = place.column ?? asked.find((id) => columns.some((one) => one.id === id && mayBeIn(one, place)));
  return scopeIncludes(scope, {
    ...place,
    column,
    annexRegion: place.annexRegion ?? regions[0],
    groups: place.groups ?? groups,
  });
}

/** What of a threshold decides, and how well it is known. */
function asks({ value, state, relativeTo, grade }: DatedThreshold): string {
  return JSON.stringify([value, state, relativeTo, grade]);
}

/** What a threshold is looked up in, as far as it matters here. */
interface Setting {
  readonly ruleSet: Pick<RuleSet, 'precedence' | 'columns'>;
  readonly at: ValueMoment;
  readonly place: ResolvedPlace;
}

/** True if another threshold than the one found would hold were it known in which column, group or region the unit is. */
export type IsOpen = (parameter: ParameterText, setting: Setting, found: DatedThreshold) => boolean;

export const isOpen: IsOpen = ({ values }, { ruleSet: { precedence, columns }, at, place }, found) =>
  values.some(
    (value) => holdsAt(value, at) && mayInclude(value.scope, place, columns) && asks(winnerOf([found, value], precedence)!) !== asks(found),
  );
