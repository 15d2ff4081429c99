import * as z from 'zod';
import type { DeepReadonly } from '../value/deep-readonly.ts';
import {
  ACCEPTABLE_GRADES,
  CONFIDENCES,
  COUNTED_UNITS,
  EXCEPTION_EFFECTS,
  GRADES,
  INSTRUMENT_STATUSES,
  MEASUREMENT_UNITS,
  OPERATORS,
  REGIONS,
  STANDINGS,
  STATUSES,
  THRESHOLD_STATES,
  TRAITS,
} from './vocabulary.ts';
import { REASON_CODES } from './reason-codes.ts';
import { NOTICE_CODES } from './notice.ts';
import { bilingualSchema, citationSchema, dateSchema, decimalSchema, yearSchema } from './primitives.ts';
import { yesNoLevelSchema } from './threshold.ts';
import { boundsSchema, ratioSchema, restingFactSchema, workedOutSchema } from './figure.ts';
import { tallySchema } from './tally.ts';
import { factEvidenceSchema, judgementSchema, unitSchema } from './dossier.ts';

export { tallySchema, type Tally } from './tally.ts';

const statusSchema = z.enum(STATUSES);

const standingSchema = z.enum(STANDINGS);
/** `official` if everything that the verdict needed is, as `reliesOn` has it; else `provisional`. */
export type Standing = z.infer<typeof standingSchema>;

/** The threshold that a fact was held against, and where it comes from. */
export const requiredSchema = z.strictObject({
  /** Id of the dated value; null where no entry of the law holds for the day and place. */
  threshold: z.string().nullable(),
  parameter: z.string().nullable(),
  value: z.union([workedOutSchema, z.boolean()]).nullable(),
  state: z.enum(THRESHOLD_STATES).nullable(),
  unit: z.enum(MEASUREMENT_UNITS),
  /** The year whose figures it is for, where levels differ by year. */
  year: yearSchema.optional(),
  from: dateSchema.nullable(),
  to: dateSchema.nullable(),
  cite: citationSchema.nullable(),
  grade: z.enum(GRADES),
  confidence: z.enum(CONFIDENCES).nullable(),
  /** How the law words a level that is no number, and what its word means. */
  level: yesNoLevelSchema.optional(),
  /** Where the value is a multiple of a threshold of a presupposed set. */
  relativeTo: z.strictObject({ threshold: z.string().nullable(), factor: decimalSchema }).optional(),
});
/** The threshold that a fact was held against. */
export interface Required extends DeepReadonly<z.infer<typeof requiredSchema>> {}

/** How far a value is from its threshold: exact, in the unit of the threshold. */
export const gapSchema = z.strictObject({
  delta: workedOutSchema,
  unit: z.enum(MEASUREMENT_UNITS),
  direction: z.enum(['increase', 'decrease']),
  /** Present where reaching the threshold is not enough: it must be passed. */
  strict: z.literal(true).optional(),
  /** The same in things one can count or measure: the smallest amount that reaches the threshold. */
  natural: z.strictObject({ amount: workedOutSchema, unit: z.enum([...COUNTED_UNITS, ...MEASUREMENT_UNITS]) }).optional(),
});
/** How far a value is from its threshold. */
export interface Gap extends DeepReadonly<z.infer<typeof gapSchema>> {}

const marginSchema = z.strictObject({ delta: workedOutSchema, unit: z.enum(MEASUREMENT_UNITS) });
const actualSchema = z.union([workedOutSchema, z.boolean()]).nullable();

/** A comparison of one fact with one threshold. */
export const leafTraceSchema = z.strictObject({
  kind: z.literal('leaf'),
  status: statusSchema,
  code: z.enum(REASON_CODES),
  /** True if this leaf alone, with another value, could change the outcome of the whole condition. */
  decisive: z.boolean(),
  fact: z.string(),
  operator: z.enum(OPERATORS),
  /** The value as an exact decimal; a quotient that does not end is rounded away from the threshold. */
  actual: actualSchema,
  ratio: ratioSchema.nullable(),
  /** In place of a value, where only bounds are known. */
  bounds: boundsSchema.optional(),
  required: requiredSchema,
  gap: gapSchema.nullable(),
  margin: marginSchema.nullable(),
  evidence: factEvidenceSchema.optional(),
  /** The facts that the value follows from, where it was given as those. */
  restsOn: z.array(restingFactSchema).optional(),
  /** The facts that it is the total of: where it fails one of them must, else it leaves the list. */
  totalOf: z.array(z.string()).optional(),
  /** Where an amendment changed what is counted: from which day, by which instrument, and the day of the value if it says one. */
  redefined: z.strictObject({ from: dateSchema, instrument: z.string(), measuredOn: dateSchema.nullable() }).optional(),
});
/** A comparison of one fact with one threshold. */
export interface LeafTrace extends DeepReadonly<z.infer<typeof leafTraceSchema>> {}

/** A condition with members. */
export interface BranchTrace {
  readonly kind: 'all' | 'any' | 'not' | 'at-least';
  readonly status: (typeof STATUSES)[number];
  readonly decisive: boolean;
  /** With `at-least`: how many members must be met. */
  readonly count?: number | undefined;
  /** With `at-least`: what a member that does not apply does. */
  readonly notApplicable?: 'leaves' | 'counts-as-met' | undefined;
  readonly children: readonly Trace[];
}

/** A requirement that another set be met first. */
export const prerequisiteTraceSchema = z.strictObject({
  kind: z.literal('prerequisite'),
  status: statusSchema,
  decisive: z.boolean(),
  ruleSet: z.string(),
});

/** A requirement that another set be met first. */
export interface PrerequisiteTrace extends DeepReadonly<z.infer<typeof prerequisiteTraceSchema>> {}

/** A requirement that no figure decides. */
export const judgementTraceSchema = z.strictObject({ kind: z.literal('judgement'), status: statusSchema, decisive: z.boolean() });
/** A requirement that no figure decides. */
export interface JudgementTrace extends DeepReadonly<z.infer<typeof judgementTraceSchema>> {}

/** The complete evaluation of a condition: every leaf, no short circuit. */
export type Trace = LeafTrace | BranchTrace | PrerequisiteTrace | JudgementTrace;

/** The complete evaluation of a condition. */
export const traceSchema: z.ZodType<Trace> = z.lazy(() =>
  z.union([
    leafTraceSchema,
    prerequisiteTraceSchema,
    judgementTraceSchema,
    z.strictObject({
      kind: z.enum(['all', 'any', 'not', 'at-least']),
      status: statusSchema,
      decisive: z.boolean(),
      count: z.int().optional(),
      notApplicable: z.enum(['leaves', 'counts-as-met']).optional(),
      children: z.array(traceSchema),
    }),
  ]),
);

const judgedSchema = z.strictObject({
  ...judgementSchema.shape,
  /** What the facts say, and whether that contradicts the judgement. */
  computed: statusSchema,
  contradicts: z.boolean(),
});

const exceptionResultSchema = z.strictObject({
  id: z.string(),
  title: bilingualSchema,
  effect: z.enum(EXCEPTION_EFFECTS),
  status: statusSchema,
  cite: citationSchema,
  grade: z.enum(GRADES),
  trace: traceSchema.nullable(),
});

/** The answer for one indicator. */
export const indicatorResultSchema = z.strictObject({
  id: z.string(),
  no: z.string(),
  title: bilingualSchema,
  status: statusSchema,
  code: z.enum(REASON_CODES),
  standing: standingSchema,
  /** Fact, value, threshold and gap of the leaf that decides; the trace has them all. */
  fact: z.string().nullable(),
  actual: actualSchema,
  bounds: boundsSchema.optional(),
  required: requiredSchema.nullable(),
  gap: gapSchema.nullable(),
  margin: marginSchema.nullable(),
  trace: traceSchema,
  exceptions: z.array(exceptionResultSchema).optional(),
  judgement: judgedSchema.optional(),
});
/** The answer for one indicator; `RowId` are the rows of the set, where they are known. */
export interface IndicatorResult<RowId extends string = string> extends DeepReadonly<Omit<z.infer<typeof indicatorResultSchema>, 'id'>> {
  readonly id: RowId;
}

/** The answer for one criterion. */
export const criterionResultSchema = z.strictObject({
  id: z.string(),
  no: z.string(),
  title: bilingualSchema,
  status: statusSchema,
  standing: standingSchema,
  indicators: z.array(indicatorResultSchema),
  judgement: judgedSchema.optional(),
});
/** The answer for one criterion; `RowId` are the rows of the set, where they are known. */
export interface CriterionResult<RowId extends string = string> extends DeepReadonly<
  Omit<z.infer<typeof criterionResultSchema>, 'id' | 'indicators'>
> {
  readonly id: RowId;
  readonly indicators: readonly IndicatorResult<RowId>[];
}

/** A fact that a condition reads and the dossier does not give, or only by bounds that leave the condition open. */
export const missingFactSchema = z.strictObject({
  fact: z.string(),
  indicators: z.array(z.string()),
  /** True if the fact could still change the status of a criterion. */
  decisive: z.boolean(),
});
/** A fact that a condition reads and the dossier does not give, or only by bounds that leave the condition open. */
export interface MissingFact extends DeepReadonly<z.infer<typeof missingFactSchema>> {}

const referenceSchema = z.strictObject({
  id: z.string(),
  number: z.string(),
  signedOn: dateSchema.nullable(),
  issuer: z.string(),
  status: z.enum(INSTRUMENT_STATUSES),
  invented: z.literal(true).optional(),
});

/** The answer (kết quả đánh giá): plain frozen JSON that carries everything needed to explain and defend it. */
export const assessmentSchema = z.strictObject({
  ruleSet: z.strictObject({
    id: z.string(),
    version: z.string(),
    hash: z.string(),
    title: bilingualSchema,
    caveat: bilingualSchema.optional(),
  }),
  on: dateSchema,
  /** The year whose figures were asked for, and by whose column of the annex they were judged. */
  year: yearSchema,
  knownOn: dateSchema.nullable(),
  submittedOn: dateSchema.nullable(),
  accept: z.enum(ACCEPTABLE_GRADES),
  drafts: z.array(z.string()),
  unit: unitSchema,
  illustrative: z.literal(true).optional(),
  /** Traits on the day, and the column of the annex that follows from them. */
  place: z.strictObject({
    traits: z.array(z.enum(TRAITS)),
    region: z.enum(REGIONS),
    column: z.enum(REGIONS),
    columnRule: z.strictObject({ id: z.string(), title: bilingualSchema, cite: citationSchema, grade: z.enum(GRADES) }).nullable(),
  }),
  status: statusSchema,
  standing: standingSchema,
  tally: tallySchema,
  criteria: z.array(criterionResultSchema),
  prerequisites: z.array(
    z.strictObject({
      ruleSet: z.string(),
      title: bilingualSchema,
      status: statusSchema,
      standing: standingSchema,
      tally: tallySchema.nullable(),
      cite: citationSchema,
      judgement: judgementSchema.optional(),
    }),
  ),
  missingFacts: z.array(missingFactSchema),
  // `…/wording` is that of a row, `…/judgement` one without a document of the day, `…/text` that of an instrument nobody saw.
  /** What the verdict rests on, by grade: thresholds, exceptions, column rules, wordings, texts; and what was judged instead. */
  reliesOn: z.strictObject({
    official: z.array(z.string()),
    reported: z.array(z.string()),
    recalled: z.array(z.string()),
    missing: z.array(z.string()),
    judgements: z.array(z.string()),
  }),
  /** Indicators and criteria whose judgement contradicts the facts. */
  contradictions: z.array(z.string()),
  /** What a reader must know and no verdict shows. */
  notices: z.array(z.strictObject({ code: z.enum(NOTICE_CODES), path: z.array(z.string()), params: z.record(z.string(), z.string()) })),
  /** The instruments whose text was applied. */
  instruments: z.array(referenceSchema),
  /** Label, unit and bounds of each fact named above. */
  facts: z.record(
    z.string(),
    z.strictObject({
      label: bilingualSchema,
      unit: z.enum(MEASUREMENT_UNITS),
      /** The least and the greatest value that the fact can have, where it has them. */
      bounds: z.strictObject({ min: decimalSchema.optional(), max: decimalSchema.optional() }).optional(),
      counted: z.enum(COUNTED_UNITS).nullable(),
      countedLabel: bilingualSchema.nullable(),
    }),
  ),
});
/** The answer (kết quả đánh giá): frozen, and readonly at any depth. `RowId` are the rows of the set, where they are known. */
export interface Assessment<RowId extends string = string> extends DeepReadonly<Omit<z.infer<typeof assessmentSchema>, 'criteria'>> {
  readonly criteria: readonly CriterionResult<RowId>[];
}
