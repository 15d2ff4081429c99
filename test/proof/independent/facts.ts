import type { Dossier, FactInput } from '../../../src/model/dossier.ts';
import type { Fact } from '../../../src/model/fact.ts';
import { compare, decimal, fraction, greater, plus, smaller, times } from './rational.ts';
import type { Rational } from './rational.ts';

/** What is known of a figure: between which ends it lies, where it ends at all. */
export interface Range {
  readonly is: 'range';
  readonly low?: Rational | undefined;
  readonly high?: Rational | undefined;
  /** Of how many things it is a share, where some of it was counted. */
  readonly counted?: { readonly whole: Rational } | undefined;
}

/** What a dossier says of a fact. */
export type Known =
  Range | { readonly is: 'yes-no'; readonly value: boolean } | { readonly is: 'missing' } | { readonly is: 'ratio-undefined' };

const HUNDRED = fraction(100n, 1n);
const read = (value: string | number): Rational => decimal(String(value));
const point = (value: Rational): Range => ({ is: 'range', low: value, high: value });
const quotient = (a: Rational, b: Rational): Rational => fraction(a.over * b.under, a.under * b.over);

export function isPoint({ low, high }: Range): boolean {
  return low !== undefined && high !== undefined && compare(low, high) === 0;
}

/** The whole of what a fact can be. */
function extent({ bounds = {} }: Fact): Range {
  const { min, max } = bounds;
  return { is: 'range', low: min === undefined ? undefined : decimal(min), high: max === undefined ? undefined : decimal(max) };
}

/** What two things that are known of one figure come to. */
function both(a: Range, b: Range): Range {
  const low = a.low && b.low ? greater(a.low, b.low) : (a.low ?? b.low);
  const high = a.high && b.high ? smaller(a.high, b.high) : (a.high ?? b.high);
  return { is: 'range', low, high };
}

function given(input: FactInput, fact: Fact): Known {
  if (typeof input === 'boolean') return { is: 'yes-no', value: input };
  if (typeof input !== 'object') return point(read(input));
  if ('numerator' in input) {
    const [part, whole] = [read(input.numerator), read(input.denominator)];
    if (whole.over === 0n) return { is: 'ratio-undefined' };
    return { ...point(times(quotient(part, whole), HUNDRED)), counted: { whole } };
  }
  if ('value' in input) return given(input.value, fact);
  const { atLeast, atMost } = input;
  const told: Range = {
    is: 'range',
    low: atLeast === undefined ? undefined : read(atLeast),
    high: atMost === undefined ? undefined : read(atMost),
  };
  return both(told, extent(fact));
}

/** What is known of a sum from its parts; a part of which nothing is known can be all that a part can be. */
function summed(parts: readonly { readonly known: Known; readonly fact: Fact }[]): Known {
  if (!parts.some(({ known }) => known.is === 'range')) return { is: 'missing' };
  const ranges = parts.map(({ known, fact }) => (known.is === 'range' ? known : extent(fact)));
  return ranges.reduce((sum, each) => ({
    is: 'range',
    low: sum.low && each.low ? plus(sum.low, each.low) : undefined,
    high: sum.high && each.high ? plus(sum.high, each.high) : undefined,
    counted: sum.counted ?? each.counted,
  }));
}

export function factOf(facts: readonly Fact[], id: string): Fact {
  const fact = facts.find((each) => each.id === id);
  if (fact === undefined) throw new Error(`no fact ${id}`);
  return fact;
}

/** What a dossier says of a fact, by itself or by what it is the sum of. */
export function knownOf(facts: readonly Fact[], dossier: Dossier, id: string): Known {
  const fact = factOf(facts, id);
  const input = dossier.facts[id];
  if (input !== undefined) return given(input, fact);
  const parts = (fact.sumOf ?? []).map((part) => ({ known: knownOf(facts, dossier, part), fact: factOf(facts, part) }));
  const sum = summed(parts);
  return sum.is === 'range' ? { ...both(sum, extent(fact)), counted: sum.counted } : sum;
}

/** The day of which a figure is true, where the dossier says one. */
export function measuredOn(dossier: Dossier, id: string): string | undefined {
  const input = dossier.facts[id];
  const own = typeof input === 'object' ? input.measuredOn : undefined;
  return own ?? dossier.measuredOn;
}
