import * as z from 'zod';
import { TRAITS } from './vocabulary.ts';
import { conditionSchema } from './condition.ts';
import { exceptionSchema } from './exception.ts';
import { parameterSchema } from './threshold.ts';
import {
  GRADE_SUPPORT,
  bilingualSchema,
  citationSchema,
  gradeIsSupported,
  gradedShape,
  idSchema,
  localizedSchema,
  textSchema,
  titleSchema,
  wordingSchema,
} from './primitives.ts';

/** One row of a set (chỉ tiêu): its wording, its thresholds, the condition that decides it. */
export const indicatorSchema = z.strictObject({
  id: idSchema,
  /** The law's own number. */
  no: textSchema,
  title: titleSchema,
  wording: wordingSchema,
  parameters: z.array(parameterSchema),
  condition: conditionSchema,
  exceptions: z.array(exceptionSchema).min(1).optional(),
  note: localizedSchema.optional(),
});
/** One row of a set (chỉ tiêu). */
export type Indicator = z.infer<typeof indicatorSchema>;

/** A numbered group of indicators (tiêu chí). */
export const criterionSchema = z.strictObject({
  id: idSchema,
  no: textSchema,
  title: titleSchema,
  /** How well the title is known; as well as the worst known of its indicators if absent. */
  wording: wordingSchema.optional(),
  indicators: z.array(indicatorSchema).min(1),
});
/** A numbered group of indicators (tiêu chí). */
export type Criterion = z.infer<typeof criterionSchema>;

/** The fields of a column rule. */
export const columnRuleShape = {
  id: idSchema,
  title: titleSchema,
  when: z.strictObject({
    allTraits: z.array(z.enum(TRAITS)).min(1),
    anyTraits: z.array(z.enum(TRAITS)).min(1).optional(),
  }),
  /** The column that it gives: a region, or one that the set declares. */
  region: idSchema,
  cite: citationSchema,
  ...gradedShape,
};

/** A cited rule that gives some units another column of the annex than their own region's. */
export const columnRuleSchema = z.strictObject(columnRuleShape).refine(gradeIsSupported, GRADE_SUPPORT);
/** A cited rule that gives some units another column of the annex than their own region's. */
export type ColumnRule = z.infer<typeof columnRuleSchema>;

/**
 * What a text asks for of its criteria where that is another thing than all of them: "at least 5 of the 6, the second among them".
 * How well it is known goes with the instrument, whose articles say it.
 */
export const metWithSchema = z.strictObject({
  /** How many of the criteria have to be met. */
  atLeast: z.int().positive(),
  /** Ids of criteria that have to be met in any case, as far as they apply. */
  required: z.array(idSchema).min(1).optional(),
  /** Whether a criterion that does not apply leaves the list or counts as met. */
  notApplicable: z.enum(['leaves', 'counts-as-met']),
  /** The text's own words. */
  quote: textSchema.optional(),
  cite: citationSchema,
});
/** What a text asks for of its criteria where that is another thing than all of them. */
export type MetWith = z.infer<typeof metWithSchema>;

/** The text of one set of criteria as an instrument enacts it. */
export const ruleSetTextSchema = z.strictObject({
  id: idSchema,
  title: bilingualSchema,
  level: idSchema,
  /** What a reader must know before anything else: shown at the top of every result and document. */
  caveat: bilingualSchema.optional(),
  annex: textSchema.optional(),
  /** The set that takes its place once the text, or that of a set that it presupposes, is no longer in force; in words where none does. */
  successor: z.union([idSchema, bilingualSchema]).optional(),
  columnRules: z.array(columnRuleSchema).optional(),
  /** Named conditions that several indicators share. */
  conditions: z.record(idSchema, conditionSchema).optional(),
  /** When the set is met; with all criteria that apply where nothing is said. */
  metWith: metWithSchema.optional(),
  criteria: z.array(criterionSchema).min(1),
});
/** The text of one set of criteria as an instrument enacts it. */
export type RuleSetText = z.infer<typeof ruleSetTextSchema>;
