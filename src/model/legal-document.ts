import * as z from 'zod';
import { dateSchema, idSchema, textSchema } from './primitives.ts';
import { RELATION_KINDS } from './vocabulary.ts';

/** One entry of the register of documents: what citations point to, also where the text itself is not modelled. */
export const legalDocumentSchema = z.strictObject({
  id: idSchema,
  /** Null where not even the number is known. */
  number: textSchema.nullable(),
  date: dateSchema.nullable(),
  issuer: textSchema,
  title: textSchema,
  relations: z.array(z.strictObject({ kind: z.enum(RELATION_KINDS), document: idSchema })),
});
/** One entry of the register of documents. */
export type LegalDocument = z.infer<typeof legalDocumentSchema>;
