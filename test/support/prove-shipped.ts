import * as fc from 'fast-check';
import { assess } from 'ntm-rules';
import type { Status } from 'ntm-rules/vocabulary';
import { assessWithEngine } from 'ntm-rules/json-rules-engine';
import type { RuleSet } from 'ntm-rules/rules';
import { expect } from 'vitest';
import { IS_WHOLE, budget, leastRuns } from './budget.ts';
import { expectSame } from './expect-same.ts';
import { compareWithReference, conditionsOn, disagreeing } from './oracle.ts';
import { randomDossiers } from './random-dossiers.ts';

/** Random dossiers per shipped set; each has a hundred indicators, so that a sample of few sees much. */
export const DOSSIERS = IS_WHOLE ? 1000 : 300;

/**
 * Holds reference, `assess` and json-rules-engine against one another; gives the statuses that each indicator had.
 * `share` is the part of the fuzzing time of its file.
 */
export async function proveShipped(ruleSet: RuleSet, share: number, dossiers = DOSSIERS): Promise<Map<string, Set<Status>>> {
  const seen = new Map<string, Set<Status>>();
  const laws = new Map<string, ReturnType<typeof conditionsOn>>();
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(randomDossiers(ruleSet), async ({ dossier, at }) => {
      const { on } = at;
      const law = laws.get(on) ?? conditionsOn(ruleSet, on);
      laws.set(on, law);
      const assessment = assess(ruleSet, dossier, at);
      const compared = compareWithReference(ruleSet, dossier, on, law, assessment);
      expectSame(disagreeing(compared), []);
      expectSame(await assessWithEngine(ruleSet, dossier, at), assessment);
      for (const { indicator, library } of compared) seen.set(indicator, (seen.get(indicator) ?? new Set()).add(library));
      runs += 1;
    }),
    budget(dossiers, share),
  );
  expect(runs).toBeGreaterThanOrEqual(leastRuns(dossiers));
  return seen;
}
