import type { FactInput } from '../../../src/model/dossier.ts';
import type { Fact } from '../../../src/model/fact.ts';
import { compare, decimal, decimalText, fraction, greater, plus, smaller } from './rational.ts';
import type { Rational } from './rational.ts';
import type { Tape } from './tape.ts';

const STEPS = ['0', '-1', '1', '-0.01', '0.01', '-0.000000000000000001', '0.000000000000000001', '-30', '30'];
export const WHOLES = [613, 0, 7, 3, 1000, 40, 99_999_989];

const FAR = fraction(1_000_000n, 1n);

/** A number at, just below or just above one that the fact is held against, within what the fact can be. */
function near(fact: Fact, levels: readonly string[], tape: Tape): Rational {
  const level = decimal(tape.oneOf(levels.length === 0 ? ['50', '3'] : levels));
  const steps = fact.type === 'integer' ? STEPS.filter((step) => !step.includes('.')) : STEPS;
  const value = plus(level, decimal(tape.oneOf(steps)));
  const { min = '0', max } = fact.bounds ?? {};
  return smaller(greater(value, decimal(min)), max === undefined ? FAR : decimal(max));
}

/** A share of things counted that lies about a number: of nothing, now and then. */
function counted(value: Rational, ofSame: number | undefined, tape: Tape): FactInput {
  const whole = ofSame ?? tape.oneOf(WHOLES);
  const exact = (value.over * BigInt(whole)) / (value.under * 100n);
  const part = Number(exact) + tape.oneOf([0, 1, -1]);
  return { numerator: Math.max(0, Math.min(whole, part)), denominator: whole };
}

function bounded(fact: Fact, levels: readonly string[], value: Rational, tape: Tape): FactInput {
  const form = tape.below(4);
  if (form === 0) return { atLeast: decimalText(value) };
  if (form === 1) return { atMost: decimalText(value) };
  const other = form === 2 ? value : near(fact, levels, tape);
  const [low, high] = compare(value, other) <= 0 ? [value, other] : [other, value];
  return { atLeast: decimalText(low), atMost: decimalText(high) };
}

/** Figures of one fact in every form in which a dossier gives them; shares that are added up are shares `ofSame`. */
export function randomFigure(fact: Fact, levels: readonly string[], day: string, ofSame: number | undefined, tape: Tape): FactInput {
  if (fact.type === 'boolean') return tape.chance(70) ? true : tape.chance(80) ? false : { value: tape.chance(50), measuredOn: day };
  const value = near(fact, levels, tape);
  const form = tape.below(10);
  if (form < 4) return decimalText(value);
  if (form === 4) return { value: decimalText(value), measuredOn: day };
  if (form < 7 && fact.type === 'percentage') return counted(value, ofSame, tape);
  return form === 9 || form < 7 ? decimalText(value) : bounded(fact, levels, value, tape);
}

/** What is known for certain of a figure that was given, where that is a number. */
export function numberIn(input: FactInput | undefined): Rational | undefined {
  if (typeof input === 'string') return decimal(input);
  if (typeof input !== 'object') return undefined;
  if ('numerator' in input) {
    const [part, whole] = [BigInt(input.numerator), BigInt(input.denominator)];
    return whole === 0n ? undefined : fraction(part * 100n, whole);
  }
  return 'value' in input && typeof input.value === 'string' ? decimal(input.value) : undefined;
}
