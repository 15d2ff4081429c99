import { severalUnitsProblem } from '../../model/several-units.ts';
import { ntmError } from '../../model/errors.ts';

/** The bit of an id that does not end in two digits. */
const WHOLE = 100;

/**
 * Makes a check that refuses the id of a unit when it comes a second time.
 * Ids mostly end in a running number. The hundred that differ in their last two digits are kept as one text with a bit for
 * each, so that a stream of a million units stays in the memory that it began with.
 */
export function refuseRepeats(): (unit: string | undefined) => void {
  const seen = new Map<string, bigint>();
  return (unit) => {
    if (unit === undefined) return;
    const isNumbered = /\d\d$/.test(unit);
    const key = isNumbered ? unit.slice(0, -2) : unit;
    const bit = 1n << BigInt(isNumbered ? unit.slice(-2) : WHOLE);
    const before = seen.get(key) ?? 0n;
    if ((before & bit) !== 0n) throw ntmError([severalUnitsProblem('duplicate-unit', ['unit', 'id'], { unit })]);
    seen.set(key, before | bit);
  };
}
