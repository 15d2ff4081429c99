import * as z from 'zod';
import { PROVINCES } from './provinces.ts';
import { unitIdSchema } from './administrative-unit.ts';
import {
  GRADE_SUPPORT,
  bilingualSchema,
  dateSchema,
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

/** A target of a plan. */
export const planTargetSchema = z.discriminatedUnion('kind', [unitsMeetSchema, criteriaMetSchema, shareMeetsSchema]);
/**
 * A target of a plan (mục tiêu): so many of these units meet a set (`units-meet`), each of these units meets so many
 * criteria of a set (`criteria-met`), or so many of a number of units that are not named meet a set (`share-meets`).
 */
export type PlanTarget = z.infer<typeof planTargetSchema>;

interface Targeted {
  readonly units: readonly { readonly id: string }[];
  readonly targets: readonly PlanTarget[];
}

/** Every target names units of the plan, none asks for more units than there are, no id comes twice. */
function planIsWhole({ units, targets }: Targeted): boolean {
  const known = new Set(units.map(({ id }) => id));
  const isPossible = (target: PlanTarget): boolean => {
    if (target.kind === 'share-meets') return target.minimum <= target.among.total;
    const named = new Set(target.units);
    const isNamed = named.size === target.units.length && target.units.every((id) => known.has(id));
    return isNamed && (target.kind === 'criteria-met' || target.minimum <= target.units.length);
  };
  return (
    known.size === units.length &&
    new Set(targets.map(({ id }) => id)).size === targets.length &&
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
    note: localizedSchema.optional(),
  })
  .refine(planIsWhole, `targets name units of the plan once and ask for no more than there are; ids are unique; ${GRADE_SUPPORT}`);
/** A plan of a people's committee (kế hoạch) with its targets. */
export type Plan = z.infer<typeof planSchema>;
