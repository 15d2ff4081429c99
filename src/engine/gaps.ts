import type { Unfrozen } from '../value/deep-readonly.ts';
import { deepFreeze, freeze } from '../value/freeze.ts';
import type { LeafTrace, PartGap, PrerequisiteTrace, Trace } from '../model/assessment.ts';
import type { ReasonCode } from '../model/reason-codes.ts';
import { membersOf } from '../model/trace-leaves.ts';
import { combinationOf } from './decisive.ts';
import { MET, NOT_MET, countsOf, outcomeOf } from './kleene.ts';
import type { Counts } from './kleene.ts';

/** What is wanted of a node: under a negation, that it be not met. */
type Wanted = typeof MET | typeof NOT_MET;

/** What is needed together, each once by what it says. */
type Way = ReadonlyMap<string, PartGap>;

const NONE: readonly PartGap[] = freeze([]);

function only(gap: PartGap): Way {
  return new Map([[JSON.stringify(gap), gap]]);
}

function ofPart({ fact, title, gap, operator, required: { value } }: LeafTrace, wanted: Wanted): PartGap {
  // What has no distance is an equality: a figure on one side of its level has one.
  const opposite = operator === 'equal' ? 'notEqual' : 'equal';
  return { fact, ...(title && { title }), ...(gap ?? { operator: wanted === MET ? operator : opposite, value }) };
}

/** Without the alternatives that ask all that another one asks. */
function leastOf(ways: readonly Way[]): readonly Way[] {
  const asksAll = (own: Way, other: Way): boolean => [...other].every(([key]) => own.has(key));
  return ways.filter((own, index) => !ways.some((other, before) => asksAll(own, other) && (before < index || !asksAll(other, own))));
}

/** `undefined` where nothing that a unit can change leads there. */
function wayTo(node: Trace, wanted: Wanted): Way | undefined {
  if (node.kind === 'leaf') return node.case ? undefined : only(ofPart(node, wanted));
  const other = (MET - wanted) as Wanted;
  if (node.kind === 'not') return wayTo(node.children[0]!, other);
  // What waits for a judgement is open, and never fails.
  if (!('children' in node)) return only({ ruleSet: (node as PrerequisiteTrace).ruleSet });
  // A total is nothing to close beside a part of it that fails.
  const children = membersOf(node.children);
  const outcomes = children.map(({ status }) => outcomeOf(status));
  const counts = countsOf(outcomes) as Unfrozen<Counts>;
  // How many have to change: as few as bring about what is wanted, or all that fail where what is open stands in the way.
  let count = 0;
  for (; counts[other] > 0 && combinationOf(node)(counts) !== wanted; count += 1) {
    counts[other] -= 1;
    counts[wanted] += 1;
  }
  const all = children.flatMap((child, index) => (outcomes[index] === other ? (wayTo(child, wanted) ?? []) : []));
  const ways = count > 1 ? all : leastOf(all);
  if (ways.length > count) return only({ atLeast: count, of: ways.map((way) => [...way.values()]) });
  return ways.length < count ? undefined : new Map(ways.flatMap((way) => [...way]));
}

/**
 * What the parts that fail need before a condition is met: everything in the list, alternatives as one item of it. What is open beside
 * them is not in it. Empty where the condition does not fail, and where an exception takes its place.
 */
export function gapsOf(root: Trace, code?: ReasonCode): readonly PartGap[] {
  return root.status === 'not-met' && code !== 'exception-applies' ? deepFreeze([...(wayTo(root, MET)?.values() ?? NONE)]) : NONE;
}
