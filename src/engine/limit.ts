import { deepFreeze } from '../value/freeze.ts';
import { exactDecimal, multiplyDecimals } from '../value/decimal.ts';
import type { ExactDecimal } from '../value/decimal.ts';
import type { LeafCondition } from '../model/condition.ts';
import type { Required } from '../model/assessment.ts';
import type { ReasonCode } from '../model/reason-codes.ts';
import type { Grade } from '../model/vocabulary.ts';
import { GRADES } from '../model/vocabulary.ts';
import type { At } from '../law/moment.ts';
import type { ResolvedPlace } from '../law/place.ts';
import { resolveThreshold } from '../law/resolve.ts';
import type { DatedThreshold, IndicatorText, ParameterText } from '../law/text.ts';
import type { Precedence } from '../model/rule-set.ts';

/** A statement of the law that a verdict rests on. */
export interface LegalBasis {
  readonly id: string;
  readonly grade: Grade;
}

/** What the law requires of one fact: the value that holds on the day for the place, or why there is none to compare with. */
export interface Limit {
  readonly required: Required;
  /** Why no comparison can be made, if none can. */
  readonly blocked: ReasonCode | undefined;
  readonly boolean: boolean | undefined;
  readonly decimal: ExactDecimal | undefined;
  /** What the limit rests on; nothing for a plain yes or no. */
  readonly basis: readonly LegalBasis[];
}

/** What resolving a limit needs to know. */
export interface LimitContext {
  readonly at: At;
  readonly place: ResolvedPlace;
  readonly precedence: Precedence;
  /** The threshold of a presupposed set that holds for the same day and unit. */
  readonly presupposed: (parameter: string) => DatedThreshold | undefined;
}

/** True if a grade is at least as strong as what was asked for. */
export function isAccepted(grade: Grade, accept: At['accept']): boolean {
  return GRADES.indexOf(grade) <= GRADES.indexOf(accept ?? 'recalled');
}

function weaker(a: Grade, b: Grade): Grade {
  return GRADES.indexOf(a) > GRADES.indexOf(b) ? a : b;
}

/** A threshold with its figure, which may be a multiple of another one. */
interface Resolved {
  readonly entry: DatedThreshold | undefined;
  readonly base: DatedThreshold | undefined;
  readonly value: string | boolean | undefined;
  /** `undefined` where there is a value; else why there is none. */
  readonly absent: 'missing' | 'delegated' | 'not-required' | undefined;
  readonly grade: Grade;
}

function resolve(parameter: ParameterText, { at, place, precedence, presupposed }: LimitContext): Resolved {
  const entry = resolveThreshold(parameter, at, place, precedence);
  if (entry === undefined) return { entry, base: undefined, value: undefined, absent: 'missing', grade: 'missing' };
  if (entry.relativeTo === undefined) return { entry, base: undefined, value: entry.value, absent: entry.state, grade: entry.grade };
  const base = presupposed(entry.relativeTo.parameter);
  const value = typeof base?.value === 'string' ? multiplyDecimals(base.value, entry.relativeTo.factor) : undefined;
  const absent = value === undefined ? (base?.state ?? 'missing') : undefined;
  return { entry, base, value, absent, grade: weaker(entry.grade, base?.grade ?? 'missing') };
}

/** The column of the annex is itself chosen by a rule that has a grade. */
function isColumnDoubtful(entry: DatedThreshold | undefined, { at, place }: LimitContext): boolean {
  return entry?.scope?.regions !== undefined && place.columnRule !== undefined && !isAccepted(place.columnRule.grade, at.accept);
}

function blockedBy({ entry, base, absent, grade }: Resolved, context: LimitContext): ReasonCode | undefined {
  if (absent === 'missing') return 'threshold-missing';
  if (absent === 'delegated') return 'threshold-delegated';
  const isDoubtful = !isAccepted(grade, context.at.accept) || isColumnDoubtful(entry, context) || isColumnDoubtful(base, context);
  if (isDoubtful) return 'threshold-unconfirmed';
  return absent === 'not-required' ? 'not-required' : undefined;
}

function requiredOf(parameter: ParameterText | undefined, { entry, base, value, absent, grade }: Resolved): Required {
  return {
    threshold: entry?.id ?? null,
    parameter: parameter?.id ?? null,
    value: value ?? null,
    state: absent ?? null,
    unit: parameter?.unit ?? 'none',
    ...(entry?.year === undefined ? {} : { year: entry.year }),
    from: entry?.from ?? null,
    to: entry?.to ?? null,
    cite: entry?.cite ?? null,
    grade,
    confidence: entry?.confidence ?? null,
    ...(parameter?.level && { level: parameter.level }),
    ...(entry?.relativeTo === undefined ? {} : { relativeTo: { threshold: base?.id ?? null, factor: entry.relativeTo.factor } }),
  };
}

function basisOf(parameter: ParameterText, { entry, base, absent }: Resolved): LegalBasis[] {
  // A delegation that nobody delivered is a missing value, however sure the delegation itself is.
  const isAbsent = absent === 'missing' || absent === 'delegated';
  const own: LegalBasis = { id: entry?.id ?? parameter.id, grade: isAbsent || entry === undefined ? 'missing' : entry.grade };
  return base === undefined ? [own] : [own, { id: base.id, grade: base.grade }];
}

/** A plain yes or no stands in the condition itself: it is official, and rests on nothing else. */
const LITERAL = { entry: undefined, base: undefined, absent: undefined, grade: 'official' } as const;

/** What the law requires where a condition compares a fact: a value of the annex, for the day and the place, or a plain yes or no. */
export function limitOf(asked: LeafCondition['value'], indicator: IndicatorText, context: LimitContext): Limit {
  // The parameter exists: a rule set with an unknown one is refused when it is made.
  const parameter = typeof asked === 'boolean' ? undefined : indicator.parameters.get(asked.param)!;
  const resolved = parameter === undefined ? { ...LITERAL, value: asked as boolean } : resolve(parameter, context);
  const { value } = resolved;
  return {
    required: deepFreeze(requiredOf(parameter, resolved)),
    blocked: blockedBy(resolved, context),
    boolean: typeof value === 'boolean' ? value : undefined,
    decimal: typeof value === 'string' ? exactDecimal(value) : undefined,
    basis: parameter === undefined ? [] : basisOf(parameter, resolved),
  };
}

/** Resolves what the leaves of an indicator compare with: each parameter once, however many of them read it. */
export function limitsOf(indicator: IndicatorText, context: LimitContext): (leaf: LeafCondition) => Limit {
  const limits = new Map<string | boolean, Limit>();
  return ({ value }) => {
    const key = typeof value === 'boolean' ? value : value.param;
    const limit = limits.get(key) ?? limitOf(value, indicator, context);
    limits.set(key, limit);
    return limit;
  };
}
