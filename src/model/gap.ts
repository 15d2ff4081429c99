import * as z from 'zod';
import type { DeepReadonly } from '../value/deep-readonly.ts';
import { workedOutSchema } from './figure.ts';
import { bilingualSchema } from './primitives.ts';
import { OPERATORS } from './vocabulary.ts';

/** The value of a fact where it is compared: an exact decimal, or a yes or no; null where there is none. */
export const actualSchema = z.union([workedOutSchema, z.boolean()]).nullable();

/** How far a value is from its threshold: exact, in the unit of the threshold. */
export const gapSchema = z.strictObject({
  /** Up to the threshold; of a fact that is a whole number, the smallest whole number that is enough, also where it must be passed. */
  delta: workedOutSchema,
  unit: z.string(),
  direction: z.enum(['increase', 'decrease']),
  /** Present where reaching the threshold is not enough: it must be passed. */
  strict: z.literal(true).optional(),
  /** Present where only bounds of the value are known: no less than this is needed, and more may be. */
  least: z.literal(true).optional(),
  /**
   * The same in things one can count or measure: the smallest amount that is enough. Whole of whole things; absent where they were not
   * counted, or a share in per cent added to counts comes to no whole number of them.
   */
  natural: z.strictObject({ amount: workedOutSchema, unit: z.string() }).optional(),
});
/** How far a value is from its threshold. */
export interface Gap extends DeepReadonly<z.infer<typeof gapSchema>> {}

/** What one part of an indicator's sentence needs before it is met; where several ways lead there, which of them are enough. */
export type PartGap =
  /** By how much a figure has to change. */
  | (Gap & PartName)
  /** What has to be otherwise: a yes or no, or a figure that has to be one value. */
  | (PartName & { readonly operator: (typeof OPERATORS)[number]; readonly value: string | boolean | null })
  /** A set that has to be met first. */
  | { readonly ruleSet: string }
  /** Alternatives: `atLeast` of the lists are enough, and of a list everything is needed. Never to be added up. */
  | { readonly atLeast: number; readonly of: readonly (readonly PartGap[])[] };

/** Which part: its fact, whose label names it unless it has a title of its own. */
export interface PartName extends DeepReadonly<z.infer<typeof partNameSchema>> {}

const partNameSchema = z.strictObject({ fact: z.string(), title: bilingualSchema.optional() });

/** What one part of an indicator's sentence needs before it is met. */
export const partGapSchema: z.ZodType<PartGap> = z.lazy(() =>
  z.union([
    z.strictObject({ ...partNameSchema.shape, ...gapSchema.shape }),
    z.strictObject({ ...partNameSchema.shape, operator: z.enum(OPERATORS), value: actualSchema }),
    z.strictObject({ ruleSet: z.string() }),
    z.strictObject({ atLeast: z.int(), of: z.array(z.array(partGapSchema)) }),
  ]),
);
