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
import { attempt, eachDossier } from '../each-dossier.ts';
import type { Fail } from '../each-dossier.ts';
import { canUseColumns, eventsOfColumns } from './events-of-columns.ts';
import { openSet, withStandIns } from './open-set.ts';
import type { OpenSet } from './open-set.ts';
import { unitEvents } from './unit-events.ts';
import type { UnitEvents } from './unit-events.ts';

/** What is asked of the units. */
interface Question {
  readonly at: At;
  readonly path: readonly [row: string, parameter: string];
  readonly counting: SolvedLevel;
  readonly column: string | undefined;
}

/** How the units come out at each value of a threshold. */
interface Gathered {
  readonly units: readonly UnitEvents[];
  readonly errors: Solution['errors'];
  /** Units that are held to another column, or whose text does not have the threshold. */
  readonly elsewhere: number;
}

/** Finds out for each unit at which values its outcome changes. */
export function gatherEvents(ruleSet: RuleSet, dossiers: Iterable<unknown> | Columns, { at, path, counting, column }: Question): Gathered {
  const readable = slotsOfAny(ruleSet);
  const slots = withStandIns(readable);
  const compiledSets = new Map<string, OpenSet | undefined>();
  const units: UnitEvents[] = [];
  const errors: Solution['errors'][number][] = [];
  let elsewhere = 0;

  const openFor = (place: Place): OpenSet | undefined => {
    const key = JSON.stringify(place);
    if (!compiledSets.has(key)) compiledSets.set(key, openSet(ruleSet, at, place, path, slots));
    return compiledSets.get(key);
  };
  const isElsewhere = (open: OpenSet | undefined): open is undefined => {
    return open === undefined || (column !== undefined && open.compiledSet.place.column !== column);
  };
  const fail: Fail = (index, unit, { code, messages }) => void errors.push({ index, unit: unit ?? null, code, messages });
  const look = (dossier: unknown): void => {
    const opened = openDossier(dossier, ruleSet, at.on);
    const open = opened.unit === undefined ? undefined : openFor(placeOfUnit(opened.unit, at.on));
    const values = readDossier(opened, { slots: readable, ...(open === undefined ? {} : { judgeable: open.compiledSet.judgeable }) });
    if (isElsewhere(open)) elsewhere += 1;
    else units.push(unitEvents(open, values, counting));
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
      if (isElsewhere(open)) elsewhere += stretch.to - stretch.from;
      else if (canUseColumns(open, columns)) {
        for (const unit of eventsOfColumns(columns, stretch, open, counting, failAt)) units.push(unit);
      } else {
        for (let position = stretch.from; position < stretch.to; position += 1) {
          attempt(columns.index[position]!, columns.units[position], () => look(columns.dossiers.at(position)), fail);
        }
      }
    }
    errors.sort((a, b) => a.index - b.index);
  };

  if (isColumns(dossiers)) {
    checkColumns(dossiers, ruleSet);
    lookAtColumns(dossiers);
  } else eachDossier(dossiers, look, fail);
  return { units, errors, elsewhere };
}
