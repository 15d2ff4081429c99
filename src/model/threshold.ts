import * as z from 'zod';
import { DIRECTIONS, THRESHOLD_STATES } from './vocabulary.ts';
import {
  GRADE_SUPPORT,
  bilingualSchema,
  borrowedFromSchema,
  citationSchema,
  dateSchema,
  decimalSchema,
  gradeIsSupported,
  gradedShape,
  idSchema,
  scopeSchema,
  yearSchema,
} from './primitives.ts';

/** The value of a threshold: an exact decimal, or yes / no for a requirement. */
export const thresholdValueSchema = z.union([decimalSchema, z.boolean()]);

/** Fields of a dated value; an operation of an amendment carries the same. */
export const thresholdEntryShape = {
  value: thresholdValueSchema.optional(),
  state: z.enum(THRESHOLD_STATES).optional(),
  /** A multiple of the threshold of a presupposed set that holds on the same day at the same place. */
  relativeTo: z.strictObject({ parameter: z.string(), factor: decimalSchema }).optional(),
  /** With `delegated`: the weakest value that the delegate may set. */
  floor: decimalSchema.optional(),
  scope: scopeSchema.optional(),
  /** The year whose figures it is for, whatever the day on which they are judged; absent where it is for those of any year. */
  year: yearSchema.optional(),
  /** First day of the text that says so; the instrument's own if absent. */
  from: dateSchema.optional(),
  /** First day on which it holds no longer. */
  to: dateSchema.optional(),
  cite: citationSchema,
  ...gradedShape,
  /** With `assumed`, and only there: the text that the value is borrowed from. */
  borrowedFrom: borrowedFromSchema.optional(),
  /** Day on which this library learned it; the instrument file's own if absent. */
  recordedOn: dateSchema.optional(),
};

interface EntryFields {
  readonly value?: unknown;
  readonly state?: (typeof THRESHOLD_STATES)[number] | undefined;
  readonly relativeTo?: unknown;
  readonly floor?: unknown;
  readonly borrowedFrom?: unknown;
  readonly grade: string;
}

/** One of value, state and relation; `missing` is both the state and the grade; what is assumed is borrowed; a floor belongs to a delegation. */
export function entryIsWhole(entry: EntryFields): boolean {
  const hasOne = [entry.value, entry.state, entry.relativeTo].filter((field) => field !== undefined).length === 1;
  const missingAgrees = (entry.state === 'missing') === (entry.grade === 'missing');
  const assumedAgrees = (entry.borrowedFrom !== undefined) === (entry.grade === 'assumed');
  return hasOne && missingAgrees && assumedAgrees && (entry.floor === undefined || entry.state === 'delegated');
}

/** What `entryIsWhole` asks, as a message. */
export const ENTRY_WHOLE =
  'give one of value, state and relativeTo; state missing goes with grade missing; borrowedFrom with assumed; floor with delegated';

/** A dated, scoped, cited, graded value of one parameter. */
export const thresholdEntrySchema = z
  .strictObject(thresholdEntryShape)
  .refine(gradeIsSupported, GRADE_SUPPORT)
  .refine(entryIsWhole, ENTRY_WHOLE);
/** A dated, scoped, cited, graded value of one parameter (mức đạt chuẩn). */
export type ThresholdEntry = z.infer<typeof thresholdEntrySchema>;

/** What a level's two words have to be, as a message. */
export const WORDS_DIFFER = 'word and otherwise must differ';

/**
 * How the law words a level that is no number, and what the word means. It is worded as its row is ("Nhà tạm, dột nát":
 * "Không"; "Xã đạt …": "Đạt"): where no source shows the cell of the annex, the word is never a quote.
 */
export const yesNoLevelSchema = z
  .strictObject({
    word: bilingualSchema,
    /** The value of the fact that the word says: a row "Nhà tạm, dột nát" is "Không" where `noTemporaryHousing` is true. */
    means: z.boolean(),
    /** What is said of a unit that is otherwise: "Có", "Không đạt". */
    otherwise: bilingualSchema,
  })
  .refine(({ word, otherwise }) => word.vi.toLowerCase() !== otherwise.vi.toLowerCase(), WORDS_DIFFER);
/** How the law words a level that is no number: `Đạt`, `Không`. */
export type YesNoLevel = z.infer<typeof yesNoLevelSchema>;

/** A named quantity of an indicator whose values the law sets. */
export const parameterSchema = z.strictObject({
  /** Unique within its indicator; `<set>/<indicator>/<id>` is its full id. */
  id: idSchema,
  unit: idSchema,
  direction: z.enum(DIRECTIONS),
  /** For a requirement that is met or not; packs may leave it out, and "Đạt" is then said. */
  level: yesNoLevelSchema.optional(),
  values: z.array(thresholdEntrySchema),
});
/** A named quantity of an indicator whose values the law sets. */
export type Parameter = z.infer<typeof parameterSchema>;
