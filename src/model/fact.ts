import * as z from 'zod';
import { FACT_TYPES } from './vocabulary.ts';
import { GRADE_SUPPORT, bilingualSchema, citationSchema, decimalSchema, gradeIsSupported, gradedShape, idSchema } from './primitives.ts';

const countedSchema = z.strictObject({ label: bilingualSchema, unit: idSchema });

/** What exactly is counted, by which text, and how well that text is known. */
export const definitionSchema = z
  .strictObject({
    text: bilingualSchema,
    numerator: countedSchema.optional(),
    denominator: countedSchema.optional(),
    source: citationSchema,
    ...gradedShape,
  })
  .refine(gradeIsSupported, GRADE_SUPPORT);
/** What exactly is counted in a fact, by which text. */
export type Definition = z.infer<typeof definitionSchema>;

/** A value about a unit that a condition reads. */
export const factSchema = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'fact ids are camelCase'),
  label: bilingualSchema,
  type: z.enum(FACT_TYPES),
  unit: idSchema,
  bounds: z.strictObject({ min: decimalSchema.optional(), max: decimalSchema.optional() }).optional(),
  definition: definitionSchema,
  /** `<set>/<indicator>` of each indicator that reads it. */
  indicators: z.array(z.string().regex(/^[a-z0-9-]+\/[A-Za-z0-9.-]+$/)).min(1),
});
/** A value about a unit that a condition reads (số liệu). */
export interface Fact<FactId extends string = string> extends Omit<z.infer<typeof factSchema>, 'id'> {
  id: FactId;
}

/** The fact catalogue. */
export const factCatalogueSchema = z.array(factSchema).min(1);
