import { byCodeUnit, canonicalJson } from '../value/canonical-json.ts';
import { compareDecimals, exactDecimal } from '../value/decimal.ts';
import { groupBy } from '../value/group-by.ts';
import { isWithin } from '../value/iso-date.ts';
import type { Scope } from '../model/primitives.ts';
import type { RuleSet } from '../model/rule-set.ts';
import type { ThresholdEntry } from '../model/threshold.ts';
import type { Grade } from '../model/vocabulary.ts';
import { mergeOrder } from '../value/merge-order.ts';
import type { ParameterText } from './text.ts';
import { scopeKey, timeline } from './timeline.ts';
import type { TimedThreshold } from './timeline.ts';

/** What a threshold says: a value, or a state that says why there is none; and how well that is known. */
export interface ThresholdStatement {
  readonly value?: string | boolean;
  readonly state?: NonNullable<ThresholdEntry['state']>;
  readonly grade: Grade;
}

/** A difference in what a threshold says at one scope over a period. */
export interface ThresholdChange {
  /** What differs; further subjects (texts, conditions) may join. */
  readonly subject: 'threshold';
  /** `<set>/<indicator>/<parameter>`. */
  readonly parameter: string;
  /** Units concerned; null for all. */
  readonly scope: Scope | null;
  /** Half-open period; null for an open end. */
  readonly from: string;
  readonly to: string | null;
  /** Null where nothing was or is said. */
  readonly before: ThresholdStatement | null;
  readonly after: ThresholdStatement | null;
  readonly kind: 'value-changed' | 'grade-changed' | 'added' | 'removed';
  /** By the parameter's direction; null where that cannot be said, or where nothing became harder or easier. */
  readonly stricter: 'stricter' | 'looser' | null;
}

/** One difference between two variants of a rule set. */
export type Change = ThresholdChange;

function statementOf(held: TimedThreshold | undefined): ThresholdStatement | null {
  if (held === undefined) return null;
  const { value, state, grade } = held.value;
  return { ...(value === undefined ? {} : { value }), ...(state === undefined ? {} : { state }), grade };
}

function kindOf(before: ThresholdStatement | null, after: ThresholdStatement | null): Change['kind'] | undefined {
  if (before === null || after === null) {
    if (before === after) return undefined;
    return before === null ? 'added' : 'removed';
  }
  if (before.value !== after.value || before.state !== after.state) return 'value-changed';
  return before.grade === after.grade ? undefined : 'grade-changed';
}

function stricterOf(
  before: ThresholdStatement | null,
  after: ThresholdStatement | null,
  direction: ParameterText['direction'],
): Change['stricter'] {
  const isDropped = (statement: ThresholdStatement | null): boolean => statement?.state === 'not-required';
  const says = (statement: ThresholdStatement | null): boolean => statement?.value !== undefined;
  if (isDropped(before) && says(after)) return 'stricter';
  if (says(before) && isDropped(after)) return 'looser';
  if (typeof before?.value !== 'string' || typeof after?.value !== 'string' || direction === 'exactly') return null;
  const sign = compareDecimals(exactDecimal(after.value), exactDecimal(before.value));
  if (sign === 0) return null;
  return sign > 0 === (direction === 'at-least') ? 'stricter' : 'looser';
}

/** The differences at one parameter and scope; neighbouring periods with the same difference are one. */
function changesAt(before: readonly TimedThreshold[], after: readonly TimedThreshold[]): Change[] {
  const all = [...before, ...after];
  const [{ parameter, value }] = all as [TimedThreshold, ...TimedThreshold[]];
  const days = [...new Set(all.flatMap(({ from, to }) => [from, ...(to === undefined ? [] : [to])]))].sort(byCodeUnit);
  const changes: Change[] = [];
  for (const [index, from] of days.entries()) {
    const on = (held: TimedThreshold): boolean => isWithin(from, held.from, held.to);
    const [was, is] = [statementOf(before.find(on)), statementOf(after.find(on))];
    const kind = kindOf(was, is);
    const to = days[index + 1] ?? null;
    const last = changes.at(-1);
    if (kind === undefined) continue;
    if (last?.to === from && canonicalJson([last.before, last.after]) === canonicalJson([was, is])) {
      changes[changes.length - 1] = { ...last, to };
    } else {
      const place = { parameter: parameter.id, scope: value.scope ?? null, from, to };
      changes.push({ subject: 'threshold', ...place, before: was, after: is, kind, stricter: stricterOf(was, is, parameter.direction) });
    }
  }
  return changes;
}

/**
 * What differs between two variants of a rule set: the value, state or grade of any threshold, at any scope, on any day.
 *
 * @remarks Compares what holds, not how the files say it: a value that an amendment repeats is no change. Instruments that
 * are drafts do not count.
 * @param before - one variant, such as a set of `ntm-rules/rules`.
 * @param after - the other, such as the same set with an amendment.
 * @returns the differences as plain data, in the order of the text; empty if there are none.
 * @example
 * ```ts
 * import { amend, diff } from 'ntm-rules';
 * import { commune } from 'ntm-rules/rules';
 *
 * const checked = amend(commune, {
 *   id: 'example-check', number: 'ví dụ', title: 'Ví dụ: chép từ văn bản', issuer: 'ví dụ', rank: 'national',
 *   status: 'adopted', invented: true, signedOn: '2026-11-30', recordedOn: '2026-11-30', sources: {},
 *   corrects: ['318-2022-qd-ttg'],
 *   inForce: { from: '2022-03-08', wording: { grade: 'recalled', confidence: 'low' } },
 *   operations: [{
 *     id: 'irrigation', operation: 'setThreshold', target: 'commune/3.1/minimum', expect: { value: '80' }, value: '80',
 *     from: '2022-03-08', to: '2026-02-15', cite: { instrument: '318-2022-qd-ttg', annex: 'I', row: '3.1' },
 *     grade: 'official', checkedBy: 'ví dụ', checkedOn: '2026-11-30',
 *   }],
 * });
 * const [change] = diff(commune, checked);
 * [change?.parameter, change?.kind, change?.before?.grade]; // => ['commune/3.1/minimum', 'grade-changed', 'reported']
 * diff(commune, commune); // => []
 * ```
 */
export function diff(before: RuleSet, after: RuleSet): Change[] {
  const [was, is] = [timeline(before), timeline(after)];
  const placeOf = ({ parameter, value }: TimedThreshold): string => `${parameter.id} ${scopeKey(value)}`;
  const [groupsBefore, groupsAfter] = [groupBy(was, placeOf), groupBy(is, placeOf)];
  const order = mergeOrder([[...groupsBefore.keys()], [...groupsAfter.keys()]]);
  return order.flatMap((place) => changesAt(groupsBefore.get(place) ?? [], groupsAfter.get(place) ?? []));
}
