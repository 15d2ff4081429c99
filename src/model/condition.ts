import * as z from 'zod';
import { OPERATORS } from './vocabulary.ts';
import { bilingualSchema, idSchema } from './primitives.ts';
import type { Bilingual } from './primitives.ts';

/** A threshold of the same indicator, by the parameter's id. */
export interface ParameterReference {
  param: string;
}

/** A fact compared with a threshold. */
export interface LeafCondition {
  fact: string;
  operator: (typeof OPERATORS)[number];
  /** A parameter, or yes / no. Numbers never stand in a condition: each has a date, a source and a grade. */
  value: ParameterReference | boolean;
  /** The part of the law's sentence that it is, where the label of the fact does not say that. */
  title?: Bilingual | undefined;
  /** True of what only tells cases of the law apart, such as how many schools a commune has: nothing that a unit is asked to change. */
  case?: true | undefined;
}

/** What a fact must be: json-rules-engine's shape, with `atLeast … of` and `{ param }` added. */
export type Condition =
  | LeafCondition
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | {
      atLeast: number;
      of: Condition[];
      /** Whether a member that does not apply leaves the list or counts as met. */
      notApplicable: 'leaves' | 'counts-as-met';
    }
  | { condition: string }
  /** Met if the presupposed set of this id is met. */
  | { prerequisite: string }
  /** No figure decides it: it is undetermined until a competent body has judged. */
  | { judgement: 'required' };

const leafConditionSchema = z.strictObject({
  fact: idSchema,
  operator: z.enum(OPERATORS),
  value: z.union([z.strictObject({ param: idSchema }), z.boolean()]),
  title: bilingualSchema.optional(),
  case: z.literal(true).optional(),
});

/** A condition. Empty lists are refused: an empty `all` would be met by nothing at all. */
export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    leafConditionSchema,
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({
      atLeast: z.int().positive(),
      of: z.array(conditionSchema).min(1),
      notApplicable: z.enum(['leaves', 'counts-as-met']),
    }),
    z.strictObject({ condition: idSchema }),
    z.strictObject({ prerequisite: idSchema }),
    z.strictObject({ judgement: z.literal('required') }),
  ]),
);
