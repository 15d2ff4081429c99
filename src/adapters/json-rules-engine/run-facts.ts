import { Fact } from 'json-rules-engine';
import type { Almanac } from 'json-rules-engine';
import { throwIfAny } from '../../model/errors.ts';
import type { FactValue } from '../../model/fact-value.ts';
import type { CompiledSet } from '../../engine/compiled-set.ts';
import type { FactValues } from '../../engine/fact-value.ts';
import { ProblemList } from '../../engine/input/problems.ts';
import { readFacts } from '../../engine/input/read-facts.ts';

/** Facts by id, as programs give them. */
export type Facts = Readonly<Record<string, unknown>>;

type Slots = CompiledSet['slots'];

/** A fact as it was read: in the unit of its fact, with the ends that the catalogue gives it, and with its day. */
function engineFact(fact: FactValue): unknown {
  const { measuredOn } = fact;
  if (fact.kind === 'boolean') return { value: fact.value, measuredOn };
  if (fact.kind === 'number') return { value: fact.value.text, measuredOn };
  if (fact.kind === 'ratio') return { numerator: fact.numerator.text, denominator: fact.denominator.text, measuredOn };
  return { atLeast: fact.low?.text, atMost: fact.high?.text, measuredOn };
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
