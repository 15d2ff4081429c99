import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assess, isNtmError } from 'ntm-rules';
import type { Assessment, IndicatorResult, Instrument, LeafTrace, Trace } from 'ntm-rules';
import type { RuleSet } from 'ntm-rules/rules';
import * as z from 'zod';
import { tallySchema } from '../../src/model/assessment.ts';
import { dossierSchema } from '../../src/model/dossier.ts';
import { ERROR_CODES } from '../../src/model/error-codes.ts';
import { dateSchema, textSchema } from '../../src/model/primitives.ts';
import { REASON_CODES } from '../../src/model/reason-codes.ts';
import { THRESHOLD_STATES, thresholdValueSchema } from '../../src/model/threshold.ts';
import { GRADES, STATUSES } from '../../src/model/vocabulary.ts';
import { SHIPPED } from './shipped.ts';

/** The shipped sets that a scenario may ask. */
const SET_IDS = SHIPPED.map(({ id }) => id);

const statusSchema = z.enum(STATUSES);

/** The text that the answer must rest on; `null` where no text says anything for the column. */
const basisSchema = z.strictObject({ instrument: textSchema, value: thresholdValueSchema.nullable(), grade: z.enum(GRADES) }).nullable();

const expectedIndicatorSchema = z.strictObject({
  status: statusSchema,
  /** Left out: the reason is the status itself. */
  code: z.enum(REASON_CODES).optional(),
  title: textSchema.optional(),
  basis: basisSchema.optional(),
  /** What each parameter asks; `null` where no text says anything for the column. */
  levels: z.record(z.string(), z.union([z.enum(THRESHOLD_STATES), thresholdValueSchema]).nullable()).optional(),
});

const expectedSchema = z
  .strictObject({
    indicators: z.record(z.string(), expectedIndicatorSchema).optional(),
    criteria: z.record(z.string(), statusSchema).optional(),
    tally: tallySchema.optional(),
    status: statusSchema.optional(),
    /** Sets that have to be met first, by id. */
    prerequisites: z.record(z.string(), statusSchema).optional(),
    contradictions: z.array(z.string()).optional(),
    missingFacts: z.array(z.string()).optional(),
    notMissingFacts: z.array(z.string()).optional(),
    /** The input is refused with this code. */
    error: z.enum(ERROR_CODES).optional(),
  })
  .refine((expected) => Object.keys(expected).length > 0, 'a scenario that expects nothing cannot fail');

/** A case of the law as data. Strict: a misspelt key would be an expectation that is never looked at. */
const scenarioSchema = z.strictObject({
  name: textSchema,
  /** The rule set that is asked. */
  set: z.enum(SET_IDS).default('commune'),
  on: dateSchema,
  unit: dossierSchema.shape.unit,
  facts: dossierSchema.shape.facts,
  judgements: dossierSchema.shape.judgements,
  /** Levels that nobody has found or set, made up to see that they would be read the right way round. */
  suppose: z.record(z.string(), thresholdValueSchema).optional(),
  expect: expectedSchema,
  source: textSchema,
});
export type Scenario = z.infer<typeof scenarioSchema>;
type ExpectedIndicator = z.infer<typeof expectedIndicatorSchema>;

const FOLDER = fileURLToPath(new URL('../scenarios/', import.meta.url));

/** All scenarios of a rule set, by file. */
export function scenarioFiles(ruleSet: string): { file: string; scenarios: Scenario[] }[] {
  const files = readdirSync(`${FOLDER}${ruleSet}`).filter((name) => name.endsWith('.json'));
  return files.toSorted().map((file) => ({
    file: file.slice(0, -'.json'.length),
    scenarios: z.array(scenarioSchema).parse(JSON.parse(readFileSync(`${FOLDER}${ruleSet}/${file}`, 'utf8'))),
  }));
}

type Difference = { readonly what: string; readonly expected: unknown; readonly actual: unknown };

function leavesOf(trace: Trace): LeafTrace[] {
  if (trace.kind === 'leaf') return [trace];
  return 'children' in trace ? trace.children.flatMap(leavesOf) : [];
}

function levelsOf(result: IndicatorResult): Record<string, unknown> {
  const entries = leavesOf(result.trace).map(({ required }) => {
    const level = required.threshold === null ? null : (required.value ?? required.state);
    return [required.parameter?.split('/').at(-1) ?? '', level] as const;
  });
  return Object.fromEntries(entries);
}

function indicatorDifferences(id: string, expected: ExpectedIndicator, result: IndicatorResult | undefined): Difference[] {
  const cite = result?.required?.cite;
  const basis = cite == null ? null : { instrument: cite.instrument, value: result?.required?.value, grade: result?.required?.grade };
  return [
    { what: `${id} status`, expected: expected.status, actual: result?.status },
    { what: `${id} code`, expected: expected.code ?? expected.status, actual: result?.code },
    ...(expected.title === undefined ? [] : [{ what: `${id} title`, expected: expected.title, actual: result?.title }]),
    ...(expected.basis === undefined ? [] : [{ what: `${id} basis`, expected: expected.basis, actual: basis }]),
    ...(expected.levels === undefined || result === undefined
      ? []
      : [{ what: `${id} levels`, expected: expected.levels, actual: levelsOf(result) }]),
  ];
}

function assessmentDifferences(expected: Scenario['expect'], assessment: Assessment): Difference[] {
  const results = new Map(assessment.criteria.flatMap(({ indicators }) => indicators).map((result) => [result.id, result]));
  const criteria = Object.fromEntries(assessment.criteria.map(({ id, status }) => [id, status]));
  const missing = assessment.missingFacts.map(({ fact }) => fact);
  return [
    { what: 'error', expected: expected.error, actual: undefined },
    ...Object.entries(expected.indicators ?? {}).flatMap(([id, item]) => indicatorDifferences(id, item, results.get(id))),
    ...Object.entries(expected.criteria ?? {}).map(([id, status]) => ({ what: `criterion ${id}`, expected: status, actual: criteria[id] })),
    ...(expected.tally === undefined ? [] : [{ what: 'tally', expected: expected.tally, actual: assessment.tally }]),
    ...(expected.status === undefined ? [] : [{ what: 'status', expected: expected.status, actual: assessment.status }]),
    ...Object.entries(expected.prerequisites ?? {}).map(([id, status]) => {
      return {
        what: `prerequisite ${id}`,
        expected: status,
        actual: assessment.prerequisites.find(({ ruleSet }) => ruleSet === id)?.status,
      };
    }),
    ...(expected.contradictions === undefined
      ? []
      : [{ what: 'contradictions', expected: expected.contradictions, actual: assessment.contradictions }]),
    ...(expected.missingFacts ?? []).map((fact) => ({ what: `missing fact ${fact}`, expected: true, actual: missing.includes(fact) })),
    ...(expected.notMissingFacts ?? []).map((fact) => ({ what: `missing fact ${fact}`, expected: false, actual: missing.includes(fact) })),
  ];
}

/** Sorted keys, so that the order in which a file writes them does not matter. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    item !== null && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}

/** The rule set with an invented decision of the unit's province on top. */
export function supposing(ruleSet: RuleSet, { suppose, unit }: Scenario): RuleSet {
  if (suppose === undefined) return ruleSet;
  const invented: Instrument = {
    id: 'supposed',
    number: 'giả định',
    title: 'Mức giả định',
    issuer: 'giả định',
    rank: 'provincial',
    ...(unit.province === undefined ? {} : { province: unit.province }),
    status: 'adopted',
    invented: true,
    signedOn: '2022-03-08',
    inForce: { from: '2022-03-08', wording: { grade: 'recalled', confidence: 'low' } },
    recordedOn: '2022-03-08',
    sources: {},
    thresholds: Object.entries(suppose).map(([parameter, value]) => {
      return { parameter, value, cite: { row: parameter }, grade: 'recalled', confidence: 'low' };
    }),
  };
  return { ...ruleSet, instruments: [...ruleSet.instruments, invented] };
}

/** What a rule set answers differently from what a scenario expects; empty if it passes. */
export function differences(scenario: Scenario, ruleSet: RuleSet): string[] {
  const { unit, facts, judgements, expect, on } = scenario;
  const dossier = { unit, facts, ...(judgements === undefined ? {} : { judgements }) };
  let found: Difference[];
  try {
    found = assessmentDifferences(expect, assess(supposing(ruleSet, scenario), dossier, { on }));
  } catch (error) {
    if (!isNtmError(error)) throw error;
    found = [{ what: 'error', expected: expect.error, actual: error.code }];
  }
  return found
    .filter(({ expected, actual }) => textOf(expected) !== textOf(actual))
    .map(({ what, expected, actual }) => `${what}: expected ${textOf(expected)}, got ${textOf(actual)}`);
}
