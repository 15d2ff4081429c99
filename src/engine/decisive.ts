import type { Unfrozen } from '../value/deep-readonly.ts';
import type { BranchTrace, Trace } from '../model/assessment.ts';
import type { ReasonCode } from '../model/reason-codes.ts';
import { MET, NOT_APPLICABLE, NOT_MET, UNDETERMINED, allIn, anyIn, atLeastIn, countsOf, notIn, outcomeOf } from './kleene.ts';
import type { Combine, Counts, Outcome } from './kleene.ts';

/** What the whole condition would be if a node were not met, undetermined, met; a node that does not apply leaves it as it is. */
export type Effect = readonly [Outcome, Outcome, Outcome, typeof NOT_APPLICABLE];

/** The whole condition is what it is. */
export const ITSELF: Effect = [NOT_MET, UNDETERMINED, MET, NOT_APPLICABLE];

/** True of a node that alone, with another outcome, could change the outcome of the whole condition. */
export function isDecisive(outcome: Outcome, effect: Effect): boolean {
  return outcome !== NOT_APPLICABLE && (effect[NOT_MET] !== effect[UNDETERMINED] || effect[UNDETERMINED] !== effect[MET]);
}

/**
 * The effects of members, by their own outcome, from the effect of what they combine to. Members with one outcome have one
 * effect, so that a list of any length is combined a dozen times at most.
 */
export function effectsOf(counts: Counts, combine: Combine, effect: Effect): readonly Effect[] {
  return counts.map((count, own) => {
    if (!count) return effect;
    const result = (alternative: Outcome): Outcome => {
      const changed: [number, number, number, number] = [...counts];
      changed[own]! -= 1;
      changed[alternative] += 1;
      return effect[combine(changed)];
    };
    return [result(NOT_MET), result(UNDETERMINED), result(MET), NOT_APPLICABLE];
  });
}

/** True of a leaf that another figure could decide: none is known, or only bounds, or it was measured by another definition. */
export function asksForFact({ code }: { readonly code: ReasonCode }): boolean {
  return code === 'fact-missing' || code === 'fact-bounded' || code === 'definition-changed';
}

/** The facts that are missing where every node above them is undetermined as well, each once. */
export function openFacts(node: Trace): string[] {
  if (node.status !== 'undetermined') return [];
  if (node.kind === 'leaf') return asksForFact(node) ? [node.fact] : [];
  return 'children' in node ? [...new Set(node.children.flatMap(openFacts))] : [];
}

/** How the members of a branch are put together. */
export function combinationOf({ kind, count = 1, notApplicable = 'leaves' }: BranchTrace): Combine {
  if (kind === 'at-least') return atLeastIn(count, notApplicable);
  return { all: allIn, any: anyIn, not: notIn }[kind];
}

/** Marks the nodes of a trace whose statuses were found by somebody else; a compiled condition marks its own as it makes them. */
export function markDecisive(root: Trace, effect: Effect = ITSELF): Trace {
  (root as Unfrozen<Trace>).decisive = isDecisive(outcomeOf(root.status), effect);
  if (!('children' in root)) return root;
  const outcomes = root.children.map((child) => outcomeOf(child.status));
  const effects = effectsOf(countsOf(outcomes), combinationOf(root), effect);
  for (const [index, child] of root.children.entries()) markDecisive(child, effects[outcomes[index]!]);
  return root;
}
