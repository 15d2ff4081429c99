import * as z from 'zod';
import type { DeepReadonly } from '../value/deep-readonly.ts';
import { factEvidenceSchema } from './dossier.ts';
import { NOT_DECIMAL, decimalSchema } from './primitives.ts';

/** An exact decimal that was worked out: differences and quotients have more digits than what they are made of. */
export const workedOutSchema = z.string().regex(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/, NOT_DECIMAL);

/** A share as it was given. */
export const ratioSchema = z.strictObject({ numerator: decimalSchema, denominator: decimalSchema });

/** What is known of a figure where not the figure itself is. */
export const boundsSchema = z.strictObject({ atLeast: workedOutSchema.optional(), atMost: workedOutSchema.optional() });
/** What is known of a figure where not the figure itself is. */
export interface FactBounds extends Readonly<z.infer<typeof boundsSchema>> {}

/** A fact that another one follows from. */
export const restingFactSchema = z.strictObject({
  fact: z.string(),
  actual: workedOutSchema.nullable(),
  ratio: ratioSchema.nullable(),
  bounds: boundsSchema.optional(),
  evidence: factEvidenceSchema.optional(),
});
/** A fact that another one follows from. */
export interface RestingFact extends DeepReadonly<z.infer<typeof restingFactSchema>> {}
