import * as z from 'zod';
import { conditionSchema } from './condition.ts';
import { exceptionSchema, exceptionShape } from './exception.ts';
import { columnRuleSchema, columnRuleShape, indicatorSchema } from './criterion.ts';
import { definitionSchema } from './fact.ts';
import { THRESHOLD_STATES } from './vocabulary.ts';
import { ENTRY_WHOLE, entryIsWhole, parameterSchema, thresholdEntryShape, thresholdValueSchema } from './threshold.ts';
import {
  GRADE_SUPPORT,
  bilingualSchema,
  citationSchema,
  dateSchema,
  decimalSchema,
  gradeIsSupported,
  gradedShape,
  idSchema,
  localizedSchema,
  scopeSchema,
  textSchema,
  titleSchema,
  wordingSchema,
  yearSchema,
} from './primitives.ts';

/** `<set>/<criterion or indicator>`. */
const rowTarget = z.string().regex(/^[a-z0-9-]+\/[A-Za-z0-9.-]+$/, 'a target is <rule set>/<number>');
/** `<set>/<indicator>/<parameter>`. */
const parameterTarget = z.string().regex(/^[a-z0-9-]+\/[A-Za-z0-9.-]+\/[A-Za-z0-9.-]+$/, 'a target is <rule set>/<indicator>/<parameter>');

/** `<set>/caveat`: a set has one caveat. */
const caveatTarget = z.string().regex(/^[a-z0-9-]+\/caveat$/, 'the target is <rule set>/caveat');
/** Also `<set>/<indicator>/<exception>`, `<set>/<column rule>` and `<set>/structure`: `expect` says which of them is meant. */
const anyTarget = z.string().regex(/^[a-z0-9-]+(\/[A-Za-z0-9.-]+){1,2}$/, 'a target is <rule set>/… or <rule set>/<indicator>/…');

const common = { id: idSchema, cite: citationSchema, note: localizedSchema.optional() };

const saidOfValue = [
  z.strictObject({ value: thresholdValueSchema }),
  z.strictObject({ state: z.enum(THRESHOLD_STATES) }),
  z.strictObject({ relativeTo: z.strictObject({ parameter: textSchema, factor: decimalSchema }) }),
] as const;
const expectedValue = z.union([...saidOfValue, z.strictObject({ absent: z.literal(true) })]);
/** The title before, in the law's own words: a translation may be made better without the law having changed. */
const expectedTitle = z.strictObject({ title: textSchema });
const expectedAbsence = z.strictObject({ absent: z.literal(true) });

/** What an exception decides, without where it is said and how well that is known. */
const { effect, scope, when } = exceptionShape;
const expectedException = z.strictObject({ exception: z.strictObject({ title: textSchema, effect, scope, when }) });
/** What a column rule decides. */
const { when: whenRule, region } = columnRuleShape;
const expectedColumnRule = z.strictObject({ columnRule: z.strictObject({ title: textSchema, when: whenRule, region }) });
const expectedCaveat = z.strictObject({ caveat: textSchema });
/** The ids of the criteria and indicators of a text, in its order: what it asks for, as a whole. */
const expectedRows = z.strictObject({ rows: z.array(idSchema).min(1) });

const SAME_ID = 'the id must be the last part of the target';
const isOfTarget = (target: string, { id }: { readonly id: string }): boolean => target.endsWith(`/${id}`);

/** Another title for a row, with how well it is known. */
const retitled = { target: rowTarget, expect: expectedTitle, title: titleSchema, wording: wordingSchema.optional() };
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
    ...retitled,
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
  z.strictObject({
    ...common,
    /** The title of a criterion, also of one that has the id of its only indicator, which `replaceText` means. */
    operation: z.literal('replaceTitle'),
    ...retitled,
  }),
  z.strictObject({
    ...common,
    /** What a reader of the set must know before anything else; without `caveat` there is nothing any more. */
    operation: z.literal('replaceCaveat'),
    target: caveatTarget,
    expect: z.union([expectedCaveat, expectedAbsence]),
    caveat: bilingualSchema.optional(),
  }),
  z
    .strictObject({
      ...common,
      operation: z.literal('replaceException'),
      /** `<set>/<indicator>/<exception>`. */
      target: parameterTarget,
      expect: expectedException,
      exception: exceptionSchema,
    })
    .refine(({ target, exception }) => isOfTarget(target, exception), SAME_ID),
  z.strictObject({ ...common, operation: z.literal('removeException'), target: parameterTarget, expect: expectedException }),
  z
    .strictObject({
      ...common,
      /** A rule that gives some units another column: a new one, or another in place of the one of its id. */
      operation: z.literal('setColumnRule'),
      /** `<set>/<column rule>`. */
      target: rowTarget,
      expect: z.union([expectedColumnRule, expectedAbsence]),
      columnRule: columnRuleSchema,
    })
    .refine(({ target, columnRule }) => isOfTarget(target, columnRule), SAME_ID),
  z.strictObject({ ...common, operation: z.literal('removeColumnRule'), target: rowTarget, expect: expectedColumnRule }),
  z
    .strictObject({
      ...common,
      /**
       * What the text says was held against the text itself, and stands: only its grade is another one, and no weaker one. What is
       * confirmed is what `expect` quotes: a value, the wording of a row, the title of a criterion, an exception, a column rule, or,
       * as `<set>/structure`, that the instrument of `cite` says nothing of the set beyond what is here.
       */
      operation: z.literal('confirm'),
      target: anyTarget,
      expect: z.union([
        ...saidOfValue,
        expectedTitle,
        z.strictObject({ criterion: textSchema }),
        expectedException,
        expectedColumnRule,
        expectedRows,
      ]),
      /** Of a value: the units, the year, and a day on which it holds; the first day of the instrument if absent. */
      scope: scopeSchema.optional(),
      year: yearSchema.optional(),
      from: dateSchema.optional(),
      ...gradedShape,
    })
    .refine(gradeIsSupported, GRADE_SUPPORT),
]);
/** One operation of an amendment on the text of another instrument. */
export type Operation = z.infer<typeof operationSchema>;
