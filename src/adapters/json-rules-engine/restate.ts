import { freezeFresh } from '../../value/freeze.ts';
import type { IndicatorResult, LeafTrace, Trace } from '../../model/assessment.ts';
import type { ReasonCode } from '../../model/reason-codes.ts';
import type { Status } from '../../model/vocabulary.ts';
import { markDecisive } from '../../engine/decisive.ts';
import { gapsOf } from '../../engine/gaps.ts';
import { onlyGap } from '../../engine/indicator.ts';
import type { CompiledSet } from '../../engine/compiled-set.ts';
import { computedStatus } from './found.ts';
import type { Found } from './found.ts';
import { NODES } from './nodes.ts';

type StatusOf = (node: string) => Status;

/** The bare reason of a status that the Engine alone has found: it gives none. */
const BARE_CODE: Readonly<Record<Status, ReasonCode>> = {
  met: 'met',
  'not-met': 'not-met',
  undetermined: 'fact-missing',
  'not-applicable': 'not-required',
};

function leafOf(leaf: LeafTrace, status: Status): LeafTrace {
  // A distance belongs to the comparison that it was measured for.
  return status === leaf.status ? { ...leaf } : { ...leaf, status, code: BARE_CODE[status], gap: null, margin: null };
}

function traceOf(trace: Trace, node: string, statusOf: StatusOf): Trace {
  const status = statusOf(node);
  if (trace.kind === 'leaf') return leafOf(trace, status);
  if (!('children' in trace)) return { ...trace, status };
  return { ...trace, status, children: trace.children.map((child, index) => traceOf(child, `${node}/${index}`, statusOf)) };
}

type ExceptionResult = NonNullable<IndicatorResult['exceptions']>[number];

function restatedException(exception: ExceptionResult, node: string, statusOf: StatusOf): ExceptionResult {
  const trace = exception.trace === null ? null : markDecisive(traceOf(exception.trace, node, statusOf));
  return { ...exception, status: statusOf(node), trace };
}

/** A result with the statuses that the Engine found; value, text and distance stay, and are those of the same comparison. */
function restated(result: IndicatorResult, ruleSet: string, statusOf: StatusOf, computed: Status): IndicatorResult {
  const { id, exceptions, judgement } = result;
  const trace = markDecisive(traceOf(result.trace, NODES.condition(ruleSet, id), statusOf));
  const status = judgement?.status ?? computed;
  // Where what was found is what was computed, nothing is needed either where an exception left nothing to be needed.
  const gaps = trace.status === result.trace.status && result.gaps.length === 0 ? result.gaps : gapsOf(trace);
  return {
    ...result,
    status,
    code: status === result.status ? result.code : BARE_CODE[status],
    gap: onlyGap(gaps, result),
    gaps,
    margin: trace.status === 'met' ? result.margin : null,
    trace,
    ...(exceptions === undefined
      ? {}
      : { exceptions: exceptions.map((item) => restatedException(item, NODES.exception(ruleSet, id, item.id), statusOf)) }),
    ...(judgement === undefined
      ? {}
      : { judgement: { ...judgement, computed, contradicts: computed !== 'undetermined' && computed !== status } }),
  };
}

/** The compiled set with the Engine's answers in place of its own comparisons, for the same report to be written from. */
export function withFound(compiledSet: CompiledSet, { nodes, presupposed }: Found): CompiledSet {
  const statusOf: StatusOf = (node) => nodes.get(node) ?? 'undetermined';
  return {
    ...compiledSet,
    prerequisites: compiledSet.prerequisites.map((item) => ({
      ...item,
      // Every set that a compiled set presupposes has been asked before it.
      compiledSet: withFound(item.compiledSet, presupposed.get(item.compiledSet.ruleSet.id)!),
    })),
    criteria: compiledSet.criteria.map((criterion) => ({
      ...criterion,
      indicators: criterion.indicators.map((indicator) => ({
        ...indicator,
        result: (known, judgement) =>
          // What is kept between answers arrives frozen; what is made here is frozen here.
          freezeFresh(
            restated(
              indicator.result(known, judgement),
              compiledSet.ruleSet.id,
              statusOf,
              computedStatus(compiledSet, nodes, indicator.text),
            ),
          ),
      })),
    })),
  };
}
