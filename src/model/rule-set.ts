import * as z from 'zod';
import { RANKS } from './vocabulary.ts';
import { bilingualSchema, citationSchema, idSchema, textSchema } from './primitives.ts';
import { declaredShape } from './declared.ts';
import type { Dossier, FactsOf, WordOf } from './dossier.ts';
import { factSchema } from './fact.ts';
import type { Fact } from './fact.ts';
import { instrumentSchema } from './instrument.ts';
import { legalDocumentSchema } from './legal-document.ts';

/**
 * Which of several values that hold at once wins, as data.
 * The keys of `order` are compared one after the other until one of them differs.
 */
export const precedenceSchema = z.strictObject({
  order: z.array(z.enum(['scope', 'rank', 'from'])).min(1),
  /** Kinds of scope, the most specific first: a value limited in an earlier kind beats one that is not. `groups` and `columns` come last unless named. */
  scope: z.array(z.enum(['traits', 'provinces', 'levels', 'regions', 'groups', 'columns'])).min(1),
  /** Ranks, the strongest first. */
  rank: z.array(z.enum(RANKS)).min(1),
});
/** Which of several values that hold at once wins. */
export type Precedence = z.infer<typeof precedenceSchema>;

const ruleSetShape = {
  id: idSchema,
  version: textSchema,
  title: bilingualSchema,
  level: idSchema,
  ...declaredShape,
  precedence: precedenceSchema,
  /** Instruments in the order in which they build on one another. */
  instruments: z.array(instrumentSchema).min(1),
  /** Empty for a set that only judgements decide. */
  facts: z.array(factSchema),
  /** The register of documents that judgements may point to; no part of the text and of its hash. */
  register: z.array(legalDocumentSchema).optional(),
  /** SHA-256 over the canonical JSON of everything else. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
};

/**
 * A set of criteria with every instrument, fact and rule of precedence that it is put together from.
 *
 * @remarks `FactId` are the facts that a dossier for the set can give, `RowId` the rows that can be judged, those of presupposed sets
 * included: known for the sets of `ntm-rules/rules`, free text for every other. `Facts` are the facts with what each of them is, for editors.
 */
export interface RuleSet<FactId extends string = string, RowId extends string = string, Facts = FactsOf<FactId>> extends Omit<
  z.infer<z.ZodObject<typeof ruleSetShape>>,
  'facts'
> {
  /** Empty for a set that only judgements decide. */
  facts: Fact<FactId>[];
  /** Sets that must be met first (nâng cao presupposes NTM). */
  prerequisites?: { ruleSet: RuleSet; cite: z.infer<typeof citationSchema> }[] | undefined;
  /** Never there: from it the compiler knows what a dossier for the set can give. */
  readonly '~given'?: { readonly rows: RowId; readonly facts: Facts } | undefined;
}

/** The dossiers of a set: `DossierOf<typeof commune>`. `Word` is `string` where regions, traits and the like are plain text, as they are under any set from outside. */
export type DossierOf<Set extends RuleSet, Word extends string = never> =
  Set extends RuleSet<infer FactId, infer RowId, infer Facts> ? Dossier<FactId, RowId, Facts, Word | WordOf<RowId>> : never;

/** The ids of the facts that a dossier of a set can give. */
export type FactIdOf<Set extends RuleSet> = Set extends RuleSet<infer FactId, infer _RowId, infer _Facts> ? FactId : never;

/** The rows that can be judged in a dossier of a set, those of presupposed sets included. */
export type JudgedRowOf<Set extends RuleSet> = Set extends RuleSet<infer _FactId, infer RowId, infer _Facts> ? RowId : never;

/** The rows of a set itself. */
export type RowOf<Set extends RuleSet> = OwnRow<JudgedRowOf<Set>>;

/** A set that an instrument may have given further facts and rows: free text, while an editor still completes the facts known before. */
export type AmendedRuleSet<Set extends RuleSet> =
  Set extends RuleSet<infer _FactId, infer _RowId, infer Facts> ? RuleSet<string, string, Facts & FactsOf<string>> : never;

/** The rows of a set itself, without those of the sets that it presupposes, which are named with their set: `commune/1.1`. */
export type OwnRow<RowId extends string> = string extends RowId
  ? RowId
  : Exclude<RowId, `${string}/${string}` | (RowId extends `${infer Set}/${string}` ? Set : never)>;

/** A presupposed set and its rows as a judgement names them; those of a set behind it carry that one's name already. */
export type PresupposedRow<Set extends string, RowId extends string> = Set | `${Set}/${OwnRow<RowId>}` | Exclude<RowId, OwnRow<RowId>>;

/** A rule set. */
export const ruleSetSchema: z.ZodType<RuleSet> = z.lazy(() =>
  z.strictObject({
    ...ruleSetShape,
    prerequisites: z.array(z.strictObject({ ruleSet: ruleSetSchema, cite: citationSchema })).optional(),
  }),
);
