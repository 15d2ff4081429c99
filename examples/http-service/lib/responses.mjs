import * as z from 'zod';
import { assessmentSchema, instrumentSchema, ruleSetSchema } from './ntm-rules.mjs';

/** Schemas of what the service answers, for the OpenAPI document; the tests hold every answer against them. */
const day = z.string().meta({ format: 'date' });
const bilingual = z.strictObject({ vi: z.string(), en: z.string() });
const whole = z.int().min(0);
const ref = (name) => z.unknown().meta({ ref: name });

const aProblem = z.strictObject({
  code: z.string().meta({ description: 'Stable: a program can switch on it' }),
  path: z.array(z.string()).meta({ description: 'Where in the body, as keys from the root' }),
  detail: z.string().meta({ description: 'The sentence in the language of Accept-Language' }),
  messages: bilingual,
});
const described = {
  ...aProblem.shape,
  problems: z.array(ref('Problem')).meta({ description: 'Everything that is wrong, the first included' }),
};
const refusal = z.strictObject({ type: z.string().meta({ format: 'uri' }), title: z.string(), status: z.int(), ...described });

const summary = z.strictObject({
  id: z.string(),
  version: z.string(),
  hash: z.string(),
  title: bilingual,
  level: z.string(),
  invented: z
    .boolean()
    .meta({ description: 'True where an instrument of the set was made up: what follows from it says nothing about law' }),
  inForce: z.array(z.strictObject({ instrument: z.string(), number: z.string(), from: day, to: day.nullable() })),
  presupposes: z.array(z.string()),
  facts: whole,
  assumptions: z.array(z.string()),
});

const gradeCounts = z.strictObject({ official: whole, reported: whole, recalled: whole, missing: whole });
const coverage = z.looseObject({
  ruleSet: z.string(),
  title: bilingual,
  criteria: whole,
  indicators: whole,
  instruments: z.array(z.looseObject({ id: z.string(), number: z.string(), modelled: z.array(z.string()), judged: z.array(z.string()) })),
  thresholds: z.array(z.looseObject({ id: z.string(), grade: z.string() })),
  grades: gradeCounts,
  wordings: gradeCounts,
});
const checked = z.strictObject({ summary: ref('RuleSetSummary'), criteria: whole, indicators: whole, coverage });

const indicatorShape = assessmentSchema.shape.criteria.element.shape.indicators.element.shape;
const { status, place, ruleSet } = assessmentSchema.shape;
const citation = z.looseObject({ instrument: z.string().optional() });

const valueInForce = z.looseObject({
  id: z.string(),
  value: z.union([z.string(), z.boolean()]).nullable(),
  state: z.string().nullable(),
  from: day,
  to: day.nullable(),
  cite: citation,
  grade: z.enum(['official', 'reported', 'recalled', 'missing']),
  setBy: z.string(),
});
const indicatorText = z.looseObject({
  id: z.string(),
  no: z.string(),
  title: bilingual,
  parameters: z.array(z.looseObject({ id: z.string(), unit: z.string(), direction: z.string(), values: z.array(valueInForce) })),
});
const textInForce = z.looseObject({
  ruleSet: z.looseObject({ id: z.string(), version: z.string(), hash: z.string(), title: bilingual }),
  caveat: bilingual.nullable(),
  on: day,
  knownOn: day.nullable(),
  place: z.looseObject({ column: place.shape.column, columnRule: z.string().nullable() }).nullable(),
  instruments: z.array(z.looseObject({ id: z.string(), number: z.string(), invented: z.boolean() })),
  criteria: z.array(z.looseObject({ id: z.string(), no: z.string(), title: bilingual, indicators: z.array(indicatorText) })),
});

const sentences = z.array(z.string()).optional();

const statuses = z.strictObject({
  ruleSet: assessmentSchema.shape.ruleSet.pick({ id: true, version: true, hash: true }),
  on: day,
  year: whole,
  unit: z.strictObject({ id: z.string(), name: z.string().optional() }),
  status: assessmentSchema.shape.status,
  standing: assessmentSchema.shape.standing,
  tally: assessmentSchema.shape.tally,
  criteria: z.record(z.string(), assessmentSchema.shape.status),
  indicators: z.record(z.string(), assessmentSchema.shape.status),
});
const failing = z.strictObject({
  id: z.string(),
  no: z.string(),
  title: bilingual,
  code: indicatorShape.code,
  actual: indicatorShape.actual,
  required: z
    .strictObject({
      value: z.union([z.string(), z.boolean()]).nullable(),
      state: z.string().nullable(),
      unit: z.string(),
      grade: z.string().nullable(),
      cite: citation.nullable(),
    })
    .nullable(),
  gap: indicatorShape.gap,
});
const shortened = z.strictObject({
  ...statuses.shape,
  illustrative: z.boolean().optional(),
  invented: z.boolean(),
  notices: z.array(z.string()),
  prerequisites: z.array(z.strictObject({ ruleSet: z.string(), status: assessmentSchema.shape.status })),
  failing: z.array(failing).meta({ description: 'Indicators that are not met' }),
  missingFacts: z.array(z.string()),
});
const details = [{ assessment: ref('Assessment') }, { summary: ref('Summary') }, { statuses: ref('Statuses') }];
const entry = z.union([
  ...details.map((detail) => z.strictObject({ index: whole, unit: z.string().nullable(), ...detail, sentences })),
  z.strictObject({ index: whole, unit: z.string().nullable(), problem: ref('RefusedDossier') }),
]);

const side = status.nullable();
const cause = z.strictObject({ steps: z.array(z.string()), joint: z.boolean() });
const compared = {
  actual: indicatorShape.actual,
  required: z
    .looseObject({
      value: z.union([z.string(), z.boolean()]).nullable(),
      state: z.string().nullable(),
      unit: z.string(),
      threshold: z.string().nullable(),
    })
    .nullable(),
  gap: indicatorShape.gap,
  margin: indicatorShape.margin,
};
const distance = z.strictObject({
  ...compared,
  gaps: indicatorShape.gaps,
  parts: z.array(z.strictObject({ ...compared, fact: z.string(), title: bilingual, status })),
});
const sides = { before: distance.nullable(), after: distance.nullable() };
const flip = z.strictObject({ id: z.string(), before: side, after: side, cause });
const indicatorFlip = z.strictObject({ ...flip.shape, no: z.string(), distance: z.strictObject(sides) });
const fragile = z.strictObject({ id: z.string(), no: z.string(), distance: z.strictObject({ before: distance, after: distance }) });
const where = { index: whole, unit: z.string(), name: z.string().nullable(), district: z.string().nullable() };
const unitImpact = z.strictObject({
  ...where,
  status: z.strictObject({ before: status, after: status, cause: cause.nullable() }),
  indicators: z.array(indicatorFlip),
  criteria: z.array(flip),
  prerequisites: z.array(flip),
  fragile: z.array(fragile),
});
const counts = z.strictObject({ met: whole, 'not-met': whole, undetermined: whole, 'not-applicable': whole });
const flips = { before: counts, after: counts, gained: whole, lost: whole, other: whole };
const counted = z.array(z.strictObject({ id: z.string(), no: z.string(), title: bilingual, ...flips }));
const variant = z.strictObject({ version: z.string(), hash: z.string() });
const impact = z.strictObject({
  ruleSet: z.string(),
  on: day,
  year: whole,
  before: variant,
  after: variant,
  drafts: z.array(z.string()),
  assume: z.array(z.string()).optional(),
  fragileWithin: z.string(),
  steps: z.array(
    z.strictObject({
      id: z.string(),
      instrument: z.string(),
      number: z.string(),
      operation: z.string().nullable(),
      kind: z.string(),
      target: z.string().nullable(),
      cite: citation,
      holds: z
        .strictObject({
          scope: z.record(z.string(), z.array(z.string())).optional(),
          year: whole.optional(),
          from: day.optional(),
          to: day.nullable().optional(),
        })
        .optional(),
    }),
  ),
  totals: z.strictObject({
    units: whole,
    errors: whole,
    affected: whole,
    fragile: whole,
    open: whole,
    set: z.strictObject(flips),
    criteria: counted,
    indicators: counted,
    districts: z.array(z.strictObject({ district: z.string().nullable(), units: whole, affected: whole, gained: whole, lost: whole })),
    steps: z.array(z.strictObject({ id: z.string(), units: whole, flips: whole })),
    collect: z.array(z.strictObject({ fact: z.string(), units: whole, indicators: z.array(z.string()) })),
  }),
  units: z.array(unitImpact),
  open: z.array(z.strictObject({ ...where, indicators: z.array(z.string()), facts: z.array(z.string()) })),
  errors: z.array(
    z.strictObject({ index: whole, unit: z.string().nullable(), code: z.string(), path: z.array(z.string()), messages: bilingual }),
  ),
});

/** Name in the OpenAPI document → schema. */
export const RESPONSES = {
  Health: z.strictObject({ status: z.enum(['ok', 'stopping']), ruleSets: whole }),
  Problem: aProblem,
  Refusal: refusal,
  RefusedDossier: z.strictObject(described),
  RuleSetSummary: summary,
  RuleSets: z.strictObject({ ruleSets: z.array(ref('RuleSetSummary')) }),
  CheckedRuleSet: checked,
  RuleSetText: z.strictObject({ summary: ref('RuleSetSummary'), text: textInForce }),
  Assessment: assessmentSchema,
  Statuses: statuses,
  Summary: shortened,
  OneAnswer: z.union(details.map((detail) => z.strictObject({ ...detail, sentences }))),
  ManyAnswers: z.strictObject({
    ruleSet: ruleSet.pick({ id: true, version: true, hash: true }),
    entries: z.array(entry),
    totals: z.strictObject({ dossiers: whole, assessed: whole, refused: whole }),
  }),
  Impact: impact,
  Invented: z.strictObject({ id: z.string(), number: z.string(), title: z.string() }),
  ImpactAnswer: z.strictObject({
    invented: z.array(ref('Invented')).meta({ description: 'Amendments that somebody made up: the result says nothing about law' }),
    impact: ref('Impact'),
  }),
};

/** Schemas that the library gives, by name. */
export const MODELS = { Instrument: instrumentSchema, RuleSet: ruleSetSchema };
