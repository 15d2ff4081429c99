import * as z from 'zod';
import type { DeepReadonly } from '../value/deep-readonly.ts';

/** What a reader must know and no verdict shows. */
export const noticeSchema = z.discriminatedUnion('code', [
  /** An assumption counts. */
  z.strictObject({ code: z.literal('assumed'), assumption: z.string() }),
  /** An assumption that counts gives something for a row or a parameter of which the law at hand says it already. */
  z.strictObject({ code: z.literal('assumption-overruled'), target: z.string() }),
]);
/** What a reader must know and no verdict shows. */
export type Notice = DeepReadonly<z.infer<typeof noticeSchema>>;
