import type { Condition, LeafCondition } from '../../model/condition.ts';
import { readCondition } from './reading.ts';
import type { Given, ReadingContext } from './reading.ts';

/** What facts are looked for: those under which a condition is met, is not met, or turns with one leaf alone. */
type Goal = 'met' | 'not-met' | 'turn';

type Facts = ReadonlyMap<string, Given>;

/** What a search is given: the leaf, the values that each fact may take, and how many steps it has left. */
export interface Turning {
  readonly leaf: LeafCondition;
  readonly context: ReadingContext;
  readonly candidates: (fact: string) => readonly Given[];
  readonly budget: { left: number };
}

const OPPOSITE: Readonly<Record<Goal, Goal>> = { met: 'not-met', 'not-met': 'met', turn: 'turn' };

function membersOf(condition: Condition): readonly Condition[] {
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  return 'of' in condition ? condition.of : [];
}

function holds(condition: Condition, leaf: LeafCondition, named: ReadingContext['named']): boolean {
  if (condition === leaf) return true;
  if ('not' in condition) return holds(condition.not, leaf, named);
  if ('condition' in condition) {
    const other = named.get(condition.condition);
    return other !== undefined && holds(other, leaf, named);
  }
  return membersOf(condition).some((member) => holds(member, leaf, named));
}

function* ofLeaf(condition: LeafCondition, goal: Goal, facts: Facts, turning: Turning): Generator<Facts> {
  const { leaf, context, candidates } = turning;
  if (condition === leaf) {
    if (goal === 'turn') yield facts;
    return;
  }
  const values = facts.has(condition.fact) ? [facts.get(condition.fact)] : candidates(condition.fact);
  for (const value of values) {
    const next = new Map([...facts, [condition.fact, value]]);
    if (readCondition(condition, next, context) === goal) yield next;
  }
}

/** So many of the members as the goal says, the others the other way; the member that is to turn turns. */
function* ofMembers(members: readonly (readonly [Condition, boolean])[], met: number, facts: Facts, turning: Turning): Generator<Facts> {
  const [first, ...rest] = members;
  if (first === undefined) {
    if (met === 0) yield facts;
    return;
  }
  const [member, turns] = first;
  const others = rest.filter(([, isTurning]) => !isTurning).length;
  const goals: readonly Goal[] = turns
    ? ['turn']
    : [...(met > 0 ? (['met'] as const) : []), ...(met <= others ? (['not-met'] as const) : [])];
  for (const goal of goals) {
    for (const next of factsFor(member, goal, facts, turning)) yield* ofMembers(rest, goal === 'met' ? met - 1 : met, next, turning);
  }
}

/** The number of members that have to be met so that the whole is; of those that apply whatever is known. */
function neededOf(condition: Condition, applying: number, leaving: number): number {
  if ('all' in condition) return applying;
  if ('any' in condition) return 1;
  const { atLeast, notApplicable } = condition as Extract<Condition, { atLeast: number }>;
  return notApplicable === 'leaves' ? atLeast : atLeast - leaving;
}

function* ofMany(condition: Condition, goal: Goal, facts: Facts, turning: Turning): Generator<Facts> {
  const { leaf, context } = turning;
  const members = membersOf(condition);
  const applying = members.filter(
    (member) => readCondition(member, new Map(), context) !== 'not-applicable' || holds(member, leaf, context.named),
  );
  const needed = neededOf(condition, applying.length, members.length - applying.length);
  const marked = applying.map((member) => [member, goal === 'turn' && holds(member, leaf, context.named)] as const);
  const met = goal === 'met' ? needed : needed - 1;
  if (met < 0 || met > applying.length) return;
  yield* ofMembers(marked, met, facts, turning);
}

/** Facts that reach a goal, those given among them, one way after the other; nothing once the steps are used up. */
export function* factsFor(condition: Condition, goal: Goal, facts: Facts, turning: Turning): Generator<Facts> {
  turning.budget.left -= 1;
  if (turning.budget.left < 0) return;
  if ('fact' in condition) yield* ofLeaf(condition, goal, facts, turning);
  else if ('not' in condition) yield* factsFor(condition.not, OPPOSITE[goal], facts, turning);
  else if ('condition' in condition) {
    const named = turning.context.named.get(condition.condition);
    if (named !== undefined) yield* factsFor(named, goal, facts, turning);
  } else if (membersOf(condition).length > 0) yield* ofMany(condition, goal, facts, turning);
}
