import { groupBy } from '../../value/group-by.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { Solution, SolvedCounts, SolvedRow } from '../../model/solution.ts';
import { MET, NOT_APPLICABLE, NOT_MET, UNDETERMINED } from '../../engine/kleene.ts';
import type { Outcome } from '../../engine/kleene.ts';
import { compareFractions, shownFraction } from './fraction.ts';
import type { Event, UnitEvents } from './unit-events.ts';

type Numbers = [number, number, number, number];

function countsOf(numbers: Numbers): SolvedCounts {
  return {
    met: numbers[MET],
    notMet: numbers[NOT_MET],
    undetermined: numbers[UNDETERMINED],
    notApplicable: numbers[NOT_APPLICABLE],
  };
}

function move(numbers: Numbers, from: Outcome, to: Outcome): void {
  numbers[from] -= 1;
  numbers[to] += 1;
}

/** The counts at every value where some unit's outcome changes: one sort, then one pass. */
export function tableOf(units: readonly UnitEvents[], direction: Solution['direction']): Pick<Solution, 'below' | 'table'> {
  const numbers: Numbers = [0, 0, 0, 0];
  for (const { below } of units) numbers[below] += 1;
  const below = countsOf(numbers);
  const events = units.flatMap((unit) => unit.events).sort((a, b) => compareFractions(a.figure, b.figure));
  const table: SolvedRow[] = [];
  for (let index = 0; index < events.length;) {
    const { figure } = events[index]!;
    const here: Event[] = [];
    while (index < events.length && compareFractions(events[index]!.figure, figure) === 0) {
      here.push(events[index]!);
      index += 1;
    }
    for (const { before, at } of here) move(numbers, before, at);
    const at = countsOf(numbers);
    for (const event of here) move(numbers, event.at, event.above);
    // Rounded to the looser side: what is shown is held by whoever is counted.
    table.push({ ...shownFraction(figure, direction === 'at-least' ? 'down' : 'up'), at, above: countsOf(numbers) });
  }
  return { below, table };
}

/** The strictest value at which enough units are met. */
export function strictestOf(
  { below, table }: Pick<Solution, 'below' | 'table'>,
  direction: Solution['direction'],
  atLeast: number,
): Pick<Solution, 'strictest' | 'reason'> {
  const isEnough = ({ met }: SolvedCounts): boolean => met >= atLeast;
  const found = ({ value, exact }: SolvedRow, { met }: SolvedCounts, attained: boolean): Pick<Solution, 'strictest' | 'reason'> => ({
    strictest: { value, exact, attained, met },
    reason: null,
  });
  const isFloor = direction === 'at-least';
  const beyond = isFloor ? (table.at(-1)?.above ?? below) : below;
  if (isEnough(beyond)) return { strictest: null, reason: 'unbounded' };
  const rows = isFloor ? table.toReversed() : table;
  for (const [index, row] of rows.entries()) {
    if (isEnough(row.at)) return found(row, row.at, true);
    const looser = isFloor ? (rows[index + 1]?.above ?? below) : row.above;
    if (isEnough(looser)) return found(row, looser, false);
  }
  return { strictest: null, reason: 'unreachable' };
}

/** The other parts that keep units from meeting the indicator, with how many units, most first. */
export function otherPartsOf(units: readonly UnitEvents[], facts: RuleSet['facts']): Solution['otherParts'] {
  const all = units.flatMap(({ heldBy }) => [...new Map(heldBy.map((part) => [JSON.stringify(part), part])).values()]);
  const groups = groupBy(all, (part) => JSON.stringify(part));
  const counted = [...groups.values()].map(([part, ...more]) => {
    const { fact, title } = part!;
    const label = title ?? facts.find(({ id }) => id === fact)?.label;
    return { fact, title: label ?? { vi: fact, en: fact }, units: more.length + 1 };
  });
  return counted.toSorted((a, b) => b.units - a.units);
}
