import * as z from 'zod';
import type { DeepReadonly } from '../value/deep-readonly.ts';

/** A fact that a condition reads and the dossier does not give, or only by bounds that leave the condition open. */
export const missingFactSchema = z.strictObject({
  fact: z.string(),
  indicators: z.array(z.string()),
  /** True if the fact could still change the status of a criterion. */
  decisive: z.boolean(),
});
/** A fact that a condition reads and the dossier does not give, or only by bounds that leave the condition open. */
export interface MissingFact extends DeepReadonly<z.infer<typeof missingFactSchema>> {}
