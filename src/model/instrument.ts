import * as z from 'zod';
import { INSTRUMENT_STATUSES, RANKS, ROW_TREATMENTS } from './vocabulary.ts';
import { evidenceAskedSchema, guidanceSchema, inChargeSchema } from './beside-threshold.ts';
import { PROVINCES } from './provinces.ts';
import { ruleSetTextSchema } from './criterion.ts';
import { factSchema } from './fact.ts';
import { operationSchema } from './operation.ts';
import { ENTRY_WHOLE, entryIsWhole, thresholdEntryShape } from './threshold.ts';
import {
  GRADE_SUPPORT,
  dateSchema,
  gradeIsSupported,
  idSchema,
  localizedSchema,
  sourceSchema,
  textSchema,
  wordingSchema,
} from './primitives.ts';

const suppliedThresholdSchema = z
  .strictObject({
    /** `<set>/<indicator>/<parameter>` of a term that another instrument delegates. */
    parameter: z.string().regex(/^[a-z0-9-]+\/[A-Za-z0-9.-]+\/[A-Za-z0-9.-]+$/),
    ...thresholdEntryShape,
  })
  .refine(gradeIsSupported, GRADE_SUPPORT)
  .refine(entryIsWhole, ENTRY_WHOLE);
/** A value that an instrument supplies for a parameter of another one. */
export type SuppliedThreshold = z.infer<typeof suppliedThresholdSchema>;

/** One legal document: the sets it enacts, the values it supplies, the operations it performs on others. */
export const instrumentSchema = z.strictObject({
  id: idSchema,
  /** `318/QĐ-TTg`. */
  number: textSchema,
  title: textSchema,
  issuer: textSchema,
  rank: z.enum(RANKS),
  /** The only province in which it holds; absent for national instruments. */
  province: z.enum(PROVINCES).optional(),
  status: z.enum(INSTRUMENT_STATUSES),
  /** True for an amendment made up for a test or an example. It is shown wherever the instrument is. */
  invented: z.literal(true).optional(),
  /** Null where not even the day is known. */
  signedOn: dateSchema.nullable(),
  /** First day in force and the first day no longer in force; a grade, because a date too can be uncertain. */
  inForce: z.strictObject({
    from: dateSchema,
    to: dateSchema.optional(),
    /** First day on which it has effect, where the text gives itself effect for days before it came into force. */
    effectFrom: dateSchema.optional(),
    wording: wordingSchema,
  }),
  /** What takes its place from `inForce.to`. */
  successor: z.strictObject({ id: idSchema, number: textSchema }).optional(),
  /** Dossiers submitted before this day stay under the text as it was. */
  transition: z.strictObject({ submittedBefore: dateSchema }).optional(),
  /** Day on which this library learned its content. */
  recordedOn: dateSchema,
  implements: z.array(idSchema).optional(),
  amends: z.array(idSchema).optional(),
  /**
   * Instruments whose text this one states better: no new law, but what they said all along. Each of its operations
   * names in `cite.instrument` which of them it is about, and is applied directly behind that one, in that one's rank,
   * before any later instrument. It therefore holds from the day on which the text itself held.
   */
  corrects: z.array(idSchema).min(1).optional(),
  sources: z.record(idSchema, sourceSchema),
  ruleSets: z.array(ruleSetTextSchema).optional(),
  thresholds: z.array(suppliedThresholdSchema).optional(),
  operations: z.array(operationSchema).optional(),
  /** Facts that its text asks for and the catalogue does not have yet: what makes an amendment one file. */
  facts: z.array(factSchema).min(1).optional(),
  /** What a lower instrument does with the rows of the set that it implements: each row once. */
  rows: z
    .array(
      z.strictObject({
        ruleSet: idSchema,
        rows: z.array(textSchema).min(1),
        treatment: z.enum(ROW_TREATMENTS),
        because: localizedSchema.optional(),
      }),
    )
    .optional(),
  /**
   * What stands beside the thresholds of a set. For each row the latest instrument that says something about it speaks;
   * what it does not know it declares `missing`, so that an older statement does not seem to hold on.
   */
  inCharge: z.array(inChargeSchema).min(1).optional(),
  evidenceAsked: z.array(evidenceAskedSchema).min(1).optional(),
  guidance: z.array(guidanceSchema).min(1).optional(),
  /** What the instrument says and this library does not model, and why. */
  notModelled: z.array(z.strictObject({ what: localizedSchema, because: localizedSchema })).optional(),
  note: localizedSchema.optional(),
});
/** One legal document (văn bản). */
export interface Instrument extends z.infer<typeof instrumentSchema> {}
