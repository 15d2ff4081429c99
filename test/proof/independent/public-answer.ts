import type { Assessment, Gap, IndicatorResult, LeafTrace, PartGap, Trace } from '../../../src/model/assessment.ts';
import type { Status } from '../../../src/model/vocabulary.ts';
import type { Distance, IndicatorAnswer, LeafAnswer, Need, Part, SetAnswer } from './answer.ts';
import { decimal } from './rational.ts';

/* What `assess` says, in the words in which it is compared. */

function distanceOf(gap: Gap | null): Distance | null {
  if (gap === null) return null;
  const { delta, direction, strict = false, least = false, natural } = gap;
  return { delta: decimal(delta), direction, strict, least, natural: natural?.amount ?? null };
}

function leafOf(trace: LeafTrace): LeafAnswer {
  const { fact, operator, status, code, required, actual, case: isCase = false, totalOf = [] } = trace;
  const { value, state, grade, year = null } = required;
  const figure = typeof actual === 'string' ? decimal(actual) : actual;
  return {
    kind: 'leaf',
    fact,
    operator,
    status,
    code,
    actual: figure,
    asked: { value, state, grade, year },
    gap: distanceOf(trace.gap),
    isCase,
    totalOf,
  };
}

function needOf(need: PartGap): Need {
  if ('ruleSet' in need) return need;
  if ('of' in need) return { atLeast: need.atLeast, of: need.of.map((way) => way.map(needOf)) };
  if ('operator' in need) return { fact: need.fact, operator: need.operator, value: need.value };
  return { fact: need.fact, gap: distanceOf(need)! };
}

function partOf(trace: Trace): Part {
  if (trace.kind === 'leaf') return leafOf(trace);
  const { status } = trace;
  if (!('children' in trace)) return { kind: trace.kind, status, ruleSet: trace.kind === 'prerequisite' ? trace.ruleSet : null };
  const { kind, children, count = null, notApplicable } = trace;
  return { kind, status, count, leaves: notApplicable === 'leaves', children: children.map(partOf) };
}

interface Judged {
  readonly judgement?: { readonly computed: Status } | undefined;
}

const computedOf = ({ judgement }: Judged): Status | null => judgement?.computed ?? null;

function indicatorAnswerOf(result: IndicatorResult): IndicatorAnswer {
  const { id, status, code, trace, exceptions = [], gap, gaps } = result;
  const fired = exceptions.map((exception) => ({ id: exception.id, status: exception.status }));
  return {
    id,
    status,
    code,
    part: partOf(trace),
    needs: gaps.map(needOf),
    gap: distanceOf(gap),
    computed: computedOf(result),
    exceptions: fired,
  };
}

export function publicAnswer(assessment: Assessment): SetAnswer {
  const { status, place, instruments, tally, criteria, prerequisites, contradictions } = assessment;
  return {
    status,
    place: { traits: place.traits, column: place.column, rule: place.columnRule?.id ?? null },
    instruments: instruments.map(({ id }) => id).toSorted(),
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
