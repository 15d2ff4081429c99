import type { EngineResult } from 'json-rules-engine';
import type { Judgement } from '../../model/dossier.ts';
import { STATUSES } from '../../model/vocabulary.ts';
import type { Status } from '../../model/vocabulary.ts';
import { scopeIncludes } from '../../law/place.ts';
import type { IndicatorText } from '../../law/text.ts';
import { criterionJudgement } from '../../engine/judgements.ts';
import { allOf, outcomeOf, statusOf } from '../../engine/kleene.ts';
import type { CompiledSet } from '../../engine/compiled-set.ts';
import { NODES } from './nodes.ts';

/** How an Engine found the nodes of a set, by the events that fired. */
export interface Found {
  /** Every node for which an event fired; the others are undetermined. */
  readonly nodes: ReadonlyMap<string, Status>;
  /** Of the set as a whole, judgements and presupposed sets taken into account. */
  readonly status: Status;
  /** What was found of the sets that it presupposes, by id. */
  readonly presupposed: ReadonlyMap<string, Found>;
}

/** Reads the events of a run. */
export function nodesFound(events: EngineResult['events']): Map<string, Status> {
  const nodes = new Map<string, Status>();
  for (const { type, params } of events) {
    const node: unknown = params?.['node'];
    const status = STATUSES.find((word) => word === type);
    if (typeof node !== 'string' || status === undefined) continue;
    // Two that contradict each other, as only a host's own rules can make them, are no answer.
    nodes.set(node, nodes.has(node) && nodes.get(node) !== status ? 'undetermined' : status);
  }
  return nodes;
}

/** What the facts say of an indicator: condition and exceptions together, where there are exceptions for the place. */
export function computedStatus({ ruleSet, place }: CompiledSet, nodes: Found['nodes'], { id, exceptions }: IndicatorText): Status {
  const node = exceptions.some(({ scope }) => scopeIncludes(scope, place))
    ? NODES.computed(ruleSet.id, id)
    : NODES.condition(ruleSet.id, id);
  return nodes.get(node) ?? 'undetermined';
}

/** The status of a set as a whole, by what was found of its parts, how they were judged, and its presupposed sets. */
export function setStatus(
  compiledSet: CompiledSet,
  nodes: Found['nodes'],
  judgements: ReadonlyMap<string, Judgement>,
  presupposed: readonly Status[],
): Status {
  const all = (statuses: readonly Status[]): Status => statusOf(allOf(statuses.map(outcomeOf)));
  const criteria = compiledSet.criteria.map((criterion): Status => {
    const indicators = criterion.indicators.map(({ text }) => judgements.get(text.id)?.status ?? computedStatus(compiledSet, nodes, text));
    return criterionJudgement(criterion, judgements)?.status ?? all(indicators);
  });
  const rows = compiledSet.criteria.map(({ text }, index) => ({ id: text.id, status: criteria[index]! }));
  return all([...(compiledSet.whole?.(rows) ?? rows).map(({ status }) => status), ...presupposed]);
}
