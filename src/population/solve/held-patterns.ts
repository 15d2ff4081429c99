import type { PartName, Trace } from '../../model/assessment.ts';
import { YES } from '../../engine/fact-value.ts';
import { NOT_MET, UNDETERMINED } from '../../engine/kleene.ts';
import type { Chunk } from '../columns/chunks.ts';
import type { Columns } from '../columns/columns.ts';
import { traceFill } from '../columns/combine-columns.ts';
import { outcomeBuffer } from '../columns/outcome-buffer.ts';
import { namesIn } from './held-parts.ts';
import type { HeldParts } from './held-parts.ts';
import type { OpenProgram } from './open-program.ts';
import type { OpenSet } from './open-set.ts';
import { rowReader, tracesOf } from './row-reader.ts';

/** Outcomes are digits in base 4; so many of them are a number that a double holds. */
const MOST_DIGITS = 24;

/** The comparisons of a condition, and the presupposed sets that it asks for. */
function endingsOf(trace: Trace): Trace[] {
  return 'children' in trace ? trace.children.flatMap(endingsOf) : [trace];
}

/** Units of a stretch whose row fails whatever the threshold is, by what holds them. */
export interface HeldPatterns {
  /** Takes in the units of a chunk that the program was run on, without those that are counted apart. */
  readonly take: (chunk: Chunk, isApart: Uint8Array) => void;
  readonly addTo: (held: HeldParts) => void;
}

interface Pattern {
  readonly parts: readonly PartName[];
  readonly index: number;
  units: number;
}

/**
 * Finds out which parts hold units. It depends on nothing but the outcome of each comparison: of units that are alike in all of them the
 * first one is asked.
 */
export function heldPatterns(columns: Columns, open: OpenSet, { own, presupposed, standIns }: OpenProgram): HeldPatterns {
  const { indicator, leaves } = open;
  const unknown = outcomeBuffer().fill(UNDETERMINED);
  const endings = tracesOf(open).flatMap(endingsOf);
  const fills = endings.map((ending) => traceFill(ending, (id) => presupposed.get(id) ?? unknown));
  const outcomes = fills.map(outcomeBuffer);
  const read = rowReader(columns, open, presupposed);
  const every = standIns.columns.length - 1;
  const patterns = new Map<string | number, Pattern>();

  const keyAt = (place: number): string | number => {
    let key: string | number = 0;
    for (let start = 0; start < outcomes.length; start += MOST_DIGITS) {
      let digits = 0;
      for (const own of outcomes.slice(start, start + MOST_DIGITS)) digits = digits * 4 + own[place]!;
      key = start === 0 ? digits : `${key} ${digits}`;
    }
    return key;
  };
  const partsAt = (position: number, place: number): PartName[] => {
    const { facts, prerequisites } = read(position, place);
    for (const [index, { slot }] of leaves.entries()) facts[slot] = standIns.isKnown(index, position) ? YES : undefined;
    return namesIn(indicator.result({ facts, prerequisites }, undefined).gaps);
  };
  return {
    take({ from, to }, isApart) {
      let isFilled = false;
      for (let place = 0; place < to - from; place += 1) {
        if (isApart[place] !== 0 || own(0, place) !== NOT_MET || own(every, place) !== NOT_MET) continue;
        if (!isFilled) for (const [index, fill] of fills.entries()) fill(standIns.columns[every]!, from, to, outcomes[index]!);
        isFilled = true;
        const key = keyAt(place);
        const known = patterns.get(key);
        if (known !== undefined) known.units += 1;
        else patterns.set(key, { parts: partsAt(from + place, place), index: columns.index[from + place]!, units: 1 });
      }
    },
    addTo(held) {
      for (const { parts, units, index } of patterns.values()) held.add(parts, units, index);
    },
  };
}
