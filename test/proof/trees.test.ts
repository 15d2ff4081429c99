import * as fc from 'fast-check';
import { assess, compile } from 'ntm-rules';
import type { Assessment } from 'ntm-rules';
import type { Status } from 'ntm-rules/vocabulary';
import { assessWithEngine } from 'ntm-rules/json-rules-engine';
import { describe, expect, it } from 'vitest';
import { UNIT, dossier } from '../support/law-fixtures.ts';
import { AT, randomFacts, randomLaw, referenceStatuses, setOfLaw } from '../support/random-sets.ts';
import { IS_FUZZING, IS_WHOLE, PATIENCE, budget, leastRuns, ofSample } from '../support/budget.ts';
import { expectSame } from '../support/expect-same.ts';

/** Indicators per set; every law meets several dossiers in our evaluation, and one of them in the Engine. */
const TREES = 100;
const LAWS = IS_WHOLE ? 100 : 40;
const DOSSIERS = 2;

function statusesOf({ criteria }: Assessment): Record<string, Status> {
  return Object.fromEntries(criteria.flatMap(({ indicators }) => indicators.map(({ id, status }) => [id, status])));
}

describe('the reference, assess, compile and json-rules-engine answer alike', { timeout: PATIENCE }, () => {
  it(`on ${ofSample(LAWS) * TREES} random conditions`, async () => {
    const seen = new Map<Status, number>();
    let trees = 0;
    await fc.assert(
      fc.asyncProperty(randomLaw(TREES), fc.array(randomFacts, { minLength: DOSSIERS, maxLength: DOSSIERS }), async (law, list) => {
        const set = setOfLaw(law);
        const { province, region } = UNIT as { province: 'kon-tum'; region: typeof UNIT.region };
        const compiled = compile(set, { ...AT, province, region });
        for (const [index, facts] of list.entries()) {
          const expected = referenceStatuses(law, facts);
          const assessment = assess(set, dossier(facts), AT);
          expectSame(statusesOf(assessment), expected);
          expectSame(compiled.statuses(dossier(facts)), expected);
          if (index === 0) expectSame(await assessWithEngine(set, dossier(facts), AT), assessment);
          for (const status of Object.values(expected)) seen.set(status, (seen.get(status) ?? 0) + 1);
        }
        trees += law.indicators.length;
      }),
      budget(LAWS, 1),
    );
    expect(trees).toBeGreaterThanOrEqual(leastRuns(LAWS) * TREES);
    if (IS_FUZZING) return;
    // Each of the four answers often enough to mean something.
    for (const status of ['met', 'not-met', 'undetermined', 'not-applicable'] as const) {
      expect(seen.get(status)).toBeGreaterThan(trees * DOSSIERS * 0.03);
    }
  });
});
