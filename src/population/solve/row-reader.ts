import type { LeafTrace, Trace } from '../../model/assessment.ts';
import { traceLeaves } from '../../model/trace-leaves.ts';
import type { FactValue } from '../../model/fact-value.ts';
import type { Outcome } from '../../engine/kleene.ts';
import type { Columns } from '../columns/columns.ts';
import { factAt } from '../columns/fact-at.ts';
import { NOTHING } from '../columns/set-program.ts';
import { isStandIn } from './open-set.ts';
import type { OpenSet } from './open-set.ts';

/** The conditions of an open row, that of the row itself first, as nothing is known. */
export function tracesOf({ indicator }: OpenSet): Trace[] {
  const { trace, exceptions = [] } = indicator.result(NOTHING, undefined);
  return [trace, ...exceptions.flatMap((item) => item.trace ?? [])];
}

/** What a unit is as far as an open row reads it. */
export interface ReadUnit {
  /** By slot, with room for the stand-ins. */
  readonly facts: (FactValue | undefined)[];
  readonly prerequisites: ReadonlyMap<string, Outcome>;
}

/** Reads units from columns instead of from their dossiers; `presupposed` are the outcomes of the units being worked on. */
export function rowReader(
  columns: Columns,
  open: OpenSet,
  presupposed: ReadonlyMap<string, Uint8Array>,
): (position: number, place: number) => ReadUnit {
  const read = tracesOf(open).flatMap(traceLeaves);
  const names = new Set([...read, ...open.leaves].map(({ fact }: Pick<LeafTrace, 'fact'>) => fact).filter((fact) => !isStandIn(fact)));
  const wanted = [...names].map((fact) => ({ slot: open.compiledSet.slots.get(fact)!.slot, column: columns.facts.get(fact) }));
  return (position, place) => {
    const facts: (FactValue | undefined)[] = [];
    for (const { slot, column } of wanted) facts[slot] = factAt(column, position);
    return { facts, prerequisites: new Map([...presupposed].map(([id, outcomes]) => [id, outcomes[place] as Outcome])) };
  };
}
