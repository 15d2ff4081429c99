import { decimalTextOfNumber, exactDecimal, parseDecimal } from '../../value/decimal.ts';
import type { ExactDecimal } from '../../value/decimal.ts';
import { shorten } from '../../value/text.ts';
import { expected } from './plain.ts';
import type { ProblemList } from './problems.ts';

/** Longest text looked at as a number; a longer one is not shown in the message either. */
const LONGEST = 64;

/** Reads a number given as a canonical decimal text or a finite number. */
export function readNumber(value: unknown, path: readonly string[], problems: ProblemList): ExactDecimal | undefined {
  if (typeof value === 'string') {
    const decimal = value.length <= LONGEST ? parseDecimal(value) : undefined;
    if (decimal !== undefined) return decimal;
    if (value.length > LONGEST) problems.add('too-long', path, { length: String(value.length), limit: String(LONGEST) });
    else problems.add('not-a-number', path, { value: shorten(value) });
  } else if (typeof value === 'number') {
    // Counts, mostly: short whole numbers stand for themselves.
    if (value >= 0 && value < 1e15 && Number.isInteger(value)) return { text: `${value}`, double: value, units: value, scale: 0 };
    const text = decimalTextOfNumber(value);
    if (text !== undefined) return exactDecimal(text);
    problems.add('not-a-number', path, { value: String(value) });
  } else problems.add('wrong-type', path, expected('number', value));
  return undefined;
}
