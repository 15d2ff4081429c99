import * as fc from 'fast-check';
import type { Condition } from '../../src/model/condition.ts';
import type { RuleSet } from '../../src/model/rule-set.ts';
import type { Status } from '../../src/model/vocabulary.ts';
import { treeOf } from './condition-trees.ts';
import { evaluate } from './reference.ts';
import type { Level } from './reference.ts';
import { entry, leaf, oneIndicator, parameter, stateEntry } from './law-fixtures.ts';

/** The yes-or-no facts that random conditions read. */
export const NAMES = ['b0', 'b1', 'b2', 'b3', 'b4', 'b5'] as const;

/** What is known of them: yes, no, or nothing. */
export type Known = Readonly<Partial<Record<(typeof NAMES)[number], boolean>>>;

const PARAMETERS = [
  parameter([entry(true)], { id: 'required', unit: 'none', direction: 'exactly' }),
  parameter([stateEntry('not-required')], { id: 'dropped', unit: 'none', direction: 'exactly' }),
  parameter([stateEntry('missing')], { id: 'unknown', unit: 'none', direction: 'exactly' }),
];

const randomLeaf = fc
  .tuple(
    fc.constantFrom(...NAMES),
    fc.constantFrom('equal' as const, 'notEqual' as const),
    fc.constantFrom<string | boolean>(true, false, 'required', 'required', 'dropped', 'unknown'),
  )
  .map(([fact, operator, value]): Condition => leaf(fact, operator, value));

/** Conditions of every kind, with leaves that do not apply and leaves that cannot be known among them. */
export const randomCondition: fc.Arbitrary<Condition> = treeOf(4, randomLeaf, 4);

/** Random knowledge of some of the facts. */
export const randomKnown: fc.Arbitrary<Known> = fc.record(
  Object.fromEntries(NAMES.map((name) => [name, fc.boolean()])) as Record<(typeof NAMES)[number], fc.Arbitrary<boolean>>,
  { requiredKeys: [] },
);

/** A set with one indicator under the condition. */
export function setOf(condition: Condition): RuleSet {
  return oneIndicator(condition, { parameters: PARAMETERS });
}

const LEVELS = new Map<string, Level>([
  ['required', true],
  ['dropped', { state: 'not-required' }],
  ['unknown', undefined],
]);

/** What a condition gives, by the reference. */
export function reference(condition: Condition, known: Known): Status {
  return evaluate(condition, known, { levels: LEVELS });
}
