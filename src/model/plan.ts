import * as z from 'zod';
import { PROVINCES } from './provinces.ts';
import { unitIdSchema } from './administrative-unit.ts';
import {
  GRADE_SUPPORT,
  bilingualSchema,
  dateSchema,
  decimalSchema,
  gradeIsSupported,
  gradedShape,
  idSchema,
  localizedSchema,
  sourceSchema,
  textSchema,
} from './primitives.ts';

const quotedPlaceSchema = z.strictObject({
  /** Section or footnote of the plan. */
  place: textSchema,
  /** Short verbatim quote, in the spelling of the source. */
  quote: textSchema,
});

const targetShape = {
  id: idSchema,
  title: bilingualSchema,
  /** The set under which the units are assessed. */
  ruleSet: idSchema,
  /** Last day on which the target can be reached. */
  by: dateSchema,
  ...gradedShape,
  /** The words of the plan, with their place. */
  evidence: z.array(quotedPlaceSchema).min(1),
};

/** Ids of the plan's `units`. */
const namedUnits = z.array(unitIdSchema).min(1);
const minimumSchema = z.int().positive();

const unitsMeetSchema = z.strictObject({
  ...targetShape,
  kind: z.literal('units-meet'),
  units: namedUnits,
  /** How many of the units must meet the set. */
  minimum: minimumSchema,
});

const criteriaMetSchema = z.strictObject({
  ...targetShape,
  kind: z.literal('criteria-met'),
  units: namedUnits,
  /** How many criteria of the set each of the units must meet. */
  minimum: minimumSchema,
});

const shareMeetsSchema = z.strictObject({
  ...targetShape,
  kind: z.literal('share-meets'),
  /** The units are counted and not named; whatever is assessed under the set and says no other place is one of them. */
  among: z.strictObject({
    total: minimumSchema,
    /** Name of the district. */
    district: textSchema,
    /** The province, by its name before and after mergers. */
    provinces: z.array(z.enum(PROVINCES)).min(1),
  }),
  /** How many of the total must meet the set. */
  minimum: minimumSchema,
});

/** What is measured of a task, and how much is asked. */
const measureSchema = z.union([
  z.strictObject({ type: z.literal('yes-no') }),
  z.strictObject({
    type: z.enum(['percentage', 'number']),
    /** What is counted, or of what the percentage is. */
    of: bilingualSchema,
    /** The least that is asked. */
    atLeast: decimalSchema.optional(),
    /** The most that is allowed. */
    atMost: decimalSchema.optional(),
  }),
]);
/** What is measured of a task that no rule set measures: done or not, or a figure with the least or the most that is asked. */
export type Measure = z.infer<typeof measureSchema>;

const { ruleSet: _ruleSet, by: _by, ...taskShape } = targetShape;
const taskSchema = z.strictObject({
  ...taskShape,
  kind: z.literal('task'),
  /** Last day, where the plan names one; else the task goes on as long as the plan. */
  by: dateSchema.optional(),
  measure: measureSchema,
  /** Units that each report for themselves; without them there is one report for the whole area. */
  units: namedUnits.optional(),
});

/** A target of a plan. */
export const planTargetSchema = z.discriminatedUnion('kind', [unitsMeetSchema, criteriaMetSchema, shareMeetsSchema, taskSchema]);
/**
 * A target of a plan (mục tiêu): so many of these units meet a set (`units-meet`), each of these units meets so many
 * criteria of a set (`criteria-met`), so many of a number of units that are not named meet a set (`share-meets`), or a task
 * that no rule set measures is done, which a host reports (`task`).
 */
export type PlanTarget = z.infer<typeof planTargetSchema>;

/** Why a sentence of a plan has no target. */
export const UNMEASURED_REASONS = ['heading', 'direction', 'procedure', 'reference'] as const;

const sentenceSchema = z.union([
  /** The targets that hold what the sentence asks. */
  z.strictObject({ place: textSchema, quote: textSchema, targets: z.array(idSchema).min(1) }),
  /**
   * It asks nothing that can be counted: a `heading`; a `direction` without a measure; a `procedure`, how and by whom; a
   * `reference` to a document or to names.
   */
  z.strictObject({ place: textSchema, quote: textSchema, unmeasured: z.enum(UNMEASURED_REASONS) }),
]);
/** One sentence of a plan, with the targets that hold what it asks, or why it has none. */
export type PlanSentence = z.infer<typeof sentenceSchema>;

interface Targeted {
  readonly units: readonly { readonly id: string }[];
  readonly targets: readonly PlanTarget[];
  readonly sentences?: readonly PlanSentence[] | undefined;
}

/** A figure is asked to be at least or at most something. */
function asksSomething({ measure }: Extract<PlanTarget, { kind: 'task' }>): boolean {
  return measure.type === 'yes-no' || measure.atLeast !== undefined || measure.atMost !== undefined;
}

/** Every target names units of the plan, none asks for more units than there are, no id comes twice. */
function planIsWhole({ units, targets, sentences = [] }: Targeted): boolean {
  const known = new Set(units.map(({ id }) => id));
  const isPossible = (target: PlanTarget): boolean => {
    if (target.kind === 'share-meets') return target.minimum <= target.among.total;
    const { units: ids = [] } = target;
    const isNamed = new Set(ids).size === ids.length && ids.every((id) => known.has(id));
    if (target.kind === 'task') return isNamed && asksSomething(target);
    return isNamed && (target.kind === 'criteria-met' || target.minimum <= ids.length);
  };
  const targetIds = new Set(targets.map(({ id }) => id));
  return (
    known.size === units.length &&
    targetIds.size === targets.length &&
    sentences.every((sentence) => !('targets' in sentence) || sentence.targets.every((id) => targetIds.has(id))) &&
    targets.every((target) => isPossible(target) && gradeIsSupported(target))
  );
}

/** A plan of a people's committee with its targets. */
export const planSchema = z
  .strictObject({
    id: idSchema,
    number: textSchema,
    title: textSchema,
    issuer: textSchema,
    signedOn: dateSchema,
    /** Day on which this library learned its content. */
    recordedOn: dateSchema,
    source: sourceSchema,
    /** The units that targets name, in the spelling of the list of administrative units. */
    units: z.array(z.strictObject({ id: unitIdSchema, name: textSchema })),
    targets: z.array(planTargetSchema).min(1),
    /** The plan sentence by sentence, so that nothing of it is left out silently. */
    sentences: z.array(sentenceSchema).min(1).optional(),
    note: localizedSchema.optional(),
  })
  .refine(
    planIsWhole,
    `targets name units of the plan once and ask for no more than there are, tasks ask something, sentences name targets; ids are unique; ${GRADE_SUPPORT}`,
  );
/** A plan of a people's committee (kế hoạch) with its targets. */
export type Plan = z.infer<typeof planSchema>;
