import * as z from 'zod';
import {
  GRADE_SUPPORT,
  bilingualSchema,
  citationSchema,
  dateSchema,
  gradeIsSupported,
  gradedShape,
  idSchema,
  textSchema,
} from './primitives.ts';

const statementShape = {
  ruleSet: idSchema,
  /** Ids of indicators; who is in charge is said of criteria, and of indicators where they differ from their criterion. */
  rows: z.array(idSchema).min(1),
  /** First day and the first day after; the instrument's own days if absent. */
  from: dateSchema.optional(),
  to: dateSchema.optional(),
  /** The row that the statement is about. Where the instrument is a correction, `instrument` says which text it corrects. */
  cite: citationSchema,
  ...gradedShape,
};

/** What `missing` means for a statement: it says nothing, and says so. */
export const VALUE_UNLESS_MISSING = 'missing has no value, and every other grade has one';

/** Who is in charge of a criterion, or of an indicator by itself (đơn vị phụ trách). */
export const inChargeSchema = z
  .strictObject({ ...statementShape, unit: textSchema.optional() })
  .refine(gradeIsSupported, GRADE_SUPPORT)
  .refine(({ unit, grade }) => (unit === undefined) === (grade === 'missing'), VALUE_UNLESS_MISSING);
/** Who is in charge of a criterion, or of an indicator by itself (đơn vị phụ trách). */
export type InCharge = z.infer<typeof inChargeSchema>;

/** Which kinds of evidence an indicator asks for (minh chứng). */
export const evidenceAskedSchema = z
  .strictObject({ ...statementShape, kinds: z.array(bilingualSchema).min(1).optional() })
  .refine(gradeIsSupported, GRADE_SUPPORT)
  .refine(({ kinds, grade }) => (kinds === undefined) === (grade === 'missing'), VALUE_UNLESS_MISSING);
/** Which kinds of evidence an indicator asks for (minh chứng). */
export type EvidenceAsked = z.infer<typeof evidenceAskedSchema>;

/** Which document says how an indicator is measured (văn bản hướng dẫn). */
export const guidanceSchema = z
  .strictObject({
    ...statementShape,
    /** Id in the register of documents. */
    document: idSchema.optional(),
  })
  .refine(gradeIsSupported, GRADE_SUPPORT)
  .refine(({ document, grade }) => (document === undefined) === (grade === 'missing'), VALUE_UNLESS_MISSING);
/** Which document says how an indicator is measured (văn bản hướng dẫn). */
export type Guidance = z.infer<typeof guidanceSchema>;
