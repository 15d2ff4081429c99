/** Most ranks of a column: a table with an outcome for each stays in the memory nearest to the processor. */
const MOST_RANKS = 4095;

/** The figures of a column put in order and cut into ranks. */
export interface FigureRanks {
  /** Of each unit, from 1; 0 where the figure is not known. A higher rank has the higher figures. */
  readonly of: Uint16Array;
  /** The lowest figure of each rank; that of rank 0 is NaN. */
  readonly lows: Float64Array;
  /** The highest figure of each rank. */
  readonly highs: Float64Array;
  /** 1 where every unit of a rank has exactly the decimal that its one figure is the double of. */
  readonly isExact: Uint8Array;
}

/** A figure that some units have, and how many. */
interface Step {
  readonly figure: number;
  readonly count: number;
}

function stepsOf(figures: Float64Array): Step[] {
  const sorted = figures.filter((figure) => !Number.isNaN(figure)).sort();
  const steps: Step[] = [];
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    while (to < sorted.length && sorted[to] === sorted[from]) to += 1;
    steps.push({ figure: sorted[from]!, count: to - from });
  }
  return steps;
}

/** Two ranks next to one another have more than `most` units together, so that there are at most twice as many as it goes into all of them. */
function cut(steps: readonly Step[], most: number): { lows: number[]; highs: number[] } {
  const lows = [Number.NaN];
  const highs = [Number.NaN];
  let held = Number.POSITIVE_INFINITY;
  for (const { figure, count } of steps) {
    if (held + count > most) {
      lows.push(figure);
      highs.push(figure);
      held = count;
    } else {
      highs[highs.length - 1] = figure;
      held += count;
    }
  }
  return { lows, highs };
}

/** The first place, from 1, whose number is not below (`isStrict`: is above) a value; one more than the last where there is none. */
export function firstFrom(ascending: Float64Array, value: number, isStrict: boolean): number {
  let [low, high] = [1, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = ascending[middle]!;
    if (found < value || (isStrict && found === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Puts figures in order once, so that any number of limits can be compared with the ranks instead. Figures that many units
 * have get a rank of their own; others share one with their neighbours where there are too many. `isExactly` says whether a
 * unit has exactly the decimal that its double stands for.
 */
export function ranksOf(figures: Float64Array, isExactly: (place: number) => boolean): FigureRanks {
  const steps = stepsOf(figures);
  const most = steps.length <= MOST_RANKS ? 0 : Math.ceil((figures.length * 2) / (MOST_RANKS - 1));
  const { lows, highs } = cut(steps, most);
  const [from, to] = [Float64Array.from(lows), Float64Array.from(highs)];
  const of = Uint16Array.from(figures, (figure) => (Number.isNaN(figure) ? 0 : firstFrom(to, figure, false)));
  const isExact = Uint8Array.from(from, (low, rank) => Number(low === to[rank]));
  for (const [place, rank] of of.entries()) if (isExact[rank] === 1 && !isExactly(place)) isExact[rank] = 0;
  return { of, lows: from, highs: to, isExact };
}
