import type { Dossier } from '../../model/dossier.ts';
import type { NtmError } from '../../model/errors.ts';
import type { SolvedLevel } from '../../model/solution.ts';
import { operatorOutcomes } from '../../engine/compare.ts';
import { readFact } from '../../engine/input/read-fact.ts';
import { ProblemList } from '../../engine/input/problems.ts';
import { MET, NOT_MET, UNDETERMINED } from '../../engine/kleene.ts';
import type { Outcome } from '../../engine/kleene.ts';
import { chunksOf } from '../columns/chunks.ts';
import type { Columns, FactColumn, Stretch } from '../columns/columns.ts';
import { dayNumber } from '../columns/fact-column.ts';
import { setProgram } from '../columns/set-program.ts';
import type { SetProgram } from '../columns/set-program.ts';
import { hasOtherParts } from './open-set.ts';
import type { OpenLeaf, OpenSet } from './open-set.ts';
import { fractionOf } from './fraction.ts';
import type { Event, UnitEvents } from './unit-events.ts';

/** The stand-in for the comparison, with one answer for every unit whose figure is known. */
function standIn({ length, facts }: Columns, open: OpenSet, leaf: OpenLeaf, answer: Outcome): FactColumn {
  const column = facts.get(leaf.fact);
  const since = open.compiledSet.slots.get(leaf.fact)?.redefined?.from;
  const first = since === undefined ? 0 : dayNumber(since);
  const answers = new Uint8Array(length).fill(UNDETERMINED);
  for (const [position, figure] of column?.figures?.entries() ?? []) {
    if (!Number.isNaN(figure) && (column?.days?.[position] ?? 0) >= first) answers[position] = answer;
  }
  return { answers, figures: undefined, shares: undefined, exact: new Map(), ranges: new Map(), days: undefined };
}

function withStandIn(columns: Columns, open: OpenSet, leaf: OpenLeaf, answer: Outcome): Columns {
  return { ...columns, facts: new Map(columns.facts).set('#0', standIn(columns, open, leaf, answer)) };
}

function counted({ criteria, outcomes }: SetProgram, { criterion, indicator }: OpenSet, counting: SolvedLevel): Uint8Array {
  if (counting === 'set') return outcomes;
  const found = criteria.find(({ id }) => id === criterion.text.id)!;
  return counting === 'criterion' ? found.outcomes : found.indicators.find(({ id }) => id === indicator.text.id)!.outcomes;
}

/** True if the columns alone can say how the units come out: one comparison of figures, and no other part of its indicator to be named. */
export function canUseColumns(open: OpenSet, { facts }: Columns): boolean {
  const [leaf, ...more] = open.leaves;
  if (leaf === undefined || more.length > 0 || hasOtherParts(open)) return false;
  // Of bounds and sums a dossier gives no one figure.
  return !facts.get(leaf.fact)?.ranges.size && !open.compiledSet.slots.get(leaf.fact)!.fact.sumOf;
}

/**
 * How the units of a stretch come out at each value of a threshold: everything is worked out twice, with the comparison
 * failing and with it holding, and each unit passes from one to the other at its own figure.
 */
export function eventsOfColumns(
  columns: Columns,
  stretch: Stretch,
  open: OpenSet,
  counting: SolvedLevel,
  fail: (position: number, error: NtmError) => void,
): UnitEvents[] {
  const [leaf] = open.leaves as [OpenLeaf];
  const isWanted = counting === 'set' ? undefined : (id: string) => id === open.criterion.text.id;
  const program = setProgram(open.compiledSet, isWanted);
  const result = counted(program, open, counting);
  const [failing, holding] = [withStandIn(columns, open, leaf, NOT_MET), withStandIn(columns, open, leaf, MET)];
  const [below, at, above] = operatorOutcomes(leaf.operator);
  const slot = open.compiledSet.slots.get(leaf.fact)!;
  const units: UnitEvents[] = [];
  for (const { from, to, judged, refused } of chunksOf(columns, stretch, open.compiledSet.judgeable)) {
    program.run(failing, from, to, judged);
    const without = result.slice(0, to - from);
    const conflicts = new Map(program.conflicts);
    program.run(holding, from, to, judged);
    for (let place = 0; place < to - from; place += 1) {
      const error = refused.get(place) ?? conflicts.get(place) ?? program.conflicts.get(place);
      if (error !== undefined) {
        fail(from + place, error);
        continue;
      }
      const pick = (outcome: Outcome): Outcome => (outcome === MET ? result[place] : without[place]) as Outcome;
      // Below every figure a figure is above the threshold, and the other way round.
      const event = { before: pick(above), at: pick(at), above: pick(below) };
      const events: Event[] = [];
      if (event.before !== event.at || event.at !== event.above) {
        const given = (columns.dossiers.at(from + place) as Dossier).facts[leaf.fact];
        const figure = fractionOf(readFact(slot, given, { evidence: undefined, measuredOn: undefined }, new ProblemList(), []));
        if (figure !== undefined) events.push({ figure, ...event });
      }
      units.push({ below: event.before, events, heldBy: [] });
    }
  }
  return units;
}
