import * as z from 'zod';
import { unitIdSchema } from './administrative-unit.ts';
import { dateSchema, decimalSchema, idSchema, textSchema } from './primitives.ts';

/** What a host reports on a task of a plan. */
export const planReportSchema = z.strictObject({
  /** Id of the task among the targets of the plan. */
  target: idSchema,
  /** The unit that reports, where the task names units. */
  unit: unitIdSchema.optional(),
  /** Done or not; or the figure, as the task measures it. */
  value: z.union([z.boolean(), decimalSchema]),
  /** Day of which it is true. */
  on: dateSchema,
  /** Who reports it, and in which document. */
  by: textSchema,
  document: textSchema.optional(),
});
/** What a host reports on a task of a plan: no fact of a dossier, and nothing that a rule set judges. */
export interface PlanReport extends Readonly<z.infer<typeof planReportSchema>> {}
