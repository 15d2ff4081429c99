import type { BranchTrace, LeafTrace, Trace } from '../model/assessment.ts';
import type { Condition, LeafCondition } from '../model/condition.ts';
import type { Fact } from '../model/fact.ts';
import type { ReasonCode } from '../model/reason-codes.ts';
import type { Status } from '../model/vocabulary.ts';
import { compare, isUndefinedRatio } from './compare.ts';
import type { FactValue, FactValues } from './fact-value.ts';
import { gapOf, marginOf, shownValue } from './gap.ts';
import { allOf, anyOf, atLeastOf, notOf, outcomeOf, statusOf } from './kleene.ts';
import type { Outcome } from './kleene.ts';
import type { Limit } from './limit.ts';
import type { FactSlot } from './input/read-facts.ts';

/** A condition compiled for a day and a place. */
export interface Node {
  /** The outcome alone. */
  readonly outcome: (values: FactValues) => Outcome;
  /** The outcome with every leaf. `decisive` is filled in by {@link markDecisive}. */
  readonly trace: (values: FactValues) => Trace;
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

function actualOf(value: FactValue | undefined, leaf: LeafCondition): LeafTrace['actual'] {
  if (value === undefined || isUndefinedRatio(value)) return null;
  return value.kind === 'boolean' ? value.value : shownValue(value, leaf.operator);
}

function leafTrace(leaf: LeafCondition, fact: Fact, limit: Limit, value: FactValue | undefined): LeafTrace {
  const status = statusOf(compare(value, leaf.operator, limit));
  const isMeasured = value !== undefined && value.kind !== 'boolean' && limit.decimal !== undefined && limit.blocked === undefined;
  const numeric = isMeasured && !isUndefinedRatio(value) ? value : undefined;
  const text = limit.decimal?.text ?? '';
  return {
    kind: 'leaf',
    status,
    code: codeOf(status, value, limit),
    decisive: false,
    fact: leaf.fact,
    operator: leaf.operator,
    actual: actualOf(value, leaf),
    ratio: value?.kind === 'ratio' ? { numerator: value.numerator.text, denominator: value.denominator.text } : null,
    required: limit.required,
    gap: numeric !== undefined && status === 'not-met' ? gapOf(fact, numeric, text, leaf.operator) : null,
    margin: numeric !== undefined && status === 'met' ? marginOf(fact, numeric, text, leaf.operator) : null,
    ...(value?.evidence === undefined ? {} : { evidence: value.evidence }),
  };
}

function compileLeaf(leaf: LeafCondition, context: NodeContext): Node {
  const limit = context.limitOf(leaf);
  context.onLeaf(leaf, limit);
  // The catalogue has every fact that a condition reads: checked when the rules are loaded.
  const { fact, slot } = context.slots.get(leaf.fact)!;
  return {
    outcome: (values) => compare(values[slot], leaf.operator, limit),
    trace: (values) => leafTrace(leaf, fact, limit, values[slot]),
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
    outcome: (values) => combine(nodes.map((node) => node.outcome(values))),
    trace: (values) => {
      const children = nodes.map((node) => node.trace(values));
      const status = statusOf(combine(children.map((child) => outcomeOf(child.status))));
      return { kind, status, decisive: false, ...rule, children };
    },
  };
}

/** Compiles a condition to closures. Nothing is evaluated from text, so a strict Content-Security-Policy suffices. */
export function compileNode(condition: Condition, context: NodeContext): Node {
  const compileAll = (members: readonly Condition[]): Node[] => members.map((member) => compileNode(member, context));
  if ('fact' in condition) return compileLeaf(condition, context);
  if ('all' in condition) return branch('all', compileAll(condition.all), allOf);
  if ('any' in condition) return branch('any', compileAll(condition.any), anyOf);
  if ('not' in condition) return branch('not', [compileNode(condition.not, context)], ([first]) => notOf(first!));
  if ('condition' in condition) return compileNode(context.named.get(condition.condition)!, context);
  const { atLeast, of, notApplicable } = condition;
  return branch('at-least', compileAll(of), (outcomes) => atLeastOf(atLeast, outcomes, notApplicable), { count: atLeast, notApplicable });
}
