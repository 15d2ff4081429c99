import * as z from 'zod';
import { GRADE_SUPPORT, bilingualSchema, citationSchema, gradeIsSupported, gradedShape, idSchema } from './primitives.ts';
import { GRADES, REGIONS, TRAITS } from './vocabulary.ts';

/** For which units a column is: every part that is given must hold. */
const whenSchema = z
  .strictObject({
    /** The unit lies in one of these. */
    regions: z.array(z.enum(REGIONS)).min(1).optional(),
    /** It has all of these on the day. */
    traits: z.array(z.enum(TRAITS)).min(1).optional(),
    /** It has one of these on the day. */
    anyTraits: z.array(z.enum(TRAITS)).min(1).optional(),
    /** It is in one of these groups on the day. */
    groups: z.array(idSchema).min(1).optional(),
    /** For the units that no other column is for; nothing stands beside it. */
    otherwise: z.literal(true).optional(),
  })
  .refine(({ otherwise, ...asked }) => otherwise === undefined || Object.keys(asked).length === 0, 'otherwise stands alone');

/** A column of the annex: what it is called, and for which units it is. */
export const columnSchema = z
  .strictObject({
    id: idSchema,
    title: bilingualSchema,
    when: whenSchema,
    /** Where the text says for whom it is; what is cited has a grade, and verdicts rest on it. */
    cite: citationSchema.optional(),
    ...gradedShape,
    grade: z.enum(GRADES).optional(),
  })
  .refine(({ cite, grade }) => (cite === undefined) === (grade === undefined), 'cite and grade go together')
  .refine(({ grade, ...rest }) => grade === undefined || gradeIsSupported({ ...rest, grade }), GRADE_SUPPORT);
/** A column of the annex (cột): what it is called, and for which units it is. */
export type Column = z.infer<typeof columnSchema>;

/** A group that a unit can be in, where there is more to say of it than the title of the column for it. */
const groupSchema = z.strictObject({
  id: idSchema,
  title: bilingualSchema,
  /** Who is in it: whoever meets another set, whom a competent body puts there, or whoever is in none of those groups. */
  decidedBy: z.union([z.strictObject({ ruleSet: idSchema }), z.literal('judgement'), z.literal('rest')]).optional(),
});

/** A unit of measurement, or a thing that is counted. */
export const unitOfMeasureSchema = z.strictObject({
  id: idSchema,
  label: bilingualSchema,
  /** Whether there are only whole ones of it; `measured` unless said. */
  kind: z.enum(['counted', 'measured']).optional(),
});

/** A kind of unit that is assessed. */
export const levelSchema = z.strictObject({ id: idSchema, label: bilingualSchema });

/** The words that a rule set brings along; what is not declared is of the vocabulary. */
export const declaredShape = {
  /** Columns of its annexes, an empty list where they have none; left out, they are the seven regions. */
  columns: z.array(columnSchema).optional(),
  /** Groups that a unit can be in beside those that its columns ask for. */
  groups: z.array(groupSchema).min(1).optional(),
  /** Units of measurement and things counted. */
  units: z.array(unitOfMeasureSchema).min(1).optional(),
  /** Kinds of unit. */
  levels: z.array(levelSchema).min(1).optional(),
};

const declaredSchema = z.strictObject(declaredShape);
/** The words that a rule set brings along: columns, groups, units of measurement, kinds of unit. */
export interface Declared extends Readonly<z.infer<typeof declaredSchema>> {}
