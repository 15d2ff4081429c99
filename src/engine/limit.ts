import { freezeFresh } from '../value/freeze.ts';
import { exactDecimal, multiplyDecimals } from '../value/decimal.ts';
import type { ExactDecimal } from '../value/decimal.ts';
import type { LeafCondition } from '../model/condition.ts';
import type { Required } from '../model/assessment.ts';
import type { ReasonCode } from '../model/reason-codes.ts';
import type { Grade } from '../model/vocabulary.ts';
import type { At } from '../law/moment.ts';
import { turnsOnColumn } from '../law/place.ts';
import type { ResolvedPlace } from '../law/place.ts';
import { resolveThreshold } from '../law/resolve.ts';
import { broughtFor } from '../law/text-making.ts';
import { isAccepted, weaker } from '../law/weaker.ts';
import type { DatedThreshold, IndicatorText, ParameterText } from '../law/text.ts';
import type { RuleSet } from '../model/rule-set.ts';

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

/** What a threshold is looked up in: a set, on a day, at a place. */
export interface Setting {
  readonly ruleSet: Pick<RuleSet, 'id' | 'precedence' | 'columns' | 'groups'>;
  readonly at: At;
  readonly place: ResolvedPlace;
}

/** What resolving a limit needs to know. */
export interface LimitContext extends Setting {
  /** The threshold of a presupposed set that holds for the same day and unit. */
  readonly presupposed: (parameter: string) => Found | undefined;
}

/** A threshold that holds, and the rule that chose the column where it decided that this one does. */
export interface Found {
  readonly entry: DatedThreshold | undefined;
  readonly rule: readonly LegalBasis[];
}

/** The rule that chose the column, as something that a verdict rests on. */
export function columnBasis({ ruleSet, place: { columnRule } }: Omit<Setting, 'at'>): LegalBasis[] {
  return columnRule === undefined ? [] : [{ id: `${ruleSet.id}/column/${columnRule.id}`, grade: columnRule.grade }];
}

/** The threshold that holds in a setting; none where that turns on a column of the set that is not known. */
export function findThreshold(parameter: ParameterText, setting: Setting): Found {
  const { ruleSet, at, place } = setting;
  const find = (there: ResolvedPlace): DatedThreshold | undefined => resolveThreshold(parameter, at, there, ruleSet.precedence);
  const entry = find(place);
  const isOpen =
    entry && (ruleSet.columns ?? ruleSet.groups) && broughtFor(ruleSet, 'columns', (making) => making.isOpen)(parameter, setting, entry);
  return { entry: isOpen ? undefined : entry, rule: turnsOnColumn(place, find) ? columnBasis(setting) : [] };
}

/** A threshold with its figure, which may be a multiple of another one. */
interface Resolved extends Found {
  readonly base: DatedThreshold | undefined;
  readonly value: string | boolean | undefined;
  /** `undefined` where there is a value; else why there is none. */
  readonly absent: 'missing' | 'delegated' | 'not-required' | undefined;
  readonly grade: Grade;
}

function resolve(parameter: ParameterText, context: LimitContext): Resolved {
  const { entry, rule } = findThreshold(parameter, context);
  const relative = entry?.relativeTo;
  const { entry: base, rule: baseRule = [] } = (relative && context.presupposed(relative.parameter)) ?? {};
  // Where the figure, or the reason why there is none, comes from.
  const source = relative ? base : entry;
  const figure = source?.value;
  const value = !relative ? figure : typeof figure === 'string' ? multiplyDecimals(figure, relative.factor) : undefined;
  const absent = value === undefined ? (source?.state ?? 'missing') : undefined;
  return { entry, rule: [...rule, ...baseRule], base, value, absent, grade: weaker(entry?.grade ?? 'missing', source?.grade ?? 'missing') };
}

function blockedBy({ entry, base, rule, absent }: Resolved, { at }: LimitContext): ReasonCode | undefined {
  if (absent === 'missing' || absent === 'delegated') return `threshold-${absent}`;
  if ([entry, base, ...rule].some((item) => item && !isAccepted(item.grade, at.accept))) return 'threshold-unconfirmed';
  return absent === 'not-required' ? 'not-required' : undefined;
}

function requiredOf(parameter: ParameterText | undefined, { entry, base, value, absent, grade }: Resolved): Required {
  const borrowedFrom = entry?.borrowedFrom ?? base?.borrowedFrom;
  return {
    threshold: entry?.id ?? null,
    parameter: parameter?.id ?? null,
    value: value ?? null,
    state: absent ?? null,
    unit: parameter?.unit ?? 'none',
    ...(entry?.year && { year: entry.year }),
    from: entry?.from ?? null,
    to: entry?.to ?? null,
    cite: entry?.cite ?? null,
    grade,
    confidence: entry?.confidence ?? null,
    ...(borrowedFrom && { borrowedFrom }),
    ...(parameter?.level && { level: parameter.level }),
    ...(entry?.relativeTo && { relativeTo: { threshold: base?.id ?? null, factor: entry.relativeTo.factor } }),
  };
}

function basisOf(parameter: ParameterText, { entry, rule, base, absent }: Resolved): LegalBasis[] {
  // A delegation that nobody delivered is a missing value, however sure the delegation itself is.
  const isAbsent = absent === 'missing' || absent === 'delegated';
  const own: LegalBasis = { id: entry?.id ?? parameter.id, grade: isAbsent ? 'missing' : entry!.grade };
  return [own, ...(base === undefined ? [] : [{ id: base.id, grade: base.grade }]), ...rule];
}

/** A plain yes or no stands in the condition itself: it is official, and rests on nothing else. */
const LITERAL = { entry: undefined, rule: [], base: undefined, absent: undefined, grade: 'official' } as const;

/** What the law requires where a condition compares a fact: a value of the annex, for the day and the place, or a plain yes or no. */
export function limitOf(asked: LeafCondition['value'], indicator: IndicatorText, context: LimitContext): Limit {
  // The parameter exists: a rule set with an unknown one is refused when it is made.
  const parameter = typeof asked === 'boolean' ? undefined : indicator.parameters.get(asked.param)!;
  const resolved = parameter === undefined ? { ...LITERAL, value: asked as boolean } : resolve(parameter, context);
  const { value } = resolved;
  return {
    required: freezeFresh(requiredOf(parameter, resolved)),
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
