import type { DossierOf, RuleSet } from '../../../src/model/rule-set.ts';

/** The least that showed something in which `assess` did not say what design.md and the docstrings of the model say. */
export interface OnceDiffered {
  readonly title: string;
  readonly set: string;
  readonly facts: DossierOf<RuleSet>['facts'];
  readonly indicator: string;
}

export const ONCE_DIFFERED: readonly OnceDiffered[] = [
  {
    title: 'households of a share that was counted and one in per cent added up',
    set: 'commune',
    facts: { poorHouseholds: { numerator: 100, denominator: 613 }, nearPoorHouseholds: '3' },
    indicator: '11',
  },
  {
    title: 'the distance of a whole number to a level that must be passed',
    set: 'commune',
    facts: { schoolCount: 3 },
    indicator: '5',
  },
  {
    title: 'a bound at the end of what a fact can be, which leaves one value',
    set: 'model-commune',
    facts: { outstandingFields: { atMost: 0 } },
    indicator: '4',
  },
  {
    title: 'the reason of a row, where one leaf decides and another one does not',
    set: 'commune',
    facts: { schoolCount: 0, schoolsMeetingLevelOne: { atLeast: 20, atMost: 80 } },
    indicator: '5',
  },
  {
    title: 'the distance of a total, which decides nothing once it is closed',
    set: 'commune',
    facts: { healthInsurance: '80' },
    indicator: '15.1',
  },
  {
    title: 'what a row needs where an exception applies',
    set: 'commune',
    facts: { hasCraftVillage: false, craftVillagePlan: false },
    indicator: '13.4',
  },
  {
    title: 'one part of a sum that passes the level by less than a millionth',
    set: 'commune',
    facts: { poorHouseholds: { numerator: 700_000, denominator: 9_999_999 } },
    indicator: '11',
  },
];
