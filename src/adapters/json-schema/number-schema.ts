import { MAX_DECIMAL_LENGTH } from '../../model/dossier-limits.ts';
import type { Fact } from '../../model/fact.ts';
import { isCountedIn } from '../../explain/declared-words.ts';
import type { DeclaredWords } from '../../explain/declared-words.ts';
import type { JsonSchema } from './dialect.ts';
import { DECIMAL_PATTERN, WHOLE_PATTERN, ZERO_PATTERN, atLeastPattern, atMostPattern } from './decimal-pattern.ts';

/** What a number may be. */
export interface NumberRange {
  readonly isWhole: boolean;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

/** The least JSON number with more digits before its point than are accepted; a sign takes the place of one. */
const TOO_LARGE = 10 ** MAX_DECIMAL_LENGTH;
const TOO_SMALL = -(10 ** (MAX_DECIMAL_LENGTH - 1));

/** Zero, as text or number. */
export const ZERO_SCHEMA: JsonSchema = { anyOf: [{ type: 'string', pattern: ZERO_PATTERN, maxLength: MAX_DECIMAL_LENGTH }, { const: 0 }] };

/** Name of the definition for a range: `number-from-0-to-100`. */
export function rangeName({ isWhole, min, max }: NumberRange): string {
  return [isWhole ? 'whole-number' : 'number', ...(min === undefined ? [] : ['from', min]), ...(max === undefined ? [] : ['to', max])].join(
    '-',
  );
}

/** The range of a plain value of a fact. */
export function rangeOf({ type, bounds }: Fact): NumberRange {
  return { isWhole: type === 'integer', min: bounds?.min, max: bounds?.max };
}

/** The range of the numerator or the denominator of a fact. */
export function countRange(fact: Fact, part: 'numerator' | 'denominator', declared: DeclaredWords): NumberRange {
  const counted = fact.definition[part]?.unit;
  return { isWhole: counted !== undefined && isCountedIn(counted, declared), min: '0' };
}

/** A JSON number in a range. */
export function numberLimits({ isWhole, min, max }: NumberRange): JsonSchema {
  return {
    type: isWhole ? 'integer' : 'number',
    ...(min === undefined ? { exclusiveMinimum: TOO_SMALL } : { minimum: Number(min) }),
    ...(max === undefined ? { exclusiveMaximum: TOO_LARGE } : { maximum: Number(max) }),
  };
}

/** A number as canonical text or as a JSON number. The exact text is what a form should send. */
export function numberSchema(range: NumberRange): JsonSchema {
  const { isWhole, min, max } = range;
  const bounds = [...(min === undefined ? [] : [atLeastPattern(min)]), ...(max === undefined ? [] : [atMostPattern(max)])];
  const patterns = isWhole ? [WHOLE_PATTERN, ...bounds] : bounds;
  const [first = DECIMAL_PATTERN, ...more] = patterns;
  return {
    anyOf: [
      {
        type: 'string',
        maxLength: MAX_DECIMAL_LENGTH,
        pattern: first,
        ...(more.length === 0 ? {} : { allOf: more.map((pattern) => ({ pattern })) }),
      },
      numberLimits(range),
    ],
  };
}
