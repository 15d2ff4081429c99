import { addDecimals } from '../../value/decimal.ts';

/** Units of things that one has a whole number of. */
const WHOLE_UNITS: readonly string[] = ['school', 'place', 'level', 'rating', 'organisation', 'cooperative', 'model'];

/** One unit in the last place that such a quantity sensibly has: 1 of what is counted, else 0.01. */
export function stepOf(unit: string): string {
  return WHOLE_UNITS.includes(unit) ? '1' : '0.01';
}

/** `80` and `0.01` → `80.01`; `80` and `-0.01` → `79.99`. */
export function moved(value: string, step: string): string {
  return addDecimals(value, step);
}
