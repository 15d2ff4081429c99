import type { DossierOf } from '../../../src/model/rule-set.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';
import type { Distance, IndicatorAnswer } from './answer.ts';
import { isReasons } from './differences.ts';
import type { Difference } from './differences.ts';
import { NONE_NEEDED, isTotal } from './needs.ts';
import { compare, decimal, plus } from './rational.ts';
import type { Rational } from './rational.ts';

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
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
const isWhole = (value: unknown): boolean => isObject(value) && (value as Rational).over % (value as Rational).under === 0n;

/** One thing is needed, and it is of a total. */
const isOfTotal = ({ needs: [need], part }: IndicatorAnswer): boolean => need !== undefined && 'gap' in need && isTotal(need.fact, part);

/*
 * Each of these is let pass where it is met by chance, and shown by a case of its own that says when it is no longer so:
 * then its line goes. Only the last gives a unit another status.
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
    isOf: ({ path, said, expected }) =>
      (path.endsWith('/least') && said === true) || (path.endsWith('/actual') && said === null && isWhole(expected)),
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
    title: 'the distance of a total is said to be enough, and closing it decides nothing',
    isOf: ({ path, said, expected, within }) =>
      /indicators\/\d+\/gap$/.test(path) && isObject(said) && expected === null && isOfTotal(within[1] as IndicatorAnswer),
    set: 'commune',
    facts: { healthInsurance: '80' },
    indicator: '15.1',
  },
  {
    title: 'what a row would need is listed where an exception applies and nothing is needed',
    isOf: ({ path, within: [, expected] }) =>
      expected === NONE_NEEDED || (/indicators\/\d+\/gap$/.test(path) && (expected as IndicatorAnswer).needs === NONE_NEEDED),
    set: 'commune',
    facts: { hasCraftVillage: false, craftVillagePlan: false },
    indicator: '13.4',
  },
  {
    title: 'one part of a sum that passes the level by less than a millionth does not decide',
    set: 'commune',
    facts: { poorHouseholds: { numerator: 700_000, denominator: 9_999_999 } },
    indicator: '11',
  },
];

export const isKnown = (difference: Difference): boolean => KNOWN.some(({ isOf }) => isOf?.(difference));
