import { freeze } from '../../value/freeze.ts';
import { compareDecimals, exactDecimal, isZero, sum, times, written } from '../../value/decimal.ts';
import type { ExactDecimal, ScaledDecimal } from '../../value/decimal.ts';
import { percentOfRatio } from '../../value/share.ts';
import type { RoundingSide } from '../../value/share.ts';
import type { RestingFact } from '../../model/figure.ts';
import type { FactValue } from '../fact-value.ts';
import type { FactSlot } from './fact-slot.ts';
import type { ProblemList } from './problems.ts';

type Figure = Extract<FactValue, { kind: 'number' | 'ratio' }>;
/** The least and the most that a figure can be; one that is missing is not known. */
type Ends = readonly [low: Figure | undefined, high: Figure | undefined];
type Values = (FactValue | undefined)[];

const ASIDE = { evidence: undefined, measuredOn: undefined };
const plain = (value: ExactDecimal | undefined): Figure | undefined => value && { kind: 'number', value, ...ASIDE };

function endsOf(value: FactValue | undefined): Ends {
  if (value?.kind === 'range') return [plain(value.low), plain(value.high)];
  const figure =
    value === undefined || value.kind === 'boolean' || (value.kind === 'ratio' && isZero(value.denominator)) ? undefined : value;
  return [figure, figure];
}

function product(a: ScaledDecimal, b: ScaledDecimal): ScaledDecimal {
  return { units: times(a.units, b.units), scale: a.scale + b.scale };
}

const HUNDRED = exactDecimal('100');
const partsOf = (figure: Figure): readonly [ScaledDecimal, ScaledDecimal] =>
  figure.kind === 'ratio' ? [figure.numerator, figure.denominator] : [figure.value, HUNDRED];

/** Sign of the difference of two figures, exact; 0 where one is not known. */
function compare(a: Figure | undefined, b: Figure | undefined): number {
  if (!a || !b) return 0;
  const [[part, whole], [otherPart, otherWhole]] = [partsOf(a), partsOf(b)];
  return compareDecimals(product(part, otherWhole), product(otherPart, whole));
}

function decimalOf(figure: Figure, side: RoundingSide): ExactDecimal {
  return figure.kind === 'number' ? figure.value : exactDecimal(written(percentOfRatio(figure.numerator, figure.denominator, side)));
}

function textOf(value: FactValue): string {
  if (value.kind === 'ratio') return `${value.numerator.text}/${value.denominator.text}`;
  if (value.kind !== 'range') return value.kind === 'number' ? value.value.text : '';
  const { atLeast, atMost } = value.bounds;
  return atLeast && atMost ? `${atLeast}–${atMost}` : atLeast ? `≥ ${atLeast}` : `≤ ${atMost!}`;
}

/** A total lies between the figures that it is the total of. */
function checkTotal(total: FactSlot, parts: readonly FactSlot[], values: Values, problems: ProblemList): void {
  const ends = parts.map(({ slot }) => endsOf(values[slot]));
  const outermost = (end: 0 | 1, sign: number): Figure | undefined =>
    ends.map((item) => item[end]).reduce((a, b) => a && b && (compare(a, b) === sign ? b : a));
  const [low, high] = [outermost(0, 1), outermost(1, -1)];
  const own = values[total.slot]!;
  const [least, most] = endsOf(own);
  if (compare(most, low) >= 0 && compare(least, high) <= 0) return;
  problems.add('figures-conflict', total.path, { value: textOf(own), other: `${low ? textOf(low) : '…'}–${high ? textOf(high) : '…'}` });
}

/** Figures added up, in counts of one denominator where there are some. */
function added(figures: readonly (Figure | undefined)[]): Figure | undefined {
  if (figures.includes(undefined)) return undefined;
  const all = figures as readonly Figure[];
  const denominator = all.flatMap((figure) => (figure.kind === 'ratio' ? figure.denominator : []))[0];
  const total = all.reduce((before, figure) => {
    const own = figure.kind === 'ratio' ? figure.numerator : figure.value;
    const share = figure.kind === 'number' && denominator ? product({ ...own, scale: own.scale + 2 }, denominator) : own;
    return exactDecimal(sum(before, share));
  }, exactDecimal('0'));
  return denominator ? { kind: 'ratio', numerator: total, denominator, ...ASIDE } : plain(total);
}

/** What is between two ends. */
function between(low: ExactDecimal | undefined, high: ExactDecimal | undefined, { min, max }: FactSlot): FactValue {
  if (low && high && compareDecimals(low, high) === 0) return plain(low)!;
  const bounds = freeze({
    ...(low && (!min || compareDecimals(low, min) > 0) && { atLeast: low.text }),
    ...(high && (!max || compareDecimals(high, max) < 0) && { atMost: high.text }),
  });
  return { kind: 'range', low, high, bounds, ...ASIDE };
}

function restingOn(parts: readonly FactSlot[], values: Values): readonly RestingFact[] {
  const shown = parts.flatMap(({ fact, slot }): RestingFact[] => {
    const value = values[slot];
    if (value === undefined) return [];
    const { evidence } = value;
    const [figure] = value.kind === 'range' ? [] : endsOf(value);
    const ratio = value.kind === 'ratio' ? freeze({ numerator: value.numerator.text, denominator: value.denominator.text }) : null;
    const actual = figure ? decimalOf(figure, 'down').text : null;
    return [
      freeze({ fact: fact.id, actual, ratio, ...(value.kind === 'range' && { bounds: value.bounds }), ...(evidence && { evidence }) }),
    ];
  });
  return freeze(shown);
}

/** What is known of a sum by its parts and by itself; nothing where they contradict one another, which is noted. */
function settledSum(whole: FactSlot, parts: readonly FactSlot[], values: Values, problems: ProblemList): FactValue | undefined {
  const own = values[whole.slot];
  const given = parts.filter(({ slot }) => values[slot] !== undefined);
  if (given.length === 0) return own;
  const ends = parts.map(({ slot }) => endsOf(values[slot]));
  if (ends.every(([low, high]) => !low && !high)) return own;
  const conflict = (path: readonly string[], first: FactValue, second: FactValue): undefined =>
    void problems.add('figures-conflict', path, { value: textOf(first), other: textOf(second) });
  const ratios = given.filter(({ slot }) => values[slot]!.kind === 'ratio' && endsOf(values[slot])[0]);
  const denominators = ratios.map(({ slot }) => (values[slot] as Figure & { kind: 'ratio' }).denominator);
  const last = given.at(-1)!;
  if (denominators.some((item) => compareDecimals(item, denominators[0]!) !== 0)) {
    return conflict(ratios.at(-1)!.path, values[ratios[0]!.slot]!, values[ratios.at(-1)!.slot]!);
  }
  const low = added(ends.map(([least], index) => least ?? plain(parts[index]!.min)));
  const high = added(ends.map(([, most]) => most));
  const most = plain(whole.max);
  if (compare(low, most) > 0) return conflict(last.path, values[given[0]!.slot]!, values[last.slot]!);
  const isFigure = low && high && compare(low, high) === 0;
  const top = compare(high, most) > 0 ? most : (high ?? most);
  const derived = isFigure ? high : between(low && decimalOf(low, 'down'), top && decimalOf(top, 'up'), whole);
  const [least, greatest] = endsOf(own);
  if (compare(greatest, low) < 0 || compare(least, top) > 0) return conflict(whole.path, own!, derived);
  if (own && own.kind !== 'range' && least) return own;
  const days = given.map(({ slot }) => values[slot]!.measuredOn);
  const measuredOn = days.includes(undefined) ? undefined : days.toSorted()[0];
  const restsOn = restingOn(given, values);
  if (isFigure || own?.kind !== 'range' || derived.kind !== 'range') return { ...derived, measuredOn, restsOn };
  // Both are bounds: the narrower of either side.
  const narrower = (a: ExactDecimal | undefined, b: ExactDecimal | undefined, sign: number): ExactDecimal | undefined =>
    a && b && compareDecimals(a, b) === sign ? a : (b ?? a);
  const joint = between(narrower(own.low, derived.low, 1), narrower(own.high, derived.high, -1), whole);
  return {
    ...joint,
    evidence: own.evidence,
    measuredOn: own.measuredOn && measuredOn && [own.measuredOn, measuredOn].toSorted()[0],
    restsOn,
  };
}

interface Relation {
  readonly whole: FactSlot;
  readonly parts: readonly FactSlot[];
}

const known = new WeakMap<ReadonlyMap<string, FactSlot>, readonly Relation[]>();

function relationsIn(slots: ReadonlyMap<string, FactSlot>): readonly Relation[] {
  return [...slots.values()].flatMap((whole) => {
    const ids = whole.fact.totalOf ?? whole.fact.sumOf ?? [];
    return ids.length === 0 ? [] : { whole, parts: ids.flatMap((id) => slots.get(id) ?? []) };
  });
}

/** Puts together what facts say of one another: totals are held against what they are the total of, sums follow from their parts. */
export function settleFacts(values: Values, slots: ReadonlyMap<string, FactSlot>, problems: ProblemList): void {
  const relations = known.get(slots) ?? relationsIn(slots);
  known.set(slots, relations);
  for (const { whole, parts } of relations) {
    if (whole.fact.sumOf) values[whole.slot] = settledSum(whole, parts, values, problems);
    else if (values[whole.slot]) checkTotal(whole, parts, values, problems);
  }
}
