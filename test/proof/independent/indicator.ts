import type { Exception } from '../../../src/model/exception.ts';
import type { Judgement } from '../../../src/model/dossier.ts';
import type { ReasonCode } from '../../../src/model/reason-codes.ts';
import type { Status } from '../../../src/model/vocabulary.ts';
import type { IndicatorAnswer, LeafAnswer, OtherAnswer, Part, Reasons } from './answer.ts';
import { allOf, evaluate } from './condition.ts';
import type { Reading } from './condition.ts';
import { NONE_NEEDED, needsOf, onlyGap } from './needs.ts';
import { takesIn } from './place.ts';
import type { Place } from './place.ts';
import { isTooWeak } from './threshold.ts';
import type { Moment, Row } from './text.ts';

type Leaf = LeafAnswer | OtherAnswer;

function leavesOf(part: Part): Leaf[] {
  return 'children' in part ? part.children.flatMap(leavesOf) : [part];
}

/** The same part with one of its leaves put otherwise, and what it then comes to. */
function statusWith(part: Part, leaf: Leaf, status: Status): Status {
  if (part === leaf) return status;
  if (!('children' in part)) return part.status;
  const statuses = part.children.map((child) => statusWith(child, leaf, status));
  const has = (asked: Status): number => statuses.filter((each) => each === asked).length;
  if (part.kind === 'all') return allOf(statuses);
  if (part.kind === 'not') return statuses[0] === 'met' ? 'not-met' : statuses[0] === 'not-met' ? 'met' : statuses[0]!;
  const count = part.kind === 'any' ? 1 : part.count!;
  const met = has('met') + (part.kind === 'at-least' && !part.leaves ? has('not-applicable') : 0);
  if (met >= count) return 'met';
  if (part.kind === 'any' && has('not-applicable') === statuses.length) return 'not-applicable';
  return met + has('undetermined') < count ? 'not-met' : 'undetermined';
}

const isDecisive = (part: Part, leaf: Leaf): boolean =>
  (['met', 'not-met'] as const).some((status) => statusWith(part, leaf, status) !== part.status);

function codeOfLeaf(leaf: Leaf): ReasonCode {
  if (leaf.kind === 'leaf') return leaf.code;
  if (leaf.status !== 'undetermined') return leaf.status === 'met' || leaf.status === 'not-met' ? leaf.status : 'not-required';
  return leaf.kind === 'prerequisite' ? 'prerequisite-open' : 'judgement-missing';
}

/** Why a condition comes to what it does: the leaves that decide, or where none alone does, all that are as the whole. */
function reasonsOf(part: Part): Reasons {
  if (part.status === 'met' || part.status === 'not-met') return { deciding: [part.status], all: [part.status] };
  const open = leavesOf(part).filter(({ status }) => status === part.status);
  const deciding = open.filter((leaf) => isDecisive(part, leaf));
  return { deciding: (deciding.length > 0 ? deciding : open).map(codeOfLeaf), all: open.map(codeOfLeaf) };
}

/** Whether the case of an exception is that of the unit. */
function statusOf({ when }: Exception, reading: Reading): Status {
  return when === undefined ? 'met' : evaluate(when, reading).status;
}

/** The answer of a row before anybody judged it. */
function byFacts(row: Row, reading: Reading, place: Place, moment: Moment): Omit<IndicatorAnswer, 'computed'> {
  const part = evaluate(row.condition, reading);
  const here = row.exceptions.filter(({ scope }) => scope === undefined || takesIn(scope, place));
  const exceptions = here.map((exception) => ({ exception, status: statusOf(exception, reading) }));
  const needs = needsOf(part);
  const told = { id: row.id, part, exceptions: exceptions.map(({ exception: { id }, status }) => ({ id, status })) };
  const failing = { needs, gap: onlyGap(needs, part) };
  const fires = exceptions.find(({ status, exception }) => status === 'met' && !isTooWeak(exception.grade, moment));
  if (fires !== undefined) return { ...told, needs: NONE_NEEDED, gap: null, status: fires.exception.effect, code: 'exception-applies' };
  // One that fires and is known less well than was asked for may be or not, as one of which it is not known whether it fires.
  const open = exceptions.filter(({ status, exception }) => status !== 'not-met' && exception.effect !== part.status);
  if (open.length > 0) {
    const own = open.map(({ status }): ReasonCode => (status === 'met' ? 'threshold-unconfirmed' : 'applicability-unknown'));
    const beside = part.status === 'undetermined' ? reasonsOf(part) : { deciding: [], all: [] };
    return {
      ...told,
      ...failing,
      status: 'undetermined',
      code: { deciding: [...own, ...beside.deciding], all: [...own, ...beside.all] },
    };
  }
  return { ...told, ...failing, status: part.status, code: reasonsOf(part) };
}

/** The answer of a row; a judgement decides it, and what the facts say stands beside it. */
export function indicator(row: Row, judgement: Judgement | undefined, reading: Reading, place: Place, moment: Moment): IndicatorAnswer {
  const answer = byFacts(row, reading, place, moment);
  if (judgement === undefined) return { ...answer, computed: null };
  return { ...answer, status: judgement.status as Status, code: 'judged', computed: answer.status };
}
