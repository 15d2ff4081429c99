import type { DossierOf } from '../../../src/model/rule-set.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';
import type { Distance } from './answer.ts';
import { isReasons } from './differences.ts';
import type { Difference } from './differences.ts';
import { decimal, compare, plus } from './rational.ts';

/** Something in which `assess` does not say what design.md and the docstrings of the model say, and the least that shows it. */
export interface Known {
  readonly title: string;
  /** Which differences it makes where it is met by chance; absent where cases by chance are kept from it. */
  readonly isOf?: (difference: Difference) => boolean;
  readonly set: string;
  readonly facts: DossierOf<RuleSet>['facts'];
  readonly indicator: string;
}

const isNatural = ({ path }: Difference): boolean => path.endsWith('/gap/natural');

/*
 * Each of these is let pass where it is met by chance, and shown by a case of its own that says when it is no longer so:
 * then its line goes. None of them gives a unit another status but the last.
 */
export const KNOWN: readonly Known[] = [
  {
    title: 'households are no whole number where a share that was counted and one in per cent are added up',
    isOf: (difference) => isNatural(difference) && difference.expected === null,
    set: 'commune',
    facts: { poorHouseholds: { numerator: 100, denominator: 613 }, nearPoorHouseholds: '3' },
    indicator: '11',
  },
  {
    title: 'the distance of a whole number to a level that must be passed has the step past it in it',
    isOf: ({ path, said, expected, within }) => {
      const { strict } = within[1] as Distance;
      return path.endsWith('/gap/delta') && strict && compare(said as never, plus(expected as never, decimal('1'))) === 0;
    },
    set: 'commune',
    facts: { schoolCount: 3 },
    indicator: '5',
  },
  {
    title: 'a bound at the end of what a fact can be leaves one value, and "at least" is said of the distance',
    isOf: ({ path, said }) => path.endsWith('/gap/least') && said === true,
    set: 'model-commune',
    facts: { outstandingFields: { atMost: 0 } },
    indicator: '4',
  },
  {
    title: 'the reason of a row can be that of a leaf that does not decide while another one does',
    isOf: ({ expected, said }) => isReasons(expected) && (expected.all as readonly unknown[]).includes(said),
    set: 'commune',
    facts: { schoolCount: 0, schoolsMeetingLevelOne: { atLeast: 20, atMost: 80 } },
    indicator: '5',
  },
  {
    title: 'one part of a sum that passes the level by less than a millionth does not decide',
    set: 'commune',
    facts: { poorHouseholds: { numerator: 700_000, denominator: 9_999_999 } },
    indicator: '11',
  },
];

export const isKnown = (difference: Difference): boolean => KNOWN.some(({ isOf }) => isOf?.(difference));
