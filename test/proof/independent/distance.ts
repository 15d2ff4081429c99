import type { Fact } from '../../../src/model/fact.ts';
import type { Operator } from '../../../src/model/vocabulary.ts';
import type { Distance } from './answer.ts';
import { isPoint } from './facts.ts';
import type { Range } from './facts.ts';
import { ceiling, decimalText, fraction, minus, times } from './rational.ts';
import type { Rational } from './rational.ts';

/** Of these there are no parts; the rest of what is counted is measured. */
const MEASURED = ['kilometre', 'hectare', 'tonne'];

/** The least whole number that is enough. */
function enough(short: Rational, isStrict: boolean): bigint {
  const least = ceiling(short);
  return isStrict && least * short.under === short.over ? least + 1n : least;
}

/**
 * How many more, or fewer, have to be counted: of the fact itself, or in the numerator of a share. A share in per cent that was added to
 * counts makes no whole number of them, unless it comes to one.
 */
function natural(range: Range, nearest: Rational, delta: Rational, isStrict: boolean, fact: Fact): string | null {
  if (fact.type === 'integer') return String(enough(delta, isStrict));
  const unit = fact.definition.numerator?.unit;
  if (unit === undefined || range.counted === undefined) return null;
  const inThings = (share: Rational): Rational => times(times(share, range.counted!.whole), fraction(1n, 100n));
  const [part, short] = [inThings(nearest), inThings(delta)];
  if (MEASURED.includes(unit)) return decimalText(short);
  return part.over % part.under === 0n ? String(enough(short, isStrict)) : null;
}

/** How far a figure that fails is from its level: from the end that is nearest to it. */
export function distance(range: Range, operator: Operator, limit: Rational, fact: Fact): Distance | null {
  if (operator === 'equal' || operator === 'notEqual') return null;
  const isUp = operator.startsWith('greater');
  const isStrict = !operator.endsWith('Inclusive');
  const nearest = isUp ? range.high! : range.low!;
  const delta = isUp ? minus(limit, nearest) : minus(nearest, limit);
  return {
    // Of whole things it is what is enough.
    delta: fact.type === 'integer' ? fraction(enough(delta, isStrict), 1n) : delta,
    direction: isUp ? 'increase' : 'decrease',
    strict: isStrict,
    least: !isPoint(range),
    natural: natural(range, nearest, delta, isStrict, fact),
  };
}
