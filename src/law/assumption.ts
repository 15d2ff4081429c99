import type { Instrument } from '../model/instrument.ts';

/** True for what borrows from other texts, and is no law. */
export function isAssumption({ status }: Pick<Instrument, 'status'>): boolean {
  return status === 'assumption';
}
