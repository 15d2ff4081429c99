import * as fc from 'fast-check';
import type { Condition } from '../../src/model/condition.ts';

/** Conditions of every kind over some leaves, so many levels deep, each with up to so many members. */
export function treeOf(maxDepth: number, leaves: fc.Arbitrary<Condition>, maxLength = 3): fc.Arbitrary<Condition> {
  return fc.letrec<{ tree: Condition }>((tie) => {
    const members = fc.array(tie('tree'), { minLength: 1, maxLength });
    return {
      tree: fc.oneof(
        { maxDepth, withCrossShrink: true },
        leaves,
        members.map((all): Condition => ({ all })),
        members.map((any): Condition => ({ any })),
        tie('tree').map((not): Condition => ({ not })),
        fc
          .tuple(members, fc.integer({ min: 1, max: 4 }), fc.constantFrom('leaves' as const, 'counts-as-met' as const))
          .map(([of, atLeast, notApplicable]): Condition => ({ atLeast: Math.min(atLeast, of.length), of, notApplicable })),
      ),
    };
  }).tree;
}
