import type { FactSlot } from '../../engine/input/fact-slot.ts';
import type { FactArrays } from '../columns/fact-column.ts';
import type { Odd } from './piece.ts';

type Known = ReadonlyMap<string, FactArrays>;

/** Tells the rows in which facts say something of one another: a total beside what it is the total of, parts of a sum. */
export function tellRelated(
  slots: ReadonlyMap<string, FactSlot>,
  known: Known,
  length: number,
  isOdd: (row: number) => boolean,
  odd: Odd,
): void {
  for (const { fact } of slots.values()) {
    const parts = (fact.totalOf ?? fact.sumOf ?? []).flatMap((id) => known.get(id)?.figures ?? []);
    const whole = known.get(fact.id);
    if (parts.length === 0 || (fact.totalOf && whole === undefined)) continue;
    for (let row = 0; row < length; row += 1) {
      if (isOdd(row)) continue;
      const figures = parts.map((figure) => figure[row]!).filter((figure) => !Number.isNaN(figure));
      if (figures.length === 0) continue;
      const own = whole?.figures?.[row] ?? Number.NaN;
      // A total that lies between the figures agrees with them, whatever is not known.
      const agrees = fact.totalOf && (Number.isNaN(own) || (own > Math.min(...figures) && own < Math.max(...figures)));
      if (!agrees) odd(row);
    }
  }
}
