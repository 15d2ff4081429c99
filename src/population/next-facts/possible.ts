import type { CriterionResult, IndicatorResult, Trace } from '../../model/assessment.ts';
import { MET, NOT_APPLICABLE, NOT_MET, UNDETERMINED, allIn, anyIn, countsOf, notIn, outcomeOf } from '../../engine/kleene.ts';
import type { Combine, Outcome } from '../../engine/kleene.ts';
import { asksForFact } from '../../engine/decisive.ts';
import { isAccepted } from '../../law/weaker.ts';
import type { At } from '../../law/moment.ts';

/** Outcomes that are possible. */
export type Possible = ReadonlySet<Outcome>;

/** What is supposed: facts that somebody has collected, with any value, and the weakest grade that was accepted. */
export interface Supposed {
  readonly facts: ReadonlySet<string>;
  readonly accept: At['accept'];
}

/** What members can come out as together, one after the other: for what does not depend on how they are grouped. */
function folded(members: readonly Possible[], combine: Combine): Possible {
  const put = (before: Possible, member: Possible): Possible =>
    new Set([...before].flatMap((a) => [...member].map((b) => combine(countsOf([a, b])))));
  return members.reduce(put, new Set<Outcome>([NOT_APPLICABLE]));
}

/** The fewest and the most members that are met or open, of all choices with as many met. */
interface Range {
  readonly least: number;
  readonly most: number;
}

/** How many members can be met, as far as the number counts, each with what can be open beside them. */
type Ranges = ReadonlyMap<number, Range>;

function withMember(ranges: Ranges, outcomes: readonly Outcome[], count: number): Map<number, Range> {
  const next = new Map<number, Range>();
  for (const [met, { least, most }] of ranges) {
    for (const outcome of outcomes) {
      const key = Math.min(met + (outcome === MET ? 1 : 0), count);
      const more = outcome === NOT_MET ? 0 : 1;
      const before = next.get(key);
      next.set(key, { least: Math.min(before?.least ?? Infinity, least + more), most: Math.max(before?.most ?? 0, most + more) });
    }
  }
  return next;
}

function union(a: Ranges, b: Ranges): Ranges {
  const both = new Map(a);
  for (const [met, { least, most }] of b) {
    const other = both.get(met);
    both.set(met, { least: Math.min(other?.least ?? Infinity, least), most: Math.max(other?.most ?? 0, most) });
  }
  return both;
}

/** What `at least count of` can come out as, without going through every choice. */
function counted(members: readonly Possible[], count: number, notApplicable: 'leaves' | 'counts-as-met'): Possible {
  const leaves = notApplicable === 'leaves';
  const beside = leaves ? NOT_MET : MET;
  // Choices in which none applies so far stand apart: if none does in the end, neither does the list that members leave.
  const start: Ranges = new Map([[0, { least: 0, most: 0 }]]);
  let none: Ranges = leaves ? start : new Map();
  let some: Ranges = leaves ? new Map() : start;
  for (const member of members) {
    const applying = [...member].filter((outcome) => outcome !== NOT_APPLICABLE);
    const leaving: Outcome[] = member.has(NOT_APPLICABLE) ? [beside] : [];
    some = union(withMember(some, [...applying, ...leaving], count), withMember(none, applying, count));
    none = withMember(none, leaving, count);
  }
  const possible = new Set<Outcome>(none.size > 0 ? [NOT_APPLICABLE] : []);
  for (const [met, { least, most }] of some) {
    if (met === count) possible.add(MET);
    else {
      if (least < count) possible.add(NOT_MET);
      if (most >= count) possible.add(UNDETERMINED);
    }
  }
  return possible;
}

/** What a condition can come out as. Leaves that read one fact are taken as independent: never too few outcomes. */
function ofTrace(node: Trace, supposed: Supposed): Possible {
  if (node.kind === 'leaf' && asksForFact(node) && supposed.facts.has(node.fact)) return new Set([NOT_MET, MET]);
  if (!('children' in node)) return new Set([outcomeOf(node.status)]);
  const members = node.children.map((child) => ofTrace(child, supposed));
  if (node.kind === 'all') return folded(members, allIn);
  if (node.kind === 'any') return folded(members, anyIn);
  if (node.kind === 'not') return new Set([...members[0]!].map((outcome) => notIn(countsOf([outcome]))));
  return counted(members, node.count ?? 1, node.notApplicable ?? 'leaves');
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

/** With one more exception, unless it does not apply, or says what another one has said: neither changes anything. */
function withCase(cases: readonly Case[], item: Case): readonly Case[] {
  const { outcome, effect, isConfirmed } = item;
  if (outcome !== MET && outcome !== UNDETERMINED) return cases;
  const isSaid = cases.some((other) => other.outcome === outcome && other.effect === effect && other.isConfirmed === isConfirmed);
  return isSaid ? cases : [...cases, item].toSorted((a, b) => order(a) - order(b));
}

function order({ outcome, effect, isConfirmed }: Case): number {
  return outcome * 8 + effect * 2 + (isConfirmed ? 1 : 0);
}

/** Each choice once, however many exceptions lead to it. */
function different<Choice extends { readonly base: Outcome; readonly cases: readonly Case[] }>(choices: readonly Choice[]): Choice[] {
  return [...new Map(choices.map((choice) => [[choice.base, ...choice.cases.map(order)].join(' '), choice])).values()];
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
    lists = different(
      lists.flatMap(({ base, cases }) => outcomes.map((outcome) => ({ base, cases: withCase(cases, { outcome, ...rest }) }))),
    );
  }
  return new Set(lists.map(({ base, cases }) => afterCases(base, cases)));
}

/** What a criterion can come out as. */
export function ofCriterion({ indicators }: CriterionResult, supposed: Supposed): Possible {
  return folded(
    indicators.map((indicator) => ofIndicator(indicator, supposed)),
    allIn,
  );
}

/** True if it is decided whatever the supposed facts turn out to be. */
export function isDecided(possible: Possible): boolean {
  return !possible.has(UNDETERMINED);
}
