import type { Fact } from '../../../src/model/fact.ts';
import type { Operator } from '../../../src/model/vocabulary.ts';
import type { Distance } from './answer.ts';
import { isPoint } from './facts.ts';
import type { Range } from './facts.ts';
import { ceiling, decimalText, fraction, minus, times } from './rational.ts';
import type { Rational } from './rational.ts';

/** Of these there are no parts; the rest of what is counted is measured. */
const MEASURED = ['kilometre', 'hectare', 'tonne'];

/** How many more, or fewer, have to be counted: of the fact itself, or in the numerator of a share. */
function natural(range: Range, delta: Rational, isStrict: boolean, fact: Fact): string | null {
  const unit = fact.type === 'integer' ? fact.unit : fact.definition.numerator?.unit;
  if (unit === undefined || (fact.type !== 'integer' && range.counted === undefined)) return null;
  const short = range.counted === undefined ? delta : times(times(delta, range.counted.whole), fraction(1n, 100n));
  if (MEASURED.includes(unit)) return decimalText(short);
  const least = ceiling(short);
  return String(isStrict && least * short.under === short.over ? least + 1n : least);
}

/** How far a figure that fails is from its level: from the end that is nearest to it. */
export function distance(range: Range, operator: Operator, limit: Rational, fact: Fact): Distance | null {
  if (operator === 'equal' || operator === 'notEqual') return null;
  const isUp = operator.startsWith('greater');
  const isStrict = !operator.endsWith('Inclusive');
  const nearest = isUp ? range.high! : range.low!;
  const delta = isUp ? minus(limit, nearest) : minus(nearest, limit);
  return {
    delta,
    direction: isUp ? 'increase' : 'decrease',
    strict: isStrict,
    least: !isPoint(range),
    natural: natural(range, delta, isStrict, fact),
  };
}
