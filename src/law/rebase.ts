import { checkArguments } from '../model/check-arguments.ts';
import { deepFreeze } from '../value/freeze.ts';
import type { Problem } from '../model/errors.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Operation } from '../model/operation.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { inWords } from './check/in-words.ts';
import { saidAround } from './check/said-around.ts';
import { notCovered } from './coverage-period.ts';
import { effectFrom } from './effect.ts';
import { consolidate } from './consolidate.ts';
import { applyInstrument } from './layers.ts';
import { withPresupposed } from './rows.ts';

/** An operation that a text no longer takes, and why. */
export interface StaleOperation {
  readonly operation: string;
  readonly target: string;
  /** `expect-mismatch` names both texts; `unknown-target`: the row is gone; `date-not-covered`: no text is in force then. */
  readonly problem: Problem;
}

/** How an amendment stands on another base. */
export interface Rebased {
  /** The amendment with the operations that still apply; their order is kept. */
  readonly amendment: Instrument;
  /** Ids of those operations. */
  readonly applies: readonly string[];
  readonly stale: readonly StaleOperation[];
  /** Ids of operations on sets that the base neither is nor presupposes: nothing can be said of them here. */
  readonly elsewhere: readonly string[];
}

/** What an operation is refused with by a text on which the ones before it that apply have been applied. */
function refusals(amendment: Instrument, base: RuleSet, operations: readonly Operation[]): Map<string, Problem> {
  const moment = { on: effectFrom(amendment), province: amendment.province, drafts: amendment.amends ?? [] };
  let text = consolidate(base, moment)?.text;
  const own = operations.filter(({ target }) => target.startsWith(`${base.id}/`));
  if (text === undefined) return new Map(own.map(({ id }) => [id, notCovered(base, moment)]));
  const refused = new Map<string, Problem>();
  for (const operation of own) {
    const applied: ReturnType<typeof applyInstrument> = applyInstrument(
      text,
      { ...amendment, thresholds: [], operations: [operation] },
      base,
      undefined,
      saidAround,
    );
    const [problem] = applied.problems;
    if (problem === undefined) text = applied.text;
    else refused.set(operation.id, inWords(problem));
  }
  return refused;
}

/**
 * Says which operations of an amendment no longer apply to another base, and why.
 *
 * @remarks For a draft that was written against a text that has changed since. Nothing is adapted: what `expect` quotes was
 * the ground of the change, and somebody has to look at it again. An operation that builds on one that no longer applies
 * is stale with it.
 * @param amendment - the amendment; it need not fit.
 * @param base - the set that it shall amend now.
 * @returns the amendment with the operations that still apply, the ids of these, the stale ones each with its problem, and
 * those about other sets; frozen.
 * @example
 * ```ts
 * import { rebase } from 'ntm-rules';
 * import { commune } from 'ntm-rules/rules';
 * import { parseInstrument } from 'ntm-rules/schema';
 *
 * const draft = {
 *   id: 'example-draft', number: 'ví dụ', title: 'Ví dụ', issuer: 'ví dụ', rank: 'national', status: 'draft', invented: true,
 *   signedOn: null, inForce: { from: '2024-06-01', wording: { grade: 'recalled', confidence: 'low' } },
 *   recordedOn: '2026-11-23', sources: {},
 *   operations: [{
 *     id: 'poverty', operation: 'setThreshold', target: 'commune/11/maximum', expect: { value: '8' }, value: '6',
 *     scope: { regions: ['central-highlands'] }, cite: { row: '11' }, grade: 'recalled', confidence: 'low',
 *   }],
 * };
 * const { applies, stale } = rebase(parseInstrument(draft), commune);
 * applies; // => []
 * stale[0]?.problem.params['actual']; // => '{"value":"7"}'
 * ```
 */
export function rebase(amendment: Instrument, base: RuleSet): Rebased {
  checkArguments({ amendment: ['instrument', amendment], base: ['ruleSet', base] });
  const operations = amendment.operations ?? [];
  const stale = new Map<string, Problem>();
  const sets = withPresupposed(base);
  for (const set of sets) for (const [id, problem] of refusals(amendment, set, operations)) stale.set(id, problem);
  const isElsewhere = ({ target }: Operation): boolean => !sets.some(({ id }) => target.startsWith(`${id}/`));
  const applying = operations.filter((operation) => !stale.has(operation.id) && !isElsewhere(operation));
  return deepFreeze(
    structuredClone({
      amendment: { ...amendment, operations: applying },
      applies: applying.map(({ id }) => id),
      stale: operations.flatMap(({ id, target }) => {
        const problem = stale.get(id);
        return problem === undefined ? [] : [{ operation: id, target, problem }];
      }),
      elsewhere: operations.filter(isElsewhere).map(({ id }) => id),
    }),
  );
}
