import type { Unfrozen } from '../value/deep-readonly.ts';
import { freezeFresh } from '../value/freeze.ts';
import type { BranchTrace, IndicatorResult, LeafTrace, Standing, Trace } from '../model/assessment.ts';
import type { ReasonCode } from '../model/reason-codes.ts';
import type { Grade, Status } from '../model/vocabulary.ts';
import type { At } from '../law/moment.ts';
import type { Evaluated } from '../law/excepting.ts';
import type { IndicatorText } from '../law/text.ts';
import { exceptingOf } from './brought.ts';
import { markDecisive } from './decisive.ts';
import { gapsOf } from './gaps.ts';
import type { FactValues, EvaluationInput } from './fact-value.ts';
import { judgementBasis } from './judgement-faults.ts';
import type { RegisteredJudgement } from './registered-judgement.ts';
import { outcomeOf, statusOf } from './kleene.ts';
import { columnBasis } from './limit.ts';
import type { LegalBasis, Setting } from './limit.ts';
import type { Outcome } from './kleene.ts';
import { compileNode } from './node.ts';
import type { NodeContext } from './node.ts';

/** An indicator compiled for a day and a place. */
export interface CompiledIndicator {
  readonly text: IndicatorText;
  readonly basis: readonly LegalBasis[];
  /** The part of it that a judgement does not take the place of: what the row says. */
  readonly wording: LegalBasis;
  /** The presupposed sets that it asks for: it rests on what they rest on. */
  readonly presupposes: readonly string[];
  readonly facts: readonly string[];
  readonly outcome: (known: EvaluationInput) => Outcome;
  readonly result: (known: EvaluationInput, judgement: RegisteredJudgement | undefined) => IndicatorResult;
}

/** `official` if everything relied on is; `assumed` if anything is. */
export function standingOf(basis: readonly { readonly grade: Grade | Standing }[]): Standing {
  if (basis.some(({ grade }) => grade === 'assumed')) return 'assumed';
  return basis.every(({ grade }) => grade === 'official') ? 'official' : 'provisional';
}

/** Which reason is shown where several leave an indicator undetermined: the law's own gaps before missing numbers. */
const REASON_ORDER: readonly ReasonCode[] = [
  'threshold-missing',
  'threshold-delegated',
  'threshold-unconfirmed',
  'ratio-undefined',
  'definition-changed',
  'fact-bounded',
  'fact-missing',
  'prerequisite-open',
  'judgement-missing',
];

type Ending = Exclude<Trace, BranchTrace>;

/** Adds the nodes without members whose status can be the reason of the whole: those below nodes of the same status. */
function addResponsible(node: Trace, endings: Ending[]): void {
  if (!('children' in node)) {
    endings.push(node);
    return;
  }
  const before = endings.length;
  // A negation turns its only member round: the member is the reason, whatever its own status.
  for (const child of node.children) if (node.kind === 'not' || child.status === node.status) addResponsible(child, endings);
  if (endings.length === before) for (const child of node.children) addResponsible(child, endings);
}

const OPEN_CODES = { judgement: 'judgement-missing', prerequisite: 'prerequisite-open' } as const;

function codeOf(node: Ending): ReasonCode {
  return node.kind === 'leaf' ? node.code : OPEN_CODES[node.kind];
}

/** The node that an indicator's value, threshold and gap are shown from. */
function decidingNode(root: Trace): Ending {
  if (!('children' in root)) return root;
  const candidates: Ending[] = [];
  addResponsible(root, candidates);
  // What could not change the outcome alone is no reason beside what could.
  const deciding = candidates.filter(({ decisive }) => decisive);
  if (root.status === 'undetermined') {
    for (const code of REASON_ORDER) {
      const found = (deciding[0] ? deciding : candidates).find((node) => codeOf(node) === code);
      if (found) return found;
    }
  }
  // What only tells cases apart is no part of what is asked.
  const isPart = (node: Ending): boolean => !('case' in node);
  return deciding.find(isPart) ?? candidates.find(isPart) ?? candidates[0]!;
}

/** The reason of the whole condition: plain where it is decided, the deciding node's where it is open or does not apply. */
function reasonOf({ status }: Trace, node: Ending): ReasonCode {
  if (status === 'undetermined') return codeOf(node);
  return status === 'not-applicable' ? 'not-required' : status;
}

/** The gap of the part that decides, where closing it is enough: that of a total leaves each of its parts open. */
export function onlyGap(gaps: IndicatorResult['gaps'], leaf: Pick<LeafTrace, 'gap' | 'totalOf'> | undefined): IndicatorResult['gap'] {
  return gaps.length === 1 && 'delta' in gaps[0]! && !leaf!.totalOf ? leaf!.gap : null;
}

/** What a judgement says beside what the facts say. */
export function judged(judgement: RegisteredJudgement, computed: Status): NonNullable<IndicatorResult['judgement']> {
  return { ...judgement, computed, contradicts: computed !== 'undetermined' && computed !== judgement.status };
}

/** Facts up to which the answers are kept for every combination of yes, no and not known: 3^4 of them. */
const KEPT_FACTS = 4;

/**
 * Which combination of yes, no and not known the facts are; `undefined` where one of them is a number or says more beside it,
 * so that the answer is the dossier's own.
 */
function combinationOf(facts: FactValues, slots: readonly number[]): number | undefined {
  let combination = 0;
  for (const slot of slots) {
    const value = facts[slot];
    if (value !== undefined && (value.kind !== 'boolean' || value.evidence !== undefined)) return undefined;
    combination = combination * 3 + (value === undefined ? 0 : value.value ? 1 : 2);
  }
  return combination;
}

/** Compiles an indicator. */
export function compileIndicator(
  setting: Setting,
  text: IndicatorText,
  context: Omit<NodeContext, 'onLeaf' | 'onPrerequisite'> & Pick<At, 'accept'>,
): CompiledIndicator {
  const row = `${setting.ruleSet.id}/${text.id}`;
  const wording: LegalBasis = { id: `${row}/wording`, grade: text.wording.grade };
  const basis = new Map([[wording.id, wording]]);
  const facts = new Set<string>();
  const slots: number[] = [];
  const presupposes: string[] = [];
  let isKept = true;
  const nodeContext: NodeContext = {
    ...context,
    onLeaf: ({ fact, slot, redefined }, limit, isTotal) => {
      if (!slots.includes(slot)) slots.push(slot);
      // A total is nowhere asked for.
      if (!isTotal) facts.add(fact.id);
      // Then the answer depends on the day of the figure as well.
      if (redefined !== undefined) isKept = false;
      for (const item of limit.basis) basis.set(item.id, item);
    },
    onPrerequisite: (id) => {
      presupposes.push(id);
      isKept = false;
    },
  };
  const node = compileNode(text.condition, nodeContext);
  const excepted =
    text.exceptions.length === 0
      ? undefined
      : exceptingOf(setting.ruleSet).compile(text, setting.place, context.accept, (when): Evaluated<EvaluationInput> => {
          const { outcome, trace } = compileNode(when, nodeContext);
          return { status: (known) => statusOf(outcome(known)), trace: (known) => markDecisive(trace(known)) };
        });
  for (const exception of excepted?.grades ?? []) {
    const id = `${row}/exception/${exception.id}`;
    basis.set(id, { id, grade: exception.grade });
  }
  if (excepted?.isByColumn) for (const item of columnBasis(setting)) basis.set(item.id, item);
  const exceptions = excepted?.grades.length ? excepted : undefined;
  const relied = [...basis.values()];
  const standing = standingOf(relied);
  const { id, no, title } = text;
  const answer = (known: EvaluationInput, judgement: RegisteredJudgement | undefined): IndicatorResult => {
    const trace = markDecisive(node.trace(known));
    const deciding = decidingNode(trace);
    const leaf = deciding.kind === 'leaf' ? deciding : undefined;
    const plain = { status: trace.status, code: reasonOf(trace, deciding) };
    const computed = exceptions?.after(plain, known) ?? plain;
    const gaps = gapsOf(trace, computed.code);
    const result: Unfrozen<IndicatorResult> = {
      id,
      no,
      title,
      status: judgement?.status ?? computed.status,
      code: judgement ? 'judged' : computed.code,
      standing: judgement
        ? standingOf([wording, ...judgementBasis(row, judgement, setting.at.on)])
        : presupposes.length === 0
          ? standing
          : standingOf([
              ...relied,
              ...(known.presupposed ?? []).flatMap(({ ruleSet, standing: grade }) => (presupposes.includes(ruleSet) ? { grade } : [])),
            ]),
      fact: leaf?.fact ?? null,
      actual: leaf?.actual ?? null,
      required: leaf?.required ?? null,
      gap: onlyGap(gaps, leaf),
      gaps,
      margin: trace.status === 'met' ? (leaf?.margin ?? null) : null,
      trace,
    };
    if (leaf?.bounds) result.bounds = leaf.bounds;
    if (exceptions) result.exceptions = exceptions.results(known);
    if (judgement) result.judgement = judged(judgement, computed.status);
    return result;
  };
  const kept: IndicatorResult[] = [];
  return {
    text,
    basis: relied,
    wording,
    presupposes,
    facts: [...facts],
    // Only the status counts here; the reason is worked out where it is shown.
    outcome: exceptions
      ? (known) => outcomeOf(exceptions.after({ status: statusOf(node.outcome(known)), code: 'met' }, known).status)
      : node.outcome,
    result: (known, judgement) => {
      const isShared = isKept && slots.length <= KEPT_FACTS && judgement === undefined && !known.isOutline;
      const combination = isShared ? combinationOf(known.facts, slots) : undefined;
      if (combination === undefined) return answer(known, judgement);
      return (kept[combination] ??= freezeFresh(answer(known, undefined)));
    },
  };
}
