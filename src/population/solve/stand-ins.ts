import { MET, NOT_MET, UNDETERMINED } from '../../engine/kleene.ts';
import type { CompiledSet } from '../../engine/compiled-set.ts';
import type { Columns, FactColumn } from '../columns/columns.ts';
import { dayNumber } from '../columns/fact-column.ts';
import type { OpenLeaf, OpenSet } from './open-set.ts';

/** The stand-in for a comparison, with one answer for every unit whose figure is known: that it fails, and that it holds. */
interface StandIn {
  readonly failing: FactColumn;
  readonly holding: FactColumn;
}

function answering(answers: Uint8Array): FactColumn {
  return { answers, figures: undefined, shares: undefined, exact: new Map(), ranges: new Map(), days: undefined };
}

/** What is measured before the first day says nothing by the definition in force. */
function standInFor(column: FactColumn | undefined, length: number, first: number): StandIn {
  const [failing, holding] = [new Uint8Array(length), new Uint8Array(length)];
  const figures = column?.figures;
  const days = column?.days;
  for (let position = 0; position < length; position += 1) {
    const figure = figures === undefined ? Number.NaN : figures[position]!;
    const isKnown = figure === figure && (first === 0 || (days !== undefined && days[position]! >= first));
    failing[position] = isKnown ? NOT_MET : UNDETERMINED;
    holding[position] = isKnown ? MET : UNDETERMINED;
  }
  return { failing: answering(failing), holding: answering(holding) };
}

const made = new WeakMap<FactColumn, Map<number, StandIn>>();

function standIn({ facts, length }: Columns, { fact }: OpenLeaf, { slots }: CompiledSet): StandIn {
  const since = slots.get(fact)?.redefined?.from;
  const first = since === undefined ? 0 : dayNumber(since);
  const column = facts.get(fact);
  if (column === undefined) return standInFor(undefined, length, first);
  const known = made.get(column) ?? new Map<number, StandIn>();
  made.set(column, known);
  const found = known.get(first) ?? standInFor(column, length, first);
  known.set(first, found);
  return found;
}

/** Most comparisons of which every combination is worked out: of men, of women, of both, and one more. */
const MOST_COMBINED = 4;

/** The comparisons of an open row as columns. */
export interface StandIns {
  /** The columns with one answer to each comparison: the bits of the combination say which of them hold. None where there are too many. */
  readonly columns: readonly Columns[];
  /** True where a figure is known that the comparison is made with. */
  readonly isKnown: (leaf: number, position: number) => boolean;
}

/** The columns with every combination of answers to the comparisons. */
export function standInsOf(columns: Columns, { leaves, compiledSet }: OpenSet): StandIns {
  const all = leaves.map((leaf) => standIn(columns, leaf, compiledSet));
  const known = all.map(({ holding }) => holding.answers!);
  return {
    columns: Array.from({ length: leaves.length > MOST_COMBINED ? 0 : 2 ** leaves.length }, (_, combination): Columns => {
      const facts = new Map(columns.facts);
      for (const [index, { failing, holding }] of all.entries()) facts.set(`#${index}`, (combination >> index) & 1 ? holding : failing);
      return { ...columns, facts };
    }),
    isKnown: (leaf, position) => known[leaf]![position] === MET,
  };
}
