import type { CriterionResult, IndicatorResult, Trace } from '../../model/assessment.ts';
import { MET, NOT_MET, UNDETERMINED, allOf, anyOf, atLeastOf, notOf, outcomeOf } from '../../engine/kleene.ts';
import type { Outcome } from '../../engine/kleene.ts';
import { asksForFact } from '../../engine/decisive.ts';
import { isAccepted } from '../../engine/limit.ts';
import type { At } from '../../law/moment.ts';

/** Outcomes that are possible. */
export type Possible = ReadonlySet<Outcome>;

/** What is supposed: facts that somebody has collected, with any value, and the weakest grade that was accepted. */
export interface Supposed {
  readonly facts: ReadonlySet<string>;
  readonly accept: At['accept'];
}

/** Every combination of one possible outcome of each member, put together. */
function combined(members: readonly Possible[], combine: (outcomes: readonly Outcome[]) => Outcome): Set<Outcome> {
  // The order of the members decides nothing, so combinations with the same outcomes are looked at once.
  let lists = new Map<string, Outcome[]>([['', []]]);
  for (const member of members) {
    const longer = [...lists.values()].flatMap((list) => [...member].map((outcome) => [...list, outcome].toSorted((a, b) => a - b)));
    lists = new Map(longer.map((list) => [list.join(''), list]));
  }
  return new Set([...lists.values()].map(combine));
}

/** What a condition can come out as. Leaves that read one fact are taken as independent: never too few outcomes. */
function ofTrace(node: Trace, supposed: Supposed): Possible {
  if (node.kind === 'leaf' && asksForFact(node) && supposed.facts.has(node.fact)) return new Set([NOT_MET, MET]);
  if (!('children' in node)) return new Set([outcomeOf(node.status)]);
  const members = node.children.map((child) => ofTrace(child, supposed));
  if (node.kind === 'all') return combined(members, allOf);
  if (node.kind === 'any') return combined(members, anyOf);
  if (node.kind === 'not') return combined(members, ([first]) => notOf(first!));
  const { count = 1, notApplicable = 'leaves' } = node;
  return combined(members, (outcomes) => atLeastOf(count, outcomes, notApplicable));
}

interface Case {
  readonly outcome: Outcome;
  readonly effect: Outcome;
  readonly isConfirmed: boolean;
}

/** As the engine: an exception that fires decides, one that might leaves open what it would change. */
function afterCases(base: Outcome, cases: readonly Case[]): Outcome {
  const fired = cases.filter(({ outcome }) => outcome === MET);
  // Two that fire with different effects are refused as an error: nothing is decided then.
  if (fired.some(({ effect }) => effect !== fired[0]!.effect)) return UNDETERMINED;
  const decided = fired.find(({ isConfirmed }) => isConfirmed)?.effect ?? base;
  const isOpen = cases.some(
    ({ outcome, effect, isConfirmed }) => effect !== decided && (outcome === UNDETERMINED || (outcome === MET && !isConfirmed)),
  );
  return isOpen ? UNDETERMINED : decided;
}

/** What an indicator can come out as. */
export function ofIndicator({ trace, status, judgement, exceptions = [] }: IndicatorResult, supposed: Supposed): Possible {
  if (judgement !== undefined) return new Set([outcomeOf(status)]);
  let lists: { readonly base: Outcome; readonly cases: readonly Case[] }[] = [...ofTrace(trace, supposed)].map((base) => ({
    base,
    cases: [],
  }));
  for (const { effect, status: fired, grade, trace: when } of exceptions) {
    const outcomes = when === null ? [outcomeOf(fired)] : [...ofTrace(when, supposed)];
    const rest = { effect: outcomeOf(effect), isConfirmed: isAccepted(grade, supposed.accept) };
    lists = lists.flatMap(({ base, cases }) => outcomes.map((outcome) => ({ base, cases: [...cases, { outcome, ...rest }] })));
  }
  return new Set(lists.map(({ base, cases }) => afterCases(base, cases)));
}

/** What a criterion can come out as. */
export function ofCriterion({ indicators }: CriterionResult, supposed: Supposed): Possible {
  return combined(
    indicators.map((indicator) => ofIndicator(indicator, supposed)),
    allOf,
  );
}

/** True if it is decided whatever the supposed facts turn out to be. */
export function isDecided(possible: Possible): boolean {
  return !possible.has(UNDETERMINED);
}
