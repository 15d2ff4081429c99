import type { Unfrozen } from '../value/deep-readonly.ts';
import type { BranchTrace, Trace } from '../model/assessment.ts';
import type { ReasonCode } from '../model/reason-codes.ts';
import { MET, NOT_APPLICABLE, NOT_MET, UNDETERMINED, allIn, anyIn, atLeastIn, countsIn, notIn, outcomeOf } from './kleene.ts';
import type { Combine, Counts, Outcome } from './kleene.ts';

/** What the whole condition would be if a node were not met, undetermined, met; a node that does not apply leaves it as it is. */
type Effect = readonly [Outcome, Outcome, Outcome, typeof NOT_APPLICABLE];

/** The whole condition is what it is. */
const ITSELF: Effect = [NOT_MET, UNDETERMINED, MET, NOT_APPLICABLE];

const ASKING: readonly ReasonCode[] = ['fact-missing', 'fact-bounded', 'definition-changed'];

/** True of a leaf that another figure could decide: none is known, or only bounds, or it was measured by another definition. */
export function asksForFact({ code }: { readonly code: ReasonCode }): boolean {
  return ASKING.includes(code);
}

/** The facts that are missing where every node above them is undetermined as well, each once. */
export function openFacts(node: Trace): string[] {
  if (node.status !== 'undetermined') return [];
  if (node.kind === 'leaf') return asksForFact(node) ? [node.fact] : [];
  return 'children' in node ? [...new Set(node.children.flatMap(openFacts))] : [];
}

const COMBINATIONS = { all: allIn, any: anyIn, not: notIn };

/** How the members of a branch are put together. */
export function combinationOf({ kind, count = 1, notApplicable = 'leaves' }: BranchTrace): Combine {
  return kind === 'at-least' ? atLeastIn(count, notApplicable) : COMBINATIONS[kind];
}

/**
 * Marks the nodes of a trace just made that alone, with another outcome, could change the outcome of the whole condition. Members with
 * one outcome have one effect, so that a list of any length is combined a dozen times at most.
 */
export function markDecisive(root: Trace, effect: Effect = ITSELF): Trace {
  // What cannot change the whole has no member that can; and nodes are made as not decisive.
  if (effect[NOT_MET] === effect[UNDETERMINED] && effect[UNDETERMINED] === effect[MET]) return root;
  (root as Unfrozen<Trace>).decisive = root.status !== 'not-applicable';
  if (!('children' in root)) return root;
  const counts = countsIn(root.children) as Unfrozen<Counts>;
  const combine = combinationOf(root);
  const whole = (outcome: Outcome): Outcome => {
    counts[outcome] += 1;
    const changed = effect[combine(counts)];
    counts[outcome] -= 1;
    return changed;
  };
  const effects: (Effect | undefined)[] = [undefined, undefined, undefined, undefined];
  for (const child of root.children) {
    const own = outcomeOf(child.status);
    counts[own] -= 1;
    const changed = (effects[own] ??= [whole(NOT_MET), whole(UNDETERMINED), whole(MET), NOT_APPLICABLE]);
    counts[own] += 1;
    markDecisive(child, changed);
  }
  return root;
}
