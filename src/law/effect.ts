import type { Instrument } from '../model/instrument.ts';

/** First day on which an instrument has effect: in force, or earlier where its text reaches back. */
export function effectFrom({ inForce }: Pick<Instrument, 'inForce'>): string {
  return inForce.effectFrom ?? inForce.from;
}
