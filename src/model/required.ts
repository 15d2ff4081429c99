import * as z from 'zod';
import type { DeepReadonly } from '../value/deep-readonly.ts';
import { workedOutSchema } from './figure.ts';
import { borrowedFromSchema, citationSchema, dateSchema, decimalSchema, yearSchema } from './primitives.ts';
import { yesNoLevelSchema } from './threshold.ts';
import { ALL_GRADES, CONFIDENCES, THRESHOLD_STATES } from './vocabulary.ts';

/** The threshold that a fact was held against, and where it comes from. */
export const requiredSchema = z.strictObject({
  /** Id of the dated value; null where no entry of the law holds for the day and place. */
  threshold: z.string().nullable(),
  parameter: z.string().nullable(),
  value: z.union([workedOutSchema, z.boolean()]).nullable(),
  state: z.enum(THRESHOLD_STATES).nullable(),
  unit: z.string(),
  /** The year whose figures it is for, where levels differ by year. */
  year: yearSchema.optional(),
  from: dateSchema.nullable(),
  to: dateSchema.nullable(),
  cite: citationSchema.nullable(),
  grade: z.enum(ALL_GRADES),
  confidence: z.enum(CONFIDENCES).nullable(),
  borrowedFrom: borrowedFromSchema.optional(),
  /** How the law words a level that is no number, and what its word means. */
  level: yesNoLevelSchema.optional(),
  /** Where the value is a multiple of a threshold of a presupposed set. */
  relativeTo: z.strictObject({ threshold: z.string().nullable(), factor: decimalSchema }).optional(),
});
/** The threshold that a fact was held against. */
export interface Required extends DeepReadonly<z.infer<typeof requiredSchema>> {}
