import type { Instrument } from '../model/instrument.ts';

/** What an instrument changes or supplies: `<set>/…`. */
export function targetsOf({ operations = [], thresholds = [] }: Instrument): string[] {
  return [...operations.map(({ target }) => target), ...thresholds.map(({ parameter }) => parameter)];
}
