import { Decimal as SharedDecimal } from 'decimal.js';
import { ntmError, problem } from '../../model/errors.ts';
import type { Operator, Status } from '../../model/vocabulary.ts';
import { given, shorten } from '../../value/text.ts';

/*
 * Arithmetic of its own, by decimal.js: nothing here is shared with the comparisons of the core, so that the two can be
 * held against one another. Two values of at most 40 digits are multiplied: 100 digits keep every product exact.
 */
const Decimal = SharedDecimal.clone({ precision: 100 });

/** decimal.js takes "0x10", "1e3" and "NaN" as well. */
const CANONICAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** What a comparison holds a fact against; `of` is the fact, for the path of an error. */
export interface Limit {
  readonly limit: string | boolean;
  readonly of: string;
  /** Where an amendment changed what is counted: figures of an earlier day, or of no day, say nothing. */
  readonly since?: string;
  /** The unit of the fact, which is the only one that it can be given in here. */
  readonly unit?: string;
}

/** The operators that our rules use; the engine's own compare decimals as floats or text. */
export type EngineOperator = `ntm-${Operator}` | 'ntm-is' | 'ntm-is-not' | 'ntm-unjudged' | 'ntm-unless';

function malformed(value: unknown, of: string, expected: 'number' | 'yes or no'): never {
  const actual = typeof value === 'string' || typeof value === 'number' ? `"${shorten(String(value))}"` : typeof value;
  const words =
    expected === 'number' ? { expectedVi: 'số', expectedEn: 'a number' } : { expectedVi: 'true hoặc false', expectedEn: 'true or false' };
  throw ntmError([problem('wrong-type', ['facts', of], { ...words, actual })]);
}

/** What was read before is in the unit of its fact, and names none. */
function checkUnit(fact: object, { of, unit = '' }: Limit): void {
  if (!('unit' in fact) || fact.unit === undefined || fact.unit === unit) return;
  throw ntmError([problem('unit-mismatch', ['facts', of, 'unit'], { expectedVi: unit, expectedEn: unit, actual: given(fact.unit) })]);
}

function decimal(value: unknown, of: string): SharedDecimal {
  if (typeof value === 'number' && Number.isFinite(value)) return new Decimal(value);
  return typeof value === 'string' && value.length <= 40 && CANONICAL.test(value) ? new Decimal(value) : malformed(value, of, 'number');
}

/** Sign of a ratio in percentage points less the limit, by products; nothing for 0 of 0. */
function ratioSign(numerator: unknown, denominator: unknown, { limit, of }: Limit): number | undefined {
  const [part, whole] = [decimal(numerator, of), decimal(denominator, of)];
  if (!whole.isZero()) return part.times(100).comparedTo(whole.times(decimal(limit, of)));
  return part.isZero() ? undefined : malformed('n/0', of, 'number');
}

/** Throws where a percentage beside counts is not what they come to, rounded to the places that it is given with. */
function checkShare(value: unknown, numerator: unknown, denominator: unknown, of: string): void {
  const [share, part, whole] = [decimal(value, of), decimal(numerator, of), decimal(denominator, of)];
  const places = String(value).split('.')[1]?.length ?? 0;
  const distance = part.times(100).minus(whole.times(share)).abs();
  if (!whole.isZero() && distance.lte(whole.times(new Decimal(5).times(new Decimal(10).pow(-places - 1))))) return;
  const params = { value: String(value), other: `${String(numerator)}/${String(denominator)}` };
  throw ntmError([problem('figures-conflict', ['facts', of], params)]);
}

/** Throws where the least of a fact is above its most: no comparison would be false of it. */
function checkOrder(least: unknown, most: unknown, of: string): void {
  if (least === undefined || most === undefined || !decimal(least, of).gt(decimal(most, of))) return;
  const words = { reasonVi: 'mức thấp nhất lớn hơn mức cao nhất', reasonEn: 'the least is above the most' };
  throw ntmError([problem('impossible-value', ['facts', of], { value: `${String(least)}–${String(most)}`, ...words })]);
}

function isMeasuredSince(since: string, fact: unknown): boolean {
  const day = typeof fact === 'object' && fact !== null && 'measuredOn' in fact ? fact.measuredOn : undefined;
  return typeof day === 'string' && day >= since;
}

interface Bounds {
  readonly atLeast?: unknown;
  readonly atMost?: unknown;
}

/** Every sign from that of the least to that of the most that a fact can be; without one it goes on for ever. */
function signsWithin({ atLeast, atMost, ends }: Bounds & { readonly ends?: Bounds | undefined }, against: Limit): number[] {
  checkOrder(atLeast, atMost, against.of);
  // What the parts of a sum come to, where a decimal would be rounded.
  const [low, high] = [ends?.atLeast ?? atLeast, ends?.atMost ?? atMost];
  const least = low === undefined ? -1 : signOf(low, against)!;
  const most = high === undefined ? 1 : signOf(high, against)!;
  return [-1, 0, 1].filter((sign) => sign >= least && sign <= most);
}

/** Sign of the fact less the limit; 0 or 1 for yes or no; nothing where nothing is known. Anything malformed throws. */
function signOf(fact: unknown, against: Limit): number | undefined {
  const { limit, of, since } = against;
  if (fact === undefined || (since !== undefined && !isMeasuredSince(since, fact))) return undefined;
  if (typeof fact === 'object' && fact !== null) {
    checkUnit(fact, against);
    if ('numerator' in fact && 'denominator' in fact) {
      const { numerator, denominator } = fact;
      if ('value' in fact && fact.value !== undefined) checkShare(fact.value, numerator, denominator, of);
      return ratioSign(numerator, denominator, against);
    }
    return 'value' in fact && typeof fact.value !== 'object' ? signOf(fact.value, { limit, of }) : malformed(fact, of, 'number');
  }
  if (typeof limit === 'string') return decimal(fact, of).comparedTo(limit);
  if (typeof fact !== 'boolean') return malformed(fact, of, 'yes or no');
  return fact === limit ? 0 : 1;
}

type Compare = (fact: unknown, against: Limit) => boolean;

function comparing(holds: (sign: number) => boolean): Compare {
  return (fact, against) => {
    if (typeof fact === 'object' && fact !== null && ('atLeast' in fact || 'atMost' in fact)) {
      const { limit, of, since } = against;
      if (since !== undefined && !isMeasuredSince(since, fact)) return false;
      checkUnit(fact, against);
      return signsWithin(fact, { limit, of }).every(holds);
    }
    const sign = signOf(fact, against);
    return sign !== undefined && holds(sign);
  };
}

/** The comparisons of the law. All of them are false on a fact that is missing, so that neither rule of a node fires. */
export const COMPARISONS: Readonly<Record<`ntm-${Operator}`, Compare>> = {
  'ntm-equal': comparing((sign) => sign === 0),
  'ntm-notEqual': comparing((sign) => sign !== 0),
  'ntm-lessThan': comparing((sign) => sign < 0),
  'ntm-lessThanInclusive': comparing((sign) => sign <= 0),
  'ntm-greaterThan': comparing((sign) => sign > 0),
  'ntm-greaterThanInclusive': comparing((sign) => sign >= 0),
};

/** Whether a fact that may be missing does not come out one way. */
function unless(fact: unknown, { operator, ...against }: Limit & { readonly operator: Operator }): boolean {
  return !COMPARISONS[`ntm-${operator}`](fact, against);
}

/** What asks after a status: of a judgement, of a presupposed set. */
export const STATUS_OPERATORS: Readonly<
  Record<Exclude<EngineOperator, `ntm-${Operator}`>, (fact: unknown, value: { status?: Status }) => boolean>
> = {
  'ntm-is': (fact, { status }) => fact === status,
  'ntm-is-not': (fact, { status }) => fact !== status,
  'ntm-unjudged': (fact) => fact === undefined,
  'ntm-unless': (fact, value) => unless(fact, value as unknown as Parameters<typeof unless>[1]),
};
