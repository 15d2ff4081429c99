import * as z from 'zod';
import { isCanonicalDecimal } from '../value/decimal.ts';
import { isIsoDate } from '../value/iso-date.ts';
import { isSamePerson } from '../value/same-person.ts';
import { ACCEPTABLE_GRADES, ALL_GRADES, CONFIDENCES, REGIONS, TRAITS } from './vocabulary.ts';
import type { Grade } from './vocabulary.ts';
import { PROVINCES } from './provinces.ts';

/** A day, `YYYY-MM-DD`. */
export const dateSchema = z.string().refine(isIsoDate, 'not a day of the calendar written YYYY-MM-DD');

/** A calendar year. */
export const yearSchema = z.int().min(1900).max(2999);

/** The message for a text that is not a decimal. */
export const NOT_DECIMAL = 'not a canonical decimal such as "48.5"';

/** An exact decimal as canonical text: `"48.5"`. */
export const decimalSchema = z.string().refine(isCanonicalDecimal, NOT_DECIMAL);

/** A stable ASCII id: `commune`, `318-2022-qd-ttg`, `incomePerCapita`, `2.2`. */
export const idSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, 'ids are ASCII letters, digits, "." and "-"');

/** Text in Unicode normal form C, not empty. */
export const textSchema = z
  .string()
  .min(1)
  .refine((text) => text === text.normalize('NFC'), 'text must be in Unicode normal form C');

/** A text for readers: Vietnamese, and English where somebody wrote it. A plain text is Vietnamese. */
export const localizedSchema = z.union([textSchema, z.strictObject({ vi: textSchema, en: textSchema.optional() })], {
  error: 'not a Vietnamese text, nor { vi, en } with en optional',
});
/** A text in Vietnamese, and in English where somebody wrote it. */
export type Localized = string | { readonly vi: string; readonly en?: string | undefined };

/** A text in both languages; without a translation the Vietnamese stands for both. */
export const bilingualSchema = z
  .strictObject({ vi: textSchema, en: textSchema.optional() })
  .transform(({ vi, en }): { vi: string; en: string } => ({ vi, en: en ?? vi }));
/** A text in Vietnamese and English. */
export interface Bilingual extends Readonly<z.infer<typeof bilingualSchema>> {}

/** A title: the law's own words in Vietnamese, and an unofficial translation for readers without it where somebody made one. */
export const titleSchema = z.strictObject({ vi: textSchema, en: textSchema.optional() });
/** A title in the law's own words, and an unofficial translation where somebody made one. */
export type Title = z.infer<typeof titleSchema>;

/** Where a statement of the law was seen, with a short quote. */
export const evidenceSchema = z.strictObject({
  /** Key of the instrument file's `sources`. */
  source: idSchema,
  /** Short verbatim quote; absent where only the heading of the source was visible. */
  quote: textSchema.optional(),
});
/** Where a statement of the law was seen. */
export type Evidence = z.infer<typeof evidenceSchema>;

/** Where a statement stands in its instrument. The instrument is the file that holds it unless named. */
export const citationSchema = z.strictObject({
  instrument: idSchema.optional(),
  annex: textSchema.optional(),
  article: textSchema.optional(),
  clause: textSchema.optional(),
  /** Number of the indicator or criterion in the annex. */
  row: textSchema.optional(),
  page: z.int().positive().optional(),
});
/** Where a statement stands in its instrument (căn cứ). */
export interface Citation extends Readonly<z.infer<typeof citationSchema>> {}

/** The text that an assumption borrows from, and why it may stand in for the one that nobody has. */
export const borrowedFromSchema = z.strictObject({
  /** Number of the text and whose it is, as its readers name it. */
  instrument: textSchema,
  /** The row of that text, by number or by name. */
  row: textSchema,
  /** The year or the years that it is for; absent where the source does not say it. */
  year: textSchema.optional(),
  /** Its words, as the source has them; absent where the source reports the figure without them. */
  quote: textSchema.optional(),
  /** Where that was read: one of `sources` of the assumption. */
  source: idSchema,
  /** How well the borrowed figure itself is known. */
  grade: z.enum(ACCEPTABLE_GRADES),
  comparable: localizedSchema,
});
/** The text that an assumption borrows from. */
export interface BorrowedFrom extends Readonly<z.infer<typeof borrowedFromSchema>> {}

const gradedShape = {
  grade: z.enum(ALL_GRADES),
  confidence: z.enum(CONFIDENCES).optional(),
  evidence: z.array(evidenceSchema).min(1).optional(),
  /** Who copied it from the text, and when; then another person checks it. */
  copiedBy: textSchema.optional(),
  copiedOn: dateSchema.optional(),
  checkedBy: textSchema.optional(),
  checkedOn: dateSchema.optional(),
  note: localizedSchema.optional(),
};

interface Graded {
  readonly grade: Grade;
  readonly confidence?: unknown;
  readonly evidence?: unknown;
  readonly copiedBy?: string | undefined;
  readonly checkedBy?: string | undefined;
  readonly checkedOn?: unknown;
}

/** A grade must be able to say why it is that grade; otherwise it is an opinion. */
export function gradeIsSupported(value: Graded): boolean {
  if (value.copiedBy !== undefined && value.checkedBy !== undefined && isSamePerson(value.copiedBy, value.checkedBy)) return false;
  if (value.grade === 'official') return value.checkedBy !== undefined && value.checkedOn !== undefined;
  if (value.grade === 'reported') return value.evidence !== undefined;
  if (value.grade === 'recalled') return value.confidence !== undefined;
  return true;
}

/** What `gradeIsSupported` asks, as a message. */
export const GRADE_SUPPORT =
  'official needs checkedBy and checkedOn, reported needs evidence, recalled needs a confidence; copiedBy is another person than checkedBy';

/** The grade of a wording and what it rests on. */
export const wordingSchema = z.strictObject(gradedShape).refine(gradeIsSupported, GRADE_SUPPORT);
/** The grade of a wording and what it rests on. */
export type Wording = z.infer<typeof wordingSchema>;

/** Which units a value or text is for. Absent means all. */
export const scopeSchema = z.strictObject({
  provinces: z.array(z.enum(PROVINCES)).min(1).optional(),
  /** The region: where the set declares no columns, that of the annex after the column rule has been applied. */
  regions: z.array(z.enum(REGIONS)).min(1).optional(),
  /** Columns of the annex that the set declares. */
  columns: z.array(idSchema).min(1).optional(),
  /** The unit is in one of these groups on the day. */
  groups: z.array(idSchema).min(1).optional(),
  /** All of these must hold for the unit on the day. */
  traits: z.array(z.enum(TRAITS)).min(1).optional(),
  levels: z.array(idSchema).min(1).optional(),
});
/** Which units a value or text is for. */
export type Scope = z.infer<typeof scopeSchema>;

/** A page, document or person from which a statement of the law was taken. */
export const sourceSchema = z.strictObject({ title: textSchema, url: textSchema.optional(), date: textSchema.optional() });
/** A page, document or person from which a statement of the law was taken. */
export type Source = z.infer<typeof sourceSchema>;

export { gradedShape };
