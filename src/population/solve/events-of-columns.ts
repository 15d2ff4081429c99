import { isNtmError } from '../../model/errors.ts';
import type { NtmError } from '../../model/errors.ts';
import type { SolvedLevel } from '../../model/solution.ts';
import { OPERATOR_HOLDS } from '../../model/vocabulary.ts';
import { NO_JUDGEMENTS } from '../../engine/judgements.ts';
import type { Outcome } from '../../engine/kleene.ts';
import { chunksOf } from '../columns/chunks.ts';
import type { Chunk } from '../columns/chunks.ts';
import type { Columns, FactColumn, Stretch } from '../columns/columns.ts';
import { factAsWritten, figuresOfColumns } from './figures-of-column.ts';
import type { FigureSource } from './flips.ts';
import { SURE, compareFractions } from './fraction.ts';
import type { Gathered } from './gathered.ts';
import { heldPatterns } from './held-patterns.ts';
import { openProgram } from './open-program.ts';
import type { OpenProgram } from './open-program.ts';
import type { OpenSet } from './open-set.ts';
import { rowReader } from './row-reader.ts';
import { unitEvents } from './unit-events.ts';

/** What is done with the units of a stretch. */
interface Task {
  readonly columns: Columns;
  readonly open: OpenSet;
  readonly program: OpenProgram;
  readonly source: FigureSource;
  /** Of each comparison. */
  readonly facts: readonly (FactColumn | undefined)[];
  readonly gathered: Gathered;
}

/** The outcome of what is counted where the comparisons hold whose bits are set. */
function outcomeOf({ own, finished }: OpenProgram, combination: number, place: number): Outcome {
  return finished(own(combination, place), place);
}

/** True if the figure is the decimal that its double stands for. */
function isShortAt({ shares, exact }: FactColumn, position: number): boolean {
  return !(shares !== undefined && shares.denominators[position]! > 0) && !(exact.size > 0 && exact.has(position));
}

/** Adds units of which one figure is compared: each passes from one outcome to another at its own figure. */
function addByOne({ open, program, source, facts, gathered }: Task, { from, to }: Chunk, isApart: Uint8Array): void {
  const { isKnown } = program.standIns;
  const [column] = facts;
  const { below, flips } = gathered;
  const [holdsBelow, holdsAt, holdsAbove] = OPERATOR_HOLDS[open.leaves[0]!.operator].map(Number) as [number, number, number];
  for (let place = 0; place < to - from; place += 1) {
    if (isApart[place] !== 0) continue;
    // Below every figure a figure is above the threshold, and the other way round.
    const before = outcomeOf(program, holdsAbove, place);
    const at = outcomeOf(program, holdsAt, place);
    const above = outcomeOf(program, holdsBelow, place);
    below[before] += 1;
    const position = from + place;
    if ((before === at && at === above) || !isKnown(0, position)) continue;
    flips.add(source, position, column!.figures![position]!, isShortAt(column!, position), before, at, above);
  }
}

/** Adds units of which several figures are compared, as those of men and of women: they are passed one after the other. */
function addBySeveral({ columns, open, program, source, facts, gathered }: Task, { from, to }: Chunk, isApart: Uint8Array): void {
  const { isKnown } = program.standIns;
  const { length } = columns;
  const { below, flips } = gathered;
  // What a comparison adds to the combination where its figure is above the threshold, at it, and below it.
  const bits = open.leaves.map(({ operator }, leaf) => OPERATOR_HOLDS[operator].map((holds) => (holds ? 1 << leaf : 0)).toReversed());
  const double = (leaf: number, position: number): number => facts[leaf]!.figures![position]!;
  const compared = (a: number, b: number, position: number): number => {
    const [one, other] = [double(a, position), double(b, position)];
    if (Math.abs(one - other) > SURE * Math.max(1, Math.abs(one), Math.abs(other))) return one - other;
    if (one === other && isShortAt(facts[a]!, position) && isShortAt(facts[b]!, position)) return 0;
    return compareFractions(source.fraction(a * length + position), source.fraction(b * length + position));
  };
  const order = new Uint8Array(facts.length);
  for (let place = 0; place < to - from; place += 1) {
    if (isApart[place] !== 0) continue;
    const position = from + place;
    let count = 0;
    let combination = 0;
    for (let leaf = 0; leaf < facts.length; leaf += 1) {
      combination |= bits[leaf]![0]!;
      if (!isKnown(leaf, position)) continue;
      // Put in where it belongs: there are few.
      let at = count;
      for (; at > 0 && compared(order[at - 1]!, leaf, position) > 0; at -= 1) order[at] = order[at - 1]!;
      order[at] = leaf;
      count += 1;
    }
    let before = outcomeOf(program, combination, place);
    below[before] += 1;
    for (let start = 0, end = 1; start < count; start = end, end += 1) {
      const leaf = order[start]!;
      while (end < count && compared(order[end]!, leaf, position) === 0) end += 1;
      for (let passed = start; passed < end; passed += 1) combination ^= bits[order[passed]!]![0]! ^ bits[order[passed]!]![1]!;
      const at = outcomeOf(program, combination, place);
      for (let passed = start; passed < end; passed += 1) combination ^= bits[order[passed]!]![1]! ^ bits[order[passed]!]![2]!;
      const above = outcomeOf(program, combination, place);
      if (before !== at || at !== above) {
        flips.add(source, leaf * length + position, double(leaf, position), isShortAt(facts[leaf]!, position), before, at, above);
      }
      before = above;
    }
  }
}

/** Adds a unit by itself. */
function addAlone(
  { columns, open, program, gathered }: Task,
  { from, judged }: Chunk,
  place: number,
  read: ReturnType<typeof rowReader>,
): void {
  const { facts, prerequisites } = read(from + place, place);
  const { slots } = open.compiledSet;
  for (const { fact } of open.leaves) facts[slots.get(fact)!.slot] = factAsWritten(columns, fact, from + place, open.compiledSet);
  const { judgements = NO_JUDGEMENTS } = judged.find((item) => item.place === place) ?? {};
  const events = unitEvents(open, facts, { known: { facts, prerequisites }, judgements }, (own) => program.finished(own, place));
  gathered.add(events, columns.index[from + place]!);
}

/**
 * How the units of a stretch come out at each value of a threshold. Everything that does not turn on the threshold is worked out once, and
 * the row itself with its comparisons failing and holding; each unit passes from one to the other at its own figures.
 */
export function eventsOfColumns(
  columns: Columns,
  stretch: Stretch,
  open: OpenSet,
  counting: SolvedLevel,
  gathered: Gathered,
  fail: (position: number, error: NtmError) => void,
): void {
  const program = openProgram(columns, open, counting);
  const names = open.leaves.map(({ fact }) => fact);
  const facts = names.map((fact) => columns.facts.get(fact));
  const task: Task = { columns, open, program, source: figuresOfColumns(columns, names, open.compiledSet), facts, gathered };
  const isByCombination = program.standIns.columns.length > 0;
  const patterns = open.hasOtherParts && isByCombination ? heldPatterns(columns, open, program) : undefined;
  const read = rowReader(columns, open, program.presupposed);
  const bounded = facts.flatMap((column) => (column !== undefined && column.ranges.size > 0 ? column.ranges : []));
  const isAlone = (position: number, place: number): boolean =>
    !isByCombination || program.isContradicted(place) || bounded.some((ranges) => ranges.has(position));
  for (const chunk of chunksOf(columns, stretch, open.compiledSet.judgeable)) {
    const { from, to, refused } = chunk;
    program.run(chunk);
    // Units that are not answered with the others.
    const isApart = new Uint8Array(to - from);
    for (const [place, error] of new Map([...program.conflicts, ...refused])) {
      isApart[place] = 1;
      fail(from + place, error);
    }
    for (let place = 0; place < to - from; place += 1) {
      if (isApart[place] !== 0 || !isAlone(from + place, place)) continue;
      isApart[place] = 1;
      try {
        addAlone(task, chunk, place, read);
      } catch (error) {
        if (!isNtmError(error)) throw error;
        fail(from + place, error);
      }
    }
    if (!isByCombination) continue;
    patterns?.take(chunk, isApart);
    if (facts.length === 1) addByOne(task, chunk, isApart);
    else addBySeveral(task, chunk, isApart);
  }
  patterns?.addTo(gathered.held);
}
