import { exactDecimal, isZero, subtractDecimals } from '../../value/decimal.ts';
import { holdingOf } from '../../engine/holding.ts';
import type { Condition, LeafCondition } from '../../model/condition.ts';
import type { ReasonCode } from '../../model/reason-codes.ts';
import type { Status } from '../../model/vocabulary.ts';
import type { Level } from './levels.ts';

/*
 * A second reading of values, comparisons and conditions, for expectations that do not come from what they are to try:
 * nothing of the engine is used here, neither its comparisons, nor its outcomes, nor its plans.
 */

/** What a fact says; `undefined` where it is not known. */
export type Given = string | boolean | undefined;

/** Facts by id. */
export type Givens = ReadonlyMap<string, Given>;

/** What reading a condition needs. */
export interface ReadingContext {
  readonly level: (parameter: string) => Level;
  readonly named: ReadonlyMap<string, Condition>;
  /** What one leaf is taken to say, whatever its fact. */
  readonly forced?: { readonly leaf: LeafCondition; readonly status: Status };
}

/** On which side of a limit a figure lies. */
export function sideOf(given: string, limit: string): 'below' | 'at' | 'above' {
  const difference = exactDecimal(subtractDecimals(given, limit));
  if (isZero(difference)) return 'at';
  return difference.units < 0 ? 'below' : 'above';
}

function readLeaf(leaf: LeafCondition, facts: Givens, { level }: ReadingContext): Status {
  const given = facts.get(leaf.fact);
  const limit: Level = typeof leaf.value === 'boolean' ? { value: leaf.value } : level(leaf.value.param);
  if (limit.absent === 'not-required') return 'not-applicable';
  if (limit.value === undefined || given === undefined) return 'undetermined';
  if (typeof given === 'boolean') return (given === limit.value) === (leaf.operator === 'equal') ? 'met' : 'not-met';
  return holdingOf(leaf.operator)[sideOf(given, String(limit.value))] ? 'met' : 'not-met';
}

const NEGATED: Readonly<Record<Status, Status>> = {
  met: 'not-met',
  'not-met': 'met',
  undetermined: 'undetermined',
  'not-applicable': 'not-applicable',
};

/** At least so many of the members that apply; the rest as far as it is known. */
function counted(wanted: number, statuses: readonly Status[]): Status {
  const count = (status: Status): number => statuses.filter((item) => item === status).length;
  if (statuses.every((status) => status === 'not-applicable')) return 'not-applicable';
  if (count('met') >= wanted) return 'met';
  return count('met') + count('undetermined') >= wanted ? 'undetermined' : 'not-met';
}

/** What a condition says of facts, as a person would read it. */
export function readCondition(condition: Condition, facts: Givens, context: ReadingContext): Status {
  const readAll = (members: readonly Condition[]): Status[] => members.map((member) => readCondition(member, facts, context));
  if ('fact' in condition) return context.forced?.leaf === condition ? context.forced.status : readLeaf(condition, facts, context);
  if ('all' in condition) {
    const applying = readAll(condition.all).filter((status) => status !== 'not-applicable');
    return applying.length === 0 ? 'not-applicable' : counted(applying.length, applying);
  }
  if ('any' in condition) return counted(1, readAll(condition.any));
  if ('not' in condition) return NEGATED[readCondition(condition.not, facts, context)];
  if ('condition' in condition) {
    const named = context.named.get(condition.condition);
    return named === undefined ? 'undetermined' : readCondition(named, facts, context);
  }
  if ('prerequisite' in condition || 'judgement' in condition) return 'undetermined';
  const statuses = readAll(condition.of);
  const leaves = condition.notApplicable === 'leaves';
  return counted(condition.atLeast, leaves ? statuses : statuses.map((status) => (status === 'not-applicable' ? 'met' : status)));
}

/** The reason for a status that was read: the law's own gaps before missing figures. */
export function reasonFor(status: Status, leaves: readonly LeafCondition[], { level }: ReadingContext): ReasonCode {
  if (status === 'met' || status === 'not-met') return status;
  if (status === 'not-applicable') return 'not-required';
  const absent = leaves.flatMap(({ value }) => (typeof value === 'boolean' ? [] : (level(value.param).absent ?? [])));
  if (absent.includes('missing')) return 'threshold-missing';
  return absent.includes('delegated') ? 'threshold-delegated' : 'fact-missing';
}
