import { freeze } from '../../value/freeze.ts';
import { compareDecimals } from '../../value/decimal.ts';
import { decimalFigure, ratioOf } from '../../model/fact-value.ts';
import type { FactValue, Figure } from '../../model/fact-value.ts';
import type { RestingFact } from '../../model/figure.ts';
import { ASIDE, added, compare, endsOf, percentText, textOf } from './ends.ts';
import type { FactPlace, FactPlaces, FactsByPlace, Noting, Relating } from './relating.ts';

/** A total lies between the figures that it is the total of. */
function checkTotal(total: FactPlace, parts: readonly FactPlace[], values: FactsByPlace, problems: Noting): void {
  const ends = parts.map(({ slot }) => endsOf(values[slot]));
  const outermost = (end: 0 | 1, sign: number): Figure | undefined =>
    ends.map((item) => item[end]).reduce((a, b) => a && b && (compare(a, b) === sign ? b : a));
  const [low, high] = [outermost(0, 1), outermost(1, -1)];
  const own = values[total.slot]!;
  const [least, most] = endsOf(own);
  if (compare(most, low) >= 0 && compare(least, high) <= 0) return;
  problems.add('figures-conflict', total.path, { value: textOf(own), other: `${low ? textOf(low) : '…'}–${high ? textOf(high) : '…'}` });
}

/** What is between two ends. */
function between(low: Figure | undefined, high: Figure | undefined, { min, max }: FactPlace): FactValue {
  if (low && high && compare(low, high) === 0) return { ...low, ...ASIDE };
  const bounds = freeze({
    ...(low && (!min || compare(low, decimalFigure(min)) > 0) && { atLeast: percentText(low, 'down') }),
    ...(high && (!max || compare(high, decimalFigure(max)) < 0) && { atMost: percentText(high, 'up') }),
  });
  return { kind: 'range', low, high, bounds, ...ASIDE };
}

function restingOn(parts: readonly FactPlace[], values: FactsByPlace): readonly RestingFact[] {
  const shown = parts.flatMap(({ fact, slot }): RestingFact[] => {
    const value = values[slot];
    if (!value) return [];
    const { evidence } = value;
    const [figure] = value.kind === 'range' ? [] : endsOf(value);
    const actual = figure ? percentText(figure, 'down') : null;
    return [
      freeze({
        fact: fact.id,
        actual,
        ratio: ratioOf(value),
        ...(value.kind === 'range' && { bounds: value.bounds }),
        ...(evidence && { evidence }),
      }),
    ];
  });
  return freeze(shown);
}

/** What is known of a sum by its parts and by itself; nothing where they contradict one another, which is noted. */
function settledSum(whole: FactPlace, parts: readonly FactPlace[], values: FactsByPlace, problems: Noting): FactValue | undefined {
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
  const low = added(ends.map(([least], index) => least ?? decimalFigure(parts[index]!.min)));
  const high = added(ends.map(([, most]) => most));
  const most = decimalFigure(whole.max);
  if (compare(low, most) > 0) return conflict(last.path, values[given[0]!.slot]!, values[last.slot]!);
  const top = compare(high, most) > 0 ? most : (high ?? most);
  const derived = between(low, top, whole);
  const [least, greatest] = endsOf(own);
  if (compare(greatest, low) < 0 || compare(least, top) > 0) return conflict(whole.path, own!, derived);
  if (own && own.kind !== 'range' && least) return own;
  const days = given.map(({ slot }) => values[slot]!.measuredOn);
  const measuredOn = days.includes(undefined) ? undefined : days.toSorted()[0];
  const restsOn = restingOn(given, values);
  if (own?.kind !== 'range' || derived.kind !== 'range') return { ...derived, measuredOn, restsOn };
  // Both are bounds: the narrower of either side.
  const narrower = (a: Figure | undefined, b: Figure | undefined, sign: number): Figure | undefined =>
    compare(a, b) === sign ? a : (b ?? a);
  const joint = between(narrower(own.low, derived.low, 1), narrower(own.high, derived.high, -1), whole);
  return {
    ...joint,
    evidence: own.evidence,
    measuredOn: own.measuredOn && measuredOn && [own.measuredOn, measuredOn].toSorted()[0],
    restsOn,
  };
}

interface Relation {
  readonly whole: FactPlace;
  readonly parts: readonly FactPlace[];
}

const known = new WeakMap<FactPlaces, readonly Relation[]>();

function relationsIn(facts: FactPlaces): readonly Relation[] {
  return [...facts.values()].flatMap((whole) => {
    const ids = whole.fact.totalOf ?? whole.fact.sumOf ?? [];
    return ids.length === 0 ? [] : { whole, parts: ids.flatMap((id) => facts.get(id) ?? []) };
  });
}

/** Puts together what facts say of one another: totals are held against what they are the total of, sums follow from their parts. */
export const settleFacts: Relating['settleFacts'] = (values, facts, problems) => {
  const relations = known.get(facts) ?? relationsIn(facts);
  known.set(facts, relations);
  for (const { whole, parts } of relations) {
    if (whole.fact.sumOf) values[whole.slot] = settledSum(whole, parts, values, problems);
    else if (values[whole.slot]) checkTotal(whole, parts, values, problems);
  }
};
