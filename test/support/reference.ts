import type { BoundsInput, Condition, FactInput } from 'ntm-rules';
import type { Operator, Status } from 'ntm-rules/vocabulary';

/*
 * The semantics of design.md, section 4, written a second time: by counting words where the engine takes minimum and
 * maximum of numbers, by fractions of whole numbers where it compares doubles, by trying every case where it reasons about
 * exceptions. It shares no code with the library, so that the two can be held against each other.
 */

const count = (members: readonly Status[], status: Status): number => members.filter((member) => member === status).length;

function applying(members: readonly Status[], decide: (members: readonly Status[]) => Status): Status {
  const left = members.filter((member) => member !== 'not-applicable');
  return left.length === 0 ? 'not-applicable' : decide(left);
}

export function allReference(members: readonly Status[]): Status {
  return applying(members, (left) => (left.includes('not-met') ? 'not-met' : left.includes('undetermined') ? 'undetermined' : 'met'));
}

export function anyReference(members: readonly Status[]): Status {
  return applying(members, (left) => (left.includes('met') ? 'met' : left.includes('undetermined') ? 'undetermined' : 'not-met'));
}

export function notReference(member: Status): Status {
  return member === 'met' ? 'not-met' : member === 'not-met' ? 'met' : member;
}

export function atLeastReference(n: number, members: readonly Status[], notApplicable: 'leaves' | 'counts-as-met'): Status {
  const counted = notApplicable === 'leaves' ? members : members.map((member) => (member === 'not-applicable' ? 'met' : member));
  return applying(counted, (left) => {
    const met = count(left, 'met');
    if (met >= n) return 'met';
    return met + count(left, 'undetermined') < n ? 'not-met' : 'undetermined';
  });
}

/** What a parameter asks: a value, or that it is asked no more; nothing where no value is known, set or sure enough. */
export type Level = string | boolean | { readonly state: 'not-required' } | undefined;

/** What a condition refers to. */
export interface ReferenceLaw {
  readonly levels: ReadonlyMap<string, Level>;
  readonly named?: ReadonlyMap<string, Condition>;
  readonly prerequisites?: ReadonlyMap<string, Status>;
  /** Totals, each with what it is the total of. */
  readonly totals?: readonly { readonly id: string; readonly totalOf?: readonly string[] | undefined }[];
}

type Facts = Readonly<Record<string, FactInput | undefined>>;

/** A decimal as whole number of 10^-40. */
function whole(decimal: string | number): bigint {
  const [units = '', fraction = ''] = String(decimal).split('.');
  return BigInt(units + fraction.padEnd(40, '0'));
}

/** Numerator and denominator of the fact less the level; the denominator is not negative. */
function difference(fact: Exclude<FactInput, BoundsInput>, level: string | boolean): readonly [bigint, bigint] {
  if (typeof fact === 'boolean' || typeof level === 'boolean') return [fact === level ? 0n : 1n, 1n];
  if (typeof fact !== 'object') return [whole(fact) - whole(level), 1n];
  if (!('numerator' in fact)) return difference(fact.value, level);
  return [whole(fact.numerator) * 100n * whole(1) - whole(level) * whole(fact.denominator), whole(fact.denominator)];
}

/** Every sign that the fact less the level can have: none where nothing is known. A fact without a bound goes on for ever. */
function signs(fact: FactInput, level: string | boolean): bigint[] {
  const all = [-1n, 0n, 1n];
  if (typeof fact === 'object' && ('atLeast' in fact || 'atMost' in fact)) {
    const [low, high] = [fact.atLeast ?? '-1', fact.atMost ?? '1'].map((end) => difference(end, level)[0]);
    return all.filter((sign) => {
      const isAbove = fact.atLeast === undefined || (sign < 0n ? low! < 0n : sign > 0n || low! <= 0n);
      return isAbove && (fact.atMost === undefined || (sign > 0n ? high! > 0n : sign < 0n || high! >= 0n));
    });
  }
  const [sign, denominator] = difference(fact as Exclude<FactInput, BoundsInput>, level);
  return denominator === 0n ? [] : [sign];
}

const HOLDS: Readonly<Record<Operator, (difference: bigint) => boolean>> = {
  equal: (difference) => difference === 0n,
  notEqual: (difference) => difference !== 0n,
  lessThan: (difference) => difference < 0n,
  lessThanInclusive: (difference) => difference <= 0n,
  greaterThan: (difference) => difference > 0n,
  greaterThanInclusive: (difference) => difference >= 0n,
};

/**
 * What totals say of a list of which all have to hold: where a total fails, so does one of the members that it is the total of, which
 * all have to be in the list and ask the same. Else it says nothing.
 */
function saidByTotals(members: readonly Condition[], facts: Facts, law: ReferenceLaw): Status[] {
  return (law.totals ?? []).flatMap(({ id, totalOf = [] }) => {
    const own = totalOf.map((part) => members.find((member) => 'fact' in member && member.fact === part));
    const asked = new Set(own.map((member) => (member && 'fact' in member ? JSON.stringify([member.operator, member.value]) : '')));
    const [first] = own;
    if (asked.size !== 1 || first === undefined || !('fact' in first) || first.operator === 'notEqual') return [];
    const status = evaluate({ fact: id, operator: first.operator, value: first.value }, facts, law);
    return status === 'not-met' ? [status] : [];
  });
}

/** What a condition gives on facts. */
export function evaluate(condition: Condition, facts: Facts, law: ReferenceLaw): Status {
  const each = (members: readonly Condition[]): Status[] => members.map((member) => evaluate(member, facts, law));
  if ('all' in condition) return allReference([...each(condition.all), ...saidByTotals(condition.all, facts, law)]);
  if ('any' in condition) return anyReference(each(condition.any));
  if ('not' in condition) return notReference(evaluate(condition.not, facts, law));
  if ('of' in condition) return atLeastReference(condition.atLeast, each(condition.of), condition.notApplicable);
  if ('condition' in condition) return evaluate(law.named!.get(condition.condition)!, facts, law);
  if ('prerequisite' in condition) return law.prerequisites!.get(condition.prerequisite)!;
  if ('judgement' in condition) return 'undetermined';
  const level = typeof condition.value === 'boolean' ? condition.value : law.levels.get(condition.value.param);
  if (typeof level === 'object') return 'not-applicable';
  const fact = facts[condition.fact];
  if (level === undefined || fact === undefined) return 'undetermined';
  const holds = new Set(signs(fact, level).map(HOLDS[condition.operator]));
  return holds.size === 1 ? (holds.has(true) ? 'met' : 'not-met') : 'undetermined';
}

const UNKNOWN = [undefined, undefined] as const;

/** The least and the most of a share, in millionths of a percentage point. */
function endsOf(fact: FactInput | undefined): readonly [bigint | undefined, bigint | undefined] {
  if (fact === undefined || typeof fact === 'boolean') return UNKNOWN;
  const millionths = (decimal: string | number | undefined): bigint | undefined =>
    decimal === undefined ? undefined : whole(decimal) / 10n ** 34n;
  if (typeof fact !== 'object') return [millionths(fact), millionths(fact)];
  if ('atLeast' in fact || 'atMost' in fact) return [millionths(fact.atLeast), millionths(fact.atMost)];
  if (!('numerator' in fact)) return UNKNOWN;
  const share = (whole(fact.numerator) * 100_000_000n) / whole(fact.denominator);
  return [share, share];
}

const decimalOf = (millionths: bigint): string => `${millionths / 1_000_000n}.${String(millionths % 1_000_000n).padStart(6, '0')}`;

/** Facts with the sums that their parts come to, as far as those are known; a share is nothing at the least, and all at the most. */
export function withSums(
  facts: Facts,
  catalogue: readonly { readonly id: string; readonly sumOf?: readonly string[] | undefined }[],
): Facts {
  const sums = catalogue.flatMap(({ id, sumOf = [] }) => {
    if (facts[id] !== undefined || !sumOf.some((part) => facts[part] !== undefined)) return [];
    const ends = sumOf.map((part) => endsOf(facts[part]));
    const least = ends.reduce((sum, [low]) => sum + (low ?? 0n), 0n);
    const most = ends.reduce((sum, [, high]) => sum + (high ?? 100_000_000n), 0n);
    return [[id, { atLeast: decimalOf(least), atMost: decimalOf(most > 100_000_000n ? 100_000_000n : most) }] as const];
  });
  return { ...facts, ...Object.fromEntries(sums) };
}

/** An exception as it came out for a dossier. */
export interface ReferenceCase {
  readonly effect: Status;
  readonly status: Status;
  readonly isConfirmed: boolean;
}

/** The status after exceptions: what it would be whichever of the doubtful ones applied; nothing where two that apply disagree. */
export function exceptReference(base: Status, cases: readonly ReferenceCase[]): Status | undefined {
  const fired = cases.filter(({ status }) => status === 'met');
  if (new Set(fired.map(({ effect }) => effect)).size > 1) return undefined;
  const decided = fired.find(({ isConfirmed }) => isConfirmed)?.effect ?? base;
  const doubtful = cases.filter(({ status, isConfirmed }) => status === 'undetermined' || (status === 'met' && !isConfirmed));
  return new Set([decided, ...doubtful.map(({ effect }) => effect)]).size === 1 ? decided : 'undetermined';
}
