import { leastSeen, ofSample } from '../../support/budget.ts';
import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { assess } from '../../../src/assess.ts';
import { markDecisive } from '../../../src/engine/decisive.ts';
import type { Condition } from '../../../src/model/condition.ts';
import type { LeafTrace, Trace } from '../../../src/model/assessment.ts';
import type { Unfrozen } from '../../../src/value/deep-readonly.ts';
import type { Status } from '../../../src/model/vocabulary.ts';
import { dossier, yes } from '../../support/law-fixtures.ts';
import { allReference, anyReference, atLeastReference, notReference } from '../../support/reference.ts';
import { randomCondition, randomKnown, setOf } from '../../support/random-conditions.ts';
import type { Known } from '../../support/random-conditions.ts';

const AT = { on: '2024-06-01' };

function traceOf(condition: Condition, known: Known): Trace {
  return assess(setOf(condition), dossier(known), AT).criteria[0]!.indicators[0]!.trace;
}

function nodes(node: Trace): Trace[] {
  return 'children' in node ? [node, ...node.children.flatMap(nodes)] : [node];
}

const leaves = (node: Trace): LeafTrace[] => nodes(node).filter((item) => item.kind === 'leaf');

/** The status of a trace if one of its nodes had another one. */
function evaluate(node: Trace, changed: Trace, status: Status): Status {
  if (node === changed) return status;
  if (!('children' in node)) return node.status;
  const members = node.children.map((child) => evaluate(child, changed, status));
  if (node.kind === 'all') return allReference(members);
  if (node.kind === 'any') return anyReference(members);
  if (node.kind === 'not') return notReference(members[0]!);
  return atLeastReference(node.count!, members, node.notApplicable!);
}

/** By trying: could this node alone change the outcome? What does not apply is not asked. */
function changesRoot(root: Trace, node: Trace): boolean {
  if (node.status === 'not-applicable') return false;
  return (['met', 'undetermined', 'not-met'] as const).some((status) => evaluate(root, node, status) !== root.status);
}

function unmarked(node: Trace): Trace {
  for (const item of nodes(node)) (item as Unfrozen<Trace>).decisive = false;
  return node;
}

describe('decisive', () => {
  it('is the same where a trace is marked afterwards', () => {
    fc.assert(
      fc.property(randomCondition, randomKnown, (condition, known) => {
        const trace = traceOf(condition, known);
        expect(markDecisive(unmarked(structuredClone(trace)))).toEqual(trace);
      }),
      { numRuns: ofSample(300) },
    );
  });

  it('marks exactly the leaves and branches that alone could change the outcome', () => {
    const seen = { decisive: 0, not: 0 };
    fc.assert(
      fc.property(randomCondition, randomKnown, (condition, known) => {
        const root = traceOf(condition, known);
        for (const node of nodes(root)) {
          expect([node, node.decisive]).toEqual([node, changesRoot(root, node)]);
          seen[node.decisive ? 'decisive' : 'not'] += 1;
        }
      }),
      { numRuns: ofSample(500) },
    );
    expect(seen.decisive).toBeGreaterThan(leastSeen(1000));
    expect(seen.not).toBeGreaterThan(leastSeen(1000));
  });

  const marks = (condition: Condition, known: Known): [string, boolean][] =>
    leaves(traceOf(condition, known)).map(({ fact, decisive }) => [fact, decisive]);
  const [b0, b1, b2] = [yes('b0'), yes('b1'), yes('b2')];

  it('of all that are met, each; of two that are not, neither', () => {
    expect(marks({ all: [b0, b1] }, { b0: true, b1: true })).toEqual([
      ['b0', true],
      ['b1', true],
    ]);
    expect(marks({ all: [b0, b1] }, { b0: false, b1: false })).toEqual([
      ['b0', false],
      ['b1', false],
    ]);
    expect(marks({ all: [b0, b1] }, { b0: true, b1: false })).toEqual([
      ['b0', false],
      ['b1', true],
    ]);
  });

  it('of any, the only one that is met', () => {
    expect(marks({ any: [b0, b1, b2] }, { b0: true, b1: false })).toEqual([
      ['b0', true],
      ['b1', false],
      ['b2', false],
    ]);
  });

  it('of two of three, those at the edge', () => {
    const condition: Condition = { atLeast: 2, of: [b0, b1, b2], notApplicable: 'leaves' };
    expect(marks(condition, { b0: true, b1: true, b2: false })).toEqual([
      ['b0', true],
      ['b1', true],
      ['b2', false],
    ]);
    expect(marks(condition, { b0: true, b1: true, b2: true }).map(([, decisive]) => decisive)).toEqual([false, false, false]);
  });

  it('sees through not and through levels', () => {
    expect(marks({ all: [{ not: { any: [b0, b1] } }, b2] }, { b0: false, b1: true, b2: true })).toEqual([
      ['b0', false],
      ['b1', true],
      ['b2', false],
    ]);
  });
});
