import { ntmError, problem } from '../model/errors.ts';
import type { IndicatorResult, LeafTrace, Standing, Trace } from '../model/assessment.ts';
import type { Judgement } from '../model/dossier.ts';
import type { ReasonCode } from '../model/reason-codes.ts';
import type { Grade, Status } from '../model/vocabulary.ts';
import type { IndicatorText } from '../law/text.ts';
import { scopeIncludes } from '../law/place.ts';
import type { ResolvedPlace } from '../law/place.ts';
import { markDecisive } from './decisive.ts';
import type { FactValues } from './fact-value.ts';
import { MET, UNDETERMINED, outcomeOf, statusOf } from './kleene.ts';
import type { Outcome } from './kleene.ts';
import { compileNode } from './node.ts';
import type { Node, NodeContext } from './node.ts';

/** A statement of the law that a verdict rests on. */
export interface Reliance {
  readonly id: string;
  readonly grade: Grade;
}

type ExceptionText = IndicatorText['exceptions'][number];

interface CompiledException {
  readonly exception: ExceptionText;
  /** Absent where the scope alone decides. */
  readonly node: Node | undefined;
}

/** An indicator compiled for a day and a place. */
export interface CompiledIndicator {
  readonly text: IndicatorText;
  readonly reliance: readonly Reliance[];
  readonly standing: Standing;
  readonly facts: readonly string[];
  readonly outcome: (values: FactValues) => Outcome;
  readonly result: (values: FactValues, judgement: Judgement | undefined) => IndicatorResult;
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
];

function leaves(node: Trace): LeafTrace[] {
  return node.kind === 'leaf' ? [node] : node.children.flatMap(leaves);
}

/** Leaves whose status can be the reason of the whole: those below nodes of the same status. */
function responsible(node: Trace): LeafTrace[] {
  if (node.kind === 'leaf') return [node];
  if (node.kind === 'not') return leaves(node);
  const same = node.children.filter((child) => child.status === node.status);
  return (same.length > 0 ? same : node.children).flatMap(responsible);
}

/** The leaf that an indicator's value, threshold and gap are shown from. */
function decidingLeaf(root: Trace): LeafTrace {
  const candidates = responsible(root);
  if (root.status === 'undetermined') {
    for (const code of REASON_ORDER) {
      const found = candidates.find((leaf) => leaf.code === code);
      if (found !== undefined) return found;
    }
  }
  return candidates.find((leaf) => leaf.decisive) ?? candidates[0]!;
}

interface Verdict {
  readonly status: Status;
  readonly code: ReasonCode;
}

function conflict(indicator: IndicatorText, fired: readonly ExceptionText[]): void {
  const [first, ...rest] = fired;
  const other = rest.find(({ effect }) => effect !== first?.effect);
  if (first === undefined || other === undefined) return;
  throw ntmError([problem('exceptions-conflict', [indicator.id], { indicator: indicator.id, first: first.id, second: other.id })]);
}

function exceptionOutcome(compiled: CompiledException, values: FactValues): Outcome {
  return compiled.node === undefined ? MET : compiled.node.outcome(values);
}

/** The verdict after exceptions: one that fires decides; one that might fire leaves open what it would change. */
function afterExceptions(base: Verdict, exceptions: readonly CompiledException[], values: FactValues, indicator: IndicatorText): Verdict {
  const fired = exceptions.filter((compiled) => exceptionOutcome(compiled, values) === MET).map(({ exception }) => exception);
  conflict(indicator, fired);
  const [first] = fired;
  if (first !== undefined) return { status: first.effect, code: 'exception-applies' };
  const mightChange = exceptions.some(
    (compiled) => compiled.exception.effect !== base.status && exceptionOutcome(compiled, values) === UNDETERMINED,
  );
  if (!mightChange || base.status === 'undetermined') return base;
  return { status: 'undetermined', code: 'applicability-unknown' };
}

function exceptionResults(exceptions: readonly CompiledException[], values: FactValues): NonNullable<IndicatorResult['exceptions']> {
  return exceptions.map(({ exception, node }) => {
    const trace = node === undefined ? null : markDecisive(node.trace(values));
    return {
      id: exception.id,
      title: exception.title,
      effect: exception.effect,
      status: trace?.status ?? 'met',
      cite: exception.cite,
      grade: exception.grade,
      trace,
    };
  });
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
  context: Omit<NodeContext, 'onLeaf'>,
): CompiledIndicator {
  const reliance = new Map<string, Reliance>();
  const facts = new Set<string>();
  const nodeContext: NodeContext = {
    ...context,
    onLeaf: (leaf, limit) => {
      facts.add(leaf.fact);
      if (limit.reliance !== undefined) reliance.set(limit.reliance.id, limit.reliance);
    },
  };
  const node = compileNode(text.condition, nodeContext);
  const exceptions = text.exceptions
    .filter(({ scope }) => scopeIncludes(scope, place))
    .map((exception): CompiledException => {
      const id = `${ruleSet}/${text.id}/exception/${exception.id}`;
      reliance.set(id, { id, grade: exception.grade });
      return { exception, node: exception.when === undefined ? undefined : compileNode(exception.when, nodeContext) };
    });
  const relied = [...reliance.values()];
  const standing = standingOf(relied);
  return {
    text,
    reliance: relied,
    standing,
    facts: [...facts],
    outcome: (values) => {
      const outcome = node.outcome(values);
      if (exceptions.length === 0) return outcome;
      const base: Verdict = { status: statusOf(outcome), code: 'met' };
      return outcomeOf(afterExceptions(base, exceptions, values, text).status);
    },
    result: (values, judgement) => {
      const trace = markDecisive(node.trace(values));
      const leaf = decidingLeaf(trace);
      const computed = afterExceptions({ status: trace.status, code: leaf.code }, exceptions, values, text);
      const verdict: Verdict = judgement === undefined ? computed : { status: judgement.status, code: 'judged' };
      return {
        id: text.id,
        no: text.no,
        title: text.title,
        titleEn: text.titleEn,
        status: verdict.status,
        code: verdict.code,
        standing: judgement === undefined ? standing : 'official',
        fact: leaf.fact,
        actual: leaf.actual,
        required: leaf.required,
        gap: leaf.gap,
        margin: leaf.margin,
        trace,
        ...(exceptions.length === 0 ? {} : { exceptions: exceptionResults(exceptions, values) }),
        ...(judgement === undefined ? {} : { judgement: judged(judgement, computed.status) }),
      };
    },
  };
}
