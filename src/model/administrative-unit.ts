import * as z from 'zod';
import { PROVINCES } from './provinces.ts';
import { GRADE_SUPPORT, dateSchema, gradeIsSupported, gradedShape, textSchema } from './primitives.ts';
import { ADMINISTRATIVE_KINDS, ADMINISTRATIVE_LEVELS } from './vocabulary.ts';

/** Stable key of a unit: its official code where that is known, else an id of this library such as `quang-ngai/mang-den`. */
export const unitIdSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9./-]*$/, 'unit ids are ASCII letters, digits, ".", "-" and "/"');

/** A page or document, with what it says of the unit. */
export const quotedSourceSchema = z.strictObject({
  title: textSchema,
  url: textSchema.optional(),
  date: textSchema.optional(),
  /** Short verbatim quote; absent where only the heading or a table was visible. */
  quote: textSchema.optional(),
});

/** One administrative unit in the period in which it existed under one name, kind and province. */
export const administrativeUnitSchema = z
  .strictObject({
    id: unitIdSchema,
    /** Official code; null where it has not been found. Never invented. */
    code: z.string().regex(/^\d+$/).nullable(),
    /** With the word for its kind: `Xã Măng Bút`. */
    name: textSchema,
    kind: z.enum(ADMINISTRATIVE_KINDS),
    level: z.enum(ADMINISTRATIVE_LEVELS),
    province: z.enum(PROVINCES),
    /** Id of the district; absent where there is none, as for every commune from 2025-07-01. */
    district: unitIdSchema.optional(),
    /** Of a village: id of its commune at the time of the source. */
    commune: unitIdSchema.optional(),
    /** First day; absent where it is not known, or lies before everything that this library covers. */
    validFrom: dateSchema.optional(),
    /** First day on which it no longer exists; absent while it does. */
    validTo: dateSchema.optional(),
    /** Other spellings, with their diacritics and without the word for the kind. */
    otherNames: z.array(textSchema).min(1).optional(),
    /** Units that took its place, by merger or by a change of name, kind or province. */
    mergedInto: z.array(unitIdSchema).min(1).optional(),
    /** Units whose place it took. */
    mergedFrom: z.array(unitIdSchema).min(1).optional(),
    ...gradedShape,
    evidence: z.array(quotedSourceSchema).min(1).optional(),
  })
  .refine(gradeIsSupported, GRADE_SUPPORT);
/** One administrative unit (đơn vị hành chính) in the period in which it existed under one name, kind and province. */
export type AdministrativeUnit = z.infer<typeof administrativeUnitSchema>;

/** A list of administrative units. */
export const administrativeUnitsSchema = z.array(administrativeUnitSchema).min(1);
