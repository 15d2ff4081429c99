import * as z from 'zod';
import { LEVELS, REGIONS, TRAITS } from './vocabulary.ts';
import { PROVINCES } from './provinces.ts';
import { dateSchema } from './primitives.ts';

/** A trait with the period in which the unit has it; a bare trait holds on every day. */
export const datedTraitSchema = z.strictObject({
  trait: z.enum(TRAITS),
  from: dateSchema.optional(),
  to: dateSchema.optional(),
});

/** What is assessed: a commune, a village, a residential area. */
export const unitSchema = z.strictObject({
  /** Stable key of the unit; names collide, ids do not. */
  id: z.string().min(1).max(200),
  name: z.string().max(200).optional(),
  level: z.enum(LEVELS),
  province: z.enum(PROVINCES).optional(),
  /** Name of the district, for roll-ups; no verdict depends on it. */
  district: z.string().max(200).optional(),
  region: z.enum(REGIONS),
  traits: z.array(z.union([z.enum(TRAITS), datedTraitSchema])).optional(),
});
/** What is assessed (xã, thôn, khu dân cư). */
export interface Unit extends z.infer<typeof unitSchema> {}

/** What a value rests on, shown beside it. */
export const factEvidenceSchema = z.strictObject({
  source: z.string().max(2000).optional(),
  url: z.string().max(2000).optional(),
  quote: z.string().max(2000).optional(),
  on: z.string().max(100).optional(),
  by: z.string().max(2000).optional(),
  note: z.string().max(2000).optional(),
});
/** What a value rests on. */
export type FactEvidence = z.infer<typeof factEvidenceSchema>;

const plainNumber = z.union([z.string(), z.number()]);
const aside = { unit: z.string().optional(), measuredOn: dateSchema.optional(), evidence: factEvidenceSchema.optional() };

/**
 * A fact as a dossier gives it: plain, as numerator and denominator, or with its unit, the day of which it is true and its
 * evidence.
 */
export const factInputSchema = z.union([
  plainNumber,
  z.boolean(),
  z.strictObject({ value: z.union([plainNumber, z.boolean()]), ...aside }),
  z.strictObject({ numerator: plainNumber, denominator: plainNumber, ...aside }),
]);
/** A fact as a dossier gives it. */
export type FactInput = z.infer<typeof factInputSchema>;

/** Outcomes that a competent body can decide. */
export const JUDGED_STATUSES = ['met', 'not-met', 'not-applicable'] as const;

/** What a competent body decided on an indicator or a criterion (kết luận). */
export const judgementSchema = z.strictObject({
  status: z.enum(JUDGED_STATUSES),
  by: z.string().min(1).max(2000),
  on: dateSchema,
  document: z.string().max(2000).optional(),
  note: z.string().max(2000).optional(),
});
/** What a competent body decided on an indicator or a criterion (kết luận). */
export interface Judgement extends z.infer<typeof judgementSchema> {}

/** A unit with what is known about it (hồ sơ). */
export const dossierSchema = z.strictObject({
  unit: unitSchema,
  facts: z.record(z.string(), factInputSchema),
  /**
   * The day of which the facts are true that do not say it themselves. It decides nothing but which definition of a fact
   * they were measured by, once an amendment has changed one.
   */
  measuredOn: dateSchema.optional(),
  /** By number: `"1.1"` an indicator, `"17"` a criterion; `"commune/1.1"` and `"commune"` for a presupposed set. */
  judgements: z.record(z.string(), judgementSchema).optional(),
  /** True for a made-up dossier; the assessment repeats it. */
  illustrative: z.boolean().optional(),
  note: z.string().max(4000).optional(),
});
/** A unit with what is known about it (hồ sơ). */
export interface Dossier extends z.infer<typeof dossierSchema> {}
