import { advancedCommune, modelCommune } from 'ntm-rules/rules';
import { describe, expect, it } from 'vitest';
import { IS_FUZZING, IS_WHOLE, PATIENCE, ofSample } from '../support/budget.ts';
import { DOSSIERS, proveShipped } from '../support/prove-shipped.ts';

describe(`the reference, assess and json-rules-engine answer alike on ${ofSample(DOSSIERS)} random dossiers`, { timeout: PATIENCE }, () => {
  it.each([advancedCommune, ...(IS_WHOLE ? [modelCommune] : [])].map((set) => [set.id, set] as const))('of the set %s', async (_, set) => {
    const seen = await proveShipped(set, 0.5);
    if (IS_FUZZING) return;
    const decided = [...seen.values()].filter((statuses) => statuses.has('met') && statuses.has('not-met'));
    expect(decided.length).toBeGreaterThan(seen.size / 3);
  });
});
