import type { BranchTrace, Trace } from '../model/assessment.ts';
import type { ReasonCode } from '../model/reason-codes.ts';
import { MET, NOT_APPLICABLE, NOT_MET, UNDETERMINED, allOf, anyOf, atLeastOf, notOf, outcomeOf } from './kleene.ts';
import type { Outcome } from './kleene.ts';

/** What the whole condition would be if a node were not met, undetermined, met. */
export type Effect = readonly [Outcome, Outcome, Outcome];

/** The whole condition is what it is. */
export const ITSELF: Effect = [NOT_MET, UNDETERMINED, MET];

/** True of a node that alone, with another outcome, could change the outcome of the whole condition. */
export function isDecisive(outcome: Outcome, effect: Effect): boolean {
  return outcome !== NOT_APPLICABLE && !(effect[NOT_MET] === effect[UNDETERMINED] && effect[UNDETERMINED] === effect[MET]);
}

/** The effect of the member at an index, from the effect of what its members combine to. `outcomes` is left as it was. */
export function effectOf(index: number, outcomes: Outcome[], combine: (outcomes: readonly Outcome[]) => Outcome, effect: Effect): Effect {
  const own = outcomes[index]!;
  const result = (alternative: Outcome): Outcome => {
    outcomes[index] = alternative;
    const combined = combine(outcomes);
    return combined === NOT_APPLICABLE ? NOT_APPLICABLE : effect[combined];
  };
  const effects: Effect = [result(NOT_MET), result(UNDETERMINED), result(MET)];
  outcomes[index] = own;
  return effects;
}

/** True of a leaf that another figure could decide: none is known, or it was measured by another definition. */
export function asksForFact({ code }: { readonly code: ReasonCode }): boolean {
  return code === 'fact-missing' || code === 'definition-changed';
}

/** Adds the facts that are missing and could still change the condition: every node above them is undetermined as well. */
export function addOpenFacts(node: Trace, open: Set<string>): void {
  if (node.status !== 'undetermined') return;
  if (node.kind === 'leaf') {
    if (asksForFact(node)) open.add(node.fact);
  } else if ('children' in node) node.children.forEach((child) => addOpenFacts(child, open));
}

/** The facts that are missing and could still change the condition, each once. */
export function openFacts(node: Trace): string[] {
  const open = new Set<string>();
  addOpenFacts(node, open);
  return [...open];
}

function combinationOf(branch: BranchTrace): (outcomes: readonly Outcome[]) => Outcome {
  if (branch.kind === 'all') return allOf;
  if (branch.kind === 'any') return anyOf;
  if (branch.kind === 'not') return ([only]) => notOf(only!);
  return (outcomes) => atLeastOf(branch.count ?? 1, outcomes, branch.notApplicable ?? 'leaves');
}

/** Marks the nodes of a trace whose statuses were found by somebody else; a compiled condition marks its own as it makes them. */
export function markDecisive(root: Trace, effect: Effect = ITSELF): Trace {
  root.decisive = isDecisive(outcomeOf(root.status), effect);
  if (!('children' in root)) return root;
  const outcomes = root.children.map((child) => outcomeOf(child.status));
  for (const [index, child] of root.children.entries()) markDecisive(child, effectOf(index, outcomes, combinationOf(root), effect));
  return root;
}
