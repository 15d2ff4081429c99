import type { BranchTrace, Trace } from '../model/assessment.ts';
import { MET, NOT_APPLICABLE, NOT_MET, UNDETERMINED, allOf, anyOf, atLeastOf, notOf, outcomeOf } from './kleene.ts';
import type { Outcome } from './kleene.ts';

/** What the whole condition would be if this node were not met, undetermined, met. */
type Effect = readonly [Outcome, Outcome, Outcome];

const ITSELF: Effect = [NOT_MET, UNDETERMINED, MET];
const ALTERNATIVES = [NOT_MET, UNDETERMINED, MET] as const;

function combine(branch: BranchTrace, outcomes: readonly Outcome[]): Outcome {
  if (branch.kind === 'all') return allOf(outcomes);
  if (branch.kind === 'any') return anyOf(outcomes);
  if (branch.kind === 'not') return notOf(outcomes[0]!);
  return atLeastOf(branch.count ?? 1, outcomes, branch.notApplicable ?? 'leaves');
}

function mark(node: Trace, effect: Effect): void {
  node.decisive = node.status !== 'not-applicable' && !(effect[0] === effect[1] && effect[1] === effect[2]);
  if (!('children' in node)) return;
  const outcomes = node.children.map((child) => outcomeOf(child.status));
  node.children.forEach((child, index) => {
    const result = ALTERNATIVES.map((alternative) => {
      const combined = combine(node, outcomes.with(index, alternative));
      return combined === NOT_APPLICABLE ? NOT_APPLICABLE : effect[combined];
    });
    mark(child, [result[0]!, result[1]!, result[2]!]);
  });
}

/** Marks every node that alone, with another outcome, could change the outcome of the whole condition. */
export function markDecisive(root: Trace): Trace {
  mark(root, ITSELF);
  return root;
}

/** Leaves whose missing fact could still change the condition: every node above them is undetermined as well. */
export function openFacts(node: Trace): string[] {
  if (node.status !== 'undetermined') return [];
  if (node.kind === 'leaf') return node.code === 'fact-missing' ? [node.fact] : [];
  return 'children' in node ? node.children.flatMap(openFacts) : [];
}
