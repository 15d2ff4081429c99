import * as z from 'zod';
import {
  GRADE_SUPPORT,
  bilingualSchema,
  citationSchema,
  decimalSchema,
  gradeIsSupported,
  gradedShape,
  idSchema,
  sourceSchema,
  textSchema,
} from './primitives.ts';

/** When recognition is withdrawn: a share of failing criteria, a smaller one where one of the listed criteria is among them. */
export const withdrawalRuleSchema = z
  .strictObject({
    id: idSchema,
    title: textSchema,
    /** Share of the criteria, in points, from which it is withdrawn if a listed criterion fails. */
    shareWithListed: decimalSchema,
    /** Share of the criteria, in points, from which it is withdrawn in any case. */
    shareAlone: decimalSchema,
    /** Ids of the listed criteria, by rule set. */
    listed: z.record(idSchema, z.array(idSchema).min(1)),
    /** Sets under which nobody has found how a recognition is withdrawn, and why that is said. */
    notKnown: z.record(idSchema, bilingualSchema).optional(),
    sources: z.record(idSchema, sourceSchema),
    cite: citationSchema,
    ...gradedShape,
  })
  .refine(gradeIsSupported, GRADE_SUPPORT);
/** When recognition is withdrawn. */
export type WithdrawalRule = z.infer<typeof withdrawalRuleSchema>;
