import type { Unit } from '../../model/dossier.ts';
import type { Stretch } from './columns.ts';

/** A kind of unit, and how many are of it. */
export interface Kind {
  readonly number: number;
  readonly unit: Unit;
  count: number;
}

/** Of a unit that is in no column. */
export const NO_KIND = 0xffff_ffff;

/** Where the units stand: at each place the position at which they came. */
export interface Order {
  readonly order: Uint32Array;
  readonly stretches: readonly Stretch[];
  /** True where they stand as they came, all of them. */
  readonly isAsItIs: boolean;
}

/** The order in which units of one kind stand next to one another, as they came within each kind. */
export function orderOf(kindOfEach: ArrayLike<number>, kinds: readonly Kind[]): Order {
  const starts: number[] = [];
  let next = 0;
  const stretches = kinds.map(({ unit, count }): Stretch => {
    starts.push(next);
    next += count;
    return { from: next - count, to: next, unit };
  });
  const order = new Uint32Array(next);
  for (let position = 0; position < kindOfEach.length; position += 1) {
    const kind = kindOfEach[position]!;
    if (kind === NO_KIND) continue;
    order[starts[kind]!] = position;
    starts[kind] = starts[kind]! + 1;
  }
  return { order, stretches, isAsItIs: kinds.length < 2 && next === kindOfEach.length };
}

/** What some units have, by the places at which they stand, in ascending order. */
export function inOrder<Value>(values: ReadonlyMap<number, Value>, { order }: Order): Map<number, Value> {
  const placed = new Map<number, Value>();
  for (let place = 0; values.size > placed.size && place < order.length; place += 1) {
    const value = values.get(order[place]!);
    if (value !== undefined) placed.set(place, value);
  }
  return placed;
}
