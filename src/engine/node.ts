import type { BranchTrace, LeafTrace, Trace } from '../model/assessment.ts';
import type { Condition, LeafCondition } from '../model/condition.ts';
import type { Fact } from '../model/fact.ts';
import type { ReasonCode } from '../model/reason-codes.ts';
import type { Operator, Status } from '../model/vocabulary.ts';
import { compare, isUndefinedRatio } from './compare.ts';
import type { FactValue, Known } from './fact-value.ts';
import { gapOf, marginOf, shownValue } from './gap.ts';
import { UNDETERMINED, allOf, anyOf, atLeastOf, notOf, outcomeOf, statusOf } from './kleene.ts';
import type { Outcome } from './kleene.ts';
import type { Limit } from './limit.ts';
import type { FactSlot } from './input/read-facts.ts';

/** A condition compiled for a day and a place. */
export interface Node {
  /** The outcome alone. */
  readonly outcome: (known: Known) => Outcome;
  /** The outcome with every leaf. `decisive` is filled in by {@link markDecisive}. */
  readonly trace: (known: Known) => Trace;
}

/** What compiling a condition needs to look up. */
export interface NodeContext {
  readonly named: ReadonlyMap<string, Condition>;
  readonly slots: ReadonlyMap<string, FactSlot>;
  readonly limitOf: (leaf: LeafCondition) => Limit;
  /** Told of every leaf that is compiled. */
  readonly onLeaf: (leaf: LeafCondition, limit: Limit) => void;
}

function codeOf(status: Status, fact: FactValue | undefined, limit: Limit): ReasonCode {
  if (limit.blocked !== undefined) return limit.blocked;
  if (fact === undefined) return 'fact-missing';
  if (isUndefinedRatio(fact)) return 'ratio-undefined';
  return status === 'met' ? 'met' : 'not-met';
}

function actualOf(value: FactValue | undefined, limit: Limit): LeafTrace['actual'] {
  if (value === undefined || isUndefinedRatio(value)) return null;
  return value.kind === 'boolean' ? value.value : shownValue(value, limit.decimal);
}

/** What is wanted of a leaf under a negation. */
const OPPOSITE: Readonly<Record<Operator, Operator>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  lessThan: 'greaterThanInclusive',
  lessThanInclusive: 'greaterThan',
  greaterThan: 'lessThanInclusive',
  greaterThanInclusive: 'lessThan',
};

/** How far the value is from, or beyond, what is wanted of the leaf: the comparison itself, or its opposite under a negation. */
function distance(
  fact: Fact,
  value: FactValue | undefined,
  limit: Limit,
  operator: Operator,
  status: Status,
): Pick<LeafTrace, 'gap' | 'margin'> {
  const isMeasured = value !== undefined && value.kind !== 'boolean' && !isUndefinedRatio(value);
  if (!isMeasured || limit.decimal === undefined || limit.blocked !== undefined) return { gap: null, margin: null };
  return status === 'not-met'
    ? { gap: gapOf(fact, value, limit.decimal, operator), margin: null }
    : { gap: null, margin: marginOf(fact, value, limit.decimal, operator) };
}

function leafTrace(leaf: LeafCondition, fact: Fact, limit: Limit, value: FactValue | undefined, isNegated: boolean): LeafTrace {
  const outcome = compare(value, leaf.operator, limit);
  const status = statusOf(outcome);
  const wanted = isNegated ? OPPOSITE[leaf.operator] : leaf.operator;
  return {
    kind: 'leaf',
    status,
    code: codeOf(status, value, limit),
    decisive: false,
    fact: leaf.fact,
    operator: leaf.operator,
    actual: actualOf(value, limit),
    ratio: value?.kind === 'ratio' ? { numerator: value.numerator.text, denominator: value.denominator.text } : null,
    required: limit.required,
    ...distance(fact, value, limit, wanted, statusOf(isNegated ? notOf(outcome) : outcome)),
    ...(value?.evidence === undefined ? {} : { evidence: value.evidence }),
  };
}

function compileLeaf(leaf: LeafCondition, context: NodeContext, isNegated: boolean): Node {
  const limit = context.limitOf(leaf);
  context.onLeaf(leaf, limit);
  // The catalogue has every fact that a condition reads: checked when the rules are loaded.
  const { fact, slot } = context.slots.get(leaf.fact)!;
  return {
    outcome: ({ facts }) => compare(facts[slot], leaf.operator, limit),
    trace: ({ facts }) => leafTrace(leaf, fact, limit, facts[slot], isNegated),
  };
}

type Combine = (outcomes: readonly Outcome[]) => Outcome;

function branch(
  kind: BranchTrace['kind'],
  nodes: readonly Node[],
  combine: Combine,
  rule?: Pick<BranchTrace, 'count' | 'notApplicable'>,
): Node {
  return {
    outcome: (known) => combine(nodes.map((node) => node.outcome(known))),
    trace: (known) => {
      const children = nodes.map((node) => node.trace(known));
      const status = statusOf(combine(children.map((child) => outcomeOf(child.status))));
      return { kind, status, decisive: false, ...rule, children };
    },
  };
}

/** Met, not met or open as the presupposed set is. */
function prerequisiteNode(ruleSet: string): Node {
  const outcome = ({ prerequisites }: Known): Outcome => prerequisites.get(ruleSet) ?? UNDETERMINED;
  return { outcome, trace: (known) => ({ kind: 'prerequisite', status: statusOf(outcome(known)), decisive: false, ruleSet }) };
}

/** Open until somebody has judged; a judgement stands above the condition and is applied to the indicator. */
const JUDGEMENT_NODE: Node = {
  outcome: () => UNDETERMINED,
  trace: () => ({ kind: 'judgement', status: 'undetermined', decisive: false }),
};

/** Compiles a condition to closures. Nothing is evaluated from text, so a strict Content-Security-Policy suffices. */
export function compileNode(condition: Condition, context: NodeContext, isNegated = false): Node {
  const compileAll = (members: readonly Condition[]): Node[] => members.map((member) => compileNode(member, context, isNegated));
  if ('fact' in condition) return compileLeaf(condition, context, isNegated);
  if ('all' in condition) return branch('all', compileAll(condition.all), allOf);
  if ('any' in condition) return branch('any', compileAll(condition.any), anyOf);
  if ('not' in condition) return branch('not', [compileNode(condition.not, context, !isNegated)], ([first]) => notOf(first!));
  if ('condition' in condition) return compileNode(context.named.get(condition.condition)!, context, isNegated);
  if ('prerequisite' in condition) return prerequisiteNode(condition.prerequisite);
  if ('judgement' in condition) return JUDGEMENT_NODE;
  const { atLeast, of, notApplicable } = condition;
  return branch('at-least', compileAll(of), (outcomes) => atLeastOf(atLeast, outcomes, notApplicable), { count: atLeast, notApplicable });
}
