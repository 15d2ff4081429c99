import * as fc from 'fast-check';
import { assess, isNtmError } from 'ntm-rules';
import type { Dossier } from 'ntm-rules';
import { assessWithEngine, toEngine } from 'ntm-rules/json-rules-engine';
import { columnsOf } from 'ntm-rules/population';
import { advancedCommune, commune } from 'ntm-rules/rules';
import type { RuleSet } from 'ntm-rules/rules';
import { parseDossier } from 'ntm-rules/schema';
import { describe, expect, it } from 'vitest';
import { IS_WHOLE, PATIENCE, budget, leastRuns, someOf } from '../support/budget.ts';
import { expectSame } from '../support/expect-same.ts';
import { contradictingDossiers } from '../support/random-contradictions.ts';

/* SQL is held against `assess` on such rows where its engines are: examples/warehouse/test. */

const DOSSIERS = IS_WHOLE ? 600 : 240;

/** What is answered, or the problems that it is refused with. */
async function attempt(call: () => unknown): Promise<unknown> {
  try {
    return await call();
  } catch (error) {
    if (isNtmError(error)) return { problems: error.problems };
    throw error;
  }
}

const codesOf = (answer: unknown): string[] =>
  ((answer as { problems?: { code: string }[] }).problems ?? [{ code: 'answered' }]).map(({ code }) => code);

describe('figures that may contradict one another are answered, or refused, alike', { timeout: PATIENCE }, () => {
  it.each(someOf([commune, advancedCommune], 2).map((set) => [set.id, set as RuleSet] as const))('of the set %s', async (_, set) => {
    const seen = new Map<string, number>();
    let runs = 0;
    const property = fc.asyncProperty(contradictingDossiers(set), async ({ dossier, at }) => {
      runs += 1;
      const answer = await attempt(() => assess(set, dossier, at));
      for (const code of new Set(codesOf(answer))) seen.set(code, (seen.get(code) ?? 0) + 1);
      expectSame(await attempt(() => assessWithEngine(set, dossier, at)), answer);
      const late = Object.fromEntries(Object.entries(dossier.facts).map(([id, fact]) => [id, () => Promise.resolve(fact)]));
      const waiting = { ...dossier, facts: {} };
      expectSame(codesOf(await attempt(() => assessWithEngine(set, waiting, at, { facts: late }))).toSorted(), codesOf(answer).toSorted());
      expectSame(codesOf(await attempt(() => parseDossier(dossier, set, { on: at.on }))), codesOf(answer));
      expectSame(codesOf(columnsOf(set, [dossier as Dossier]).errors[0]?.error ?? {}), codesOf(answer));
      const { level: _level, ...place } = dossier.unit;
      const run = await attempt(() => toEngine(set, at, place as never).run({ ...dossier.facts }));
      expectSame(codesOf(run), codesOf(answer));
    });
    await fc.assert(property, budget(DOSSIERS, 0.5));
    expect(runs).toBeGreaterThanOrEqual(leastRuns(DOSSIERS));
    // The draw holds both: what agrees, and what contradicts in each way.
    for (const code of ['answered', 'figures-conflict', 'impossible-value'])
      expect([code, (seen.get(code) ?? 0) > 0]).toEqual([code, true]);
  });
});
