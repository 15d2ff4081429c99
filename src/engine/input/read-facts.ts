import { nearest, shorten } from '../../value/text.ts';
import { suggestion } from '../../model/errors.ts';
import type { FactProvenance, FactValue } from '../../model/fact-value.ts';
import type { FactValues } from '../fact-value.ts';
import { hasInvisible, isSafeKey, readObject } from './plain.ts';
import type { ProblemList } from './problems.ts';
import { relatingOf } from './fact-slot.ts';
import type { FactSlot } from './fact-slot.ts';
import { readFact } from './read-fact.ts';

/** Reads the facts of a dossier into slots; each unknown or impossible one is a problem with its path. */
export function readFacts(
  value: unknown,
  slots: ReadonlyMap<string, FactSlot>,
  aside: FactProvenance,
  problems: ProblemList,
  ancestors: readonly unknown[],
): FactValues {
  const values: (FactValue | undefined)[] = [];
  for (let slot = 0; slot < slots.size; slot += 1) values.push(undefined);
  const path = ['facts'];
  const object = readObject(value, path, problems, ancestors);
  if (object === undefined) return values;
  const within = [...ancestors, object];
  // Keys and values as two lists: looking each value up costs more where every dossier has keys of its own.
  const keys = Object.keys(object);
  const given = Object.values(object);
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index]!;
    const found = slots.get(key);
    if (found !== undefined) {
      if (given[index] !== undefined) values[found.slot] = readFact(found, given[index], aside, problems, within);
      continue;
    }
    const place = [...path, shorten(key)];
    if (isSafeKey(key, path, problems) && !hasInvisible(key, place, problems)) {
      problems.add('unknown-fact', place, () => ({ fact: shorten(key), ...suggestion(nearest(key, slots.keys())) }));
    }
  }
  relatingOf(slots)?.settleFacts(values, slots, problems);
  return values;
}
