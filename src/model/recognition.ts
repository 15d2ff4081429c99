import * as z from 'zod';
import { quotedSourceSchema, unitIdSchema } from './administrative-unit.ts';
import { GRADE_SUPPORT, dateSchema, gradeIsSupported, gradedShape, idSchema, textSchema, yearSchema } from './primitives.ts';

/** A signed decision, by what it is cited by. */
const decisionSchema = z.strictObject({ number: textSchema, issuer: textSchema, signedOn: dateSchema });

/** That a unit has been recognised, as far as a source says so. */
export const recognitionSchema = z
  .strictObject({
    unit: unitIdSchema,
    /** The set under which it was recognised. */
    ruleSet: idSchema,
    /** The year for which the unit was recognised, where a source says it. */
    year: yearSchema.optional(),
    /** The decision itself; absent only where the source names none. */
    decision: decisionSchema.optional(),
    /** Number of the document that says so, and its day: by then the unit was recognised. */
    statedIn: textSchema.optional(),
    statedOn: dateSchema.optional(),
    /** The decision that withdrew it. */
    withdrawnBy: decisionSchema.optional(),
    ...gradedShape,
    evidence: z.array(quotedSourceSchema).min(1).optional(),
  })
  .refine(gradeIsSupported, GRADE_SUPPORT);
/** That a unit has been recognised (công nhận): another thing than meeting the set, which it neither proves nor needs. */
export type Recognition = z.infer<typeof recognitionSchema>;

/** A list of recognitions. */
export const recognitionsSchema = z.array(recognitionSchema);
