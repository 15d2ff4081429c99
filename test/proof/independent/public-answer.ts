import type { Assessment, IndicatorResult, LeafTrace, Trace } from '../../../src/model/assessment.ts';
import type { Status } from '../../../src/model/vocabulary.ts';
import type { Distance, IndicatorAnswer, LeafAnswer, Part, SetAnswer } from './answer.ts';
import { decimal } from './rational.ts';

/* What `assess` says, in the words in which it is compared. */

function gapOf({ gap }: LeafTrace): Distance | null {
  if (gap === null) return null;
  const { delta, direction, strict = false, least = false, natural } = gap;
  return { delta: decimal(delta), direction, strict, least, natural: natural?.amount ?? null };
}

function leafOf(trace: LeafTrace): LeafAnswer {
  const { fact, operator, status, code, required } = trace;
  const { value, state, grade, year = null } = required;
  return { kind: 'leaf', fact, operator, status, code, asked: { value, state, grade, year }, gap: gapOf(trace) };
}

function partOf(trace: Trace): Part {
  if (trace.kind === 'leaf') return leafOf(trace);
  const { status } = trace;
  if (!('children' in trace)) return { kind: trace.kind, status };
  const { kind, children, count = null, notApplicable } = trace;
  return { kind, status, count, leaves: notApplicable === 'leaves', children: children.map(partOf) };
}

interface Judged {
  readonly judgement?: { readonly computed: Status } | undefined;
}

const computedOf = ({ judgement }: Judged): Status | null => judgement?.computed ?? null;

function indicatorAnswerOf(result: IndicatorResult): IndicatorAnswer {
  const { id, status, code, trace, exceptions = [] } = result;
  const fired = exceptions.map((exception) => ({ id: exception.id, status: exception.status }));
  return { id, status, code, part: partOf(trace), computed: computedOf(result), exceptions: fired };
}

export function publicAnswer({ status, tally, criteria, prerequisites, contradictions }: Assessment): SetAnswer {
  return {
    status,
    tally,
    criteria: criteria.map((criterion) => ({
      id: criterion.id,
      status: criterion.status,
      computed: computedOf(criterion),
      indicators: criterion.indicators.map(indicatorAnswerOf),
    })),
    prerequisites: prerequisites.map((each) => ({ ruleSet: each.ruleSet, status: each.status })),
    contradictions: contradictions.toSorted(),
  };
}
