import type { Unfrozen } from '../value/deep-readonly.ts';
import type { BranchTrace, LeafTrace, Trace } from '../model/assessment.ts';
import type { Condition, LeafCondition } from '../model/condition.ts';
import type { ReasonCode } from '../model/reason-codes.ts';
import type { Status } from '../model/vocabulary.ts';
import { written } from '../value/decimal.ts';
import { asDefined, compare, operatorOutcomes, outcomeFor, signOf } from './compare.ts';
import type { Outcomes } from './compare.ts';
import { isUndefinedRatio, ratioOf } from '../model/fact-value.ts';
import type { FactValue } from '../model/fact-value.ts';
import type { EvaluationInput } from './fact-value.ts';
import { gapOf, leastGapOf, marginOf, shownValue, wayOf } from './gap.ts';
import type { Counted, Way } from './gap.ts';
import { MET, NOT_APPLICABLE, NOT_MET, UNDETERMINED, allIn, anyIn, atLeastIn, countsIn, noneYet, notIn, statusOf } from './kleene.ts';
import type { Combine, Outcome } from './kleene.ts';
import type { Limit } from './limit.ts';
import type { FactSlot } from './input/fact-slot.ts';
import type { DefinitionText } from '../law/text.ts';

/** A condition compiled for a day and a place. */
export interface Node {
  /** The outcome alone. */
  readonly outcome: (known: EvaluationInput) => Outcome;
  /** The outcome with every leaf; which nodes are decisive is marked once the whole is there. */
  readonly trace: (known: EvaluationInput) => Trace;
  /** True of what is not there unless a dossier gives it. */
  readonly isAbsent?: ((known: EvaluationInput) => boolean) | undefined;
}

/** What compiling a condition needs to look up. */
export interface NodeContext {
  readonly named: ReadonlyMap<string, Condition>;
  readonly slots: ReadonlyMap<string, FactSlot>;
  readonly limitOf: (leaf: LeafCondition) => Limit;
  /** Told of every leaf that is compiled. */
  readonly onLeaf: (factSlot: FactSlot, limit: Limit, isTotal: boolean) => void;
  /** Told of every presupposed set that is asked for. */
  readonly onPrerequisite: (ruleSet: string) => void;
}

function codeOf(status: Status, fact: FactValue | undefined, used: FactValue | undefined, limit: Limit): ReasonCode {
  if (limit.blocked !== undefined) return limit.blocked;
  if (fact === undefined) return 'fact-missing';
  if (used === undefined) return 'definition-changed';
  if (isUndefinedRatio(fact)) return 'ratio-undefined';
  if (status === 'not-applicable') return 'total-undecisive';
  return status === 'undetermined' ? 'fact-bounded' : (status as 'met' | 'not-met');
}

/** Everything of a leaf that no fact changes. */
interface Leaf extends Counted {
  readonly leaf: LeafCondition;
  readonly limit: Limit;
  readonly outcomes: Outcomes;
  readonly way: Way | undefined;
  readonly isNegated: boolean;
  readonly redefined: DefinitionText | undefined;
}

/** A total that fails decides what all of its parts have to; one that does not, or is not known, says nothing of them. */
function ofTotal(outcome: Outcome): Outcome {
  return outcome === NOT_MET ? NOT_MET : NOT_APPLICABLE;
}

function leafTrace(compiled: Leaf, value: FactValue | undefined): LeafTrace {
  const { leaf, fact, limit, outcomes, way, isNegated, redefined } = compiled;
  const used = asDefined(value, redefined);
  const { decimal, blocked } = limit;
  const sign = signOf(used, limit, outcomes);
  const compared = outcomeFor(sign, outcomes, limit);
  const outcome = leaf.totalOf ? ofTotal(compared) : compared;
  const status = statusOf(outcome);
  let actual: LeafTrace['actual'] = null;
  let gap: LeafTrace['gap'] = null;
  let margin: LeafTrace['margin'] = null;
  if (value?.kind === 'boolean') actual = value.value;
  else if (value?.kind === 'range') {
    if (sign !== undefined && decimal && !blocked && way && outcome === (isNegated ? MET : NOT_MET)) {
      gap = leastGapOf(compiled, value, decimal, way);
    }
  } else if (value !== undefined && !isUndefinedRatio(value)) {
    const shown = shownValue(value, decimal, sign);
    actual = written(shown);
    if (decimal && !blocked && way && used) {
      // Under a negation the distance is that to the opposite of the comparison.
      if ((outcome === NOT_MET) !== isNegated) gap = gapOf(compiled, value, shown, decimal, way);
      else margin = marginOf(fact, value, decimal, way);
    }
  }
  const trace: Unfrozen<LeafTrace> = {
    kind: 'leaf',
    status,
    code: codeOf(status, value, used, limit),
    decisive: false,
    fact: leaf.fact,
    operator: leaf.operator,
    actual,
    ratio: ratioOf(value),
    required: limit.required,
    gap,
    margin,
  };
  if (leaf.title) trace.title = leaf.title;
  if (leaf.case) trace.case = leaf.case;
  if (value?.kind === 'range') trace.bounds = value.bounds;
  if (value?.restsOn) trace.restsOn = value.restsOn;
  if (leaf.totalOf) trace.totalOf = leaf.totalOf;
  if (value?.evidence) trace.evidence = value.evidence;
  if (redefined !== undefined) {
    trace.redefined = { from: redefined.from, instrument: redefined.instrument, measuredOn: value?.measuredOn ?? null };
  }
  return trace;
}

function compileLeaf(leaf: LeafCondition, context: NodeContext, isNegated: boolean): Node {
  const limit = context.limitOf(leaf);
  // The catalogue has every fact that a condition reads: checked when the rules are loaded.
  const factSlot = context.slots.get(leaf.fact)!;
  context.onLeaf(factSlot, limit, leaf.totalOf !== undefined);
  const { fact, slot, redefined, areWhole } = factSlot;
  const outcomes = operatorOutcomes(leaf.operator);
  const compiled: Leaf = {
    leaf,
    fact,
    isWhole: areWhole.numerator,
    limit,
    outcomes,
    way: wayOf(leaf.operator, isNegated),
    isNegated,
    redefined,
  };
  const trace: Node['trace'] = ({ facts }) => leafTrace(compiled, facts[slot]);
  if (leaf.totalOf) {
    const isAbsent: Node['isAbsent'] = ({ facts, isOutline }) => !isOutline && facts[slot] === undefined;
    return { outcome: ({ facts }) => ofTotal(compare(facts[slot], outcomes, limit, redefined)), trace, isAbsent };
  }
  return { outcome: ({ facts }) => compare(facts[slot], outcomes, limit, redefined), trace };
}

function branch(
  kind: BranchTrace['kind'],
  nodes: readonly Node[],
  combine: Combine,
  rule?: Pick<BranchTrace, 'count' | 'notApplicable'>,
): Node {
  return {
    outcome: (known) => {
      const counts = noneYet();
      for (const node of nodes) counts[node.outcome(known)] += 1;
      return combine(counts);
    },
    trace: (known) => {
      const children = nodes.map((node) => node.trace(known));
      const outcome = combine(countsIn(children));
      // Totals come last, so that what is left keeps its place.
      children.length = nodes.findLastIndex((node) => !node.isAbsent?.(known)) + 1;
      return { kind, status: statusOf(outcome), decisive: false, ...rule, children };
    },
  };
}

/** What no fact decides. */
function ending(kind: 'prerequisite' | 'judgement', outcome: Node['outcome'], ruleSet?: { readonly ruleSet: string }): Node {
  return {
    outcome,
    trace: (known) => ({ kind, status: statusOf(outcome(known)), decisive: false, ...ruleSet }) as Trace,
  };
}

/** Compiles a condition to closures. Nothing is evaluated from text, so a strict Content-Security-Policy suffices. */
export function compileNode(condition: Condition, context: NodeContext, isNegated = false): Node {
  const compileAll = (members: readonly Condition[]): Node[] => members.map((member) => compileNode(member, context, isNegated));
  if ('fact' in condition) return compileLeaf(condition, context, isNegated);
  if ('all' in condition) return branch('all', compileAll(condition.all), allIn);
  if ('any' in condition) return branch('any', compileAll(condition.any), anyIn);
  if ('not' in condition) return branch('not', [compileNode(condition.not, context, !isNegated)], notIn);
  if ('condition' in condition) return compileNode(context.named.get(condition.condition)!, context, isNegated);
  if ('prerequisite' in condition) {
    const ruleSet = condition.prerequisite;
    context.onPrerequisite(ruleSet);
    // Met, not met or open as the presupposed set is.
    return ending('prerequisite', ({ prerequisites }) => prerequisites.get(ruleSet) ?? UNDETERMINED, { ruleSet });
  }
  // Open until somebody has judged; a judgement stands above the condition and is applied to the indicator.
  if ('judgement' in condition) return ending('judgement', () => UNDETERMINED);
  const { atLeast, of, notApplicable } = condition;
  return branch('at-least', compileAll(of), atLeastIn(atLeast, notApplicable), { count: atLeast, notApplicable });
}
