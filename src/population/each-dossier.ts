import { isNtmError, ntmError, problem } from '../model/errors.ts';
import type { NtmError } from '../model/errors.ts';
import { readIterable, unitIdOf } from '../assess.ts';

/** Told of an entry of a population that nothing can be said of: where it stood, its unit's id as far as it can be read, and why. */
export type Fail = (index: number, unit: string | undefined, error: NtmError) => void;

/** Does something that can be wrong with one unit: what is wrong with it is told, and anything else is thrown. */
export function attempt(index: number, unit: string | undefined, work: () => void, fail: Fail): void {
  try {
    work();
  } catch (error) {
    if (!isNtmError(error)) throw error;
    fail(index, unit, error);
  }
}

/** Looks at each dossier once. One that cannot be read, or whose unit has come before, is told and stops nobody else. */
export function eachDossier(dossiers: unknown, look: (dossier: unknown, index: number) => void, fail: Fail): void {
  const seen = new Set<string>();
  let index = -1;
  for (const dossier of readIterable(dossiers)) {
    index += 1;
    const id = unitIdOf(dossier);
    const isSecond = id !== undefined && seen.has(id);
    if (id !== undefined) seen.add(id);
    attempt(
      index,
      id,
      () => {
        if (isSecond) throw ntmError([problem('duplicate-unit', ['unit', 'id'], { unit: id })]);
        look(dossier, index);
      },
      fail,
    );
  }
}
