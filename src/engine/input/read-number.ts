import { parseDecimal, textOfNumber } from '../../value/decimal.ts';
import type { ExactDecimal } from '../../value/decimal.ts';
import { MAX_DECIMAL_LENGTH } from '../../model/dossier-limits.ts';
import { expected, tooLong } from './plain.ts';
import type { ProblemList } from './problems.ts';

/** Reads a number given as a canonical decimal text or a finite number. */
export function readNumber(value: unknown, path: readonly string[], problems: ProblemList): ExactDecimal | undefined {
  // Counts, mostly: short whole numbers stand for themselves.
  if (typeof value === 'number' && value >= 0 && value < 1e15 && Number.isInteger(value)) {
    return { text: `${value}`, double: value, units: value, scale: 0 };
  }
  if (typeof value !== 'string' && typeof value !== 'number') {
    problems.add('wrong-type', path, expected('number', value));
    return undefined;
  }
  const text = typeof value === 'string' ? value : textOfNumber(value);
  const decimal = parseDecimal(text);
  if (decimal !== undefined) return decimal;
  if (text.length > MAX_DECIMAL_LENGTH) tooLong(problems, path, text.length, MAX_DECIMAL_LENGTH);
  else problems.add('not-a-number', path, { value: text });
  return undefined;
}
