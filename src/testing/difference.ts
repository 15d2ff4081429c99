import { checkArguments } from '../model/check-arguments.ts';
import { canonicalJson } from '../value/canonical-json.ts';

/** Something that came out otherwise than expected. */
export interface Difference {
  /** Path of the expectation, as keys below `expect`: `['indicators', '10', 'status']`. */
  readonly path: readonly string[];
  readonly expected: unknown;
  /** `null` where there is no such thing. */
  readonly actual: unknown;
}

/** The difference, if there is one; the order in which a file writes keys does not matter. */
export function compared(path: readonly string[], expected: unknown, actual: unknown): Difference[] {
  const [wanted, found] = [expected ?? null, actual ?? null];
  return canonicalJson(wanted) === canonicalJson(found) ? [] : [{ path, expected: wanted, actual: found }];
}

/**
 * A difference on one line.
 *
 * @param difference - one of those that `runScenario` gives.
 * @returns path, expected and actual.
 * @example
 * ```ts
 * import { differenceText } from 'ntm-rules/testing';
 *
 * const text = differenceText({ path: ['criteria', '10'], expected: 'met', actual: 'not-met' });
 * text; // => 'criteria 10: expected "met", got "not-met"'
 * ```
 */
export function differenceText(difference: Difference): string {
  checkArguments({ difference: ['difference', difference] });
  const { path, expected, actual } = difference;
  return `${path.join(' ')}: expected ${canonicalJson(expected)}, got ${canonicalJson(actual)}`;
}
