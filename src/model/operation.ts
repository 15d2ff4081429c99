import * as z from 'zod';
import { conditionSchema } from './condition.ts';
import { exceptionSchema } from './exception.ts';
import { indicatorSchema } from './criterion.ts';
import { definitionSchema } from './fact.ts';
import { THRESHOLD_STATES } from './vocabulary.ts';
import { ENTRY_WHOLE, entryIsWhole, parameterSchema, thresholdEntryShape, thresholdValueSchema } from './threshold.ts';
import {
  GRADE_SUPPORT,
  citationSchema,
  decimalSchema,
  gradeIsSupported,
  idSchema,
  localizedSchema,
  scopeSchema,
  textSchema,
  titleSchema,
  wordingSchema,
} from './primitives.ts';

/** `<set>/<criterion or indicator>`. */
const rowTarget = z.string().regex(/^[a-z0-9-]+\/[A-Za-z0-9.-]+$/, 'a target is <rule set>/<number>');
/** `<set>/<indicator>/<parameter>`. */
const parameterTarget = z.string().regex(/^[a-z0-9-]+\/[A-Za-z0-9.-]+\/[A-Za-z0-9.-]+$/, 'a target is <rule set>/<indicator>/<parameter>');

const common = { id: idSchema, cite: citationSchema, note: localizedSchema.optional() };

const expectedValue = z.union([
  z.strictObject({ value: thresholdValueSchema }),
  z.strictObject({ state: z.enum(THRESHOLD_STATES) }),
  z.strictObject({ relativeTo: z.strictObject({ parameter: textSchema, factor: decimalSchema }) }),
  z.strictObject({ absent: z.literal(true) }),
]);
/** The title before, in the law's own words: a translation may be made better without the law having changed. */
const expectedTitle = z.strictObject({ title: textSchema });
const expectedAbsence = z.strictObject({ absent: z.literal(true) });

const { cite: _cite, ...entryFields } = thresholdEntryShape;

/** Operations of an amendment. Each says in `expect` what the text said before; if it says otherwise, it fails. */
export const operationSchema = z.discriminatedUnion('operation', [
  z
    .strictObject({
      ...common,
      operation: z.literal('setThreshold'),
      target: parameterTarget,
      expect: expectedValue,
      /** The unit that the text names; it must be the parameter's own. */
      unit: idSchema.optional(),
      ...entryFields,
    })
    .refine(gradeIsSupported, GRADE_SUPPORT)
    .refine(entryIsWhole, ENTRY_WHOLE),
  z.strictObject({
    ...common,
    operation: z.literal('endThreshold'),
    target: parameterTarget,
    expect: expectedValue,
    scope: scopeSchema.optional(),
  }),
  z.strictObject({
    ...common,
    operation: z.literal('replaceCondition'),
    target: rowTarget,
    expect: z.strictObject({ condition: conditionSchema }),
    condition: conditionSchema,
    /** New parameters that the new condition reads, with their values. */
    parameters: z.array(parameterSchema).optional(),
  }),
  z.strictObject({
    ...common,
    operation: z.literal('replaceText'),
    target: rowTarget,
    expect: expectedTitle,
    title: titleSchema,
    wording: wordingSchema.optional(),
  }),
  z.strictObject({
    ...common,
    operation: z.literal('addIndicator'),
    /** The criterion that receives it. */
    target: rowTarget,
    expect: expectedAbsence,
    indicator: indicatorSchema,
    /** Id of the indicator behind which it stands; at the end if absent. */
    after: idSchema.optional(),
  }),
  z.strictObject({ ...common, operation: z.literal('repeal'), target: rowTarget, expect: expectedTitle }),
  z.strictObject({
    ...common,
    operation: z.literal('renumber'),
    target: rowTarget,
    expect: z.strictObject({ no: textSchema }),
    no: textSchema,
  }),
  z.strictObject({
    ...common,
    operation: z.literal('addException'),
    target: rowTarget,
    expect: expectedAbsence,
    exception: exceptionSchema,
  }),
  z.strictObject({
    ...common,
    /** What is counted changes: figures measured under the definition before are figures of something else. */
    operation: z.literal('replaceDefinition'),
    /** `<set>/<fact>`. */
    target: rowTarget,
    /** The Vietnamese text of the definition before. */
    expect: z.strictObject({ definition: textSchema }),
    definition: definitionSchema,
  }),
]);
/** One operation of an amendment on the text of another instrument. */
export type Operation = z.infer<typeof operationSchema>;
