import { isNtmError } from '../model/errors.ts';
import type { NtmError } from '../model/errors.ts';
import { readIterable, unitIdOf } from '../assess.ts';
import { refuseRepeats } from '../engine/input/repeats.ts';

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
  const refuseRepeated = refuseRepeats();
  let index = -1;
  for (const dossier of readIterable(dossiers)) {
    index += 1;
    const id = unitIdOf(dossier);
    attempt(
      index,
      id,
      () => {
        refuseRepeated(id);
        look(dossier, index);
      },
      fail,
    );
  }
}
