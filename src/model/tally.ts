import * as z from 'zod';
import type { DeepReadonly } from '../value/deep-readonly.ts';

/** How many criteria have which status; `lower` and `upper` bound how many can be met in the end. */
export const tallySchema = z.strictObject({
  met: z.int(),
  notMet: z.int(),
  undetermined: z.int(),
  notApplicable: z.int(),
  total: z.int(),
  lower: z.int(),
  upper: z.int(),
});
/** How many criteria have which status. */
export interface Tally extends DeepReadonly<z.infer<typeof tallySchema>> {}
