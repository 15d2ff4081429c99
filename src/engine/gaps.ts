import type { Unfrozen } from '../value/deep-readonly.ts';
import type { LeafTrace, PartGap, PrerequisiteTrace, Trace } from '../model/assessment.ts';
import type { ReasonCode } from '../model/reason-codes.ts';
import { membersOf } from '../model/trace-leaves.ts';
import { combinationOf } from './decisive.ts';
import { MET, NOT_MET, countsIn, outcomeOf } from './kleene.ts';
import type { Counts } from './kleene.ts';

/** What is wanted of a node: under a negation, that it be not met. */
type Wanted = typeof MET | typeof NOT_MET;

/** What is needed together, each once by what it says. */
type Way = readonly PartGap[];

const keyOf = (gap: PartGap): string => JSON.stringify(gap);

/** Most are of different facts, and need not be written out to be told apart. */
function differ(gaps: Way): boolean {
  return new Set(gaps.map((gap) => 'fact' in gap && gap.fact)).size === gaps.length;
}

function ofPart({ fact, title, gap, operator, required: { value } }: LeafTrace, wanted: Wanted): PartGap {
  // What has no distance is an equality: a figure on one side of its level has one.
  const opposite = operator === 'equal' ? 'notEqual' : 'equal';
  const rest = gap ?? { operator: wanted === MET ? operator : opposite, value };
  return Object.assign(title ? { fact, title } : { fact }, rest);
}

/** Without the alternatives that ask all that another one asks. */
function leastOf(ways: readonly Way[]): readonly Way[] {
  if (differ(ways.flat())) return ways;
  const asked = ways.map((way) => way.map(keyOf));
  const asksAll = (own: number, other: number): boolean => asked[other]!.every((key) => asked[own]!.includes(key));
  return ways.filter((_, own) => !ways.some((_other, other) => asksAll(own, other) && (other < own || !asksAll(other, own))));
}

/** `undefined` where nothing that a unit can change leads there. */
function wayTo(node: Trace, wanted: Wanted): Way | undefined {
  if (node.kind === 'leaf') return node.case ? undefined : [ofPart(node, wanted)];
  const other = (MET - wanted) as Wanted;
  if (node.kind === 'not') return wayTo(node.children[0]!, other);
  // What waits for a judgement is open, and never fails.
  if (!('children' in node)) return [{ ruleSet: (node as PrerequisiteTrace).ruleSet }];
  // A total is nothing to close beside a part of it that fails.
  const children = membersOf(node.children);
  const counts = countsIn(children) as Unfrozen<Counts>;
  // How many have to change: as few as bring about what is wanted, or all that fail where what is open stands in the way.
  let count = 0;
  for (; counts[other] > 0 && combinationOf(node)(counts) !== wanted; count += 1) {
    counts[other] -= 1;
    counts[wanted] += 1;
  }
  const all: Way[] = [];
  for (const child of children) {
    const way = outcomeOf(child.status) === other && wayTo(child, wanted);
    if (way) all.push(way);
  }
  if (all.length < 2) return all.length < count ? undefined : all[0];
  const ways = count > 1 ? all : leastOf(all);
  if (ways.length > count) return [{ atLeast: count, of: ways }];
  if (ways.length < count) return undefined;
  const gaps = ways.flat();
  return differ(gaps) ? gaps : [...new Map(gaps.map((gap) => [keyOf(gap), gap])).values()];
}

/**
 * What the parts that fail need before a condition is met: everything in the list, alternatives as one item of it. What is open beside
 * them is not in it. Empty where the condition does not fail, and where an exception takes its place.
 */
export function gapsOf(root: Trace, code?: ReasonCode): readonly PartGap[] {
  return root.status === 'not-met' && code !== 'exception-applies' ? (wayTo(root, MET) ?? []) : [];
}
