import type { BranchTrace, IndicatorResult, Standing, Trace } from '../model/assessment.ts';
import type { Judgement } from '../model/dossier.ts';
import type { ReasonCode } from '../model/reason-codes.ts';
import type { Grade, Status } from '../model/vocabulary.ts';
import type { ResolvedPlace } from '../law/place.ts';
import type { IndicatorText } from '../law/text.ts';
import { markDecisive } from './decisive.ts';
import { afterExceptions, compileExceptions, exceptionResults } from './exceptions.ts';
import type { Verdict } from './exceptions.ts';
import type { Known } from './fact-value.ts';
import { outcomeOf, statusOf } from './kleene.ts';
import type { Reliance } from './limit.ts';
import type { Outcome } from './kleene.ts';
import { compileNode } from './node.ts';
import type { NodeContext } from './node.ts';

/** An indicator compiled for a day and a place. */
export interface CompiledIndicator {
  readonly text: IndicatorText;
  readonly reliance: readonly Reliance[];
  readonly standing: Standing;
  readonly facts: readonly string[];
  readonly outcome: (known: Known) => Outcome;
  readonly result: (known: Known, judgement: Judgement | undefined) => IndicatorResult;
}

/** `official` if everything relied on is. */
export function standingOf(reliance: readonly Reliance[]): Standing {
  return reliance.every(({ grade }) => grade === 'official') ? 'official' : 'provisional';
}

/** Which reason is shown where several leave an indicator undetermined: the law's own gaps before missing numbers. */
const REASON_ORDER: readonly ReasonCode[] = [
  'threshold-missing',
  'threshold-delegated',
  'threshold-unconfirmed',
  'ratio-undefined',
  'fact-missing',
  'prerequisite-open',
  'judgement-missing',
];

/** Nodes without members whose status can be the reason of the whole: those below nodes of the same status. */
function responsible(node: Trace): Exclude<Trace, BranchTrace>[] {
  if (!('children' in node)) return [node];
  // A negation turns its only member round: the member is the reason, whatever its own status.
  const same = node.kind === 'not' ? node.children : node.children.filter((child) => child.status === node.status);
  return (same.length > 0 ? same : node.children).flatMap(responsible);
}

const OPEN_CODES = { judgement: 'judgement-missing', prerequisite: 'prerequisite-open' } as const;

function codeOf(node: Exclude<Trace, BranchTrace>): ReasonCode {
  return node.kind === 'leaf' ? node.code : OPEN_CODES[node.kind];
}

/** The node that an indicator's value, threshold and gap are shown from. */
function decidingNode(root: Trace): Exclude<Trace, BranchTrace> {
  const candidates = responsible(root);
  if (root.status === 'undetermined') {
    for (const code of REASON_ORDER) {
      const found = candidates.find((node) => node.status === 'undetermined' && codeOf(node) === code);
      if (found !== undefined) return found;
    }
  }
  return candidates.find(({ decisive }) => decisive) ?? candidates[0]!;
}

/** The reason of the whole condition: plain where it is decided, the deciding node's where it is open or does not apply. */
function reasonOf(root: Trace, node: Exclude<Trace, BranchTrace>): ReasonCode {
  if (root.status === 'met' || root.status === 'not-met') return root.status;
  return root.status === 'not-applicable' ? 'not-required' : codeOf(node);
}

/** What a judgement says beside what the facts say. */
export function judged(judgement: Judgement, computed: Status): NonNullable<IndicatorResult['judgement']> {
  return { ...judgement, computed, contradicts: computed !== 'undetermined' && computed !== judgement.status };
}

/** Compiles an indicator. */
export function compileIndicator(
  ruleSet: string,
  text: IndicatorText,
  place: ResolvedPlace,
  context: Omit<NodeContext, 'onLeaf'> & { readonly isAccepted: (grade: Grade) => boolean },
): CompiledIndicator {
  const reliance = new Map<string, Reliance>();
  const facts = new Set<string>();
  const nodeContext: NodeContext = {
    ...context,
    onLeaf: (leaf, limit) => {
      facts.add(leaf.fact);
      for (const item of limit.reliance) reliance.set(item.id, item);
    },
  };
  const node = compileNode(text.condition, nodeContext);
  const exceptions = compileExceptions(text, place, nodeContext, ({ grade }) => context.isAccepted(grade));
  for (const { exception } of exceptions) {
    const id = `${ruleSet}/${text.id}/exception/${exception.id}`;
    reliance.set(id, { id, grade: exception.grade });
  }
  const relied = [...reliance.values()];
  const standing = standingOf(relied);
  return {
    text,
    reliance: relied,
    standing,
    facts: [...facts],
    outcome: (known) => {
      const outcome = node.outcome(known);
      if (exceptions.length === 0) return outcome;
      // Only the status counts here; the reason is worked out where it is shown.
      return outcomeOf(afterExceptions({ status: statusOf(outcome), code: 'met' }, exceptions, known, text.id).status);
    },
    result: (known, judgement) => {
      const trace = markDecisive(node.trace(known));
      const deciding = decidingNode(trace);
      const leaf = deciding.kind === 'leaf' ? deciding : undefined;
      const computed = afterExceptions({ status: trace.status, code: reasonOf(trace, deciding) }, exceptions, known, text.id);
      const verdict: Verdict = judgement === undefined ? computed : { status: judgement.status, code: 'judged' };
      return {
        id: text.id,
        no: text.no,
        title: text.title,
        titleEn: text.titleEn,
        status: verdict.status,
        code: verdict.code,
        standing: judgement === undefined ? standing : 'official',
        fact: leaf?.fact ?? null,
        actual: leaf?.actual ?? null,
        required: leaf?.required ?? null,
        gap: trace.status === 'not-met' ? (leaf?.gap ?? null) : null,
        margin: trace.status === 'met' ? (leaf?.margin ?? null) : null,
        trace,
        ...(exceptions.length === 0 ? {} : { exceptions: exceptionResults(exceptions, known) }),
        ...(judgement === undefined ? {} : { judgement: judged(judgement, computed.status) }),
      };
    },
  };
}
