import { Fact } from 'json-rules-engine';
import type { Almanac } from 'json-rules-engine';
import { written } from '../../value/decimal.ts';
import { percentOfRatio } from '../../value/share.ts';
import { throwIfAny } from '../../model/errors.ts';
import type { FactValue, Figure } from '../../model/fact-value.ts';
import type { CompiledSet } from '../../engine/compiled-set.ts';
import type { FactValues } from '../../engine/fact-value.ts';
import { ProblemList } from '../../engine/input/problems.ts';
import { readFacts } from '../../engine/input/read-facts.ts';

/** Facts by id, as programs give them. */
export type Facts = Readonly<Record<string, unknown>>;

type Slots = CompiledSet['slots'];

function shareOf(figure: Figure | undefined): object | undefined {
  return figure && 'numerator' in figure ? { numerator: figure.numerator.text, denominator: figure.denominator.text } : undefined;
}

/** An end of bounds as a decimal, which takes in the end itself. */
function decimalEnd(end: Figure | undefined, side: 'down' | 'up'): string | undefined {
  return end && 'numerator' in end ? written(percentOfRatio(end.numerator, end.denominator, side)) : end?.value.text;
}

/** Bounds; beside those of a sum of counts, which are quotients, these quotients: no decimal is as exact. */
function engineBounds({ low, high, measuredOn }: Extract<FactValue, { kind: 'range' }>): unknown {
  const bounds = { atLeast: decimalEnd(low, 'down'), atMost: decimalEnd(high, 'up'), measuredOn };
  const ends = { atLeast: shareOf(low), atMost: shareOf(high) };
  return ends.atLeast || ends.atMost ? { ...bounds, ends } : bounds;
}

/** A fact of a run as a presupposed set can read it: it finds out itself what the parts of a sum say of its ends. */
export function readableAgain(fact: unknown): unknown {
  if (typeof fact !== 'object' || fact === null || !('ends' in fact)) return fact;
  const { ends: _, ...bounds } = fact;
  return bounds;
}

/** A fact as it was read: in the unit of its fact, with the ends that the catalogue gives it, and with its day. */
function engineFact(fact: FactValue): unknown {
  const { measuredOn } = fact;
  if (fact.kind === 'boolean') return { value: fact.value, measuredOn };
  if (fact.kind === 'number') return { value: fact.value.text, measuredOn };
  if (fact.kind !== 'range') return { ...shareOf(fact), measuredOn };
  return engineBounds(fact);
}

/** The facts as the Engine takes them: plain ones as they were given, unless they need their day. */
export function engineFacts(given: Facts, values: FactValues, slots: Slots): Facts {
  const read = [...slots].flatMap(([id, { slot, redefined }]) => {
    const value = values[slot];
    const isPlain = given[id] !== undefined && typeof given[id] !== 'object' && redefined === undefined;
    return value === undefined ? [] : [[id, isPlain ? given[id] : engineFact(value)]];
  });
  return { ...given, ...Object.fromEntries(read) };
}

/** Facts of the catalogue as they are read and settled for `assess`; throws with every problem, as that does. */
function settled(given: Facts, slots: Slots): Facts {
  const problems = new ProblemList();
  const values = readFacts(given, slots, { evidence: undefined, measuredOn: undefined }, problems, []);
  throwIfAny(problems.all());
  return engineFacts(given, values, slots);
}

/** True for what is still to come: a function, a promise, a fact of the Engine. */
function isToCome(value: unknown): boolean {
  return typeof value === 'function' || value instanceof Promise || value instanceof Fact;
}

/** What a run is given, with the facts of the catalogue read; what is still to come, and what the law does not know, as it is. */
export function readRunFacts(facts: Facts, slots: Slots): Facts {
  const known = Object.entries(facts).filter(([id, value]) => slots.has(id) && !isToCome(value));
  const read = settled(Object.fromEntries(known), slots);
  // What follows from some of them is found when it is asked for: the others may be still to come.
  return { ...facts, ...Object.fromEntries(known.map(([id]) => [id, read[id]])) };
}

/** A decimal so many digits further to the left: `96.1` → `961`. */
function shifted(decimal: string, digits: number): string {
  const [whole = '', rest = ''] = decimal.split('.');
  return `${whole}${rest.padEnd(digits, '0')}`.replace(/^0+(?=\d)/, '');
}

/** A sum of counts and a percentage is a quotient of no whole counts; the same one of whole counts can be read again, by a presupposed set. */
function inWholes(sum: unknown): unknown {
  if (typeof sum !== 'object' || sum === null || !('numerator' in sum) || !('denominator' in sum)) return sum;
  const { numerator, denominator } = sum as { numerator: string; denominator: string };
  const digits = Math.max(...[numerator, denominator].map((text) => text.split('.')[1]?.length ?? 0));
  return { ...sum, numerator: shifted(numerator, digits), denominator: shifted(denominator, digits) };
}

/** What a sum comes to by the parts that a run knows, also by those that it has to wait for. */
export async function sumOfParts(sum: string, parts: readonly string[], slots: Slots, almanac: Almanac): Promise<unknown> {
  const given = await Promise.all(parts.map(async (part) => [part, await almanac.factValue(part)] as const));
  return inWholes(settled(Object.fromEntries(given.filter(([, value]) => value !== undefined)), slots)[sum]);
}
