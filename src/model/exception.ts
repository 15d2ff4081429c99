import * as z from 'zod';
import { conditionSchema } from './condition.ts';
import { GRADE_SUPPORT, citationSchema, gradeIsSupported, gradedShape, idSchema, scopeSchema, titleSchema } from './primitives.ts';
import { EXCEPTION_EFFECTS } from './vocabulary.ts';

/** The fields of an exception. */
export const exceptionShape = {
  id: idSchema,
  title: titleSchema,
  effect: z.enum(EXCEPTION_EFFECTS),
  scope: scopeSchema.optional(),
  when: conditionSchema.optional(),
  cite: citationSchema,
  ...gradedShape,
};

/**
 * A case in which an indicator is not judged by its ordinary condition: "(nếu có)", a waiver.
 * It fires where its scope takes in the unit and its condition, if any, is met.
 */
export const exceptionSchema = z
  .strictObject(exceptionShape)
  .refine(gradeIsSupported, GRADE_SUPPORT)
  .refine((exception) => exception.scope !== undefined || exception.when !== undefined, 'an exception needs a case');
/** A cited case in which an indicator is not judged by its ordinary condition. */
export type Exception = z.infer<typeof exceptionSchema>;
