import { SHORT, decimalOfNumber } from '../../value/decimal.ts';
import type { ExactDecimal } from '../../value/decimal.ts';
import type { FactValue } from '../../model/fact-value.ts';
import { MET, UNDETERMINED } from '../../engine/kleene.ts';
import type { FactColumn } from './columns.ts';

/** `2024-07-01` of `20240701`; `undefined` of 0. */
function dayOf(number: number): string | undefined {
  if (number === 0) return undefined;
  const digits = `${number}`.padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** A whole number as a decimal, without reading its digits. */
function whole(count: number): ExactDecimal {
  return { text: `${count}`, double: count < SHORT ? count : undefined, units: count, scale: 0 };
}

/**
 * The value at a position, as exact as it was given; `undefined` where nothing is known. What was said beside it is not in the columns, nor
 * whether a whole number was written with zeros behind the point.
 */
export function factAt(column: FactColumn | undefined, position: number): FactValue | undefined {
  if (column === undefined) return undefined;
  const { answers, figures, shares, exact, ranges, days } = column;
  const kept = exact.get(position) ?? ranges.get(position);
  if (kept !== undefined) return kept;
  const aside = { evidence: undefined, measuredOn: dayOf(days?.[position] ?? 0) };
  if (answers !== undefined) {
    const answer = answers[position]!;
    return answer === UNDETERMINED ? undefined : { kind: 'boolean', value: answer === MET, ...aside };
  }
  const figure = figures?.[position] ?? Number.NaN;
  if (Number.isNaN(figure)) return undefined;
  const denominator = shares?.denominators[position] ?? 0;
  if (denominator > 0) {
    return {
      kind: 'ratio',
      numerator: whole(shares!.numerators[position]!),
      denominator: whole(denominator),
      ...aside,
    };
  }
  return { kind: 'number', value: decimalOfNumber(figure)!, ...aside };
}
