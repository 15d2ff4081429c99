import * as z from 'zod';
import { quotedSourceSchema, unitIdSchema } from './administrative-unit.ts';
import { GRADE_SUPPORT, dateSchema, gradeIsSupported, gradedShape, idSchema, textSchema } from './primitives.ts';

/** That a unit has been recognised, as far as a source says so. */
export const recognitionSchema = z
  .strictObject({
    unit: unitIdSchema,
    /** The set; absent where the source names none: the commune set of some period. */
    ruleSet: idSchema.optional(),
    /** The year for which the unit was recognised, where a source says it. */
    year: z.int().min(1900).max(2999).optional(),
    /** The decision itself, where a source names it. */
    decision: z.strictObject({ number: textSchema, issuer: textSchema, signedOn: dateSchema }).optional(),
    /** Number of the document that says so, and its day: by then the unit was recognised. */
    statedIn: textSchema,
    statedOn: dateSchema,
    ...gradedShape,
    evidence: z.array(quotedSourceSchema).min(1).optional(),
  })
  .refine(gradeIsSupported, GRADE_SUPPORT);
/** That a unit has been recognised (công nhận): another thing than meeting the set, which it neither proves nor needs. */
export type Recognition = z.infer<typeof recognitionSchema>;

/** A list of recognitions. */
export const recognitionsSchema = z.array(recognitionSchema).min(1);
