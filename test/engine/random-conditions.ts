import * as fc from 'fast-check';
import type { Condition } from '../../src/model/condition.ts';
import type { RuleSet } from '../../src/model/rule-set.ts';
import type { Status } from '../../src/model/vocabulary.ts';
import { entry, leaf, oneIndicator, parameter, stateEntry } from '../support/law-fixtures.ts';

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
export const randomCondition: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition }>((tie) => {
  const members = fc.array(tie('tree'), { minLength: 1, maxLength: 4 });
  return {
    tree: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      randomLeaf,
      members.map((all): Condition => ({ all })),
      members.map((any): Condition => ({ any })),
      tie('tree').map((not): Condition => ({ not })),
      fc
        .tuple(members, fc.integer({ min: 1, max: 4 }), fc.constantFrom('leaves' as const, 'counts-as-met' as const))
        .map(([of, atLeast, notApplicable]): Condition => ({ atLeast: Math.min(atLeast, of.length), of, notApplicable })),
    ),
  };
}).tree;

/** Random knowledge of some of the facts. */
export const randomKnown: fc.Arbitrary<Known> = fc.record(
  Object.fromEntries(NAMES.map((name) => [name, fc.boolean()])) as Record<(typeof NAMES)[number], fc.Arbitrary<boolean>>,
  { requiredKeys: [] },
);

/** A set with one indicator under the condition. */
export function setOf(condition: Condition): RuleSet {
  return oneIndicator(condition, { parameters: PARAMETERS });
}

type Member = Status;

/*
 * The semantics of design.md written a second time, by counting words instead of by minimum and maximum of numbers,
 * so that the engine is held against something that is not a copy of it.
 */

function count(members: readonly Member[], status: Member): number {
  return members.filter((member) => member === status).length;
}

function applying(members: readonly Member[], decide: (members: readonly Member[]) => Member): Member {
  const left = members.filter((member) => member !== 'not-applicable');
  return left.length === 0 ? 'not-applicable' : decide(left);
}

export function allReference(members: readonly Member[]): Member {
  return applying(members, (left) => (left.includes('not-met') ? 'not-met' : left.includes('undetermined') ? 'undetermined' : 'met'));
}

export function anyReference(members: readonly Member[]): Member {
  return applying(members, (left) => (left.includes('met') ? 'met' : left.includes('undetermined') ? 'undetermined' : 'not-met'));
}

export function notReference(member: Member): Member {
  return member === 'met' ? 'not-met' : member === 'not-met' ? 'met' : member;
}

export function atLeastReference(n: number, members: readonly Member[], notApplicable: 'leaves' | 'counts-as-met'): Member {
  return applying(members, () => {
    const met = count(members, 'met') + (notApplicable === 'counts-as-met' ? count(members, 'not-applicable') : 0);
    if (met >= n) return 'met';
    return met + count(members, 'undetermined') < n ? 'not-met' : 'undetermined';
  });
}

/** What a condition gives, by the reference. */
export function reference(condition: Condition, known: Known): Member {
  const each = (members: readonly Condition[]): Member[] => members.map((member) => reference(member, known));
  if ('all' in condition) return allReference(each(condition.all));
  if ('any' in condition) return anyReference(each(condition.any));
  if ('not' in condition) return notReference(reference(condition.not, known));
  if ('of' in condition) return atLeastReference(condition.atLeast, each(condition.of), condition.notApplicable);
  if (!('fact' in condition)) throw new Error('random conditions do not refer');
  const required =
    typeof condition.value === 'boolean' ? condition.value : condition.value.param === 'required' ? true : condition.value.param;
  if (required === 'dropped') return 'not-applicable';
  const actual = known[condition.fact as (typeof NAMES)[number]];
  if (required === 'unknown' || actual === undefined) return 'undetermined';
  return (actual === required) === (condition.operator === 'equal') ? 'met' : 'not-met';
}
