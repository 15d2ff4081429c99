import * as z from 'zod';
import { LEVELS, RANKS } from './vocabulary.ts';
import { bilingualSchema, citationSchema, idSchema, textSchema } from './primitives.ts';
import { factSchema } from './fact.ts';
import { instrumentSchema } from './instrument.ts';

/**
 * Which of several values that hold at once wins, as data.
 * The keys of `order` are compared one after the other until one of them differs.
 */
export const precedenceSchema = z.strictObject({
  order: z.array(z.enum(['scope', 'rank', 'from'])).min(1),
  /** Kinds of scope, the most specific first: a value limited in an earlier kind beats one that is not. */
  scope: z.array(z.enum(['traits', 'provinces', 'levels', 'regions'])).min(1),
  /** Ranks, the strongest first. */
  rank: z.array(z.enum(RANKS)).min(1),
});
/** Which of several values that hold at once wins. */
export type Precedence = z.infer<typeof precedenceSchema>;

const ruleSetShape = {
  id: idSchema,
  version: textSchema,
  title: bilingualSchema,
  level: z.enum(LEVELS),
  precedence: precedenceSchema,
  /** Instruments in the order in which they build on one another. */
  instruments: z.array(instrumentSchema).min(1),
  /** Empty for a set that only judgements decide. */
  facts: z.array(factSchema),
  /** SHA-256 over the canonical JSON of everything else. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
};

/** A set of criteria with every instrument, fact and rule of precedence that it is put together from. */
export interface RuleSet extends z.infer<z.ZodObject<typeof ruleSetShape>> {
  /** Sets that must be met first (nâng cao presupposes NTM). */
  prerequisites?: { ruleSet: RuleSet; cite: z.infer<typeof citationSchema> }[] | undefined;
}

/** A rule set. */
export const ruleSetSchema: z.ZodType<RuleSet> = z.lazy(() =>
  z.strictObject({
    ...ruleSetShape,
    prerequisites: z.array(z.strictObject({ ruleSet: ruleSetSchema, cite: citationSchema })).optional(),
  }),
);
