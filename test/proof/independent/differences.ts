import type { Distance, Reasons } from './answer.ts';
import { compare, fraction, minus } from './rational.ts';
import type { Rational } from './rational.ts';

/** Something that is said otherwise than expected. */
export interface Difference {
  readonly path: string;
  readonly said: unknown;
  readonly expected: unknown;
  /** The things that have it, whole. */
  readonly within: readonly [said: unknown, expected: unknown];
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isRational = (value: unknown): value is Rational => isObject(value) && 'under' in value;
const isReasons = (value: unknown): value is Reasons => isObject(value) && 'deciding' in value;

/** A quotient that does not end is written with six places: so that it is enough, or where it is called the least, no more than that. */
const ROUNDED = fraction(1n, 1_000_000n);

function isRounded(said: Rational, expected: Rational, isLeast: boolean): boolean {
  const more = isLeast ? minus(expected, said) : minus(said, expected);
  return compare(more, fraction(0n, 1n)) >= 0 && compare(more, ROUNDED) < 0;
}

/** A figure, as against a distance: it is rounded away from its level, to either side. */
const isFigure = (within: unknown): boolean => isObject(within) && 'actual' in within;

function isSame(said: unknown, expected: unknown, within: unknown): boolean {
  if (isRational(said) && isRational(expected) && isFigure(within))
    return isRounded(said, expected, true) || isRounded(said, expected, false);
  if (isRational(said) && isRational(expected)) return isRounded(said, expected, (within as Distance).least);
  if (isReasons(expected)) return (expected.deciding as readonly unknown[]).includes(said);
  return said === expected;
}

/** Where two answers differ. */
export function differences(said: unknown, expected: unknown, path = '', within: Difference['within'] = [said, expected]): Difference[] {
  const found: Difference[] = [];
  addDifferences(said, expected, path, within, found);
  return found;
}

function addDifferences(said: unknown, expected: unknown, path: string, within: Difference['within'], found: Difference[]): void {
  if (!isObject(said) || !isObject(expected) || isRational(said) || isRational(expected)) {
    if (!isSame(said, expected, within[1])) found.push({ path, said, expected, within });
    return;
  }
  const both: Difference['within'] = [said, expected];
  for (const key of Object.keys(said)) addDifferences(said[key], expected[key], `${path}/${key}`, both, found);
  for (const key of Object.keys(expected)) if (!(key in said)) addDifferences(undefined, expected[key], `${path}/${key}`, both, found);
}
