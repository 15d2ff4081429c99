import { freeze } from '../../value/freeze.ts';
import type { Solution, SolvedCounts, SolvedRow } from '../../model/solution.ts';
import { MET, NOT_APPLICABLE, NOT_MET, UNDETERMINED } from '../../engine/kleene.ts';
import type { Outcome } from '../../engine/kleene.ts';
import type { Flips } from './flips.ts';

/** How many units have each outcome. */
export type Numbers = [notMet: number, undetermined: number, met: number, notApplicable: number];

function countsOf(numbers: Numbers): SolvedCounts {
  return freeze({
    met: numbers[MET],
    notMet: numbers[NOT_MET],
    undetermined: numbers[UNDETERMINED],
    notApplicable: numbers[NOT_APPLICABLE],
  });
}

function move(numbers: Numbers, from: Outcome, to: Outcome): void {
  numbers[from] -= 1;
  numbers[to] += 1;
}

/** The counts at every value where some unit's outcome changes, given those below all of them: one pass in order. */
export function tableOf(below: Numbers, flips: Flips, direction: Solution['direction']): Pick<Solution, 'below' | 'table'> {
  const numbers: Numbers = [...below];
  const table: SolvedRow[] = [];
  // Rounded to the looser side: what is shown is held by whoever is counted.
  const side = direction === 'at-least' ? 'down' : 'up';
  const first = countsOf(numbers);
  let counts = first;
  // Most figures change nothing by themselves, only just above or just below: the counts are those before, and are kept once.
  const turned = (hasChanged: boolean): SolvedCounts => (hasChanged ? (counts = countsOf(numbers)) : counts);
  flips.forEach(({ shown, turns }) => {
    let hasChanged = false;
    turns((before, at) => {
      if (before === at) return;
      move(numbers, before, at);
      hasChanged = true;
    });
    const at = turned(hasChanged);
    hasChanged = false;
    turns((_, from, to) => {
      if (from === to) return;
      move(numbers, from, to);
      hasChanged = true;
    });
    const { value, exact } = shown(side);
    table.push(freeze({ value, exact, at, above: turned(hasChanged) }));
  });
  return { below: first, table: freeze(table) };
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
