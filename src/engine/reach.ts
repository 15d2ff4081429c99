import type { IndicatorResult, Trace } from '../model/assessment.ts';
import type { Changing, End, Excepting, Reach } from '../law/excepting.ts';
import type { At } from '../law/moment.ts';
import { asksForFact, combinationOf } from './decisive.ts';
import { countsOf, outcomeOf, statusOf } from './kleene.ts';

const NO_FACTS: readonly string[] = [];

/**
 * The reach of a condition. Each missing fact is taken by itself, also where two comparisons read it; a presupposed set that is
 * open is taken to come out either way.
 */
function reachOf(node: Trace): Reach {
  const { status } = node;
  if (status === 'undetermined') {
    const facts = node.kind === 'prerequisite' ? [] : node.kind === 'leaf' && asksForFact(node) ? [node.fact] : undefined;
    if (facts !== undefined) {
      return [
        ['not-met', facts],
        ['met', facts],
      ];
    }
    if ('children' in node) {
      const members = node.children.map(reachOf);
      const ends = [0, 1].map((end): End => {
        const reached = statusOf(combinationOf(node)(countsOf(members.map((member) => outcomeOf(member[end]![0])))));
        return [reached, reached === 'undetermined' ? NO_FACTS : members.flatMap((member) => member[end]![1])];
      });
      // A negation is at its worst where its member is at its best.
      return node.kind === 'not' ? ends.toReversed() : ends;
    }
  }
  const end: End = [status, NO_FACTS];
  return [end, end];
}

/**
 * Adds the missing facts that can still change the status of a criterion that is open: one row lowers it, all together raise it.
 * `excepting` is asked for where an indicator has exceptions.
 */
export function addDecisiveFacts(
  open: Set<string>,
  indicators: readonly IndicatorResult[],
  accept: At['accept'],
  excepting: () => Excepting,
): void {
  const rows = indicators
    .filter(({ status }) => status === 'undetermined')
    .map(({ trace, exceptions }): Changing => {
      const reach = reachOf(trace);
      if (exceptions) return excepting().changing(reach, exceptions, reachOf, accept);
      return reach.map(([status, facts]) => (status === 'undetermined' ? undefined : facts));
    });
  const counting = rows.every(([, raising]) => raising) ? 2 : 1;
  for (const row of rows) for (const facts of row.slice(0, counting)) for (const fact of facts ?? []) open.add(fact);
}
