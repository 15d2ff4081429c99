import { isNtmError } from '../../model/errors.ts';
import type { NtmError } from '../../model/errors.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { Solution, SolvedLevel } from '../../model/solution.ts';
import type { At } from '../../law/moment.ts';
import type { Place } from '../../law/place.ts';
import { checkedUnit, openDossier, readDossier } from '../../engine/input/read-dossier.ts';
import { slotsOfAny } from '../../engine/compile-any-set.ts';
import { placeOfUnit } from '../../law/place.ts';
import type { Columns } from '../columns/columns.ts';
import { isColumns } from '../columns/is-columns.ts';
import { checkColumns } from '../columns/statuses-of-columns.ts';
import { eachDossier } from '../each-dossier.ts';
import type { Fail } from '../each-dossier.ts';
import { placeKey } from '../place-key.ts';
import { chunksOf } from '../columns/chunks.ts';
import { eventsOfColumns } from './events-of-columns.ts';
import { gatheredNothing } from './gathered.ts';
import type { Gathered } from './gathered.ts';
import { openSet } from './open-set.ts';
import type { OpenSet } from './open-set.ts';
import { eventsOfDossier } from './unit-events.ts';

/** What is asked of the units. */
interface Question {
  readonly at: At;
  readonly path: readonly [row: string, parameter: string];
  readonly counting: SolvedLevel;
  readonly column: string | undefined;
}

/** The same, with the units of which nothing is said. */
interface AllGathered extends Gathered {
  readonly errors: Solution['errors'];
  /** Units that are held to another column, or whose text does not have the threshold. */
  readonly elsewhere: number;
}

/** Finds out for each unit at which values its outcome changes. */
export function gatherEvents(
  ruleSet: RuleSet,
  dossiers: Iterable<unknown> | Columns,
  { at, path, counting, column }: Question,
): AllGathered {
  const slots = slotsOfAny(ruleSet);
  const compiledSets = new Map<string, OpenSet | undefined>();
  const gathered = gatheredNothing();
  const errors: Solution['errors'][number][] = [];
  let elsewhere = 0;

  const openFor = (place: Place): OpenSet | undefined => {
    const key = placeKey(place);
    if (!compiledSets.has(key)) compiledSets.set(key, openSet(ruleSet, at, place, path));
    return compiledSets.get(key);
  };
  const isElsewhere = (open: OpenSet): boolean => column !== undefined && open.compiledSet.place.column !== column;
  const fail: Fail = (index, unit, { code, messages }) => void errors.push({ index, unit: unit ?? null, code, messages });
  const look = (dossier: unknown, index: number): void => {
    const opened = openDossier(dossier, ruleSet, at.on);
    const open = opened.unit === undefined ? undefined : openFor(placeOfUnit(opened.unit, at.on));
    const read = readDossier(opened, { slots, ...(open === undefined ? {} : { judgeable: open.compiledSet.judgeable }) });
    if (open === undefined || isElsewhere(open)) elsewhere += 1;
    else gathered.add(eventsOfDossier(open, read, counting), index);
  };

  const lookAtColumns = (columns: Columns): void => {
    const failAt = (position: number, error: NtmError): void => fail(columns.index[position]!, columns.units[position], error);
    for (const { index, unit, error } of columns.errors) fail(index, unit, error);
    for (const stretch of columns.stretches) {
      let open: OpenSet | undefined;
      try {
        open = openFor(placeOfUnit(checkedUnit(stretch.unit, ruleSet, at.on), at.on));
      } catch (error) {
        if (!isNtmError(error)) throw error;
        for (let position = stretch.from; position < stretch.to; position += 1) failAt(position, error);
        continue;
      }
      if (open === undefined) elsewhere += stretch.to - stretch.from;
      else if (!isElsewhere(open)) eventsOfColumns(columns, stretch, open, counting, gathered, failAt);
      else {
        for (const { from, to, refused } of chunksOf(columns, stretch, open.compiledSet.judgeable)) {
          elsewhere += to - from - refused.size;
          for (const [place, error] of refused) failAt(from + place, error);
        }
      }
    }
    errors.sort((a, b) => a.index - b.index);
  };

  if (isColumns(dossiers)) {
    checkColumns(dossiers, ruleSet);
    lookAtColumns(dossiers);
  } else eachDossier(dossiers, look, fail);
  return { ...gathered, errors, elsewhere };
}
