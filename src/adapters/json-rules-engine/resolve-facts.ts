import type { FactInput } from '../../model/dossier.ts';
import type { Problem } from '../../model/errors.ts';
import { sentenceOf } from '../../model/error-messages.ts';
import { shorten } from '../../value/text.ts';

/** A fact that is still to come: a promise of it, or a function that gives it or a promise of it; `undefined` is not known. */
export type FactSource =
  FactInput | undefined | PromiseLike<FactInput | undefined> | (() => FactInput | undefined | PromiseLike<FactInput | undefined>);

/** Facts by id, some of them still to come. */
export type FactSources<FactId extends string = string> = { readonly [Id in FactId]?: FactSource };

function reasonOf(error: unknown): string {
  try {
    return shorten(error instanceof Error ? error.message : String(error), 200);
  } catch {
    // What was thrown cannot itself be read.
    return '?';
  }
}

/** The problem of a fact that could not be had. The sentence stands here, because the core has no facts to wait for. */
export function unavailable(path: readonly string[], error: unknown): Problem {
  const params = { reason: reasonOf(error) };
  const sentence = ['Không lấy được số liệu: {reason}.', 'The fact could not be obtained: {reason}.'] as const;
  return { code: 'fact-unavailable', path, params, message: sentenceOf(sentence, params) };
}

/** What came of the facts that were to come. */
export interface ResolvedFacts {
  readonly values: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
}

/** Waits for all facts at once and asks each function once, unless the set does not know its fact. */
export async function resolveFacts(sources: FactSources, isKnown: (fact: string) => boolean): Promise<ResolvedFacts> {
  const facts = await Promise.all(
    Object.entries(sources).map(async ([fact, source]): Promise<{ fact: string; value?: unknown; problem?: Problem }> => {
      try {
        return { fact, value: typeof source === 'function' && isKnown(fact) ? await source() : await source };
      } catch (error) {
        return { fact, problem: unavailable(['facts', fact], error) };
      }
    }),
  );
  return {
    values: Object.fromEntries(facts.map(({ fact, value }) => [fact, value])),
    problems: facts.flatMap(({ problem }) => problem ?? []),
  };
}
