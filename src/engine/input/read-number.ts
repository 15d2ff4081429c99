import { decimalTextOfNumber, exactDecimal, isCanonicalDecimal } from '../../value/decimal.ts';
import type { ExactDecimal } from '../../value/decimal.ts';
import { shorten } from '../../value/text.ts';
import { kindOf } from './plain.ts';
import type { ProblemList } from './problems.ts';

/** Longest text looked at as a number; a longer one is not shown in the message either. */
const LONGEST = 64;

/** Reads a number given as a canonical decimal text or a finite number. */
export function readNumber(value: unknown, path: readonly string[], problems: ProblemList): ExactDecimal | undefined {
  if (typeof value === 'string') {
    if (value.length > LONGEST) problems.add('too-long', path, { length: String(value.length), limit: String(LONGEST) });
    else if (isCanonicalDecimal(value)) return exactDecimal(value);
    else problems.add('not-a-number', path, { value: shorten(value) });
    return undefined;
  }
  if (typeof value === 'number') {
    const text = decimalTextOfNumber(value);
    if (text !== undefined) return exactDecimal(text);
    problems.add('not-a-number', path, { value: String(value) });
    return undefined;
  }
  problems.add('wrong-type', path, { expectedVi: 'số', expectedEn: 'a number', actual: kindOf(value) });
  return undefined;
}
