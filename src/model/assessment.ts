import * as z from 'zod';
import type { DeepReadonly } from '../value/deep-readonly.ts';
import {
  ACCEPTABLE_GRADES,
  ALL_GRADES,
  EXCEPTION_EFFECTS,
  INSTRUMENT_STATUSES,
  OPERATORS,
  REGIONS,
  STANDINGS,
  STATUSES,
  TRAITS,
} from './vocabulary.ts';
import { metWithSchema } from './criterion.ts';
import { REASON_CODES } from './reason-codes.ts';
import { NOTICE_CODES } from './notice.ts';
import { bilingualSchema, citationSchema, dateSchema, decimalSchema, yearSchema } from './primitives.ts';
import { declaredShape } from './declared.ts';
import { boundsSchema, ratioSchema, restingFactSchema, workedOutSchema } from './figure.ts';
import { actualSchema, gapSchema, partGapSchema } from './gap.ts';
import { missingFactSchema } from './missing-fact.ts';
import { requiredSchema } from './required.ts';
import { tallySchema } from './tally.ts';
import { factEvidenceSchema, judgementSchema, unitSchema } from './dossier.ts';
import { legalDocumentSchema } from './legal-document.ts';

export type { MissingFact } from './missing-fact.ts';
export type { Required } from './required.ts';

export { tallySchema } from './tally.ts';
export type { Tally } from './tally.ts';
export type { Gap, PartGap, PartName } from './gap.ts';

const statusSchema = z.enum(STATUSES);

const standingSchema = z.enum(STANDINGS);
/** `official` if everything that the verdict needed is, as `reliesOn` has it; `assumed` if a value of it is borrowed; else `provisional`. */
export type Standing = z.infer<typeof standingSchema>;

const marginSchema = z.strictObject({ delta: workedOutSchema, unit: z.string() });

/** A comparison of one fact with one threshold. */
export const leafTraceSchema = z.strictObject({
  kind: z.literal('leaf'),
  status: statusSchema,
  code: z.enum(REASON_CODES),
  /** True if this leaf alone, with another value, could change the outcome of the whole condition. */
  decisive: z.boolean(),
  fact: z.string(),
  /** The part of the law's sentence that it is, where the label of the fact does not say that. */
  title: bilingualSchema.optional(),
  /** True of what only tells cases apart: no part of what is asked. */
  case: z.literal(true).optional(),
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

export const judgementTraceSchema = z.strictObject({ kind: z.literal('judgement'), status: statusSchema, decisive: z.boolean() });
/** A requirement that no figure decides. */
export interface JudgementTrace extends DeepReadonly<z.infer<typeof judgementTraceSchema>> {}

/** The complete evaluation of a condition: every leaf, no short circuit. */
export type Trace = LeafTrace | BranchTrace | PrerequisiteTrace | JudgementTrace;

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

const { documentId: _named, ...judgementShape } = judgementSchema.shape;
const registeredShape = {
  ...judgementShape,
  /** What the register says of the document that the dossier names by its id. */
  registered: legalDocumentSchema.optional(),
};

const judgedSchema = z.strictObject({
  ...registeredShape,
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
  grade: z.enum(ALL_GRADES),
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
  /** Fact, value and threshold of the leaf that decides, of several that fail the first; the trace has them all. */
  fact: z.string().nullable(),
  actual: actualSchema,
  bounds: boundsSchema.optional(),
  required: requiredSchema.nullable(),
  /** The gap that alone keeps it from being met; null where several do, none can be measured, or it is that of a total: see `gaps`. */
  gap: gapSchema.nullable(),
  /** What every part that fails needs, all of it; alternatives stand in one item. Empty where the facts do not fail it, or an exception applies. */
  gaps: z.array(partGapSchema),
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

const referenceSchema = z.strictObject({
  id: z.string(),
  number: z.string(),
  signedOn: dateSchema.nullable(),
  issuer: z.string(),
  status: z.enum(INSTRUMENT_STATUSES),
  invented: z.literal(true).optional(),
});

/** The answer (kết quả đánh giá): plain JSON that carries everything needed to explain and defend it. */
export const assessmentSchema = z.strictObject({
  ruleSet: z.strictObject({
    id: z.string(),
    version: z.string(),
    hash: z.string(),
    title: bilingualSchema,
    caveat: bilingualSchema.optional(),
    metWith: metWithSchema.optional(),
    ...declaredShape,
  }),
  on: dateSchema,
  /** The year whose figures were asked for, and by whose column of the annex they were judged. */
  year: yearSchema,
  knownOn: dateSchema.nullable(),
  submittedOn: dateSchema.nullable(),
  accept: z.enum(ACCEPTABLE_GRADES),
  drafts: z.array(z.string()),
  /** The assumptions that were named; absent where none was. */
  assume: z.array(z.string()).optional(),
  unit: unitSchema,
  illustrative: z.literal(true).optional(),
  /** Traits and groups on the day, and the column of the annex that follows; null where no declared one is for the unit. */
  place: z.strictObject({
    traits: z.array(z.enum(TRAITS)),
    groups: z.array(z.string()).optional(),
    region: z.enum(REGIONS).optional(),
    column: z.string().nullable(),
    columnRule: z.strictObject({ id: z.string(), title: bilingualSchema, cite: citationSchema, grade: z.enum(ALL_GRADES) }).nullable(),
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
      judgement: z.strictObject(registeredShape).optional(),
    }),
  ),
  missingFacts: z.array(missingFactSchema),
  // `…/wording` is that of a row, `…/judgement` one without a document of the day, `…/text` that of an instrument nobody saw.
  /** What the verdict rests on, by grade (`assumed` where such counts): thresholds, exceptions, column rules, wordings, texts; and what was judged instead. */
  reliesOn: z.strictObject({
    official: z.array(z.string()),
    reported: z.array(z.string()),
    recalled: z.array(z.string()),
    assumed: z.array(z.string()).optional(),
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
      unit: z.string(),
      /** The least and the greatest value that the fact can have, where it has them. */
      bounds: z.strictObject({ min: decimalSchema.optional(), max: decimalSchema.optional() }).optional(),
      counted: z.string().nullable(),
      countedLabel: bilingualSchema.nullable(),
    }),
  ),
});
/** The answer (kết quả đánh giá): readonly at any depth; itself and what it shares with other answers are frozen. `RowId` are the rows of the set, where they are known. */
export interface Assessment<RowId extends string = string> extends DeepReadonly<Omit<z.infer<typeof assessmentSchema>, 'criteria'>> {
  readonly criteria: readonly CriterionResult<RowId>[];
}
