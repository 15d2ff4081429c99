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

/** Neighbouring figures, and how many units have one of them. */
interface Step {
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/** Steps in ascending order, and the place of each figure among them; a figure that is not known has none. */
interface Steps {
  readonly steps: readonly Step[];
  readonly placeOf: (figure: number) => number;
}

/** Buckets of one width: so many that figures of two decimals up to a hundred have one each. */
const BUCKETS = 16_384;

/** One of several figures with more than this share of the units is too coarse. */
const COARSE = 512;

/**
 * The figures in buckets of one width, found without putting them in order. `undefined` where most would share a bucket, as where one figure
 * is far from all others.
 */
function byWidth(figures: Float64Array): Steps | undefined {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let place = 0; place < figures.length; place += 1) {
    const figure = figures[place]!;
    if (figure < least) least = figure;
    if (figure > most) most = figure;
  }
  const width = (BUCKETS - 1) / (most - least);
  if (!Number.isFinite(width) || !Number.isFinite(most - least)) return undefined;
  const counts = new Uint32Array(BUCKETS);
  const [lows, highs] = [
    new Float64Array(BUCKETS).fill(Number.POSITIVE_INFINITY),
    new Float64Array(BUCKETS).fill(Number.NEGATIVE_INFINITY),
  ];
  for (let place = 0; place < figures.length; place += 1) {
    const figure = figures[place]!;
    // Of what is not known there is none.
    if (figure !== figure) continue;
    // Each step of this keeps the order of figures, rounded as it is.
    const bucket = ((figure - least) * width) | 0;
    counts[bucket] = counts[bucket]! + 1;
    if (figure < lows[bucket]!) lows[bucket] = figure;
    if (figure > highs[bucket]!) highs[bucket] = figure;
  }
  const places = new Uint16Array(BUCKETS);
  const steps: Step[] = [];
  const coarse = Math.max(16, figures.length / COARSE);
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    const [count, low, high] = [counts[bucket]!, lows[bucket]!, highs[bucket]!];
    if (count === 0) continue;
    if (low < high && count > coarse) return undefined;
    places[bucket] = steps.push({ low, high, count }) - 1;
  }
  return { steps, placeOf: (figure) => places[((figure - least) * width) | 0]! };
}

/** The figures in order, each a step of its own. */
function byFigure(figures: Float64Array): Steps {
  const sorted = figures.filter((figure) => !Number.isNaN(figure)).sort();
  const steps: Step[] = [];
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    while (to < sorted.length && sorted[to] === sorted[from]) to += 1;
    steps.push({ low: sorted[from]!, high: sorted[from]!, count: to - from });
  }
  const highs = Float64Array.from([Number.NaN, ...steps.map(({ high }) => high)]);
  return { steps, placeOf: (figure) => firstFrom(highs, figure, false) - 1 };
}

/** The rank of each step. Two ranks next to one another have more than `most` units together, so that there are at most twice as many as it goes into all of them. */
function cut(steps: readonly Step[], most: number): { ranks: Uint16Array; lows: number[]; highs: number[] } {
  const lows = [Number.NaN];
  const highs = [Number.NaN];
  const ranks = new Uint16Array(steps.length);
  let held = Number.POSITIVE_INFINITY;
  for (const [place, { low, high, count }] of steps.entries()) {
    if (held + count > most) {
      lows.push(low);
      highs.push(high);
      held = count;
    } else {
      highs[highs.length - 1] = high;
      held += count;
    }
    ranks[place] = lows.length - 1;
  }
  return { ranks, lows, highs };
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
 * have get a rank of their own; others share one with their neighbours where there are too many. `refuse` is told the ranks of one figure,
 * to say of each whether every unit has exactly the decimal that its double stands for.
 */
export function ranksOf(figures: Float64Array, refuse: (of: Uint16Array, lows: Float64Array, isExact: Uint8Array) => void): FigureRanks {
  const { steps, placeOf } = byWidth(figures) ?? byFigure(figures);
  const most = steps.length <= MOST_RANKS ? 0 : Math.ceil((figures.length * 2) / (MOST_RANKS - 1));
  const { ranks, lows, highs } = cut(steps, most);
  const [from, to] = [Float64Array.from(lows), Float64Array.from(highs)];
  const of = new Uint16Array(figures.length);
  for (let place = 0; place < of.length; place += 1) {
    const figure = figures[place]!;
    if (figure === figure) of[place] = ranks[placeOf(figure)]!;
  }
  const isExact = Uint8Array.from(from, (low, rank) => Number(low === to[rank]));
  refuse(of, from, isExact);
  return { of, lows: from, highs: to, isExact };
}
