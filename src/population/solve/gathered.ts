import { flipList, ownFigures } from './flips.ts';
import type { Flips } from './flips.ts';
import { heldParts } from './held-parts.ts';
import type { HeldParts } from './held-parts.ts';
import type { Numbers } from './table.ts';
import type { UnitEvents } from './unit-events.ts';

/** How units come out at each value of a threshold, put together. */
export interface Gathered {
  /** How many have which outcome with the threshold below every figure. */
  readonly below: Numbers;
  readonly flips: Flips;
  readonly held: HeldParts;
  /** Adds one unit, which stood at this place among the dossiers. */
  readonly add: (events: UnitEvents, index: number) => void;
}

/** Of no unit yet. */
export function gatheredNothing(): Gathered {
  const below: Numbers = [0, 0, 0, 0];
  const [flips, held, own] = [flipList(), heldParts(), ownFigures()];
  return {
    below,
    flips,
    held,
    add(unit, index) {
      below[unit.below] += 1;
      held.add(unit.heldBy, 1, index);
      for (const { figure, before, at, above } of unit.events) {
        flips.add(own.source, own.keep(figure, index), figure.double, false, before, at, above);
      }
    },
  };
}
