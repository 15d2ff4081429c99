import { isNtmError, ntmError, problem } from '../../model/errors.ts';
import type { Dossier } from '../../model/dossier.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { At } from '../../law/moment.ts';
import { unitIdOf } from '../../assess.ts';
import type { BatchEntry } from '../../assess.ts';
import { readAt } from '../../engine/input/read-at.ts';
import { refuseRepeats } from '../../engine/input/repeats.ts';
import { assessAtWithEngine } from './assess-with-engine.ts';
import type { EngineOptions } from './assess-with-engine.ts';
import { unavailable } from './resolve-facts.ts';
import type { FactSources } from './resolve-facts.ts';

/** What {@link assessManyWithEngine} can be given besides. */
export interface ManyEngineOptions extends Pick<EngineOptions, 'prepare'> {
  /** The facts that are still to come for a dossier. */
  readonly factsOf?: (dossier: Dossier) => FactSources;
}

function sourcesOf(dossier: Dossier, factsOf: ManyEngineOptions['factsOf']): FactSources {
  try {
    return factsOf?.(dossier) ?? {};
  } catch (error) {
    throw ntmError([unavailable(['facts'], error)]);
  }
}

async function* batch(
  ruleSet: RuleSet,
  dossiers: Iterable<Dossier> | AsyncIterable<Dossier>,
  at: At,
  { factsOf, ...options }: ManyEngineOptions,
): AsyncGenerator<BatchEntry, void, undefined> {
  const refuseRepeated = refuseRepeats();
  let index = 0;
  for await (const dossier of dossiers) {
    const unit = unitIdOf(dossier);
    try {
      refuseRepeated(unit);
      const facts = sourcesOf(dossier, factsOf);
      yield { index, unit, assessment: await assessAtWithEngine(ruleSet, dossier, at, { ...options, facts }) };
    } catch (error) {
      if (!isNtmError(error)) throw error;
      yield { index, unit, error };
    }
    index += 1;
  }
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
 * const unit = { level: 'commune', region: 'central-highlands' } as const;
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
export function assessManyWithEngine(
  ruleSet: RuleSet,
  dossiers: Iterable<Dossier> | AsyncIterable<Dossier>,
  at: At,
  options: ManyEngineOptions = {},
): AsyncGenerator<BatchEntry, void, undefined> {
  const read = readAt(at, ruleSet);
  const list = dossiers as Partial<Iterable<Dossier> & AsyncIterable<Dossier>> | null | undefined;
  if (typeof list?.[Symbol.iterator] !== 'function' && typeof list?.[Symbol.asyncIterator] !== 'function') {
    const params = { expectedVi: 'danh sách hồ sơ', expectedEn: 'an iterable of dossiers', actual: typeof dossiers };
    throw ntmError([problem('wrong-type', ['dossiers'], params)]);
  }
  return batch(ruleSet, dossiers, read, options);
}
