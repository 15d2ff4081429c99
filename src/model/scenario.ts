import * as z from 'zod';
import type { DeepReadonly } from '../value/deep-readonly.ts';
import { tallySchema } from './assessment.ts';
import { dossierSchema } from './dossier.ts';
import { ERROR_CODES } from './error-codes.ts';
import { dateSchema, idSchema, textSchema, yearSchema } from './primitives.ts';
import { REASON_CODES } from './reason-codes.ts';
import { thresholdValueSchema } from './threshold.ts';
import { ACCEPTABLE_GRADES, ALL_GRADES, STATUSES, THRESHOLD_STATES } from './vocabulary.ts';

const statusSchema = z.enum(STATUSES);

/** The text that the answer must rest on; `null` where no text says anything for the column. */
const basisSchema = z
  .strictObject({ instrument: textSchema, value: thresholdValueSchema.nullable(), grade: z.enum(ALL_GRADES) })
  .nullable();

const expectedIndicatorSchema = z.strictObject({
  status: statusSchema,
  /** Left out: the reason is the status itself. */
  code: z.enum(REASON_CODES).optional(),
  title: textSchema.optional(),
  basis: basisSchema.optional(),
  /** What each parameter asks; `null` where no text says anything for the column. */
  levels: z.record(z.string(), z.union([z.enum(THRESHOLD_STATES), thresholdValueSchema]).nullable()).optional(),
});
/** What a scenario expects of one indicator. */
export interface ExpectedIndicator extends DeepReadonly<z.infer<typeof expectedIndicatorSchema>> {}

/** Status before and after; `null` where that text has no such row. */
const flipSchema = z.tuple([statusSchema.nullable(), statusSchema.nullable()]);

const flipsSchema = z.strictObject({
  /** Every indicator whose status changes, and no other. */
  indicators: z.record(z.string(), flipSchema).optional(),
  /** If given: every criterion whose status changes, and no other. */
  criteria: z.record(z.string(), flipSchema).optional(),
});

/** What lists some of the answers; of those that it does not list it says nothing. */
const PARTIAL: readonly string[] = ['rows', 'indicators', 'criteria', 'prerequisites', 'missingFacts', 'notMissingFacts'];

function saysSomething([field, value]: readonly [string, unknown]): boolean {
  return !PARTIAL.includes(field) || Object.keys(value as object).length > 0;
}

const expectationSchema = z
  .strictObject({
    /**
     * By number as printed on the day: the status of every criterion and indicator of that number. Two statuses are those
     * without and with the scenario's amendments; then no other indicator may change.
     */
    rows: z.record(z.string(), z.union([statusSchema, flipSchema])).optional(),
    indicators: z.record(z.string(), expectedIndicatorSchema).optional(),
    criteria: z.record(z.string(), statusSchema).optional(),
    tally: tallySchema.optional(),
    status: statusSchema.optional(),
    /** Sets that have to be met first, by id. */
    prerequisites: z.record(z.string(), statusSchema).optional(),
    /** The column of the annex for the unit; null where none is. */
    column: z.string().nullable().optional(),
    contradictions: z.array(z.string()).optional(),
    missingFacts: z.array(z.string()).optional(),
    notMissingFacts: z.array(z.string()).optional(),
    /** The dossier, the moment or the amendment is refused with this code. */
    code: z.enum(ERROR_CODES).optional(),
    /** The same as `code`, as files written before it say it. */
    error: z.enum(ERROR_CODES).optional(),
    /** What the scenario's amendments change. */
    flips: flipsSchema.optional(),
  })
  .refine((expected) => Object.entries(expected).some(saysSomething), 'a scenario that expects nothing cannot fail')
  .refine(({ code, error }) => code === undefined || error === undefined, 'give code or error, not both');
/** Names of what a scenario can expect. */
export const EXPECTATION_FIELDS: readonly string[] = Object.keys(expectationSchema.shape);
/** What a scenario expects. */
export interface Expectation extends DeepReadonly<z.infer<typeof expectationSchema>> {}

/**
 * A case of the law as data. Strict: a misspelt key would be an expectation that is never looked at.
 *
 * @example
 * ```ts
 * import { scenarioSchema } from 'ntm-rules/testing';
 *
 * const unit = { id: 'a', level: 'commune', region: 'central-highlands' };
 * const scenario = { name: 'income', on: '2024-12-31', unit, facts: {}, expect: { status: 'undetermined' } };
 * scenarioSchema.parse(scenario).set; // => 'commune'
 * ```
 */
export const scenarioSchema = z.strictObject({
  name: textSchema,
  /** The paragraph, page or paper that the expectation is taken from. */
  source: textSchema.optional(),
  /** Id of the rule set that is asked. */
  set: idSchema.default('commune'),
  on: dateSchema,
  year: yearSchema.optional(),
  knownOn: dateSchema.optional(),
  submittedOn: dateSchema.optional(),
  accept: z.enum(ACCEPTABLE_GRADES).optional(),
  drafts: z.array(idSchema).optional(),
  assume: z.array(idSchema).optional(),
  unit: dossierSchema.shape.unit,
  facts: dossierSchema.shape.facts.default({}),
  judgements: dossierSchema.shape.judgements,
  /** Amendments that are put on top, in this order: ids, or whatever names the context knows them by (paths of files). */
  amendments: z.array(textSchema).optional(),
  /** Levels that have not been found or set, made up to see that they would be read the right way round. */
  suppose: z.record(z.string(), thresholdValueSchema).optional(),
  expect: expectationSchema,
});
/** A case of the law as data (tình huống): what is asked on which day, and what has to be answered. */
export interface Scenario extends DeepReadonly<z.infer<typeof scenarioSchema>> {}

/** What a scenario file holds: a list, or an object with that list and what holds for all of it. */
export const scenarioFileSchema = z.union([
  z.array(z.unknown()),
  z.strictObject({
    $schema: z.string().optional(),
    note: textSchema.optional(),
    defaults: z.record(z.string(), z.unknown()).optional(),
    scenarios: z.array(z.unknown()),
  }),
]);
