import { nearest, shorten } from '../../value/text.ts';
import type { Fact } from '../../model/fact.ts';
import { suggestion } from '../../model/errors.ts';
import type { FactValue, FactValues } from '../fact-value.ts';
import { isSafeKey, readObject } from './plain.ts';
import type { ProblemList } from './problems.ts';
import { readFact } from './read-fact.ts';

/** A fact of the catalogue with its place in {@link FactValues}. */
export interface FactSlot {
  readonly fact: Fact;
  readonly slot: number;
}

/** Reads the facts of a dossier into slots; each unknown or impossible one is a problem with its path. */
export function readFacts(
  value: unknown,
  slots: ReadonlyMap<string, FactSlot>,
  problems: ProblemList,
  ancestors: readonly unknown[],
): FactValues {
  const values: (FactValue | undefined)[] = Array.from({ length: slots.size }, () => undefined);
  const path = ['facts'];
  const object = readObject(value, path, problems, ancestors);
  if (object === undefined) return values;
  const within = [...ancestors, object];
  for (const key of Object.keys(object)) {
    const found = slots.get(key);
    if (found === undefined) {
      if (isSafeKey(key, path, problems)) {
        problems.add('unknown-fact', [...path, shorten(key)], () => ({ fact: shorten(key), ...suggestion(nearest(key, slots.keys())) }));
      }
      continue;
    }
    const given = object[key];
    if (given !== undefined) values[found.slot] = readFact(found.fact, given, [...path, key], problems, within);
  }
  return values;
}
