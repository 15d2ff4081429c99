import { isNtmError, ntmError } from '../../model/errors.ts';
import type { Dossier, PlainText } from '../../model/dossier.ts';
import type { DossierOf, FactIdOf, RowOf, RuleSet } from '../../model/rule-set.ts';
import type { At } from '../../law/moment.ts';
import { isIterable, readIterable, unitIdOf } from '../../assess.ts';
import type { BatchEntry } from '../../assess.ts';
import { readAt } from '../../engine/input/read-at.ts';
import { refuseRepeats } from '../../engine/input/repeats.ts';
import { assessAtWithEngine } from './assess-with-engine.ts';
import type { EngineOptions } from './assess-with-engine.ts';
import { unavailable } from './resolve-facts.ts';
import type { FactSources } from './resolve-facts.ts';

/** What {@link assessManyWithEngine} can be given besides. */
export interface ManyEngineOptions<Set extends RuleSet = RuleSet, Word extends string = never> extends Pick<EngineOptions, 'prepare'> {
  /** The facts that are still to come for a dossier. */
  readonly factsOf?: (dossier: DossierOf<Set, Word>) => FactSources<FactIdOf<Set>>;
}

function sourcesOf(dossier: Dossier, factsOf: ManyEngineOptions['factsOf']): FactSources {
  try {
    return factsOf?.(dossier) ?? {};
  } catch (error) {
    throw ntmError([unavailable(['facts'], error)]);
  }
}

type Next = (dossier: Dossier) => Promise<BatchEntry>;

/** Makes the entry of one dossier after the other. */
function entries(ruleSet: RuleSet, at: At, { factsOf, ...options }: ManyEngineOptions): Next {
  const refuseRepeated = refuseRepeats();
  let count = 0;
  return async (dossier) => {
    const index = count;
    count += 1;
    const unit = unitIdOf(dossier);
    try {
      refuseRepeated(unit);
      const facts = sourcesOf(dossier, factsOf);
      return { index, unit, assessment: await assessAtWithEngine(ruleSet, dossier, at, { ...options, facts }) };
    } catch (error) {
      if (!isNtmError(error)) throw error;
      return { index, unit, error };
    }
  };
}

/** A list is not waited for: to wait for a dossier is to ask it for a field `then`, which one that cannot be read has not. */
async function* batch(dossiers: Iterable<Dossier>, next: Next): AsyncGenerator<BatchEntry, void, undefined> {
  for (const dossier of dossiers) yield next(dossier);
}

async function* stream(dossiers: AsyncIterable<Dossier>, next: Next): AsyncGenerator<BatchEntry, void, undefined> {
  for await (const dossier of dossiers) yield next(dossier);
}

/**
 * Answers for many units by json-rules-engine, one after the other.
 *
 * @remarks As `assessMany`: one bad dossier, or one fact that does not come, gives one entry with an `error` and never
 * stops the rest.
 * @param ruleSet - as for `assess`.
 * @param dossiers - any iterable or asynchronous iterable; it is read as far as the results are.
 * @param at - as for `assess`.
 * @param options - `factsOf` gives the facts that are still to come for a dossier, as `facts` of
 * {@link assessWithEngine}; `prepare` as there, once per dossier.
 * @returns an asynchronous generator of entries in the order of the dossiers, each with its `index`, `unit` id, and either
 * `assessment` or `error`.
 * @throws `NtmError` at once for what is wrong with `at` or the list itself; per dossier in the entry, as
 * {@link assessWithEngine}, with `duplicate-unit` besides.
 * @example
 * ```ts
 * import { commune } from 'ntm-rules/rules';
 * import { assessManyWithEngine } from 'ntm-rules/json-rules-engine';
 *
 * const unit = { level: 'commune', region: 'central-highlands' };
 * const dossiers = [{ unit: { ...unit, id: 'a' }, facts: {} }, { unit: { ...unit, id: 'b' }, facts: {} }];
 * const register = async (id: string) => (id === 'a' ? '51' : Promise.reject(new Error('closed')));
 *
 * const found: unknown[] = [];
 * const factsOf = (dossier: { unit: { id: string } }) => ({ incomePerCapita: () => register(dossier.unit.id) });
 * for await (const { assessment, error } of assessManyWithEngine(commune, dossiers, { on: '2024-12-31' }, { factsOf })) {
 *   found.push(assessment?.criteria[9]?.status ?? error?.code);
 * }
 * found; // => ['met', 'fact-unavailable']
 * ```
 */
export function assessManyWithEngine<Set extends RuleSet, Word extends string = never>(
  ruleSet: Set,
  dossiers: Iterable<DossierOf<Set, PlainText<Word>>> | AsyncIterable<DossierOf<Set, PlainText<Word>>>,
  at: At,
  options?: ManyEngineOptions<Set, PlainText<Word>>,
): AsyncGenerator<BatchEntry<RowOf<Set>>, void, undefined>;
export function assessManyWithEngine(
  ruleSet: RuleSet,
  dossiers: Iterable<unknown> | AsyncIterable<unknown>,
  at: At,
  options: object = {},
): AsyncGenerator<BatchEntry, void, undefined> {
  const next = entries(ruleSet, readAt(at, ruleSet), options as ManyEngineOptions);
  if (isIterable(dossiers, Symbol.asyncIterator)) return stream(dossiers as AsyncIterable<Dossier>, next);
  return batch(readIterable(dossiers) as Iterable<Dossier>, next);
}
