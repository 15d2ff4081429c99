/** Says where the item of a number stands in its file. */
type PlaceOf = (number: number) => string;

/** Where each unit was met first. */
export interface UnitPlaces {
  /** From now on numbers are those of another file. */
  readonly begin: (placeOf: PlaceOf) => void;
  /** The place at which a unit was met before; otherwise this one is noted. */
  readonly before: (unit: string, number: number) => string | undefined;
}

const NOWHERE = 101;

/**
 * Remembers where each unit stands, in few bytes: ids mostly end in a running number, so that the hundred that differ in their last
 * two digits share one array, and a place is the number of its line counted over all files.
 */
export function unitPlaces(): UnitPlaces {
  const files: { readonly start: number; readonly placeOf: PlaceOf }[] = [];
  const met = new Map<string, { readonly end: number; readonly at: number } | Uint32Array>();
  // Zero stands for a unit that was not met.
  let next = 1;
  const placeAt = (at: number): string => {
    const { start, placeOf } = files.findLast((file) => file.start <= at)!;
    return placeOf(at - start);
  };
  return {
    begin: (placeOf) => {
      files.push({ start: next, placeOf });
    },
    before: (unit, number) => {
      const at = (files.at(-1)?.start ?? 1) + number;
      next = Math.max(next, at + 1);
      const [, key = unit, digits] = /^(.*)(\d\d)$/s.exec(unit) ?? [];
      const end = digits === undefined ? NOWHERE : Number(digits);
      const known = met.get(key);
      if (known === undefined) {
        met.set(key, { end, at });
        return undefined;
      }
      if (!(known instanceof Uint32Array) && known.end === end) return placeAt(known.at);
      const hundred = known instanceof Uint32Array ? known : new Uint32Array(NOWHERE + 1);
      if (!(known instanceof Uint32Array)) hundred[known.end] = known.at;
      const first = hundred[end] ?? 0;
      if (first !== 0) return placeAt(first);
      hundred[end] = at;
      met.set(key, hundred);
      return undefined;
    },
  };
}
