import { textOfNumber } from '../../value/decimal.ts';
import type { Outcome } from '../../engine/kleene.ts';
import { SURE, compareFractions, shownFraction } from './fraction.ts';
import type { Fraction, WrittenShare } from './fraction.ts';

/** Where the figures stand at which units come out otherwise. */
export interface FigureSource {
  /** The figure at a key, as exact as it is. */
  readonly fraction: (key: number) => Fraction;
  /** The parts of a share as they were written, where those of the fraction are worked out. */
  readonly written?: (key: number) => WrittenShare | undefined;
  /** Where its unit stood among the dossiers. */
  readonly index: (key: number) => number;
}

/** Figures at which units come out otherwise: as many as there are units, so they are kept as plain numbers. */
export interface Flips {
  /**
   * How a unit comes out with the threshold just below a figure, at it, and just above. `isShort` where the figure is the decimal that the
   * double stands for.
   */
  readonly add: (source: FigureSource, key: number, double: number, isShort: boolean, before: Outcome, at: Outcome, above: Outcome) => void;
  /** Calls back for each figure, in ascending order, with all that happens at it. */
  readonly forEach: (look: (flip: Flip) => void) => void;
}

/** Everything that happens at one figure. */
export interface Flip {
  /** The figure as it is shown: a share as the first unit that has it wrote it. */
  readonly shown: (side: 'down' | 'up') => ReturnType<typeof shownFraction>;
  /** How the units come out, one after the other. */
  readonly turns: (turn: (before: Outcome, at: Outcome, above: Outcome) => void) => void;
}

/** Figures that stand in no column. */
export interface OwnFigures {
  readonly source: FigureSource;
  /** Keeps a figure of a unit that stood at this place among the dossiers; its key. */
  readonly keep: (figure: Fraction, index: number) => number;
}

/** A source that is empty. */
export function ownFigures(): OwnFigures {
  const figures: Fraction[] = [];
  const indexes: number[] = [];
  const fraction = (key: number): Fraction => figures[key]!;
  return {
    source: { fraction, index: (key) => indexes[key]! },
    keep(figure, index) {
      indexes.push(index);
      return figures.push(figure) - 1;
    },
  };
}

/** The numbers of a list in ascending order, equal ones as they came: found without comparing by a function, which takes ten times as long. */
function inOrder(doubles: readonly number[]): Uint32Array {
  const steps = Float64Array.from(doubles).sort();
  let count = 0;
  const starts = new Uint32Array(steps.length);
  for (let at = 0; at < steps.length; at += 1) {
    if (at > 0 && steps[at] === steps[count - 1]) continue;
    starts[count] = at;
    steps[count] = steps[at]!;
    count += 1;
  }
  const order = new Uint32Array(doubles.length);
  for (let item = 0; item < doubles.length; item += 1) {
    const double = doubles[item]!;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (steps[middle]! < double) low = middle + 1;
      else high = middle;
    }
    order[starts[low]!] = item;
    starts[low] = starts[low]! + 1;
  }
  return order;
}

/** An empty list of flips. */
export function flipList(): Flips {
  const sources: FigureSource[] = [];
  const doubles: number[] = [];
  const keys: number[] = [];
  // Source, whether the figure is short, and how the unit turns, in one number.
  const marks: number[] = [];

  const isShort = (item: number): boolean => (marks[item]! & 64) !== 0;
  const sourceOf = (item: number): FigureSource => sources[marks[item]! >> 7]!;
  const fraction = (item: number): Fraction => sourceOf(item).fraction(keys[item]!);
  const index = (item: number): number => sourceOf(item).index(keys[item]!);

  const flipOf = (items: Uint32Array | readonly number[], from: number, to: number): Flip => ({
    shown: (side) => {
      if (isShort(items[from]!)) return { value: textOfNumber(doubles[items[from]!]!), exact: null };
      let first = items[from]!;
      for (let at = from + 1; at < to; at += 1) if (index(items[at]!) < index(first)) first = items[at]!;
      const [source, key] = [sourceOf(first), keys[first]!];
      return shownFraction(source.fraction(key), side, source.written && (() => source.written!(key)));
    },
    turns: (turn) => {
      for (let at = from; at < to; at += 1) {
        const mark = marks[items[at]!]!;
        turn(((mark >> 4) & 3) as Outcome, ((mark >> 2) & 3) as Outcome, (mark & 3) as Outcome);
      }
    },
  });

  /** Flips whose doubles lie too near to one another to tell the figures apart. */
  const apart = (order: Uint32Array, from: number, to: number, look: (flip: Flip) => void): void => {
    const exact = Array.from(order.subarray(from, to), (item) => ({ item, fraction: fraction(item) }));
    // Most often they are one: as of all those who have a hundred per cent.
    if (exact.every((item) => compareFractions(item.fraction, exact[0]!.fraction) === 0)) {
      look(flipOf(order, from, to));
      return;
    }
    exact.sort((a, b) => compareFractions(a.fraction, b.fraction));
    const items = exact.map(({ item }) => item);
    for (let start = 0, end = 1; start < items.length; start = end, end += 1) {
      while (end < items.length && compareFractions(exact[end]!.fraction, exact[start]!.fraction) === 0) end += 1;
      look(flipOf(items, start, end));
    }
  };

  return {
    add(source, key, double, isShortOne, before, at, above) {
      // One source adds many, one after the other.
      if (sources.at(-1) !== source) sources.push(source);
      doubles.push(double);
      keys.push(key);
      marks.push(((sources.length - 1) << 7) | (Number(isShortOne) << 6) | (before << 4) | (at << 2) | above);
    },
    forEach(look) {
      const order = inOrder(doubles);
      for (let from = 0, to = 1; from < order.length; from = to, to += 1) {
        const first = doubles[order[from]!]!;
        let isOne = isShort(order[from]!);
        for (let last = first; to < order.length; to += 1) {
          const double = doubles[order[to]!]!;
          if (double - last > SURE * Math.max(1, Math.abs(last), Math.abs(double))) break;
          isOne &&= double === first && isShort(order[to]!);
          last = double;
        }
        if (isOne || to === from + 1) look(flipOf(order, from, to));
        else apart(order, from, to, look);
      }
    },
  };
}
