import { ofSample } from '../../support/budget.ts';
import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import type { BranchTrace, IndicatorResult, LeafTrace, Trace } from '../../../src/model/assessment.ts';
import type { Status } from '../../../src/model/vocabulary.ts';
import { STATUSES } from '../../../src/model/vocabulary.ts';
import { statusOf } from '../../../src/engine/kleene.ts';
import { ofIndicator } from '../../../src/population/next-facts/possible.ts';
import { allReference, anyReference, atLeastReference, notReference } from '../../support/reference.ts';

const leafOf = (fact: string, status: Status): LeafTrace => {
  return { kind: 'leaf', status, code: status === 'undetermined' ? 'fact-missing' : status, fact } as unknown as LeafTrace;
};

/** A branch; the statuses that it and its members stand with now do not matter here. */
const branch = (rest: Pick<BranchTrace, 'kind' | 'children'> & Partial<BranchTrace>): BranchTrace => {
  return { status: 'undetermined', decisive: false, ...rest };
};

/** Every status of a trace, by going through each combination of met and not met of the leaves that are supposed. */
function tried(node: Trace): Set<Status> {
  if (!('children' in node)) return new Set(node.status === 'undetermined' && node.kind === 'leaf' ? ['met', 'not-met'] : [node.status]);
  const lists = node.children.reduce<Status[][]>(
    (before, child) => before.flatMap((list) => [...tried(child)].map((status) => [...list, status])),
    [[]],
  );
  const combine = (members: Status[]): Status => {
    if (node.kind === 'all') return allReference(members);
    if (node.kind === 'any') return anyReference(members);
    if (node.kind === 'not') return notReference(members[0]!);
    return atLeastReference(node.count!, members, node.notApplicable!);
  };
  return new Set(lists.map(combine));
}

function factsIn(node: Trace): string[] {
  if (node.kind === 'leaf') return [node.fact];
  return 'children' in node ? node.children.flatMap(factsIn) : [];
}

function possible(trace: Trace, exceptions?: IndicatorResult['exceptions']): Status[] {
  const result = { trace, status: 'undetermined', exceptions } as unknown as IndicatorResult;
  const traces = [trace, ...(exceptions ?? []).flatMap((item) => item.trace ?? [])];
  return [...ofIndicator(result, { facts: new Set(traces.flatMap(factsIn)), accept: undefined })].map(statusOf);
}

const judgement: Trace = { kind: 'judgement', status: 'undetermined', decisive: false };

const { tree } = fc.letrec<{ tree: Trace; leaf: Trace; branch: Trace }>((tie) => ({
  tree: fc.oneof({ maxDepth: 3 }, tie('leaf'), tie('branch')),
  leaf: fc.oneof(
    fc.constantFrom(...STATUSES).map((status) => leafOf('x', status)),
    fc.constant(judgement),
  ),
  branch: fc.oneof(
    fc
      .tuple(fc.constantFrom('all' as const, 'any' as const), fc.array(tie('tree'), { minLength: 1, maxLength: 4 }))
      .map(([kind, children]) => branch({ kind, children })),
    tie('tree').map((child) => branch({ kind: 'not', children: [child] })),
    fc
      .tuple(
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom('leaves' as const, 'counts-as-met' as const),
        fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
      )
      .map(([count, notApplicable, children]) => branch({ kind: 'at-least', count, notApplicable, children })),
  ),
}));

describe('what a condition can come out as', () => {
  it('is what going through every combination gives', () => {
    fc.assert(
      fc.property(tree, (trace) => {
        expect(new Set(possible(trace))).toEqual(tried(trace));
      }),
      { numRuns: ofSample(500) },
    );
  });

  // Going through the combinations of 1,000 members, or of 30 exceptions, would not come to an end.
  it.each(['leaves', 'counts-as-met'] as const)('of 1,000 members of "at least", %s', (notApplicable) => {
    const inner = (index: number): Trace => branch({ kind: 'all', children: [leafOf(`f${index}`, 'undetermined'), judgement] });
    const children = Array.from({ length: 1000 }, (_, index) => (index % 2 === 0 ? leafOf(`f${index}`, 'undetermined') : inner(index)));
    expect(possible(branch({ kind: 'at-least', count: 400, notApplicable, children })).toSorted()).toEqual([
      'met',
      'not-met',
      'undetermined',
    ]);
  });

  it('of an indicator with 30 exceptions', () => {
    const exception = (_: unknown, index: number): object => {
      return { id: `e${index}`, effect: 'met', grade: 'official', status: 'undetermined', trace: leafOf(`e${index}`, 'undetermined') };
    };
    const exceptions = Array.from({ length: 30 }, exception) as unknown as NonNullable<IndicatorResult['exceptions']>;
    const trace = leafOf('x', 'undetermined');
    expect(possible(trace, exceptions).toSorted()).toEqual(['met', 'not-met']);
  });
});
