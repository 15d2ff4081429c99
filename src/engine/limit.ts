import { exactDecimal } from '../value/decimal.ts';
import type { ExactDecimal } from '../value/decimal.ts';
import type { LeafCondition } from '../model/condition.ts';
import type { Required } from '../model/assessment.ts';
import type { ReasonCode } from '../model/reason-codes.ts';
import type { MeasurementUnit } from '../model/vocabulary.ts';
import { GRADES } from '../model/vocabulary.ts';
import type { At } from '../law/moment.ts';
import type { ResolvedPlace } from '../law/place.ts';
import { resolveThreshold } from '../law/resolve.ts';
import type { DatedThreshold, IndicatorText, ParameterText } from '../law/text.ts';
import type { Precedence } from '../model/rule-set.ts';

/** What a leaf compares with, resolved once for a day and a place. */
export interface Limit {
  readonly required: Required;
  /** Why no comparison can be made, if none can. */
  readonly blocked: ReasonCode | undefined;
  readonly boolean: boolean | undefined;
  readonly decimal: ExactDecimal | undefined;
  /** Ids under which the limit enters `reliesOn`; none for a plain yes or no. */
  readonly reliance: { readonly id: string; readonly grade: Required['grade'] } | undefined;
}

function isTooWeak(grade: Required['grade'], accept: At['accept']): boolean {
  return GRADES.indexOf(grade) > GRADES.indexOf(accept ?? 'recalled');
}

function blockedBy(entry: DatedThreshold | undefined, accept: At['accept']): ReasonCode | undefined {
  if (entry === undefined || entry.state === 'missing') return 'threshold-missing';
  if (entry.state === 'delegated') return 'threshold-delegated';
  if (isTooWeak(entry.grade, accept)) return 'threshold-unconfirmed';
  return entry.state === 'not-required' ? 'not-required' : undefined;
}

function requiredOf(parameter: ParameterText, entry: DatedThreshold | undefined): Required {
  return {
    threshold: entry?.id ?? null,
    parameter: parameter.id,
    value: entry?.value ?? null,
    state: entry === undefined ? 'missing' : (entry.state ?? null),
    unit: parameter.unit,
    from: entry?.from ?? null,
    to: entry?.to ?? null,
    cite: entry?.cite ?? null,
    grade: entry?.grade ?? 'missing',
    confidence: entry?.confidence ?? null,
  };
}

/** A plain yes or no that stands in the condition itself. */
function literalLimit(value: boolean, unit: MeasurementUnit): Limit {
  return {
    required: {
      threshold: null,
      parameter: null,
      value,
      state: null,
      unit,
      from: null,
      to: null,
      cite: null,
      grade: 'official',
      confidence: null,
    },
    blocked: undefined,
    boolean: value,
    decimal: undefined,
    reliance: undefined,
  };
}

/** Resolves what a leaf compares with. */
export function limitOf(leaf: LeafCondition, indicator: IndicatorText, at: At, place: ResolvedPlace, precedence: Precedence): Limit {
  if (typeof leaf.value === 'boolean') return literalLimit(leaf.value, 'none');
  // The parameter exists: a rule set with an unknown one is refused when it is made.
  const parameter = indicator.parameters.get(leaf.value.param)!;
  const entry = resolveThreshold(parameter, at, place, precedence);
  const value = entry?.value;
  // A delegation that nobody delivered is a missing value, however sure the delegation itself is.
  const isAbsent = entry === undefined || entry.state === 'missing' || entry.state === 'delegated';
  return {
    required: requiredOf(parameter, entry),
    blocked: blockedBy(entry, at.accept),
    boolean: typeof value === 'boolean' ? value : undefined,
    decimal: typeof value === 'string' ? exactDecimal(value) : undefined,
    reliance: { id: entry?.id ?? parameter.id, grade: isAbsent ? 'missing' : entry.grade },
  };
}
